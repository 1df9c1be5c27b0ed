/** Where the articles name people, as ranking needs to know it. */
import type { Library, Span } from "../domain.ts";

/** The places in one article, by the sentence's number. */
export type Namings = ReadonlyMap<number, readonly Span[]>;

/** Where people are named, by article and the sentence's number. */
export function namings({ people }: Library): ReadonlyMap<string, Namings> {
  const found = new Map<string, Map<number, Span[]>>();
  for (const person of people)
    for (const mention of person.mentions) {
      const article = found.get(mention.article) ?? new Map<number, Span[]>();
      const sentence = article.get(mention.sentence) ?? [];
      sentence.push(mention);
      found.set(mention.article, article.set(mention.sentence, sentence));
    }
  return found;
}

/** Whether a place has a part in any of these. */
export function within(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** Odd numbers that spread what they are multiplied with over all bits (from MurmurHash and xxHash). */
const spread = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

/** One number for all places: the same for the same, in whatever order they come. */
export function checksum(places: Namings | undefined): number {
  let sum = 0;
  for (const [sentence, spans] of places ?? [])
    for (const { start, end } of spans) {
      const begun = Math.imul(Math.imul(sentence, spread[0]) ^ start, spread[1]);
      sum = (sum + Math.imul(begun ^ end, spread[2])) >>> 0;
    }
  return sum;
}
