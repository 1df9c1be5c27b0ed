/**
 * Whether a sentence holds something of the kind that a question asks for, told from the shapes of
 * its words: a date for "when", a name for "who".
 */
import type { Expected } from "../question/question.ts";
import { national, ofKind } from "./lexicon.ts";
import type { Store } from "./store.ts";
import { shape, words } from "./words.ts";

/** Kinds of words, as bits over the vocabulary. */
export const kind = {
  percent: 1,
  period: 2,
  unit: 4,
  money: 8,
  color: 16,
  scale: 32,
  nation: 64,
  reason: 128,
  means: 256,
  speech: 512,
  copula: 1024,
  placing: 2048,
  rate: 4096,
  dated: 8192,
  be: 16384,
  by: 32768,
  settlement: 65536,
} as const;

const one = (word: string): string => words(word)[0]?.term ?? word;
const terms = (text: string): string[] => text.split(" ").map(one);
const lists: readonly (readonly [number, Iterable<string>])[] = [
  [kind.dated, [...ofKind.month, ...ofKind.day]],
  [kind.percent, terms("percent percentage pct")],
  [kind.period, ofKind.period],
  [kind.unit, ofKind.unit],
  [kind.money, ofKind.money],
  [kind.color, ofKind.color],
  [kind.settlement, ofKind.settlement],
  [kind.scale, ofKind.scale],
  [kind.nation, national],
  [
    kind.reason,
    terms("because due since reason cause result lead so therefore thus owing consequence after"),
  ],
  [kind.means, terms("by with using via through use method process technique when by")],
  [
    kind.speech,
    terms(
      "say tell state add announce claim note declare describe express insist argue explain call",
    ),
  ],
  [kind.copula, terms("is are was were mean refer define known call became describe")],
  [kind.placing, terms("in at near from around outside across throughout")],
  [
    kind.rate,
    terms("every per each daily weekly monthly annual yearly once twice times often usually"),
  ],
  [kind.be, terms("is are was were been being be")],
  [kind.by, terms("by")],
];

/** The kinds of every term, by its number. */
export function kinds(vocabulary: ReadonlyMap<string, number>): Uint32Array {
  const bits = new Uint32Array(vocabulary.size);
  for (const [bit, list] of lists)
    for (const term of list) {
      const number = vocabulary.get(term);
      if (number !== undefined) bits[number]! |= bit;
    }
  return bits;
}

/** The places in `store.terms` of a sentence's words that may be the answer; ascending. */
export type Finder = (sentence: number) => readonly number[];

/**
 * Makes the finder for a kind of answer; `asked` tells the terms that the question itself holds,
 * which cannot be the answer.
 */
export function finder(
  store: Store,
  bits: Uint32Array,
  expected: Expected,
  asked: (term: number) => boolean,
): Finder {
  const { offsets, terms, shapes, persons } = store;
  let from = 0;
  let to = 0;
  const has = (i: number, bit: number): boolean =>
    i >= from && i < to && (bits[terms[i]!]! & bit) !== 0;
  const shaped = (i: number, bit: number): boolean =>
    i >= from && i < to && (shapes[i]! & bit) !== 0;
  const fresh = (i: number): boolean => !asked(terms[i]!);
  const year = (i: number): boolean => shaped(i, shape.year);
  const count = (i: number): boolean => shaped(i, shape.number) && fresh(i);
  const small = (i: number): boolean => count(i) && !year(i) && !shaped(i, shape.stop);
  const until = (i: number): boolean => year(i + 1) || year(i + 2) || year(i + 3) || year(i + 4);
  const name = (i: number): boolean =>
    shaped(i, shape.capital) &&
    !shaped(i, shape.stop | shape.number) &&
    (!shaped(i, shape.first) || shaped(i + 1, shape.capital)) &&
    fresh(i);
  const placed = (i: number): boolean =>
    has(i - 1, kind.placing | kind.settlement) ||
    (has(i - 2, kind.settlement) && !shaped(i - 1, shape.pause)) ||
    (has(i, kind.nation) && !shaped(i + 1, shape.capital)) ||
    (has(i - 2, kind.placing) && (shaped(i - 1, shape.capital) || shaped(i - 1, shape.stop))) ||
    (shaped(i, shape.pause) && shaped(i - 1, shape.capital) && has(i - 2, kind.placing));
  const tests: Partial<Record<Expected, (i: number) => boolean>> = {
    date: (i) => (year(i) || has(i, kind.dated)) && fresh(i),
    number: small,
    money: (i) =>
      count(i) &&
      (shaped(i, shape.amount) || has(i + 1, kind.money | kind.scale) || has(i + 2, kind.money)),
    duration: (i) =>
      count(i) &&
      (has(i + 1, kind.period) ||
        has(i + 2, kind.period) ||
        (year(i) && (until(i) || has(i - 1, kind.reason)))),
    measure: (i) => small(i) && (has(i + 1, kind.unit | kind.scale) || has(i + 2, kind.unit)),
    age: (i) => count(i) && (!year(i) || shaped(i - 1, shape.number)),
    often: (i) => has(i, kind.rate) || (count(i) && has(i + 1, kind.period)),
    percent: (i) => count(i) && (shaped(i, shape.amount) || has(i + 1, kind.percent)),
    person: (i) => name(i) && !has(i, kind.dated),
    organization: (i) => name(i) && !persons[i],
    place: (i) => name(i) && !persons[i] && placed(i),
    reason: (i) => has(i, kind.reason),
    manner: (i) => has(i, kind.means),
    statement: (i) => has(i, kind.speech),
    definition: (i) => has(i, kind.copula),
    color: (i) => has(i, kind.color) && fresh(i),
  };
  const test = tests[expected];
  return (sentence) => {
    const found: number[] = [];
    from = offsets[sentence]!;
    to = offsets[sentence + 1]!;
    if (test) for (let i = from; i < to; i += 1) if (test(i)) found.push(i);
    return found;
  };
}
