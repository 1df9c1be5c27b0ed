/**
 * Abbreviations that the articles themselves explain: "High Negotiations Committee (HNC)", by the
 * method of A. Schwartz and M. Hearst (2003), strict form: the initials of the capitalised words
 * just before the bracket, words of grammar passed over.
 */
import type { Library } from "../domain.ts";
import { shape, words } from "./words.ts";

/** From the short form, folded, to the terms of the long one. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

const bracketed = /\(\s*(\p{Lu}{2,8})\s*\)/gu;
/** Longest long form that is looked for, in UTF-16 units. */
const reach = 120;

export function learnt(library: Library): Abbreviations {
  const found = new Map<string, readonly string[]>();
  for (const { text, body } of library.articles)
    for (const match of text.matchAll(bracketed)) {
      const short = match[1]!;
      const start = Math.max(body.start, match.index - reach);
      const long = longForm(text.slice(start, match.index), short);
      if (long && !found.has(short.toLowerCase())) found.set(short.toLowerCase(), long);
    }
  return found;
}

function longForm(before: string, short: string): readonly string[] | null {
  const own = words(before).filter((word) => !(word.shape & shape.extra));
  const terms: string[] = [];
  let at = short.length - 1;
  for (let i = own.length - 1; i >= 0 && at >= 0; i -= 1) {
    const word = own[i]!;
    if (word.plain.startsWith(short[at]!.toLowerCase())) {
      terms.unshift(word.term);
      at -= 1;
    } else if (!(word.shape & shape.stop)) return null;
  }
  return at < 0 ? terms : null;
}
