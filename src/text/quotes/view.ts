/** Reading a frame item by item: what stands at a place, and which phrase ends there. */
import type { Token } from "../tokens.ts";
import type { Frame, Item } from "./frames.ts";
import type { Page } from "./page.ts";
import type { Phrase } from "./phrases.ts";

export interface View {
  readonly page: Page;
  readonly frame: Frame;
  /** For each token, the phrase that covers it. */
  readonly phraseAt: readonly (Phrase | undefined)[];
}

/** The word at item `i`; null for a run and outside the frame. */
export function word({ page, frame }: View, i: number): Token | null {
  // An array that is read outside of it takes many times as long.
  if (i < 0 || i >= frame.items.length) return null;
  const item = frame.items[i]!;
  return item < 0 ? null : page.tokens[item]!;
}

export const isRun = (item: Item | undefined): boolean => item !== undefined && item < 0;

/** The phrase that ends at item `i`, a possessive 's after it included. */
export function endsPhrase(view: View, i: number): Phrase | null {
  const { items } = view.frame;
  if (i < 0 || i >= items.length) return null;
  const item = items[i]!;
  if (item < 0) return null;
  const phrase = view.phraseAt[item];
  if (!phrase) return null;
  if (phrase.last === item + 1) return phrase;
  const { lower } = view.page.tokens[item]!;
  return lower === "'s" || lower === "'" ? phrase : null;
}

/** Whether item `i` is a word inside a longer phrase. */
export function covered({ frame, phraseAt }: View, i: number): boolean {
  const item = frame.items[i]!;
  const phrase = phraseAt[item];
  return phrase !== undefined && phrase.last > item + 1;
}

/** The item with which a phrase begins, given one of its items. */
export const firstOf = ({ frame }: View, phrase: Phrase, i: number): number =>
  i - (frame.items[i]! - phrase.first);
