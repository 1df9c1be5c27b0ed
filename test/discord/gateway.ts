/**
 * The gateway of the loopback Discord: one session a bot, with everything that goes wrong on the
 * real one at hand: drops that can be resumed, sessions that cannot, silence, fatal closes.
 */
import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";

export interface GatewayOptions {
  readonly token: string;
  /** A bit set; asking for more closes with 4014. */
  readonly intents: number;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Closes the first identify of this many connections with this code. */
  readonly refuse?: number;
  readonly url: () => string;
  /** The payload of READY without session fields, and the events that follow it. */
  readonly ready: () => { readonly payload: object; readonly guilds: readonly object[] };
}

interface Payload {
  readonly op: number;
  readonly d?: unknown;
}

interface Session {
  readonly id: string;
  readonly sent: { readonly t: string; readonly d: unknown; readonly s: number }[];
  sequence: number;
}

export interface Gateway {
  /** Sends an event to the bot, or keeps it for the next resume where none is connected. */
  dispatch: (t: string, d: unknown) => void;
  /** Sends the last event of this name once more with its old number. */
  repeat: (t: string) => void;
  drop: (code?: number) => void;
  /** Opcode 9; with `resumable` false the bot must identify again. */
  invalidate: (resumable: boolean) => void;
  /** While true heartbeats are not acknowledged. */
  mute: (silent: boolean) => void;
  /** Resolves once there were this many of them, counted from the start. */
  identified: (count: number) => Promise<void>;
  resumed: (count: number) => Promise<void>;
  readonly counts: { identify: number; resume: number; connect: number };
  /** What a bot did that Discord forbids. */
  readonly breaches: string[];
  readonly intents: () => number;
  /** Lets go of the events sent so far. */
  forget: () => void;
  close: () => void;
}

export function gateway(server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const counts = { identify: 0, resume: 0, connect: 0 };
  const breaches: string[] = [];
  const waiting: { what: "identify" | "resume"; count: number; done: () => void }[] = [];
  let session: Session | null = null;
  let socket: WebSocket | null = null;
  let silent = false;
  let asked = 0;

  const count = (what: "identify" | "resume"): void => {
    counts[what] += 1;
    for (const one of waiting) if (one.what === what && counts[what] >= one.count) one.done();
  };
  const until = (what: "identify" | "resume", number: number): Promise<void> =>
    counts[what] >= number
      ? Promise.resolve()
      : new Promise((done) => waiting.push({ what, count: number, done }));
  const write = (payload: object): void => {
    if (socket?.readyState === 1) socket.send(JSON.stringify(payload));
  };

  function dispatch(t: string, d: unknown): void {
    if (!session) return;
    session.sequence += 1;
    session.sent.push({ t, d, s: session.sequence });
    write({ op: 0, t, d, s: session.sequence });
  }

  function identify(d: { token: string; intents: number }): void {
    count("identify");
    asked = d.intents;
    const refusal =
      options.refuse ??
      (d.token === options.token ? null : 4004) ??
      ((d.intents & ~options.intents) === 0 ? null : 4014);
    if (refusal !== null) {
      socket?.close(refusal);
      return;
    }
    session = { id: `session${counts.identify}`, sent: [], sequence: 0 };
    const { payload, guilds } = options.ready();
    dispatch("READY", {
      ...payload,
      v: 10,
      session_id: session.id,
      resume_gateway_url: options.url(),
      shard: [0, 1],
    });
    for (const guild of guilds) dispatch("GUILD_CREATE", guild);
  }

  function resume(d: { token: string; session_id: string; seq: number }): void {
    count("resume");
    if (d.token !== options.token) {
      socket?.close(4004);
      return;
    }
    if (!session || d.session_id !== session.id) {
      write({ op: 9, d: false });
      return;
    }
    for (const { t, d: data, s } of session.sent) if (s > d.seq) write({ op: 0, t, d: data, s });
    dispatch("RESUMED", {});
  }

  sockets.on("connection", (opened, request) => {
    counts.connect += 1;
    socket = opened;
    const query = new URL(request.url ?? "", "http://localhost").searchParams;
    if (query.get("v") !== "10" || query.get("encoding") !== "json")
      breaches.push(`gateway asked for as ${request.url ?? ""}`);
    opened.send(JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeat } }));
    opened.on("message", (data) => {
      const { op, d } = JSON.parse((data as Buffer).toString()) as Payload;
      if (op === 1 && !silent) opened.send(JSON.stringify({ op: 11 }));
      else if (op === 2) identify(d as Parameters<typeof identify>[0]);
      else if (op === 6) resume(d as Parameters<typeof resume>[0]);
      else if (op !== 1 && op !== 3) breaches.push(`gateway opcode ${op}`);
    });
  });

  return {
    dispatch,
    repeat: (t) => {
      const last = session?.sent.findLast((one) => one.t === t);
      if (last) write({ op: 0, t, d: last.d, s: last.s });
    },
    drop: (code = 4000) => {
      socket?.close(code);
    },
    invalidate: (resumable) => {
      if (!resumable) session = null;
      write({ op: 9, d: resumable });
    },
    mute: (state) => {
      silent = state;
    },
    identified: (number) => until("identify", number),
    resumed: (number) => until("resume", number),
    counts,
    breaches,
    intents: () => asked,
    forget: () => {
      if (session) session.sent.length = 0;
    },
    close: () => {
      for (const one of sockets.clients) one.terminate();
      sockets.close();
    },
  };
}
