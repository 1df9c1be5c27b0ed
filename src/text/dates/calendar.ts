/** Arithmetic on calendar days and on stretches of them; a day is `YYYY-MM-DD`. */
import type { Period } from "../../domain.ts";

const millisecondsADay = 86_400_000;

/** The day of a year, a month from 1 and a day of the month; null where there is none such. */
export function day(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? written(made) : null;
}

/** From one day to another, in their order; null where either is. */
export function between(first: string | null, last: string | null): Period | null {
  return first === null || last === null || last < first ? null : { first, last };
}

/** One day; null where it is. */
export const only = (one: string | null): Period | null => between(one, one);

/** A month, counted from 1; months past 12 or before 1 are those of other years. */
export function month(year: number, number: number): Period {
  return {
    first: written(new Date(Date.UTC(year, number - 1, 1))),
    last: written(new Date(Date.UTC(year, number, 0))),
  };
}

/** The years from one to another, both in it. */
export function years(first: number, last = first): Period {
  return { first: month(first, 1).first, last: month(last, 12).last };
}

export function shift(from: string, days: number): string {
  return written(new Date(parsed(from) + days * millisecondsADay));
}

/** How many days later `to` is than `from`. */
export function distance(from: string, to: string): number {
  return Math.round((parsed(to) - parsed(from)) / millisecondsADay);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(of: string): number {
  return new Date(parsed(of)).getUTCDay() || 7;
}

export const yearOf = (of: string): number => Number(of.slice(0, 4));
export const monthOf = (of: string): number => Number(of.slice(5, 7));

function parsed(of: string): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}
