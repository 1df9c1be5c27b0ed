/**
 * The REST side of the loopback Discord (v10): the routes a bot of this make needs, each as strict
 * as Discord about tokens, permissions, acknowledgements and limits.
 */
import { MessageFlags, PermissionFlagsBits } from "discord.js";
import { commandBreaches, messageBreaches, weight } from "./rules.ts";
import { schemaBreaches } from "./schema.ts";
import { snowflake, type Channel, type User } from "./world.ts";

export type Body = Record<string, unknown>;

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  readonly flags: number;
  readonly components: unknown[];
  readonly attachments: readonly Body[];
  readonly content: string;
  readonly reference: string | null;
  readonly nonce: string | null;
}

/** What came of an interaction. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly sent: number;
  readonly channel: Channel;
  readonly asker: User;
  readonly kind: "command" | "component" | "autocomplete" | "form";
  /** The message whose button was pressed. */
  readonly source: Message | null;
  /** The first response: its type and flags, and after how many milliseconds it came. */
  first: { type: number; flags: number; after: number } | null;
  message: Message | null;
  choices: readonly { name: string; value: string }[] | null;
  /** The form that the bot answered with. */
  form: Body | null;
  /** Messages beyond the original. */
  readonly followups: Message[];
}

export interface Application {
  readonly id: string;
  commands: (Body & { id: string })[];
}

export interface State {
  readonly token: string;
  readonly application: Application;
  readonly bot: User;
  readonly channels: Map<string, Channel>;
  readonly exchanges: Map<string, Exchange>;
  readonly messages: Message[];
  /** What the bot did that Discord forbids; strict tests expect none. */
  readonly breaches: string[];
  readonly gatewayUrl: () => string;
  readonly changed: () => void;
  /** Every message there is, by its id. */
  readonly known: Map<string, Message>;
  /** The pinned messages of each channel, the first pinned first. */
  readonly pins: Map<string, string[]>;
  /** Sends the event that a channel's pins changed. */
  readonly repinned: (channel: Channel) => void;
  readonly openDm: (recipient: string) => Channel | null;
}

export interface Response {
  readonly status: number;
  readonly body?: unknown;
}

const error = (status: number, code: number, message: string): Response => ({
  status,
  body: { code, message },
});
const expiry = 3000;

type Route = readonly [string, RegExp, (state: State, parts: string[], body: Body) => Response];

/** Answers one request whose path is without `/api/v10`. */
export function rest(
  state: State,
  method: string,
  path: string,
  body: Body,
  authorization: string | undefined,
): Response {
  const open = /^\/(?:interactions|webhooks)\//.test(path);
  if (!open && authorization !== `Bot ${state.token}`) return error(401, 0, "401: Unauthorized");
  if (/^(?:POST|PUT|PATCH)$/.test(method))
    state.breaches.push(...schemaBreaches(method, path, body));
  for (const [verb, pattern, handle] of routes) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return handle(state, match.slice(1), body);
  }
  state.breaches.push(`no route ${method} ${path}`);
  return error(404, 0, "404: Not Found");
}

const routes: readonly Route[] = [
  [
    "GET",
    /^\/gateway\/bot$/,
    (state) => ({
      status: 200,
      body: {
        url: state.gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    }),
  ],
  ["GET", /^\/users\/@me$/, ({ bot }) => ({ status: 200, body: bot })],
  ["GET", /^\/users\/@me\/guilds$/, () => ({ status: 200, body: [] })],
  [
    "GET",
    /^\/(?:applications|oauth2\/applications)\/@me$/,
    ({ application, bot }) => ({
      status: 200,
      body: { id: application.id, name: bot.username, flags: 0, bot },
    }),
  ],
  [
    "GET",
    /^\/applications\/(\d+)\/commands$/,
    ({ application }) => ({
      status: 200,
      body: application.commands,
    }),
  ],
  ["PUT", /^\/applications\/(\d+)\/commands$/, putCommands],
  ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, callback],
  ["PATCH", /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, editOriginal],
  ["POST", /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
  ["POST", /^\/channels\/(\d+)\/messages$/, createMessage],
  ["PUT", /^\/channels\/(\d+)\/messages\/pins\/(\d+)$/, pin],
  ["DELETE", /^\/channels\/(\d+)\/messages\/pins\/(\d+)$/, unpin],
  ["GET", /^\/channels\/(\d+)\/messages\/pins$/, listPins],
  ["POST", /^\/channels\/(\d+)\/typing$/, () => ({ status: 204 })],
  [
    "POST",
    /^\/users\/@me\/channels$/,
    (state, _, body) => {
      const opened = state.openDm(String(body["recipient_id"]));
      return opened
        ? { status: 200, body: { id: opened.id, type: 1, recipients: [opened.recipient] } }
        : error(400, 50033, "Invalid Recipient(s)");
    },
  ],
];

function putCommands({ application, breaches }: State, [id]: string[], body: Body): Response {
  if (id !== application.id) return error(403, 20012, "You are not authorized");
  const list = body as unknown as Body[];
  const found = commandBreaches(list as never);
  breaches.push(...found);
  if (found.length > 0) return error(400, 50035, `Invalid Form Body: ${found.join("; ")}`);
  application.commands = list.map((one) => ({
    ...one,
    id:
      application.commands.find(
        (old) => old["name"] === one["name"] && (old["type"] ?? 1) === (one["type"] ?? 1),
      )?.id ?? snowflake(),
    application_id: application.id,
    version: snowflake(),
  }));
  return { status: 200, body: application.commands };
}

function refused(state: State, body: Body): Response | null {
  const found = messageBreaches(body);
  state.breaches.push(...found);
  if (weight(body["components"]) > 10_170) return error(500, 0, "Internal Server Error");
  return found.length > 0 ? error(400, 50035, `Invalid Form Body: ${found.join("; ")}`) : null;
}

function make(state: State, channel: Channel, body: Body, flags: number): Message {
  const reference = body["message_reference"] as { message_id?: string } | undefined;
  const made = {
    id: snowflake(),
    channel,
    author: state.bot,
    flags,
    components: (body["components"] ?? []) as unknown[],
    attachments: attachments(body) ?? [],
    content: (body["content"] ?? "") as string,
    reference: reference?.message_id ?? null,
    nonce: (body["nonce"] as string | undefined) ?? null,
  };
  state.known.set(made.id, made);
  return made;
}

/** The files of a message by what was told of them; undefined where nothing was. */
function attachments(body: Body): Body[] | undefined {
  const attached = Object.keys(body["attached"] ?? {});
  const told = body["attachments"] as Body[] | undefined;
  return told ?? (attached.length > 0 ? attached.map((filename) => ({ filename })) : undefined);
}

/** Discord's limit, over all that are pinned in a channel. */
const mostPins = 250;

function pin(state: State, [id, message]: string[]): Response {
  const channel = state.channels.get(id!);
  const target = state.known.get(message!);
  const refusal = unpinnable(state, channel);
  if (refusal) return refusal;
  const private_ = ((target?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  if (!channel || !target || private_ || target.channel !== channel)
    return error(404, 10008, "Unknown Message");
  const pins = state.pins.get(channel.id) ?? [];
  if (pins.length >= mostPins) return error(400, 30003, "Maximum number of pins reached (250)");
  state.pins.set(channel.id, [...pins.filter((one) => one !== target.id), target.id]);
  state.repinned(channel);
  return { status: 204 };
}

function unpin(state: State, [id, message]: string[]): Response {
  const channel = state.channels.get(id!);
  const refusal = unpinnable(state, channel);
  if (refusal || !channel) return refusal ?? error(404, 10003, "Unknown Channel");
  const pins = state.pins.get(channel.id) ?? [];
  if (!state.known.has(message!)) return error(404, 10008, "Unknown Message");
  state.pins.set(
    channel.id,
    pins.filter((one) => one !== message),
  );
  state.repinned(channel);
  return { status: 204 };
}

function unpinnable(state: State, channel: Channel | undefined): Response | null {
  if (!channel) return error(404, 10003, "Unknown Channel");
  if (channel.type === 2) return error(400, 50024, "Cannot execute action on this channel type");
  if (channel.guild === null || (channel.permissions & PermissionFlagsBits.PinMessages) !== 0n)
    return null;
  state.breaches.push("pinned without permission");
  return error(403, 50013, "Missing Permissions");
}

function listPins(state: State, [id]: string[]): Response {
  const pins = [...(state.pins.get(id!) ?? [])].reverse();
  const items = pins.map((message) => ({
    pinned_at: new Date(0).toISOString(),
    message: payload(state.known.get(message)!),
  }));
  return { status: 200, body: { items, has_more: false } };
}

function payload(message: Message): Body {
  return {
    id: message.id,
    channel_id: message.channel.id,
    author: message.author,
    content: message.content,
    components: message.components,
    flags: message.flags,
    attachments: message.attachments,
    embeds: [],
    mentions: [],
    mention_roles: [],
    pinned: false,
    mention_everyone: false,
    tts: false,
    timestamp: new Date(0).toISOString(),
    edited_timestamp: null,
    type: 0,
    nonce: message.nonce,
  };
}

function callback(state: State, [id, token]: string[], body: Body): Response {
  const exchange = state.exchanges.get(token!);
  const after = Date.now() - (exchange?.sent ?? 0);
  if (!exchange || exchange.id !== id || after > expiry) {
    state.breaches.push(`response to interaction ${id!} after ${after} ms`);
    return error(404, 10062, "Unknown interaction");
  }
  if (exchange.first) {
    state.breaches.push(`second response to interaction ${id}`);
    return error(400, 40060, "Interaction has already been acknowledged.");
  }
  const type = Number(body["type"]);
  const data = (body["data"] ?? {}) as Body;
  const flags = Number(data["flags"] ?? 0);
  const allowed = {
    command: [4, 5, 9],
    component: [4, 5, 6, 7, 9],
    autocomplete: [8],
    form: [4, 5, 6, 7],
  }[exchange.kind];
  if (!allowed.includes(type)) {
    state.breaches.push(`response ${type} to a ${exchange.kind}`);
    return error(400, 50035, "Invalid Form Body");
  }
  if (type === 4 || type === 7) {
    const refusal = refused(state, data);
    if (refusal) return refusal;
  }
  if (type === 5 && (flags & ~MessageFlags.Ephemeral) !== 0)
    state.breaches.push(`defer with flags ${flags}`);
  exchange.first = { type, flags, after };
  if (type === 4) exchange.message = make(state, exchange.channel, data, flags);
  if (type === 7 && exchange.source) replace(state, exchange, data);
  if (type === 9) exchange.form = data;
  if (type === 8) {
    exchange.choices = data["choices"] as { name: string; value: string }[];
    state.breaches.push(...choiceBreaches(exchange.choices));
  }
  state.changed();
  return { status: 204 };
}

function choiceBreaches(choices: readonly { name: string; value: string }[]): string[] {
  const bad = choices.filter(
    ({ name, value }) => name.length < 1 || name.length > 100 || value.length > 100,
  );
  return [
    ...(choices.length > 25 ? ["more than 25 choices"] : []),
    ...bad.map(({ name }) => `choice "${name}"`),
  ];
}

/** An update of the message whose button was pressed. */
function replace(state: State, exchange: Exchange, body: Body): void {
  exchange.message = {
    ...exchange.source!,
    components: body["components"] as unknown[],
    attachments: attachments(body) ?? exchange.source!.attachments,
  };
  state.known.set(exchange.message.id, exchange.message);
}

function editOriginal(state: State, [application, token]: string[], body: Body): Response {
  const exchange = state.exchanges.get(token!);
  if (application !== state.application.id || !exchange)
    return error(404, 10015, "Unknown Webhook");
  const { first, message } = exchange;
  if (!first) return error(404, 10015, "Unknown Webhook");
  const refusal = refused(state, body);
  if (refusal) return refusal;
  if (first.type === 6 || first.type === 7) replace(state, exchange, body);
  else {
    const flags = Number(body["flags"] ?? 0) | (first.flags & MessageFlags.Ephemeral);
    const made = make(state, exchange.channel, body, flags);
    exchange.message = message ? { ...made, id: message.id } : made;
    state.known.set(exchange.message.id, exchange.message);
  }
  state.changed();
  return { status: 200, body: payload(exchange.message!) };
}

function followUp(state: State, [application, token]: string[], body: Body): Response {
  const exchange = state.exchanges.get(token!);
  if (application !== state.application.id || !exchange?.first)
    return error(404, 10015, "Unknown Webhook");
  const refusal = refused(state, body);
  if (refusal) return refusal;
  const made = make(state, exchange.channel, body, Number(body["flags"] ?? 0));
  exchange.followups.push(made);
  state.changed();
  return { status: 200, body: payload(made) };
}

function createMessage(state: State, [id]: string[], body: Body): Response {
  const channel = state.channels.get(id!);
  if (!channel) return error(404, 10003, "Unknown Channel");
  const refusal = denied(channel, body);
  if (refusal) {
    const { code } = refusal.body as { code: number };
    if (channel.guild !== null) state.breaches.push(`sent without permission: ${code}`);
    return refusal;
  }
  const unfit = refused(state, body);
  if (unfit) return unfit;
  if (body["nonce"] !== undefined && body["enforce_nonce"] === true) {
    const same = state.messages.find(({ nonce }) => nonce === body["nonce"]);
    if (same) return { status: 200, body: payload(same) };
  }
  const made = make(state, channel, body, Number(body["flags"] ?? 0));
  state.messages.push(made);
  state.changed();
  return { status: 200, body: payload(made) };
}

function denied({ guild, closed, permissions, type }: Channel, body: Body): Response | null {
  if (guild === null) return closed ? error(403, 50007, "Cannot send messages to this user") : null;
  const sending =
    type === 11 ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!(permissions & PermissionFlagsBits.ViewChannel)) return error(403, 50001, "Missing Access");
  if (!(permissions & sending)) return error(403, 50013, "Missing Permissions");
  if (body["attached"] && !(permissions & PermissionFlagsBits.AttachFiles))
    return error(403, 50013, "Missing Permissions");
  if (body["message_reference"] && !(permissions & PermissionFlagsBits.ReadMessageHistory))
    return error(400, 160002, "Cannot reply without permission to read message history");
  return null;
}
