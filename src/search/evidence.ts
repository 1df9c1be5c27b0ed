/**
 * Whether a sentence holds something of the kind that a question asks for, told from the shapes of
 * its words: a date for "when", a name for "who".
 */
import type { Expected } from "../question/question.ts";
import { amounts, type Counted } from "./evidence/amounts.ts";
import { cursor, type Test } from "./evidence/cursor.ts";
import { dates, type Unit } from "./evidence/dates.ts";
import { names, type Naming } from "./evidence/names.ts";
import { reasons } from "./evidence/reasons.ts";
import { kind } from "./kinds.ts";
import type { Store } from "./store.ts";

export type { Unit };

/** The places in `store.terms` of a sentence's words that may be the answer; ascending. */
export type Finder = (sentence: number) => readonly number[];

/** What of a question the finder needs. */
export interface Sought extends Naming, Pick<Counted, "times"> {
  readonly expected: Expected;
  /** What part of a date is asked for: "what time", "which month", "in what year". */
  readonly unit: Unit | null;
  /** What is to come is asked for. */
  readonly future: boolean;
  /** Tells the terms that the question itself holds, which cannot be the answer. */
  readonly asked: (term: number) => boolean;
}

/** Makes the finder for what a question seeks. */
export function finder(store: Store, bits: Uint32Array, sought: Sought): Finder {
  const { expected, unit, future, named } = sought;
  const look = cursor(store, bits, sought.asked);
  const counted: Counted = {
    ...sought,
    somebody: sought.names.length > 0,
    named: (term) => named(term).length > 0,
  };
  const tests: Partial<Record<Expected, Test>> = {
    ...amounts(look, counted),
    ...names(look, store.persons, sought),
    date: dates(look, unit, future),
    reason: reasons(look),
    manner: (i) => look.has(i, kind.means),
    statement: (i) => look.has(i, kind.speech),
    definition: (i) => look.has(i, kind.copula),
    color: (i) => look.has(i, kind.color) && look.fresh(i),
  };
  const test = tests[expected];
  return (sentence) => {
    const found: number[] = [];
    if (!test) return found;
    look.move(sentence);
    for (let i = look.from(); i < look.to(); i += 1) if (test(i)) found.push(i);
    return found;
  };
}
