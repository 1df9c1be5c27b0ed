/** What a picture of a timeline tells: its entries in rows, as many as can be read. */
import type { Citation, DatedStatement, Period, TimelineAnswer } from "../../../domain.ts";

/** A dated statement of the answer. */
export interface Entry {
  /** Its number in the list that the picture belongs to, from 1. */
  readonly number: number;
  readonly when: Period;
  /** The sources that tell it. */
  readonly sources: readonly Citation[];
}

/** Entries of one time, or, where there are too many times, of times next to each other. */
export interface Row {
  /** All of the time that its entries take. */
  readonly when: Period;
  /** In the order of their numbers. */
  readonly entries: readonly Entry[];
  /** Each once, by number. */
  readonly sources: readonly Citation[];
}

/** The dated statements of an answer as they are numbered in its list. */
export function entries({ events, citations }: TimelineAnswer): Entry[] {
  const sources = ({ excerpt, agreeing }: DatedStatement): Citation[] => {
    const numbers = new Set([excerpt, ...agreeing].map(({ citation }) => citation));
    return citations.filter(({ number }) => numbers.has(number));
  };
  return events.flatMap((event, i) =>
    event.when === null ? [] : [{ number: i + 1, when: event.when, sources: sources(event) }],
  );
}

/** The entries in at most `most` rows, the earliest first; what shares a row lies close together. */
export function rows(all: readonly Entry[], most: number): Row[] {
  const ordered = all.toSorted((a, b) => order(a.when, b.when) || a.number - b.number);
  const found: Entry[][] = [];
  for (const entry of ordered) {
    const last = found.at(-1);
    if (last && order(last[0]!.when, entry.when) === 0) last.push(entry);
    else found.push([entry]);
  }
  while (found.length > most) {
    const at = closest(found);
    found.splice(at, 2, [...found[at]!, ...found[at + 1]!]);
  }
  return found.map(row);
}

/** The first of the two neighbours that together take the least time. */
function closest(found: readonly Entry[][]): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0; i + 1 < found.length; i += 1) {
    const { first, last } = span([...found[i]!, ...found[i + 1]!]);
    const length = dayOf(last) - dayOf(first);
    if (length < least) [best, least] = [i, length];
  }
  return best;
}

function row(own: readonly Entry[]): Row {
  const sources = new Map(own.flatMap((one) => one.sources).map((one) => [one.number, one]));
  return {
    when: span(own),
    entries: own.toSorted((a, b) => a.number - b.number),
    sources: [...sources.values()].sort((a, b) => a.number - b.number),
  };
}

function span(own: readonly Entry[]): Period {
  const [firsts, lasts] = [own.map(({ when }) => when.first), own.map(({ when }) => when.last)];
  return { first: firsts.sort()[0]!, last: lasts.sort().at(-1)! };
}

/** By their first day, the shorter before the longer. */
export function order(a: Period, b: Period): number {
  return dayOf(a.first) - dayOf(b.first) || dayOf(a.last) - dayOf(b.last);
}

const day = 86_400_000;

/** A calendar date as the number of days since 1970. */
export function dayOf(date: string): number {
  return Date.parse(date) / day;
}

/** The calendar date of a number of days since 1970. */
export function dateOf(days: number): string {
  return new Date(days * day).toISOString().slice(0, "2000-01-01".length);
}

/** Numbers with what follows each other in one piece: "1, 3–5". */
export function numbered(own: readonly Entry[]): string {
  const runs: [number, number][] = [];
  for (const { number } of own) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
