/** What the words for a time mean in a text of a given day. */
import type { Period } from "../../domain.ts";
import {
  between,
  day,
  distance,
  month,
  monthOf,
  only,
  shift,
  weekday,
  yearOf,
  years,
} from "./calendar.ts";
import type { Lead, Named, Unit } from "./forms.ts";
import type { Direction } from "./tense.ts";

/**
 * A day of a month is of the year in which it is this near, whatever the verb says. Farther off it
 * is of the article's own year, the only one that newspapers leave out, if the verb agrees.
 */
const near = 90;
/** "Sept. 11" without a year is a name, not a day. */
const attacks = { month: 9, day: 11 } as const;
const daysAWeek = 7;
const monthsAYear = 12;
/** Counts of months and of years up to these are meant exactly; larger ones are round. */
const exact = { month: 3, year: 5 } as const;
/** Longest time that is counted in days, and in weeks, and still meant to the day, and to the week. */
const longest = { day: 31, week: 8 } as const;

/**
 * The days that `named` means in a text published on `published`, as exactly as it tells; null
 * where that cannot be told: the day of the text is unknown, or the direction, or no such day is.
 */
export function resolve(
  named: Named,
  published: string | null,
  direction: Direction | null,
): Period | null {
  switch (named.kind) {
    case "full":
      return between(
        day(named.year, named.month, named.day),
        day(named.year, named.month, named.until),
      );
    case "month":
      return month(named.year, named.month);
    case "years":
      return years(named.first, named.last);
  }
  if (published === null) return null;
  switch (named.kind) {
    case "day":
      return dayOfMonth(named, published, direction);
    case "bare month":
      return bareMonth(named.month, named.lead, published, direction);
    case "weekday":
      return dayOfWeek(named.weekday, named.lead, published, direction);
    case "relative":
      return relative(named.days, published, direction);
    case "unit":
      return unit(named.unit, { last: -1, this: 0, next: 1 }[named.lead], published);
    case "ago":
      return ago(named, published);
  }
}

type Of<K extends Named["kind"]> = Extract<Named, { kind: K }>;

function dayOfMonth(
  { month: of, day: first, until }: Of<"day">,
  published: string,
  direction: Direction | null,
): Period | null {
  if (of === attacks.month && first === attacks.day) return null;
  const year = yearOf(published);
  const found = [year - 1, year, year + 1].flatMap(
    (each) => between(day(each, of, first), day(each, of, until)) ?? [],
  );
  const close = found.find((one) => Math.abs(distance(published, one.first)) <= near);
  if (close) return close;
  const same = found.find((one) => yearOf(one.first) === year);
  const way = same && same.first <= published ? "past" : "future";
  return same && way === direction ? same : null;
}

function bareMonth(
  of: number,
  lead: Lead,
  published: string,
  direction: Direction | null,
): Period | null {
  const year = yearOf(published);
  const now = monthOf(published);
  const way = lead === "next" ? "future" : lead === null ? direction : "past";
  if (of === now) return lead === null ? month(year, of) : null;
  if (way === "past") return month(of < now ? year : year - 1, of);
  if (way === "future") return month(of > now ? year : year + 1, of);
  return null;
}

function dayOfWeek(
  of: number,
  lead: Lead,
  published: string,
  direction: Direction | null,
): Period | null {
  const today = weekday(published);
  const back = (today - of + daysAWeek) % daysAWeek;
  const strictly = back === 0 ? daysAWeek : back;
  if (lead === "past") return only(shift(published, -strictly));
  // "Last Friday" is the one before this week's for some and the latest one for others.
  if (lead === "last")
    return between(
      shift(published, of < today ? -strictly - daysAWeek : -strictly),
      shift(published, -strictly),
    );
  const ahead = daysAWeek - back;
  if (lead === "next")
    return between(
      shift(published, ahead),
      shift(published, of > today ? ahead + daysAWeek : ahead),
    );
  // Tomorrow's weekday: six days ago, or the day of an article that is filed under the day before.
  if (direction === "past" && back === daysAWeek - 1) return null;
  if (direction === "past") return only(shift(published, -back));
  if (direction === "future") return only(shift(published, back === 0 ? 0 : ahead));
  return null;
}

/** "Today" without a verb that tells of the day is only "nowadays". */
function relative(days: number, published: string, direction: Direction | null): Period | null {
  return days === 0 && direction === null ? null : only(shift(published, days));
}

function unit(of: Unit, step: number, published: string): Period {
  if (of === "year") return years(yearOf(published) + step);
  if (of === "month") return month(yearOf(published), monthOf(published) + step);
  const monday = shift(published, 1 - weekday(published) + step * daysAWeek);
  // On a Sunday "this week" is the one that ends for some and the one that begins for others.
  const sunday = weekday(published) === daysAWeek;
  return { first: monday, last: shift(monday, (sunday ? 2 : 1) * daysAWeek - 1) };
}

function ago({ unit: of, count, about }: Of<"ago">, published: string): Period | null {
  if (of === "day") return count <= longest.day && !about ? only(shift(published, -count)) : null;
  if (of === "week") {
    if (count > longest.week || about) return null;
    const then = shift(published, -count * daysAWeek);
    // "Two weeks ago" is rarely meant to the day.
    return { first: shift(then, -3), last: shift(then, 3) };
  }
  const slack = about || count > exact[of] ? 1 : 0;
  const now = { year: yearOf(published), month: monthOf(published) };
  if (of === "year") return years(now.year - count - slack, now.year - count + slack);
  if (count > 2 * monthsAYear) return null;
  return {
    first: month(now.year, now.month - count - slack).first,
    last: month(now.year, now.month - count + slack).last,
  };
}
