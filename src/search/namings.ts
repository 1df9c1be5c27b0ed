/** Where the articles speak of people, by name or otherwise, as ranking needs to know it. */
import type { Library, Mention, Person, Span } from "../domain.ts";

/** A place that means somebody. */
export interface Naming extends Span {
  /** The canonical name. */
  readonly name: string;
  /** True where the place holds the name or a part of it, false where "he" stands for it. */
  readonly written: boolean;
}

/** The places in one article, by the sentence's number. */
export type Namings = ReadonlyMap<number, readonly Naming[]>;

/** Where people are meant, by article and the sentence's number. */
export function namings({ people }: Library): ReadonlyMap<string, Namings> {
  const found = new Map<string, Map<number, Naming[]>>();
  const add = (
    { name }: Person,
    written: boolean,
    { article: id, sentence, start, end }: Mention,
  ) => {
    const article = found.get(id) ?? new Map<number, Naming[]>();
    const naming = { name, written, start, end };
    const same = article.get(sentence);
    if (same) same.push(naming);
    else article.set(sentence, [naming]);
    found.set(id, article);
  };
  for (const person of people) {
    for (const mention of person.mentions) add(person, true, mention);
    for (const reference of person.references) add(person, false, reference);
  }
  return found;
}

/** Whether two places have a part in common. */
export const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a word is one of those that name somebody. */
export const holds = (naming: Naming, word: Span): boolean => naming.written && meet(naming, word);

/** Odd numbers that spread what they are multiplied with over all bits (from MurmurHash and xxHash). */
const spread = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;

/** One number for all places: the same for the same, in whatever order they come. */
export function checksum(places: Namings | undefined): number {
  let sum = 0;
  for (const [sentence, namings] of places ?? [])
    for (const { name, written, start, end } of namings) {
      let part = Math.imul(Math.imul(sentence, spread[0]) ^ start, spread[1]) ^ end;
      for (let i = 0; i < name.length; i += 1)
        part = Math.imul(part, spread[0]) ^ name.charCodeAt(i);
      sum = (sum + Math.imul(part ^ (written ? 1 : 0), spread[2])) >>> 0;
    }
  return sum;
}
