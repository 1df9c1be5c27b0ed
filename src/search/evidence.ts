/**
 * Whether a sentence holds something of the kind that a question asks for, told from the shapes of
 * its words: a date for "when", a name for "who".
 */
import type { Expected } from "../question/question.ts";
import { kind } from "./kinds.ts";
import type { Store } from "./store.ts";
import { shape, words } from "./words.ts";

/** What "to" goes on from without giving a purpose: "plans to leave". */
const wants = words(
  "want plan agree need fail able unable go ready hope have try begin start continue seek expect refuse decide use ask likely unlikely due set intend offer promise threaten tend manage prepare order tell force urge",
).map(({ term }) => term);
/** Words of a name, at most. */
const longestName = 5;
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
  /** What is to come was not long ago. */
  readonly future: boolean;
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
  { expected, headed, times, unit, future, origin, town, deed, asked, named, names }: Sought,
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
  const per = store.vocabularyOf("per");
  const cent = store.vocabularyOf("cent");
  const and = store.vocabularyOf("and");
  const links = new Set("al el de la van von bin of the".split(" ").map(store.vocabularyOf));
  const wanting = new Set(wants.map(store.vocabularyOf));
  const long = store.vocabularyOf("long");
  const first = store.vocabularyOf("1st");
  const infinitive = store.vocabularyOf("to");
  const is = (i: number, term: number): boolean => i >= from && i < to && terms[i] === term;
  /** Begins neither a name nor a phrase of grammar, so that "to" before it is not a direction. */
  const inner = (i: number): boolean =>
    i < to && !shaped(i, shape.capital | shape.stop | shape.number);
  const extra = (i: number): boolean => shaped(i, shape.extra);
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
    (has(i - 1, kind.settlement) &&
      !shaped(i - 1, shape.capital) &&
      !shaped(i, shape.pause) &&
      (headed || fresh(i - 1))) ||
    (is(i - 1, of) && has(i - 2, kind.settlement | kind.side) && (headed || fresh(i - 2)));
  const placed = (i: number): boolean =>
    has(i - 1, kind.placing) ||
    settled(i) ||
    nation(i) ||
    has(i + 1, kind.based) ||
    (has(i - 2, kind.placing) && (shaped(i - 1, shape.capital) || shaped(i - 1, shape.stop))) ||
    (shaped(i, shape.pause) && shaped(i - 1, shape.capital) && has(i - 2, kind.placing));
  /** A country, or a word of one that is written out: "the United States". */
  const country = (i: number): boolean =>
    has(i, kind.nation) ||
    (has(i + 1, kind.nation) && extra(i + 1)) ||
    (has(i - 1, kind.nation) && extra(i - 1));
  /** Named along with what the question names, "Ulm and Zenda", so that the one does not place the other. */
  const beside = (i: number): boolean => along(i, 1) || along(i, -1);
  const along = (i: number, step: 1 | -1): boolean => {
    for (let at = i + step; Math.abs(at - i) <= longestName; at += step) {
      if (extra(at)) continue;
      if (is(at, and)) return named(terms[at + step] ?? -1).length > 0;
      if (shaped(step > 0 ? at : at - step, shape.pause)) return false;
      if (!capital(at) && !links.has(terms[at]!)) return false;
    }
    return false;
  };
  const weekday = (i: number): boolean => dated(i) && !calendar(i);
  const hour = (i: number): boolean =>
    (count(i) && has(i, kind.clock)) ||
    (count(i) && has(i + 1, kind.clock)) ||
    (unit === "time" && has(i, kind.daytime) && fresh(i));
  const ago = (i: number): boolean =>
    !future && shaped(i, shape.number) && has(i + 1, kind.period) && has(i + 2, kind.ago);
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
  /** "Twelve per cent", which is no money. */
  const perCent = (i: number): boolean => is(i + 1, per) && is(i + 2, cent);
  const tests: Partial<Record<Expected, (i: number) => boolean>> = {
    date: unit ? dates[unit] : date,
    number: (i) =>
      (small(i) && !dayOfMonth(i)) ||
      (has(i, kind.ordinal) && i + 1 < to && (times || asked(terms[i + 1]!))),
    money: (i) =>
      count(i) &&
      !perCent(i) &&
      (shaped(i, shape.amount) || has(i + 1, kind.money | kind.scale) || has(i + 2, kind.money)),
    duration: (i) =>
      (count(i) && (period(i) || (year(i) && (until(i) || has(i - 1, kind.reason))))) ||
      (small(i) && has(i + 1, kind.unit) && is(i + 2, long)) ||
      (has(i, kind.ordinal) && !is(i, first) && has(i + 1, kind.period)),
    measure: (i) => small(i) && (has(i + 1, kind.unit | kind.scale) || has(i + 2, kind.unit)),
    age,
    often: (i) => has(i, kind.rate) || (count(i) && has(i + 1, kind.period)),
    percent: (i) => count(i) && (shaped(i, shape.amount) || has(i + 1, kind.percent) || perCent(i)),
    person: (i) =>
      name(i) &&
      !dated(i) &&
      !shaped(i + 1, shape.number) &&
      (deed || persons[i] === 1 || !country(i)) &&
      other(i),
    organization: (i) => name(i) && !persons[i] && !dated(i),
    place: (i) =>
      name(i) &&
      !beside(i) &&
      !persons[i] &&
      !dated(i) &&
      placed(i) &&
      !(town && has(i, kind.nation)),
    reason: (i) =>
      has(i, kind.reason) ||
      (is(i, as) && !has(i - 1, kind.such) && !has(i + 1, kind.such)) ||
      (is(i, infinitive) && inner(i + 1) && !wanting.has(terms[i - 1]!)),
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
