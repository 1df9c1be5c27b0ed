/** Pinning the message of a pin in its channel, which the pin does not depend on. */
import { PermissionFlagsBits, type APIInteraction } from "discord.js";
import type { Act, Pin } from "../../../pins/pin.ts";
import { bits } from "../access.ts";
import type { Desk } from "../desk.ts";
import type { Pinning } from "./channel.ts";

/** Whether the bot may pin in the channel where this happens, as far as it can be known. */
export function postable({
  guild_id: guild,
  app_permissions: permissions,
}: APIInteraction): boolean {
  const needed = PermissionFlagsBits.PinMessages | PermissionFlagsBits.Administrator;
  return guild === undefined || (bits(permissions) & needed) !== 0n;
}

/** Pins the message and notes that it is. */
export async function post(pin: Pin, allowed: boolean, act: Act, desk: Desk): Promise<Pinning> {
  const { message, place, number } = pin;
  if (message === null) return "gone";
  if (!allowed) return "forbidden";
  const posted = await desk.wire.pins.pin(message.channel, message.id);
  if (posted === "pinned") await desk.pins.move(place, number, { ...message, pinned: true }, act);
  return posted;
}

/** Unpins the message of a pin that was taken down; the pin remembers that it was, for an undo. */
export async function unpost({ message }: Pin, { wire }: Desk): Promise<void> {
  if (message?.pinned) await wire.pins.unpin(message.channel, message.id);
}
