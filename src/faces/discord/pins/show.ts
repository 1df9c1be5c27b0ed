/** Showing pins, which anybody may see where they belong, and their history, which moderators may. */
import type { Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import { userOf, type Answerable } from "../reply.ts";
import { historyPage, perPage, recounted } from "./pages.ts";
import { mayPin, placeOf } from "./place.ts";
import { only, refusal } from "./refusal.ts";
import { noSuchPin } from "./words.ts";

/** A page of the pins that have the words of `about`, of all for "". */
export async function list(
  to: Answerable,
  { page, about }: { readonly page: number; readonly about: string },
  desk: Desk,
): Promise<Work> {
  const at = { offset: page * perPage, limit: perPage };
  const { pins, total } = await desk.pins.list(placeOf(to), at, about);
  if (pins.length === 0 && page > 0) return list(to, { page: 0, about }, desk);
  const asker = userOf(to);
  return desk.answering.answer({ does: "pins", list: { pins, total, page, asker, about } });
}

/** A pin in full. */
export async function open(
  to: Answerable,
  { number, page }: { readonly number: number; readonly page: number },
  { pins, answering }: Desk,
): Promise<Work> {
  const pin = await pins.get(placeOf(to), number);
  const seen = pin !== null && (pin.removed === null || mayPin(to));
  if (!seen) return only(noSuchPin);
  return answering.answer({ does: "pin", pin, page, moderator: mayPin(to) });
}

/** A page of who did what, for moderators. */
export async function history(to: Answerable, page: number, { pins }: Desk): Promise<Work> {
  const refused = refusal(to);
  if (refused) return only(refused);
  const at = { offset: page * historyPage, limit: historyPage };
  const { entries, total } = await pins.history(placeOf(to), at);
  return { message: recounted(entries, total, page, userOf(to)), outcome: "answered" };
}
