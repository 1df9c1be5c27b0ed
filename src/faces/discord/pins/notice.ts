/**
 * What happens in Discord without the bot: messages deleted or unpinned by hand, servers left and
 * joined. The pins follow; the bot itself is then who did it.
 */
import type { Act, Pin, Place } from "../../../pins/pin.ts";
import type { Desk } from "../desk.ts";
import { brief } from "../wire.ts";
import { placeIn } from "./place.ts";

/** Of a channel, and of a message where it is about one. */
export interface Gone {
  readonly guild_id?: string;
  readonly channel_id: string;
  readonly ids: readonly string[];
}

/** Messages were deleted: the pins that they showed stay, without a message. */
export async function deleted(
  { guild_id: guild, channel_id: channel, ids }: Gone,
  desk: Desk,
): Promise<void> {
  const place = placeIn(guild, channel);
  await quietly(desk, async () => {
    for (const id of ids) {
      const pin = await desk.pins.shown(place, id);
      if (pin) await desk.pins.move(place, pin.number, null, noticed(desk));
    }
  });
}

/** A whole channel was deleted, and all its messages. */
export async function emptied(guild: string, channel: string, desk: Desk): Promise<void> {
  const place = placeIn(guild, channel);
  await quietly(desk, async () => {
    for (const pin of await desk.pins.posted(place, channel))
      await desk.pins.move(place, pin.number, null, noticed(desk));
  });
}

/** Something was pinned or unpinned in a channel: Discord does not say what. */
export async function repinned(place: Place, channel: string, desk: Desk): Promise<void> {
  await quietly(desk, async () => {
    const posted = await desk.pins.posted(place, channel);
    if (posted.length === 0) return;
    const now = await desk.wire.pins.all(channel);
    if (now) for (const pin of posted) await follow(pin, now, desk);
  });
}

async function follow(
  { place, number, message }: Pin,
  now: ReadonlySet<string>,
  desk: Desk,
): Promise<void> {
  if (message === null || message.pinned === now.has(message.id)) return;
  await desk.pins.move(place, number, { ...message, pinned: !message.pinned }, noticed(desk));
}

function noticed({ now }: Desk): Act {
  return { by: null, at: new Date(now()).toISOString() };
}

/** Nobody waits for these: a store that fails is told to the operator alone. */
export async function quietly(
  { log }: Pick<Desk, "log">,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn(brief(error), "the pins could not follow what happened in Discord");
  }
}
