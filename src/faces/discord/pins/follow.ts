/** The events of Discord's gateway that pins follow. */
import { GatewayDispatchEvents, type Client } from "discord.js";
import type { Desk } from "../desk.ts";
import { deleted, emptied, quietly, repinned } from "./notice.ts";
import { placeIn } from "./place.ts";

interface Event {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
}

/**
 * Discord tells of a pin before the bot has noted its own, and of many at once where many change:
 * so long after the last news of a channel it is looked at once, in milliseconds.
 */
const settling = 1_000;

/** Listens; `desk` gives the desk of the moment, `track` keeps the work until it is done. */
export function follow(
  client: Client,
  desk: () => Desk,
  track: (work: Promise<void>) => void,
): void {
  const waiting = new Map<string, NodeJS.Timeout>();

  client.ws.on(GatewayDispatchEvents.MessageDelete, ({ id, ...where }: Event) => {
    track(deleted({ ...where, ids: [id] }, desk()));
  });
  client.ws.on(
    GatewayDispatchEvents.MessageDeleteBulk,
    (event: Omit<Event, "id"> & { readonly ids: readonly string[] }) => {
      track(deleted(event, desk()));
    },
  );
  const vanished = ({ id, guild_id: guild }: Omit<Event, "channel_id">): void => {
    if (guild !== undefined) track(emptied(guild, id, desk()));
  };
  client.ws.on(GatewayDispatchEvents.ChannelDelete, vanished);
  client.ws.on(GatewayDispatchEvents.ThreadDelete, vanished);
  client.ws.on(
    GatewayDispatchEvents.ChannelPinsUpdate,
    ({ channel_id: channel, guild_id: guild }: Omit<Event, "id">) => {
      clearTimeout(waiting.get(channel));
      const look = (): void => {
        waiting.delete(channel);
        track(repinned(placeIn(guild, channel), channel, desk()));
      };
      waiting.set(channel, setTimeout(look, settling).unref());
    },
  );
  client.ws.on(
    GatewayDispatchEvents.GuildDelete,
    ({ id, unavailable }: { readonly id: string; readonly unavailable?: boolean }) => {
      // An outage of Discord looks the same but for this.
      if (unavailable) return;
      const { pins, now } = desk();
      track(quietly(desk(), () => pins.left(`guild:${id}`, new Date(now()).toISOString())));
    },
  );
  client.ws.on(GatewayDispatchEvents.GuildCreate, ({ id }: Pick<Event, "id">) => {
    // Those that the bot was in when it connected were looked at all together.
    if (!client.guilds.cache.has(id))
      track(quietly(desk(), () => desk().pins.returned(`guild:${id}`)));
  });
}
