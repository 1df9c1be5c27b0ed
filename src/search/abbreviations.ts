/**
 * Abbreviations that the articles themselves explain: "Harbour Workers' Union (HWU)", by the method
 * of A. Schwartz and M. Hearst (2003), strict form: the initials of the words just before the
 * bracket, words of grammar passed over. So are "the Harbour Workers' Union, or HWU," and "the HWU
 * (Harbour Workers' Union)".
 */
import type { Library } from "../domain.ts";
import { abbreviations } from "./lexicon.ts";
import { shape, words, type Word } from "./words.ts";

/** From the short form, folded, to the terms of the long one. */
export type Abbreviations = ReadonlyMap<string, readonly string[]>;

const behind = /(?:\(\s*|, or (?:the )?)(\p{Lu}{2,8})(?=\s*[),.;])/gu;
const before = /\b(\p{Lu}{2,8})(?:\s\(|, or (?:the )?)(?=\p{Lu})/gu;
/** Longest long form that is looked for, in UTF-16 units. */
const reach = 120;

/** The abbreviations that the articles of a library explain. */
export function learnt(library: Library): Abbreviations {
  const found = new Map<string, readonly string[]>();
  const keep = (short: string, long: readonly string[] | null): void => {
    if (long && !found.has(short.toLowerCase())) found.set(short.toLowerCase(), long);
  };
  for (const { text, body } of library.articles) {
    for (const { 1: short = "", index } of text.matchAll(behind))
      keep(short, longForm(text.slice(Math.max(body.start, index - reach), index), short));
    for (const { 0: whole, 1: short = "", index } of text.matchAll(before)) {
      const start = index + whole.length;
      const long = /^[^,.;()]*/.exec(text.slice(start, start + reach))![0];
      keep(short, longForm(long, short));
    }
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
        if (begins(own, i, terms)) forms.push(short);
      for (const term of forms) made.push({ ...word, term, plain: term, shape: shape.extra });
    }
    return made;
  };
}

/** Whether the words from `i` on are these terms, words of grammar between them passed over. */
function begins(own: readonly Word[], i: number, terms: readonly string[]): boolean {
  let at = i;
  return terms.every((term) => {
    while (at > i && (own[at]?.shape ?? 0) & (shape.stop | shape.extra)) at += 1;
    at += 1;
    return own[at - 1]?.term === term;
  });
}
