/** Where on an axis a day lies. */
import type { Period } from "../../../domain.ts";
import { dateOf, dayOf } from "./rows.ts";

export interface Scale {
  /** The place of a day, counted from 1970, between 0 and the axis's length. */
  readonly at: (day: number) => number;
  /** Whether equal times have equal lengths everywhere. */
  readonly true: boolean;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  /** "2017", "Jul 2017" or "9 Jul". */
  readonly label: string;
}

/** Pixels between two times, under which they would be one point. */
const apart = 18;
/** How much of a longer time's length is left to it: all, or less, until all times are apart. */
const exponents = [1, 0.5, 0.25, 0];

/**
 * An axis of so many pixels over these times. Where a true scale would draw several as one, long
 * stretches without a beginning or an end are shortened.
 */
export function scale(times: readonly Period[], length: number): Scale {
  const edges = [
    ...new Set(
      times.flatMap(({ first, last }) =>
        first === last ? [dayOf(first)] : [dayOf(first), dayOf(last) + 1],
      ),
    ),
  ].sort((a, b) => a - b);
  const stretches = edges.slice(1).map((edge, i) => edge - edges[i]!);
  for (const exponent of exponents) {
    const weights = stretches.map((days) => days ** exponent);
    const unit = length / weights.reduce((sum, weight) => sum + weight, 0);
    if (exponent !== 0 && Math.min(...weights) * unit < apart) continue;
    const at = placing(edges, weights, unit);
    return { at, true: exponent === 1, ticks: ticks(edges, at) };
  }
  throw new Error("no exponent is left");
}

/** The place of a day: in proportion between the two edges around it. */
function placing(
  edges: readonly number[],
  weights: readonly number[],
  unit: number,
): (day: number) => number {
  const places = [0];
  for (const weight of weights) places.push(places.at(-1)! + weight * unit);
  return (day) => {
    const next = edges.findIndex((edge) => edge >= day);
    if (next < 0) return places.at(-1)!;
    if (next === 0) return 0;
    const [from, to] = [edges[next - 1]!, edges[next]!];
    const share = (day - from) / (to - from);
    return places[next - 1]! + share * (places[next]! - places[next - 1]!);
  };
}

/** Pixels that a label needs. */
const room = 34;
/** No more ticks than this are drawn: the rows have the days. */
const most = 12;
const names = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

interface Unit {
  /** The day on which the unit begins that comes `step` units after the one with this date. */
  readonly begin: (date: Date, step: number) => number;
  readonly steps: readonly number[];
  readonly label: (date: Date) => string;
}

const units: readonly Unit[] = [
  {
    begin: (date, step) =>
      begin(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + step),
    steps: [1, 2, 7],
    label: (date) => `${date.getUTCDate()} ${names[date.getUTCMonth()]!}`,
  },
  {
    begin: (date, step) => begin(date.getUTCFullYear(), date.getUTCMonth() + step, 1),
    steps: [1, 3],
    label: (date) => `${names[date.getUTCMonth()]!} ${date.getUTCFullYear()}`,
  },
  {
    begin: (date, step) => begin(date.getUTCFullYear() + step, 0, 1),
    steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
    label: (date) => String(date.getUTCFullYear()),
  },
];

/** The day of a date, for years of fewer digits as well. */
function begin(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return dayOf(date.toISOString());
}

/** The beginnings of days, months or years: of the finest of which few enough are on the axis. */
function ticks(edges: readonly number[], at: Scale["at"]): Tick[] {
  const [from, to] = [edges[0]!, edges.at(-1)!];
  for (const unit of units)
    for (const step of unit.steps) {
      const days = begun(unit, step, from, to);
      if (days.length > most) continue;
      const found: Tick[] = [];
      for (const day of days)
        if (at(day) - (found.at(-1)?.at ?? -room) >= room)
          found.push({ at: at(day), label: unit.label(new Date(dateOf(day))) });
      return found;
    }
  return [];
}

/** The days from one to the other on which units begin, one more than are drawn at most. */
function begun({ begin: next }: Unit, step: number, from: number, to: number): number[] {
  const days: number[] = [];
  let day = next(new Date(dateOf(from)), 0);
  if (day < from) day = next(new Date(dateOf(from)), 1);
  for (; day <= to && days.length <= most; day = next(new Date(dateOf(day)), step)) days.push(day);
  return days;
}
