/** A sentence as a row of comparable words, with their places. */
import type { Index } from "../search.ts";
import { abbreviations } from "../search/lexicon.ts";
import { shape, words, type Word } from "../search/words.ts";

/** Words of one meaning have one `term`, however they are written: "U.S.", "United States". */
export interface Unit extends Word {
  /** A hyphen joins it to the word before. */
  readonly tied: boolean;
}

/** Stems found so far: an index has far fewer words than its sentences. */
const stems = new WeakMap<Index, Map<string, string>>();

/** The words of a sentence of the store in order; a name that has initials is one word. */
export function sequence(index: Index, place: number): readonly Unit[] {
  const { store, library } = index;
  const { text } = library.articles[store.owner[place]!]!;
  const kept = stems.get(index) ?? new Map<string, string>();
  stems.set(index, kept);
  const all = words(text, store.sentences[place], kept);
  const own = all.filter((word) => !(word.shape & shape.extra));
  const made: Unit[] = [];
  for (let i = 0; i < own.length; i += 1) {
    const short = initials(own, i);
    const word = own[i]!;
    const last = own[i + short.length - 1]!;
    const tied = /[-‑]/.test(text[word.start - 1] ?? "") && own[i - 1]?.end === word.start - 1;
    made.push({ ...word, end: last.end, term: short.term, tied });
    i += short.length - 1;
  }
  return made;
}

/** Names that have initials, by their first word. */
const named = new Map<string, { readonly names: readonly string[]; readonly term: string }[]>();
for (const [phrase, term] of abbreviations) {
  const names = phrase.split(" ");
  named.set(names[0]!, [...(named.get(names[0]!) ?? []), { names, term }]);
}

function initials(own: readonly Word[], i: number): { term: string; length: number } {
  const { plain, term, shape: bits } = own[i]!;
  const found =
    bits & shape.capital
      ? named.get(plain)?.find(({ names }) => names.every((name, j) => own[i + j]?.plain === name))
      : undefined;
  return found ? { term: found.term, length: found.names.length } : { term, length: 1 };
}

/** The terms that carry meaning. */
export function content(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.filter((unit) => !(unit.shape & shape.stop)).map(({ term }) => term));
}

/** The numbers among them. */
export function numbers(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.filter((unit) => unit.shape & shape.number).map(({ term }) => term));
}
