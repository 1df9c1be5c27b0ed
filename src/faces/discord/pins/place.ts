/** Where pins belong, and who may make and take them. */
import type { APIInteraction } from "discord.js";
import type { Place } from "../../../pins/pin.ts";
import { bits, moderates } from "../access.ts";

/** The server, or else the conversation itself. */
export function placeIn(guild: string | undefined, channel: string): Place {
  return guild === undefined ? `dm:${channel}` : `guild:${guild}`;
}

export function placeOf(to: APIInteraction): Place {
  return placeIn(to.guild_id, to.channel?.id ?? "0");
}

/** Where the bot comes along with a person rather than being a member of the server itself. */
const ofGuild = "0";

/** Whether the bot is no member where this happens: nothing can be kept for such a server. */
export function isVisitor(to: APIInteraction): boolean {
  const { guild_id: guild, authorizing_integration_owners: owners } = to as Partial<typeof to>;
  const known = Object.keys(owners ?? {});
  return guild !== undefined && known.length > 0 && !known.includes(ofGuild);
}

/** Whether who did this may pin there: those who look after a server, and anybody alone with the bot. */
export function mayPin(to: APIInteraction): boolean {
  if (isVisitor(to)) return false;
  return to.guild_id === undefined || moderates(bits(to.member?.permissions));
}
