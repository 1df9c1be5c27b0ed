/** The pinned messages of Discord's channels: a courtesy beside the record of pins, which needs none. */
import { RESTJSONErrorCodes, type REST } from "discord.js";
import { brief, codeOf, type Log } from "../wire.ts";

/** How pinning a message went: `full` at a channel's 250, `unsuited` where none can be pinned. */
export type Pinning = "pinned" | "full" | "forbidden" | "gone" | "archived" | "unsuited" | "failed";

export interface ChannelPins {
  readonly pin: (channel: string, message: string) => Promise<Pinning>;
  /** True where the message is not pinned any more. */
  readonly unpin: (channel: string, message: string) => Promise<boolean>;
  /** The ids of all that are pinned there; null where they cannot be seen. */
  readonly all: (channel: string) => Promise<ReadonlySet<string> | null>;
}

const archived = 50_083;
const systemMessage = 50_021;

const causes: Readonly<Record<number | string, Pinning>> = {
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: "full",
  [RESTJSONErrorCodes.MissingAccess]: "forbidden",
  [RESTJSONErrorCodes.MissingPermissions]: "forbidden",
  [RESTJSONErrorCodes.UnknownMessage]: "gone",
  [RESTJSONErrorCodes.UnknownChannel]: "gone",
  [RESTJSONErrorCodes.CannotExecuteActionOnDMChannel]: "unsuited",
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType]: "unsuited",
  [systemMessage]: "unsuited",
  [archived]: "archived",
};

/** What Discord gives of a channel's pins at once, and all that a channel may have. */
const mostAtOnce = 50;
const mostPages = 5;

interface Listed {
  readonly items: readonly {
    readonly pinned_at: string;
    readonly message: { readonly id: string };
  }[];
  readonly has_more: boolean;
}

export function channelPins(rest: REST, log: Log): ChannelPins {
  const route = (channel: string, message: string) =>
    `/channels/${channel}/messages/pins/${message}` as const;

  async function pin(channel: string, message: string): Promise<Pinning> {
    try {
      await rest.put(route(channel, message));
      return "pinned";
    } catch (error) {
      const cause = causes[codeOf(error) ?? ""] ?? "failed";
      log.warn({ channel, cause, ...brief(error) }, "could not pin a message in its channel");
      return cause;
    }
  }

  async function unpin(channel: string, message: string): Promise<boolean> {
    try {
      await rest.delete(route(channel, message));
      return true;
    } catch (error) {
      if (codeOf(error) === RESTJSONErrorCodes.UnknownMessage) return true;
      log.warn({ channel, ...brief(error) }, "could not unpin a message in its channel");
      return false;
    }
  }

  async function all(channel: string): Promise<ReadonlySet<string> | null> {
    const found = new Set<string>();
    let before: string | undefined;
    try {
      for (let page = 0; page < mostPages; page += 1) {
        const query = new URLSearchParams({ limit: String(mostAtOnce), ...(before && { before }) });
        const listed = (await rest.get(`/channels/${channel}/messages/pins`, { query })) as Listed;
        for (const { message } of listed.items) found.add(message.id);
        before = listed.items.at(-1)?.pinned_at;
        if (!listed.has_more || before === undefined) return found;
      }
      return found;
    } catch (error) {
      log.warn({ channel, ...brief(error) }, "could not see the pinned messages of a channel");
      return null;
    }
  }

  return { pin, unpin, all };
}
