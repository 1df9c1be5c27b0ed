/**
 * What a supervisor asks over HTTP: `/livez` (the process runs), `/readyz` (Discord acknowledges),
 * `/metrics` (Prometheus text). Read-only, without any word of the articles or of those who ask.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Health {
  readonly ready: () => boolean;
  readonly metrics: () => string;
}

export interface Served {
  readonly port: number;
  readonly close: () => void;
}

const plain = "text/plain; charset=utf-8";
const prometheus = "text/plain; version=0.0.4; charset=utf-8";

/** Listens on `port`, a free one for 0. Rejects where the port cannot be had. */
export async function health(port: number, { ready, metrics }: Health): Promise<Served> {
  const pages: Readonly<Record<string, () => { status: number; type: string; text: string }>> = {
    "/livez": () => ({ status: 200, type: plain, text: "alive\n" }),
    "/readyz": () =>
      ready()
        ? { status: 200, type: plain, text: "ready\n" }
        : { status: 503, type: plain, text: "not connected to Discord\n" },
    "/metrics": () => ({ status: 200, type: prometheus, text: metrics() }),
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?", 1)[0]!;
    const page = Object.hasOwn(pages, path) ? pages[path]!() : null;
    const readable = request.method === "GET" || request.method === "HEAD";
    const { status, type, text } =
      page && readable ? page : { status: page ? 405 : 404, type: plain, text: "" };
    response.writeHead(status, { "content-type": type });
    response.end(text);
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
