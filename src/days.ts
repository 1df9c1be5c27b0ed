/** Calendar days in words, as exactly as they are known. */
import type { Period } from "./domain.ts";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/**
 * "15 July 2017", "July 2017" or "2017", or from one to another: "3 to 9 July 2017". What is no
 * calendar day is given back as it is.
 */
export function days({ first, last }: Period): string {
  const from = parts(first);
  const to = parts(last);
  if (!from || !to) return first === last ? first : `${first} to ${last}`;
  const begins = from.day === 1;
  const ends = to.day === lastDay(to);
  if (begins && ends && from.month === 1 && to.month === months.length)
    return joined([from.year], [to.year]);
  if (begins && ends) return joined([name(from), from.year], [name(to), to.year]);
  return joined([from.day, name(from), from.year], [to.day, name(to), to.year]);
}

/** A calendar day as `days` writes it. */
export function date(day: string): string {
  return days({ first: day, last: day });
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(day: string): Parts | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return months[Number(month) - 1] === undefined
    ? null
    : { year: Number(year), month: Number(month), day: Number(date) };
}

const name = ({ month }: Parts): string => months[month - 1]!;

function lastDay({ year, month }: Parts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

type Words = readonly (string | number)[];

/** From one to the other, without saying twice what both end in: "3 to 9 July 2017". */
function joined(from: Words, to: Words): string {
  let own = from.length;
  while (own > 0 && from[own - 1] === to[to.length - (from.length - own) - 1]) own -= 1;
  const whole = to.join(" ");
  return own === 0 ? whole : `${from.slice(0, own).join(" ")} to ${whole}`;
}
