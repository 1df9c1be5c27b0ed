/** Numbers, and what they count: people, money, years of age, lengths of time. */
import type { Expected } from "../../question/question.ts";
import { kind } from "../kinds.ts";
import { shape } from "../words.ts";
import type { Cursor, Test } from "./cursor.ts";

/** Words between "founded" and the year. */
const beginning = 6;

/** What of a question the tests need. */
export interface Counted {
  /** "How many times": a third time, or visit, or round, answers as well. */
  readonly times: boolean;
  /** Whether the question names somebody, and whether a term is of such a name. */
  readonly somebody: boolean;
  readonly named: (term: number) => boolean;
}

/** The tests for the kinds of amounts. */
export function amounts(
  look: Cursor,
  { times, somebody, named }: Counted,
): Partial<Record<Expected, Test>> {
  const { has, shaped, is, fresh, capital, year, count, small, dayOfMonth, perCent, term } = look;
  const first = look.termOf("1st");
  const long = look.termOf("long");
  const until: Test = (i) => year(i + 1) || year(i + 2) || year(i + 3) || year(i + 4);
  /** So many of a period: "six years", "six long years", "a six-year", and not "ten million each year". */
  const period: Test = (i) =>
    has(i + 1, kind.period) ||
    (has(i + 2, kind.period) && !has(i + 1, kind.rate) && !shaped(i + 2, shape.pause));
  return {
    number: (i) =>
      (small(i) && !dayOfMonth(i)) ||
      (has(i, kind.ordinal) && i + 1 < look.to() && (times || !fresh(i + 1))),
    money: (i) =>
      count(i) &&
      !perCent(i) &&
      (shaped(i, shape.amount) || has(i + 1, kind.money | kind.scale) || has(i + 2, kind.money)),
    duration: (i) =>
      (count(i) && (period(i) || (year(i) && (until(i) || has(i - 1, kind.reason))))) ||
      (small(i) && has(i + 1, kind.unit) && is(i + 2, long)) ||
      (has(i, kind.ordinal) && !is(i, first) && has(i + 1, kind.period)),
    measure: (i) => small(i) && (has(i + 1, kind.unit | kind.scale) || has(i + 2, kind.unit)),
    often: (i) => has(i, kind.rate) || (count(i) && has(i + 1, kind.period)),
    percent: (i) => count(i) && (shaped(i, shape.amount) || has(i + 1, kind.percent) || perCent(i)),
    age: ages(look, (i) => capital(i) && (!somebody || named(term(i)))),
  };
}

/** "Moss, 41, said", "a 41-year-old", "aged 41", or the year in which somebody was born. */
function ages(look: Cursor, theirs: Test): Test {
  const { has, shaped, is, fresh, year, small } = look;
  const of = look.termOf("of");
  const years: Test = (i) =>
    has(i, kind.period) && (has(i + 1, kind.aged) || has(i + 2, kind.aged));
  const alone: Test = (i) => i + 1 === look.to() || shaped(i + 1, shape.pause);
  const begun: Test = (i) => {
    for (let at = i - 1; at >= i - beginning; at -= 1) if (has(at, kind.beginning)) return true;
    return false;
  };
  return (i) =>
    (small(i) &&
      !has(i + 1, kind.scale | kind.percent | kind.money) &&
      ((shaped(i, shape.pause) && theirs(i - 1) && alone(i)) ||
        years(i + 1) ||
        has(i - 1, kind.aged) ||
        (has(i - 2, kind.aged) && is(i - 1, of)))) ||
    (year(i) && fresh(i) && (shaped(i - 1, shape.number) || begun(i)));
}
