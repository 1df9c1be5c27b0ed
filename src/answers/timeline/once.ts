/** The same told in several places, once: copies of a statement joined to the one that leads. */
import type { Period } from "../../domain.ts";
import type { Index } from "../../search.ts";
import { overlap } from "../roles.ts";
import { content, numbers, sequence } from "../sequence.ts";
import { contradict } from "../voices.ts";
import type { Placed } from "./dated.ts";

/** One statement and its copies in other articles. */
export interface Told {
  readonly lead: Placed;
  readonly copies: Placed[];
}

/** Of the shorter sentence's words of meaning, so many are in the longer: it says the same. */
const alike = 0.75;
/** A word in more statements than this says nothing of which two are one. */
const common = 100;

interface Kept {
  readonly told: Told;
  readonly words: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/**
 * Joins copies, in the order of `placed`; one without a date is a copy of one that has it, not the
 * other way round. Stops after each statement, for others to have a turn.
 */
export function* once(
  placed: readonly Placed[],
  index: Index,
): Generator<undefined, readonly Told[]> {
  const { library } = index;
  const { owner, sentences } = index.store;
  const place = ({ sentence }: Placed) => sentences[sentence]!;
  const kept: Kept[] = [];
  const near = nearness(kept);
  const order = [...placed.filter(({ when }) => when), ...placed.filter(({ when }) => !when)];
  for (const one of order) {
    const units = sequence(index, one.sentence);
    const words = content(units);
    const figures = numbers(units);
    const same = near.find(
      words,
      (other) =>
        says(other, one, words, figures) &&
        !contradict(library, place(other.told.lead), place(one)),
    );
    if (!same) {
      near.add(words);
      kept.push({ told: { lead: one, copies: [] }, words, figures });
    } else {
      const places = [same.told.lead, ...same.told.copies];
      const sources = places.map(({ sentence }) => owner[sentence]);
      if (!sources.includes(owner[one.sentence])) same.told.copies.push(one);
    }
    yield;
  }
  const rank = new Map(placed.map(({ sentence }, i) => [sentence, i]));
  return kept
    .map(({ told }) => told)
    .sort((a, b) => rank.get(a.lead.sentence)! - rank.get(b.lead.sentence)!);
}

/** Whether a statement says the same as one that is kept. */
function says(
  other: Kept,
  one: Placed,
  words: ReadonlySet<string>,
  figures: ReadonlySet<string>,
): boolean {
  return (
    agrees(one.when, other.told.lead.when) &&
    overlap(words, other.words) >= alike &&
    (overlap(figures, other.figures) === 1 || figures.size * other.figures.size === 0)
  );
}

/** Whether both may be the same time: it is, or one is not known. */
function agrees(a: Period | null, b: Period | null): boolean {
  return a === null || b === null || (a.first === b.first && a.last === b.last);
}

/** Finds what is kept by the words that it shares, so that few are compared word by word. */
function nearness(kept: readonly Kept[]) {
  const holders = new Map<string, number[]>();
  const shared: number[] = [];
  return {
    /** Tells the words of the next that is kept. */
    add: (words: ReadonlySet<string>): void => {
      for (const word of words) {
        const held = holders.get(word);
        if (held) held.push(kept.length);
        else holders.set(word, [kept.length]);
      }
      shared.push(0);
    },
    /** The first that fits, of those that share a telling word and so many that they may be alike. */
    find: (words: ReadonlySet<string>, fits: (other: Kept) => boolean): Kept | undefined => {
      const met: number[] = [];
      let vague = 0;
      for (const word of words) {
        const held = holders.get(word) ?? [];
        if (held.length > common) vague += 1;
        else
          for (const i of held) {
            if (shared[i] === 0) met.push(i);
            shared[i]! += 1;
          }
      }
      const may = (i: number): boolean =>
        shared[i]! + vague >= alike * Math.min(words.size, kept[i]!.words.size);
      const found = met.find((i) => may(i) && fits(kept[i]!));
      for (const i of met) shared[i] = 0;
      return found === undefined ? undefined : kept[found];
    },
  };
}
