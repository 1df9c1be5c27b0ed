/**
 * The words of people's names that a sentence means and does not hold: the whole name where "he"
 * stands, the first name where only the surname does. They lie apart from the words that are
 * written, so that none can be taken for one: ranking alone reads them.
 */
import { growing } from "./growing.ts";
import { meet, type Naming } from "./namings.ts";
import type { Store } from "./store.ts";
import { shape, words, type Word } from "./words.ts";

/** What sentences imply, in flat arrays. */
export interface Implications {
  /** Where each sentence's implied words begin; one more than there are sentences. */
  readonly impliedBegins: Uint32Array;
  /** The number of each implied word's term. */
  readonly impliedTerms: Uint32Array;
  /** The places of the words that stand for them, counted from their sentence's first. */
  readonly impliedPlaces: Uint32Array;
}

/** Collects what one sentence after the other implies. */
export function implications() {
  const begins = growing.wide();
  const terms = growing.wide();
  const places = growing.wide();
  begins.push(0);
  return {
    push: (term: number, place: number): void => {
      terms.push(term);
      places.push(place);
    },
    /** Goes on to the next sentence. */
    next: (): void => {
      begins.push(terms.length());
    },
    done: (): Implications => ({
      impliedBegins: begins.done(),
      impliedTerms: terms.done(),
      impliedPlaces: places.done(),
    }),
  };
}

/** A word that is meant where another stands. */
export interface Implied {
  /** The place, among the words of its sentence, of the last one that stands for the name. */
  readonly at: number;
  readonly term: string;
}

/** What the words of a sentence imply, given whom it means where; in the order of the places. */
export type Implying = (own: readonly Word[], here: readonly Naming[]) => readonly Implied[];

/** Makes the function that tells what sentences imply. `stems` are kept as `words` keeps them. */
export function implying(stems: Map<string, string>): Implying {
  const known = new Map<string, readonly string[]>();
  const termsOf = (name: string): readonly string[] => {
    const found = known.get(name) ?? content(words(name, undefined, stems));
    known.set(name, found);
    return found;
  };
  return (own, here) => {
    const found: Implied[] = [];
    for (const naming of here) {
      const written: string[] = [];
      let at = -1;
      own.forEach((word, i) => {
        if (!meet(word, naming)) return;
        written.push(word.term);
        if (!(word.shape & shape.extra)) at = i;
      });
      if (at < 0) continue;
      for (const term of termsOf(naming.name))
        if (!written.includes(term)) found.push({ at, term });
    }
    return found.sort((a, b) => a.at - b.at);
  };
}

const content = (own: readonly Word[]): string[] =>
  own.flatMap(({ shape: bits, term }) => (bits & (shape.stop | shape.extra) ? [] : [term]));

/** What an implied word counts of a written one: where a pronoun stands for it, */
const pronoun = 0.8;
/** and where another part of the name does. */
const part = 0.9;

/** Shows each term that sentences [from, to) imply, the place in `terms` where, and its worth. */
export function eachImplied(
  { impliedBegins, impliedTerms, impliedPlaces, offsets, persons }: Store,
  from: number,
  to: number,
  see: (term: number, place: number, worth: number) => void,
): void {
  for (let sentence = from; sentence < to; sentence += 1)
    for (let i = impliedBegins[sentence]!; i < impliedBegins[sentence + 1]!; i += 1) {
      const place = offsets[sentence]! + impliedPlaces[i]!;
      see(impliedTerms[i]!, place, persons[place] ? part : pronoun);
    }
}
