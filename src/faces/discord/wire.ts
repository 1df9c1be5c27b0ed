/**
 * What the bot sends, each thing so that Discord may be asked twice: acknowledgements count as done
 * when they were done already, answers replace themselves, messages carry a nonce. Nothing here
 * throws; what fails is logged without tokens or texts.
 */
import {
  DiscordAPIError,
  HTTPError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type APIInteraction,
  type REST,
} from "discord.js";
import type { Attachment } from "./answering.ts";
import { bodied, type Body } from "./bodied.ts";
import type { Choice } from "./complete.ts";
import type { Message } from "./layout.ts";
import { channelPins, type ChannelPins } from "./pins/channel.ts";
import type { Form } from "./pins/form.ts";

/** What pino's loggers and the tests' have in common. */
export interface Log {
  readonly info: (fields: object, text: string) => void;
  readonly warn: (fields: object, text: string) => void;
  readonly error: (fields: object, text: string) => void;
}

/** Which of an interaction a route needs. */
export type Handle = Pick<APIInteraction, "id" | "token" | "application_id">;

/** Where the answer will be: a message for all, one for the asker, or in place of the pressed one. */
export type Visibility = "public" | "hidden" | "update";

/** How sending a message went; `closed` where the receiver takes none. */
export type Sent = "sent" | "closed" | "forbidden" | "failed";

export interface Sending {
  /** The id of the message that it is about, which makes it unique. */
  readonly about: string;
  /** Whether it replies to it. */
  readonly reply: boolean;
  readonly file?: Attachment | undefined;
}

export interface Wire {
  /** The first response; false where the interaction is past answering. */
  readonly acknowledge: (to: Handle, visibility: Visibility) => Promise<boolean>;
  /** The answer, after the acknowledgement; false where it could not be placed. */
  readonly finish: (to: Handle, message: Message, file?: Attachment) => Promise<boolean>;
  /** A first response that is the answer, for the asker alone. */
  readonly respond: (to: Handle, message: Message) => Promise<boolean>;
  readonly choose: (to: Handle, choices: readonly Choice[]) => Promise<boolean>;
  /** A message in a channel. */
  readonly send: (channel: string, message: Message, sending: Sending) => Promise<Sent>;
  /** A form to fill in, as the first response. */
  readonly ask: (to: Handle, form: Form) => Promise<boolean>;
  /** The pinned messages of channels. */
  readonly pins: ChannelPins;
  /** A direct message, once for each `about`. */
  readonly whisper: (user: string, message: Message, about: string) => Promise<Sent>;
}

const { Ephemeral } = MessageFlags;
const deferrals = {
  public: { type: InteractionResponseType.DeferredChannelMessageWithSource },
  hidden: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: Ephemeral },
  },
  update: { type: InteractionResponseType.DeferredMessageUpdate },
} as const;

/** Discord refuses a reference to a message whose history the bot may not read. */
const noHistory = 160_002;
/** The member left, shut direct messages, or shares no server. */
const closed: readonly (string | number)[] = [
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  50_278,
];
const forbidden: readonly (string | number)[] = [
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
];

/** `answers` is for interactions, which Discord counts apart from everything else. */
export function wire(rest: REST, answers: REST, log: Log): Wire {
  async function first(to: Handle, body: object): Promise<boolean> {
    try {
      const route = Routes.interactionCallback(to.id, to.token);
      await persistent(() => answers.post(route, { body, auth: false }));
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return true;
      if (code === RESTJSONErrorCodes.UnknownInteraction)
        log.warn({ interaction: to.id }, "the interaction expired before it was acknowledged");
      else log.error({ interaction: to.id, ...brief(error) }, "could not acknowledge");
      // Without an answer from Discord it may have been acknowledged: the answer is worth a try.
      return code === undefined;
    }
  }

  async function finish(to: Handle, message: Message, file?: Attachment): Promise<boolean> {
    try {
      const route = Routes.webhookMessage(to.application_id, to.token, "@original");
      await filed(message, file, (body) => answers.patch(route, { ...body, auth: false }));
      return true;
    } catch (error) {
      log.error({ interaction: to.id, ...brief(error) }, "could not place the answer");
      return false;
    }
  }

  /** A message whose picture Discord does not take goes without it. */
  async function filed(
    message: Message,
    file: Attachment | undefined,
    request: (body: Body) => Promise<unknown>,
  ): Promise<void> {
    try {
      await persistent(() => request(bodied(message, file)));
    } catch (error) {
      if (file?.alt === undefined || !refusal(error)) throw error;
      log.warn(brief(error), "an answer goes without its picture");
      await persistent(() => request(bodied(message)));
    }
  }

  async function send(channel: string, message: Message, sending: Sending): Promise<Sent> {
    const { about, reply, file } = sending;
    const own = {
      nonce: about,
      enforce_nonce: true,
      ...(reply && { message_reference: { message_id: about, fail_if_not_exists: false } }),
      allowed_mentions: { ...message.allowed_mentions, replied_user: false },
    };
    try {
      await filed(message, file, ({ body, files }) =>
        rest.post(Routes.channelMessages(channel), { body: { ...body, ...own }, files }),
      );
      return "sent";
    } catch (error) {
      const code = codeOf(error);
      if (reply && code === noHistory) return send(channel, message, { ...sending, reply: false });
      if (code !== undefined && closed.includes(code)) return "closed";
      log.error({ channel, ...brief(error) }, "could not send a message");
      return code !== undefined && forbidden.includes(code) ? "forbidden" : "failed";
    }
  }

  async function whisper(user: string, message: Message, about: string): Promise<Sent> {
    try {
      const body = { recipient_id: user };
      const opened = (await rest.post(Routes.userChannels(), { body })) as { id: string };
      return await send(opened.id, message, { about, reply: false });
    } catch (error) {
      log.warn(brief(error), "could not open a direct message");
      return "closed";
    }
  }

  return {
    acknowledge: (to, visibility) => first(to, deferrals[visibility]),
    finish,
    respond: (to, message) =>
      first(to, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...message, flags: message.flags | Ephemeral },
      }),
    choose: (to, choices) =>
      first(to, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      }),
    send,
    ask: (to, form) => first(to, { type: InteractionResponseType.Modal, data: form }),
    pins: channelPins(rest, log),
    whisper,
  };
}

/** Attempts at a request whose connection breaks off, and the milliseconds between them. */
const attempts = 3;
const pause = 250;

/**
 * Asks again where no answer came at all, which discord.js does for some causes only. Everything
 * sent from here may be asked twice.
 */
async function persistent(request: () => Promise<unknown>): Promise<void> {
  for (let left = attempts - 1; ; left -= 1) {
    try {
      await request();
      return;
    } catch (error) {
      if (refusal(error) || left === 0) throw error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Whether an answer came, and it was no. */
function refusal(error: unknown): boolean {
  return error instanceof DiscordAPIError || error instanceof HTTPError;
}

/** Discord's code for why it refused; undefined where it did not answer. */
export function codeOf(error: unknown): number | string | undefined {
  return error instanceof DiscordAPIError ? error.code : undefined;
}

/** An error for the log: routes and bodies hold tokens and texts, so neither is taken along. */
export function brief(error: unknown): object {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, method: error.method, message: error.message };
  if (error instanceof HTTPError) return { status: error.status, method: error.method };
  return error instanceof Error
    ? { error: error.name, message: error.message, stack: error.stack }
    : { error: String(error) };
}
