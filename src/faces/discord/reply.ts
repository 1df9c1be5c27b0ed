/** Answering an interaction: acknowledged at once, worked out, then put in its place. */
import type {
  APIApplicationCommandInteraction,
  APIInteraction,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from "discord.js";
import type { Job, Work } from "./answering.ts";
import type { Desk } from "./desk.ts";
import type { Message } from "./layout.ts";
import { placeOf } from "./pins/place.ts";
import { limited, noted } from "./words.ts";
import type { Visibility } from "./wire.ts";

/** Who did it: the id of a Discord user. */
export function userOf({ member, user }: APIInteraction): string {
  return (member?.user ?? user)?.id ?? "";
}

/** What may be acknowledged and then answered. */
export type Answerable =
  APIApplicationCommandInteraction | APIMessageComponentInteraction | APIModalSubmitInteraction;

/** Acknowledges, then works: a job, something that takes longer, or a message that is there. */
export async function answer(
  to: Answerable,
  name: string,
  visibility: Visibility,
  desk: Desk,
  work: Job | Message | (() => Promise<Work>),
): Promise<void> {
  const started = desk.now();
  const wait = desk.pace(userOf(to), to.guild_id ?? null);
  if (wait > 0) {
    await desk.wire.respond(to, noted(limited(wait)));
    desk.tally.add(name, "limited", desk.now() - started);
    return;
  }
  if (!(await desk.wire.acknowledge(to, visibility))) {
    desk.tally.add(name, "expired", desk.now() - started);
    return;
  }
  const { message, outcome, file } = await worked(to, name, desk, work);
  const placed = await desk.wire.finish(to, message, file);
  desk.tally.add(name, placed ? outcome : "failed", desk.now() - started);
}

async function worked(
  to: Answerable,
  name: string,
  desk: Desk,
  work: Parameters<typeof answer>[4],
): Promise<Work> {
  if (typeof work === "function") return desk.attempt(name, work);
  if ("does" in work) return desk.work(name, work, placeOf(to));
  return { message: work, outcome: "answered" };
}

/** Whether the pressed button is on a message that one person alone sees. */
export function isHidden({ message }: Pick<APIMessageComponentInteraction, "message">): boolean {
  const ephemeral = 1 << 6;
  return ((message.flags ?? 0) & ephemeral) !== 0;
}
