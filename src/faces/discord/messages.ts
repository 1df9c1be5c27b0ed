/**
 * Direct messages, mentions in channels and threads, and replies to the bot's answers: text as
 * people type it. Others' conversations are not even looked at.
 */
import { courtesy } from "../../courtesy.ts";
import { MessageType, type APIMessage } from "discord.js";
import type { Rights } from "./access.ts";
import type { Work } from "./answering.ts";
import type { Desk } from "./desk.ts";
import { placeIn } from "./pins/place.ts";
import { greeting, limited, noted, unreadable, voiceless, welcome, type Words } from "./words.ts";

/** A message as the gateway brings it. */
export type Said = Pick<APIMessage, "id" | "channel_id" | "author" | "content" | "type"> &
  Partial<Pick<APIMessage, "mentions" | "attachments" | "sticker_items">> & {
    readonly guild_id?: string;
    readonly webhook_id?: string;
    readonly referenced_message?: { readonly author: { readonly id: string } } | null;
  };

/** What the bot may do in a channel; null where it cannot tell and has to try. */
export type RightsIn = (channel: string) => Rights | null;

const unknown: Rights = { missing: [], history: true, files: true };

const answered: readonly MessageType[] = [MessageType.Default, MessageType.Reply];

/** Handles a message; never rejects. */
export async function hear(said: Said, self: string, rights: RightsIn, desk: Desk): Promise<void> {
  if (!addressed(said, self) || !desk.firstTime(said.id)) return;
  const started = desk.now();
  const { guild_id: guild, author, channel_id: channel, id } = said;
  const wait = desk.pace(author.id, guild ?? null);
  if (wait > 0) {
    desk.tally.add("message", "limited", 0);
    if (desk.firstWarning(author.id)) await desk.wire.whisper(author.id, noted(limited(wait)), id);
    return;
  }
  const { missing, history, files } = (guild === undefined ? null : rights(channel)) ?? unknown;
  if (missing.length > 0) {
    await refused(said, missing, desk);
    return;
  }
  const text = said.content.replaceAll(new RegExp(`<@!?${self}>`, "g"), " ").trim();
  const { message, outcome, file } = await replied(text, said, files, desk);
  const sent = await desk.wire.send(channel, message, { about: id, reply: history, file });
  if (sent === "forbidden" && guild !== undefined) await refused(said, [], desk);
  else desk.tally.add("message", sent === "sent" ? outcome : "failed", desk.now() - started);
}

/** Whether a person said this to the bot: alone with it, by its name, or in reply to it. */
function addressed(said: Said, self: string): boolean {
  const { author, type, webhook_id: webhook, mentions = [] } = said;
  if (author.id === self || author.bot || author.system || webhook !== undefined) return false;
  if (!answered.includes(type)) return false;
  if (said.guild_id === undefined) return true;
  const called = mentions.some(({ id }) => id === self);
  return called || (said.referenced_message?.author.id === self && said.content !== "");
}

async function refused(said: Said, missing: readonly string[], desk: Desk): Promise<void> {
  const { author, channel_id: channel, id } = said;
  desk.log.warn({ channel, missing }, "called in a channel where the bot may not write");
  desk.tally.add("message", "refused", 0);
  await desk.wire.whisper(author.id, noted(voiceless(channel, missing)), id);
}

/** As many examples as invite rather than instruct. */
const mostExamples = 3;

async function replied(text: string, said: Said, files: boolean, desk: Desk): Promise<Work> {
  const words = polite(text, said, desk);
  if (words) return { message: noted(words), outcome: "refused" };
  const reader = { asker: said.author.id, hidden: false, pin: "", files };
  const place = placeIn(said.guild_id, said.channel_id);
  return desk.work("message", { does: "line", line: text, reader }, place);
}

/** What is said to a message that asks for nothing; null where it does. */
function polite(text: string, said: Said, { answering: { known } }: Desk): Words | null {
  const { attachments = [], sticker_items: stickers = [] } = said;
  if (text === "" && attachments.length + stickers.length > 0) return unreadable;
  const kind = /[\p{L}\p{N}]/u.test(text) ? courtesy(text) : "hello";
  if (kind === "hello")
    return greeting(known.figures.articles, known.examples.slice(0, mostExamples));
  return kind === "thanks" ? welcome : null;
}
