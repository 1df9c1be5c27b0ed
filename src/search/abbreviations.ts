/**
 * Abbreviations that the articles themselves explain: "High Negotiations Committee (HNC)", by the
 * method of A. Schwartz and M. Hearst (2003), strict form: the initials of the capitalised words
 * just before the bracket, words of grammar passed over.
 */
import type { Library } from "../domain.ts";
import { abbreviations } from "./lexicon.ts";
import { shape, words, type Word } from "./words.ts";

/** From the short form, folded, to the terms of the long one. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

const bracketed = /\(\s*(\p{Lu}{2,8})\s*\)/gu;
/** Longest long form that is looked for, in UTF-16 units. */
const reach = 120;

/** The abbreviations that the articles of a library explain. */
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

/** Another form of a name, for the words that it stands in place of. */
interface Form {
  readonly words: readonly string[];
  readonly term: string;
}

function byFirst(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const found = new Map<string, Form[]>();
  for (const form of forms) {
    const same = found.get(form.words[0]!);
    if (same) same.push(form);
    else found.set(form.words[0]!, [form]);
  }
  return found;
}

/**
 * Makes the function that adds to words, in their places, the initials of names written out and the
 * long forms of initials.
 */
export function expansion(long: Abbreviations): (own: readonly Word[]) => readonly Word[] {
  const known = [...abbreviations].map(([phrase, term]) => ({ words: phrase.split(" "), term }));
  const ofPlain = byFirst(known);
  const ofTerm = byFirst([...long].map(([term, words]) => ({ words, term })));
  return (own) => {
    const made: Word[] = [];
    for (const [i, word] of own.entries()) {
      made.push(word);
      if (!(word.shape & shape.capital)) continue;
      const forms: string[] = [];
      for (const { words: names, term } of ofPlain.get(word.plain) ?? [])
        if (names.every((name, j) => own[i + j]?.plain === name)) forms.push(term);
      forms.push(...(long.get(word.plain) ?? []));
      for (const { words: terms, term: short } of ofTerm.get(word.term) ?? [])
        if (terms.every((term, j) => own[i + j]?.term === term)) forms.push(short);
      for (const term of forms) made.push({ ...word, term, plain: term, shape: shape.extra });
    }
    return made;
  };
}
