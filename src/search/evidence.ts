/**
 * Whether a sentence holds something of the kind that a question asks for, told from the shapes of
 * its words: a date for "when", a name for "who".
 */
import type { Expected } from "../question/question.ts";
import { countries, national, ofKind } from "./lexicon.ts";
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
  country: 131072,
  era: 262144,
  clock: 524288,
  ordinal: 1048576,
  based: 2097152,
  ago: 4194304,
  /** Mostly written with a capital where no sentence begins. */
  proper: 8388608,
  month: 16777216,
  /** "This", "next": of the week or month they stand before. */
  relative: 33554432,
  dayword: 67108864,
  /** A part of the day, as an answer to "what time". */
  daytime: 268435456,
  aged: 1073741824,
  /** Something comes into the world: it is as old as that. */
  beginning: -2147483648,
  /** A part of a country or town: the "coast" of somewhere. */
  side: 536870912,
  /** With it, "as" gives no reason. */
  such: 134217728,
} as const;

const one = (word: string): string => words(word)[0]?.term ?? word;
const terms = (text: string): string[] => text.split(" ").map(one);
const lists: readonly (readonly [number, Iterable<string>])[] = [
  [kind.dated, [...ofKind.month, ...ofKind.day]],
  [kind.month, ofKind.month],
  [kind.relative, terms("this next last past coming")],
  [kind.dayword, terms("today yesterday tomorrow tonight")],
  [kind.aged, terms("old age aged")],
  [kind.beginning, terms("born found establish built open create form launch begin began since")],
  [
    kind.daytime,
    terms("noon midday midnight dawn dusk sunrise sunset morning afternoon evening night"),
  ],
  [
    kind.side,
    terms(
      "coast shore bank outskirts edge heart centre center middle north south east west corner",
    ),
  ],
  [kind.such, terms("well such soon long far")],
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
    terms(
      "because due since reason cause result lead so therefore thus owing consequence after amid over order blame motive fear concern prompt trigger stem express cite given",
    ),
  ],
  [kind.means, terms("by with using via through use method process technique when by")],
  [
    kind.speech,
    terms(
      "say tell state add announce claim note declare describe express insist argue explain call consider believe think stress warn suggest admit promise reply respond urge reiterate confirm deny welcome reveal indicate underline emphasize emphasise hope recall predict vow complain acknowledge condemn praise criticize criticise reject",
    ),
  ],
  [kind.copula, terms("is are was were mean refer define known call became describe")],
  [
    kind.placing,
    terms("in at near from around outside inside across throughout to into toward towards via"),
  ],
  [
    kind.rate,
    terms("every per each daily weekly monthly annual yearly once twice times often usually"),
  ],
  [kind.be, terms("is are was were been being be")],
  [kind.by, terms("by")],
  [kind.country, countries],
  [kind.era, terms("bc bce ad ce")],
  [kind.clock, terms("am pm oclock gmt")],
  [kind.based, terms("based")],
  [kind.ago, terms("ago earlier later")],
];
const hour = /^\d{1,2}:\d\d$/;
const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** The kinds of every term, by its number. */
export function kinds({ vocabulary, terms, shapes }: Store): Uint32Array {
  const bits = new Uint32Array(vocabulary.size);
  for (const [bit, list] of lists)
    for (const term of list) {
      const number = vocabulary.get(term);
      if (number !== undefined) bits[number]! |= bit;
    }
  const balance = new Int32Array(vocabulary.size);
  for (let i = 0; i < terms.length; i += 1)
    if (!(shapes[i]! & (shape.first | shape.extra)))
      balance[terms[i]!]! += shapes[i]! & shape.capital ? 1 : -1;
  for (let term = 0; term < balance.length; term += 1)
    if (balance[term]! > 0) bits[term]! |= kind.proper;
  for (const [term, number] of vocabulary) {
    if (ordinal.test(term)) bits[number]! |= kind.ordinal;
    if (hour.test(term)) bits[number]! |= kind.clock;
  }
  return bits;
}

/** Words between "founded" and the year. */
const beginning = 6;

/** The places in `store.terms` of a sentence's words that may be the answer; ascending. */
export type Finder = (sentence: number) => readonly number[];

/** Parts of a date that can be asked for. */
export type Unit = "time" | "day" | "month" | "year";

/** What of a question the finder needs. */
export interface Sought {
  readonly expected: Expected;
  /** A noun says what is asked for: "which country". */
  readonly headed: boolean;
  /** "How many times": a third time, or visit, or round, answers as well. */
  readonly times: boolean;
  /** What part of a date is asked for: "what time", "which month", "in what year". */
  readonly unit: Unit | null;
  /** Where somebody comes from: a nationality tells as much as a country. */
  readonly origin: boolean;
  /** A town or the like is asked for, so that a country does not answer. */
  readonly town: boolean;
  /** Somebody does something, or to somebody something is done. */
  readonly deed: boolean;
  /** Tells the terms that the question itself holds, which cannot be the answer, */
  readonly asked: (term: number) => boolean;
  /** and the words of its names that a term stands for. */
  readonly named: (term: number) => readonly number[];
  /** Its names, as the words that they are made of. */
  readonly names: readonly (readonly number[])[];
}

/** Makes the finder for what a question seeks. */
export function finder(
  store: Store,
  bits: Uint32Array,
  { expected, headed, times, unit, origin, town, deed, asked, named, names }: Sought,
): Finder {
  const { offsets, terms, shapes, persons } = store;
  let from = 0;
  let to = 0;
  const has = (i: number, bit: number): boolean =>
    i >= from && i < to && (bits[terms[i]!]! & bit) !== 0;
  const shaped = (i: number, bit: number): boolean =>
    i >= from && i < to && (shapes[i]! & bit) !== 0;
  const as = store.vocabularyOf("as");
  const of = store.vocabularyOf("of");
  const first = store.vocabularyOf("1st");
  const infinitive = store.vocabularyOf("to");
  const is = (i: number, term: number): boolean => i >= from && i < to && terms[i] === term;
  /** Begins neither a name nor a phrase of grammar, so that "to" before it is not a direction. */
  const inner = (i: number): boolean =>
    i < to && !shaped(i, shape.capital | shape.stop | shape.number);
  const fresh = (i: number): boolean => !asked(terms[i]!);
  const year = (i: number): boolean => shaped(i, shape.year);
  const dated = (i: number): boolean => has(i, kind.dated) && shaped(i, shape.capital);
  const calendar = (i: number): boolean => has(i, kind.month) && shaped(i, shape.capital);
  const count = (i: number): boolean => shaped(i, shape.number) && fresh(i);
  const small = (i: number): boolean => count(i) && !year(i) && !shaped(i, shape.stop);
  const dayOfMonth = (i: number): boolean => calendar(i - 1) || calendar(i + 1);
  const until = (i: number): boolean => year(i + 1) || year(i + 2) || year(i + 3) || year(i + 4);
  const capital = (i: number): boolean =>
    shaped(i, shape.capital) && !shaped(i, shape.stop | shape.number);
  /** A capital that stands for a name, and not for the beginning of a sentence. */
  const name = (i: number): boolean =>
    capital(i) &&
    (!shaped(i, shape.first) || shaped(i + 1, shape.capital) || has(i, kind.proper)) &&
    fresh(i);
  /** Not part of a name that the question has, longer as it may be here. */
  const other = (i: number): boolean => {
    const held = new Set(named(terms[i]!));
    for (let at = i; capital(at - 1) && !shaped(at, shape.pause); at -= 1)
      for (const word of named(terms[at - 1]!)) held.add(word);
    for (let at = i + 1; capital(at) && !shaped(at, shape.pause); at += 1)
      for (const word of named(terms[at]!)) held.add(word);
    return !names.some((name) => name.every((word) => held.has(word)));
  };
  const nation = (i: number): boolean =>
    has(i, headed || origin ? kind.nation : kind.country) && !shaped(i + 1, shape.capital);
  /** "The town of Elden", "the coast of Ruritania", "the village Elden". */
  const settled = (i: number): boolean =>
    (has(i - 1, kind.settlement) && !shaped(i - 1, shape.capital) && !shaped(i, shape.pause)) ||
    (is(i - 1, of) && has(i - 2, kind.settlement | kind.side));
  const placed = (i: number): boolean =>
    has(i - 1, kind.placing) ||
    settled(i) ||
    nation(i) ||
    has(i + 1, kind.based) ||
    (has(i - 2, kind.placing) && (shaped(i - 1, shape.capital) || shaped(i - 1, shape.stop))) ||
    (shaped(i, shape.pause) && shaped(i - 1, shape.capital) && has(i - 2, kind.placing));
  const weekday = (i: number): boolean => dated(i) && !calendar(i);
  const hour = (i: number): boolean =>
    (count(i) && has(i, kind.clock)) ||
    (count(i) && has(i + 1, kind.clock)) ||
    (unit === "time" && has(i, kind.daytime) && fresh(i));
  const ago = (i: number): boolean =>
    shaped(i, shape.number) && has(i + 1, kind.period) && has(i + 2, kind.ago);
  const relative = (i: number): boolean => has(i, kind.relative) && has(i + 1, kind.period);
  const day = (i: number): boolean =>
    (weekday(i) && fresh(i)) || (small(i) && dayOfMonth(i)) || (has(i, kind.dayword) && fresh(i));
  const dates: Readonly<Record<Unit, (i: number) => boolean>> = {
    time: hour,
    day: (i) => day(i) || (calendar(i) && fresh(i)) || ago(i),
    month: (i) => (calendar(i) && fresh(i)) || relative(i),
    year: (i) => (year(i) && fresh(i)) || relative(i) || ago(i),
  };
  const date = (i: number): boolean =>
    hour(i) ||
    (year(i) && fresh(i)) ||
    (calendar(i) && fresh(i)) ||
    day(i) ||
    (count(i) && has(i + 1, kind.era)) ||
    (has(i, kind.ordinal) && has(i + 1, kind.period)) ||
    relative(i) ||
    ago(i);
  const years = (i: number): boolean =>
    has(i, kind.period) && (has(i + 1, kind.aged) || has(i + 2, kind.aged));
  /** Something begins shortly before. */
  const begun = (i: number): boolean => {
    for (let at = i - 1; at >= i - beginning; at -= 1) if (has(at, kind.beginning)) return true;
    return false;
  };
  const theirs = (i: number): boolean =>
    capital(i) && (names.length === 0 || named(terms[i]!).length > 0);
  /** "Moss, 41, said", "a 41-year-old", "aged 41", or the year in which somebody was born. */
  const age = (i: number): boolean =>
    (small(i) &&
      !has(i + 1, kind.scale | kind.percent | kind.money) &&
      ((shaped(i, shape.pause) && theirs(i - 1) && (i + 1 === to || shaped(i + 1, shape.pause))) ||
        years(i + 1) ||
        has(i - 1, kind.aged) ||
        (has(i - 2, kind.aged) && is(i - 1, of)))) ||
    (year(i) && fresh(i) && (shaped(i - 1, shape.number) || begun(i)));
  const extra = (i: number): boolean => shaped(i, shape.extra);
  const written = (term: number): boolean => {
    for (let i = from; i < to; i += 1) if (terms[i] === term && !extra(i)) return true;
    return false;
  };
  /** The first word of a name whose initials are asked for, and stand there as well. */
  const expansion = (i: number): boolean => {
    if (extra(i)) return false;
    for (let at = i + 1; extra(at); at += 1) if (!fresh(at) && written(terms[at]!)) return true;
    return false;
  };
  /** So many of a period: "six years", "six long years", "a six-year", and not "ten million each year". */
  const period = (i: number): boolean =>
    has(i + 1, kind.period) ||
    (has(i + 2, kind.period) && !has(i + 1, kind.rate) && !shaped(i + 2, shape.pause));
  const tests: Partial<Record<Expected, (i: number) => boolean>> = {
    date: unit ? dates[unit] : date,
    number: (i) =>
      (small(i) && !dayOfMonth(i)) ||
      (has(i, kind.ordinal) && i + 1 < to && (times || asked(terms[i + 1]!))),
    money: (i) =>
      count(i) &&
      (shaped(i, shape.amount) || has(i + 1, kind.money | kind.scale) || has(i + 2, kind.money)),
    duration: (i) =>
      (count(i) && (period(i) || (year(i) && (until(i) || has(i - 1, kind.reason))))) ||
      (has(i, kind.ordinal) && !is(i, first) && has(i + 1, kind.period)),
    measure: (i) => small(i) && (has(i + 1, kind.unit | kind.scale) || has(i + 2, kind.unit)),
    age,
    often: (i) => has(i, kind.rate) || (count(i) && has(i + 1, kind.period)),
    percent: (i) => count(i) && (shaped(i, shape.amount) || has(i + 1, kind.percent)),
    person: (i) =>
      name(i) && !dated(i) && (deed || persons[i] === 1 || !has(i, kind.nation)) && other(i),
    organization: (i) => name(i) && !persons[i] && !dated(i),
    place: (i) =>
      name(i) && !persons[i] && !dated(i) && placed(i) && !(town && has(i, kind.nation)),
    reason: (i) =>
      has(i, kind.reason) ||
      (is(i, as) && !has(i - 1, kind.such) && !has(i + 1, kind.such)) ||
      (is(i, infinitive) && inner(i + 1)),
    manner: (i) => has(i, kind.means),
    statement: (i) => has(i, kind.speech),
    definition: (i) => has(i, kind.copula),
    expansion,
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
