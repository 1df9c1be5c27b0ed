/** Whose words each sentence holds. */
import type { Library } from "../domain.ts";
import type { Store } from "./store.ts";

/** The names of those quoted in a sentence, by its place in the store. */
export type Sayings = ReadonlyMap<number, readonly string[]>;

/** Whose words the sentences of a library hold, as far as its quotes say for sure. */
export function sayings({ articles, quotes }: Library, { begins, sentences }: Store): Sayings {
  const ordinals = new Map(articles.map(({ id }, ordinal) => [id, ordinal]));
  const found = new Map<number, string[]>();
  for (const { article, sentence, end, speaker } of quotes) {
    const ordinal = ordinals.get(article);
    if (!speaker || ordinal === undefined) continue;
    let at = begins[ordinal]! + sentence - 1;
    for (; at < begins[ordinal + 1]! && sentences[at]!.start < end; at += 1)
      found.set(at, [...(found.get(at) ?? []), speaker.name]);
  }
  return found;
}
