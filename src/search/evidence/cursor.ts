/** A look at the words of one sentence after the other, by their places in the store. */
import { kind } from "../kinds.ts";
import type { Store } from "../store.ts";
import { shape } from "../words.ts";

/** Tells something of the word at a place; false for places outside the sentence. */
export type Test = (place: number) => boolean;

export interface Cursor {
  /** Goes to a sentence, which the tests then speak of. */
  readonly move: (sentence: number) => void;
  readonly from: () => number;
  readonly to: () => number;
  /** Whether a word is of a kind, one of `kind`; has a `shape`; is this term. */
  readonly has: (place: number, kinds: number) => boolean;
  readonly shaped: (place: number, shapes: number) => boolean;
  readonly is: (place: number, term: number) => boolean;
  readonly term: (place: number) => number;
  readonly termOf: (plain: string) => number;
  /** The question does not have the word. */
  readonly fresh: Test;
  /** Begins with a capital, and is neither a number nor a word of grammar. */
  readonly capital: Test;
  /** Another form of a word, not one of its own. */
  readonly extra: Test;
  readonly year: Test;
  /** A number that the question does not have, years or not. */
  readonly count: Test;
  readonly small: Test;
  /** A month or a weekday; a month. */
  readonly dated: Test;
  readonly calendar: Test;
  readonly dayOfMonth: Test;
  /** "Twelve per cent", which is no money. */
  readonly perCent: Test;
}

/** Makes a cursor; `asked` tells the terms that the question has. */
export function cursor(store: Store, bits: Uint32Array, asked: (term: number) => boolean): Cursor {
  const { offsets, terms, shapes, vocabularyOf } = store;
  const per = vocabularyOf("per");
  const cent = vocabularyOf("cent");
  let from = 0;
  let to = 0;
  const within = (i: number): boolean => i >= from && i < to;
  const has = (i: number, kinds: number): boolean => within(i) && (bits[terms[i]!]! & kinds) !== 0;
  const shaped = (i: number, wanted: number): boolean => within(i) && (shapes[i]! & wanted) !== 0;
  const is = (i: number, term: number): boolean => within(i) && terms[i] === term;
  const fresh: Test = (i) => !asked(terms[i]!);
  const year: Test = (i) => shaped(i, shape.year);
  const count: Test = (i) => shaped(i, shape.number) && fresh(i);
  const calendar: Test = (i) => has(i, kind.month) && shaped(i, shape.capital);
  return {
    move: (sentence) => {
      from = offsets[sentence]!;
      to = offsets[sentence + 1]!;
    },
    from: () => from,
    to: () => to,
    has,
    shaped,
    is,
    term: (i) => (within(i) ? terms[i]! : -1),
    termOf: vocabularyOf,
    fresh,
    capital: (i) => shaped(i, shape.capital) && !shaped(i, shape.stop | shape.number),
    extra: (i) => shaped(i, shape.extra),
    year,
    count,
    small: (i) => count(i) && !year(i) && !shaped(i, shape.stop),
    dated: (i) => has(i, kind.dated) && shaped(i, shape.capital),
    calendar,
    dayOfMonth: (i) => calendar(i - 1) || calendar(i + 1),
    perCent: (i) => is(i + 1, per) && is(i + 2, cent),
  };
}
