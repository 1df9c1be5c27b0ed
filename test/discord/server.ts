/**
 * A Discord on the loopback interface for the tests: REST v10 and gateway, driven by what people
 * do (`slash`, `say`, `press`, `complete`), strict about everything a bot may not do, and able to
 * fail in every way the real one does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GatewayIntentBits, PermissionFlagsBits } from "discord.js";
import { gateway, type Gateway } from "./gateway.ts";
import { rest, type Body, type Exchange, type Message, type Response, type State } from "./rest.ts";
import { flat } from "./rules.ts";
import {
  channel,
  channelPayload,
  guild,
  guildPayload,
  snowflake,
  user,
  type Channel,
  type Guild,
  type User,
} from "./world.ts";

export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  /** Answers in order, one a request; then all is well again. `null` closes the connection. */
  readonly answers: readonly (Response & { readonly headers?: Record<string, string> })[] | null;
  /** Does what was asked before it answers with the fault. */
  readonly after?: boolean;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  times?: number;
}

export interface Settings {
  readonly heartbeat?: number;
  readonly intents?: number;
  readonly refuse?: number;
}

/** Where and by whom something is done; a member of the first guild's text channel by default. */
export interface From {
  readonly user?: User;
  readonly channel?: Channel;
  /** The member's permissions in the channel. */
  readonly permissions?: bigint;
  readonly locale?: string;
}

export interface Discord {
  readonly url: string;
  readonly token: string;
  readonly bot: User;
  readonly guild: Guild;
  readonly asker: User;
  readonly dm: Channel;
  readonly gateway: Gateway;
  readonly state: State;
  readonly requests: { readonly method: string; readonly path: string; readonly body: Body }[];
  fault: (fault: Fault) => void;
  slash: (
    name: string,
    options?: Record<string, string | boolean>,
    from?: From,
  ) => Promise<Exchange>;
  /** Sends without waiting; `of` gives the exchange as it stands. */
  send: (interaction: Body, from?: From, source?: Message) => Exchange;
  complete: (name: string, option: string, typed: string, from?: From) => Promise<Exchange>;
  press: (on: Exchange | Message, label: string, from?: From, nth?: number) => Promise<Exchange>;
  /** Fills in a form that the bot answered with, and sends it. */
  submit: (form: Exchange, values: Record<string, string>, from?: From) => Promise<Exchange>;
  messageCommand: (name: string, content: string, from?: From) => Promise<Exchange>;
  /** Uses a message command on a message. */
  onMessage: (name: string, target: Exchange | Message, from?: From) => Promise<Exchange>;
  /** Deletes a message by hand. */
  remove: (message: Message) => void;
  /** Unpins a message by hand. */
  unpin: (message: Message) => void;
  /** Says something and waits for the bot's next message anywhere. */
  say: (content: string, from?: Said) => Promise<Message>;
  /** Says something, waits a while and gives how many messages the bot sent meanwhile. */
  silence: (content: string, from?: Said, milliseconds?: number) => Promise<number>;
  /** Lets go of requests and events so far. */
  forget: () => void;
  until: <T>(what: () => T | null | undefined | false, milliseconds?: number) => Promise<T>;
  close: () => Promise<void>;
}

export interface Said extends From {
  readonly mention?: boolean;
  readonly reply?: Message;
  readonly webhook?: boolean;
  readonly attachments?: number;
  readonly type?: number;
}

const defaultIntents =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** Opens a Discord on a free port. */
export async function discord(settings: Settings = {}): Promise<Discord> {
  const bot = user("rapporteur", true);
  const home = guild("Newsroom");
  const asker = user("ann");
  const dm = channel("dm", null, asker);
  const token = `${Buffer.from(bot.id).toString("base64")}.loopback.token`;
  const requests: Discord["requests"] = [];
  const faults: Fault[] = [];
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watch of [...watchers]) watch();
  };
  const channels = new Map([...home.channels, dm].map((one) => [one.id, one]));
  const state: State = {
    token,
    bot,
    application: { id: bot.id, commands: [] },
    channels,
    exchanges: new Map(),
    messages: [],
    breaches: [],
    known: new Map(),
    pins: new Map(),
    repinned: (place) => {
      wire.dispatch("CHANNEL_PINS_UPDATE", {
        channel_id: place.id,
        ...(place.guild !== null && { guild_id: place.guild }),
      });
    },
    gatewayUrl: () => `ws://127.0.0.1:${port()}/gateway`,
    changed,
    openDm: (id) => [...channels.values()].find((one) => one.recipient?.id === id) ?? null,
  };
  const server = createServer((request, response) => void serve(request, response));
  const port = (): number => (server.address() as AddressInfo).port;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = parsed(Buffer.concat(chunks), request.headers["content-type"] ?? "");
    const url = decodeURIComponent(request.url ?? "").replace(/^\/api\/v10/, "");
    const path = url.replace(/\?.*$/, "");
    const method = request.method ?? "";
    requests.push({ method, path, body });
    const fault = faults.find(
      (one) => one.method === method && one.path.test(path) && one.times !== 0,
    );
    const work = (): Response => rest(state, method, path, body, request.headers.authorization);
    if (!fault) {
      reply(response, work());
      return;
    }
    const turn = (fault.answers?.length ?? 1) - (fault.times ??= fault.answers?.length ?? 1);
    fault.times -= 1;
    if (fault.delay) await new Promise((done) => setTimeout(done, fault.delay));
    const answer = fault.answers?.[turn];
    if (fault.answers === null) {
      request.socket.destroy();
      return;
    }
    const done = fault.after || !answer ? work() : null;
    reply(response, answer ?? done!, answer?.headers);
  }

  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { breaches } = state;
  const wire = gateway(server, {
    token,
    intents: settings.intents ?? defaultIntents,
    heartbeat: settings.heartbeat ?? 45_000,
    ...(settings.refuse !== undefined && { refuse: settings.refuse }),
    url: state.gatewayUrl,
    ready: () => ({
      payload: {
        user: { ...bot, verified: true, mfa_enabled: false, flags: 0, email: null },
        guilds: [{ id: home.id, unavailable: true }],
        application: { id: bot.id, flags: 0 },
      },
      guilds: [guildPayload(home, bot)],
    }),
  });

  function until<T>(what: () => T | null | undefined | false, milliseconds = 3000): Promise<T> {
    return new Promise((resolve, reject) => {
      const watch = (): void => {
        const found = what();
        if (found === null || found === undefined || found === false) return;
        stop();
        resolve(found);
      };
      const poll = setInterval(watch, 10);
      const timer = setTimeout(() => {
        stop();
        const last = requests.slice(-5).map(({ method, path }) => `${method} ${path}`);
        reject(new Error(`nothing came within ${milliseconds} ms; last: ${last.join(", ")}`));
      }, milliseconds);
      const stop = (): void => {
        clearInterval(poll);
        clearTimeout(timer);
        watchers.delete(watch);
      };
      watchers.add(watch);
      watch();
    });
  }

  function send(interaction: Body, from: From = {}, source: Message | null = null): Exchange {
    const type = Number(interaction["type"]);
    const asking = from.user ?? asker;
    const place = from.channel ?? source?.channel ?? home.channels[0]!;
    const exchange: Exchange = {
      id: snowflake(),
      token: `token${snowflake()}`,
      sent: Date.now(),
      channel: place,
      asker: asking,
      kind: ({ 2: "command", 3: "component", 5: "form" } as const)[type] ?? "autocomplete",
      source,
      first: null,
      message: null,
      choices: null,
      form: null,
      followups: [],
    };
    state.exchanges.set(exchange.token, exchange);
    const member = { user: asking, roles: [], permissions: String(from.permissions ?? all) };
    wire.dispatch("INTERACTION_CREATE", {
      ...interaction,
      id: exchange.id,
      application_id: bot.id,
      token: exchange.token,
      version: 1,
      channel_id: place.id,
      channel: channelPayload(place),
      app_permissions: String(place.permissions),
      locale: from.locale ?? "en-US",
      entitlements: [],
      authorizing_integration_owners: interaction["authorizing_integration_owners"] ?? {},
      attachment_size_limit: 0,
      ...(place.guild === null
        ? { user: asking, context: 1 }
        : { guild_id: place.guild, member, guild_locale: "en-US", context: 0 }),
    });
    return exchange;
  }

  const command = (name: string, type: number): Body => {
    const found = state.application.commands.find(
      (one) => one["name"] === name && (one["type"] ?? 1) === type,
    );
    if (!found) throw new Error(`no command ${name}`);
    return { id: found.id, name, type };
  };
  const answered = (exchange: Exchange): Promise<Exchange> =>
    until(() => (exchange.message ?? exchange.form) && exchange);
  const payloadOf = (source: Message): Body => ({
    id: source.id,
    channel_id: source.channel.id,
    author: source.author,
    flags: source.flags,
    components: source.components,
    content: "",
  });
  const say = (content: string, from: Said = {}): void => {
    const place = from.channel ?? (from.mention ? home.channels[0]! : dm);
    const asking = from.user ?? asker;
    const { reply: to } = from;
    wire.dispatch("MESSAGE_CREATE", {
      id: snowflake(),
      channel_id: place.id,
      author: asking,
      content,
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: from.mention || to ? [bot] : [],
      mention_roles: [],
      attachments: Array.from({ length: from.attachments ?? 0 }, () => ({ id: snowflake() })),
      embeds: [],
      pinned: false,
      type: from.type ?? (to ? 19 : 0),
      ...(from.webhook && { webhook_id: snowflake() }),
      ...(place.guild !== null && { guild_id: place.guild, member: { roles: [] } }),
      ...(to && {
        message_reference: { message_id: to.id, channel_id: place.id },
        referenced_message: { id: to.id, channel_id: place.id, author: to.author, content: "" },
      }),
    });
  };

  return {
    url: `http://127.0.0.1:${port()}/api`,
    token,
    bot,
    guild: home,
    asker,
    dm,
    gateway: wire,
    state,
    requests,
    fault: (fault) => faults.push(fault),
    forget: () => {
      requests.length = 0;
      state.messages.length = 0;
      wire.forget();
    },
    send,
    until,
    slash: (name, options = {}, from) => {
      const values = Object.entries(options).map(([key, value]) => ({
        name: key,
        type: typeof value === "boolean" ? 5 : 3,
        value,
      }));
      return answered(send({ type: 2, data: { ...command(name, 1), options: values } }, from));
    },
    complete: (name, option, typed, from) => {
      const focused = { name: option, type: 3, value: typed, focused: true };
      const exchange = send({ type: 4, data: { ...command(name, 1), options: [focused] } }, from);
      return until(() => exchange.choices && exchange);
    },
    press: (on, label, from, nth = 0) => {
      const source = "author" in on ? on : on.message!;
      const buttons = flat(source.components).filter((one) => one.label === label);
      const id = buttons[nth]?.custom_id;
      if (id === undefined) throw new Error(`no button ${label}`);
      const data = { custom_id: id, component_type: 2 };
      return answered(send({ type: 3, data, message: payloadOf(source) }, from, source));
    },
    submit: (form, values, from) => {
      const components = Object.entries(values).map(([id, value]) => ({
        type: 18,
        component: { type: 4, custom_id: id, value },
      }));
      const data = { custom_id: form.form!["custom_id"], components };
      const { source } = form;
      const message = source && { message: payloadOf(source) };
      const place = { channel: form.channel, ...from };
      return answered(send({ type: 5, data, ...message }, place, source));
    },
    onMessage: (name, target, from) => {
      const source = "author" in target ? target : target.message!;
      const messages = { [source.id]: payloadOf(source) };
      const data = { ...command(name, 3), target_id: source.id, resolved: { messages } };
      return answered(send({ type: 2, data }, { channel: source.channel, ...from }));
    },
    remove: ({ id, channel: { id: place, guild: owner } }) => {
      const where = { channel_id: place, ...(owner !== null && { guild_id: owner }) };
      wire.dispatch("MESSAGE_DELETE", { id, ...where });
    },
    unpin: ({ id, channel: place }) => {
      const left = (state.pins.get(place.id) ?? []).filter((one) => one !== id);
      state.pins.set(place.id, left);
      state.repinned(place);
    },
    messageCommand: (name, content, from) => {
      const id = snowflake();
      const target = { id, content, author: user("bob"), channel_id: home.channels[0]!.id };
      const data = {
        ...command(name, 3),
        target_id: id,
        resolved: { messages: { [id]: target } },
      };
      return answered(send({ type: 2, data }, from));
    },
    say: (content, from) => {
      const before = state.messages.length;
      say(content, from);
      return until(() => state.messages[before]);
    },
    silence: async (content, from, milliseconds = 200) => {
      const before = state.messages.length;
      say(content, from);
      await new Promise((done) => setTimeout(done, milliseconds));
      return state.messages.length - before;
    },
    close: async () => {
      wire.close();
      breaches.push(...wire.breaches);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const all = PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel;

/** A body as JSON, with the text of each attached file by its name where there are any. */
function parsed(bytes: Buffer, type: string): Body {
  const text = bytes.toString();
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(type)?.[1];
  if (boundary === undefined) return (text === "" ? {} : JSON.parse(text)) as Body;
  const attached: Record<string, string> = {};
  let body: Body = {};
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const [head, ...rest] = part.trimStart().split("\r\n\r\n");
    const content = rest.join("\r\n\r\n").replace(/\r\n$/, "");
    const name = /filename="([^"]+)"/.exec(head!)?.[1];
    if (name === undefined) body = JSON.parse(content) as Body;
    else attached[name] = content;
  }
  return { ...body, attached };
}

function reply(response: ServerResponse, { status, body }: Response, headers = {}): void {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  response.writeHead(status, { ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
