/**
 * What a supervisor asks over HTTP: `/livez` (the process runs), `/readyz` (Discord acknowledges and
 * the store of pins can be written), `/metrics` (Prometheus text). Read-only, without any word of the articles or of those who ask.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Health {
  readonly ready: () => boolean;
  /** Why nothing can be pinned; null where it can. */
  readonly fault: () => Promise<string | null>;
  readonly metrics: () => string;
}

export interface Served {
  readonly port: number;
  readonly close: () => void;
}

interface Page {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const plain = "text/plain; charset=utf-8";
const prometheus = "text/plain; version=0.0.4; charset=utf-8";

/** Listens on `port`, a free one for 0. Rejects where the port cannot be had. */
export async function health(port: number, { ready, fault, metrics }: Health): Promise<Served> {
  const readiness = async (): Promise<Page> => {
    const reasons = [ready() ? null : "not connected to Discord", await fault()];
    const said = reasons.flatMap((reason) => reason ?? []);
    return {
      status: said.length > 0 ? 503 : 200,
      type: plain,
      text: `${said.join("\n") || "ready"}\n`,
    };
  };
  const pages: Readonly<Record<string, () => Page | Promise<Page>>> = {
    "/livez": () => ({ status: 200, type: plain, text: "alive\n" }),
    "/readyz": readiness,
    "/metrics": () => ({ status: 200, type: prometheus, text: metrics() }),
  };
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? "").split("?", 1)[0]!;
    const page = Object.hasOwn(pages, path) ? await pages[path]!() : null;
    const readable = request.method === "GET" || request.method === "HEAD";
    const { status, type, text } =
      page && readable ? page : { status: page ? 405 : 404, type: plain, text: "" };
    response.writeHead(status, { "content-type": type });
    response.end(text);
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(port);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
