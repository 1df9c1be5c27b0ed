/** Dates, and the parts of one that a question may ask for. */
import { kind } from "../kinds.ts";
import { shape } from "../words.ts";
import type { Cursor, Test } from "./cursor.ts";

/** Parts of a date that can be asked for. */
export type Unit = "time" | "day" | "month" | "year";

/** The test for a date, or for a part of one; what `future` asks for was not long ago. */
export function dates(look: Cursor, unit: Unit | null, future: boolean): Test {
  const { has, fresh, year, count, small, dated, calendar, dayOfMonth } = look;
  const weekday: Test = (i) => dated(i) && !calendar(i);
  const hour: Test = (i) =>
    (count(i) && (has(i, kind.clock) || has(i + 1, kind.clock))) ||
    (unit === "time" && has(i, kind.daytime) && fresh(i));
  const ago: Test = (i) =>
    !future && look.shaped(i, shape.number) && has(i + 1, kind.period) && has(i + 2, kind.ago);
  const relative: Test = (i) => has(i, kind.relative) && has(i + 1, kind.period);
  const month: Test = (i) => calendar(i) && fresh(i);
  const day: Test = (i) =>
    (weekday(i) && fresh(i)) || (small(i) && dayOfMonth(i)) || (has(i, kind.dayword) && fresh(i));
  const wanted: Readonly<Record<Unit, Test>> = {
    time: hour,
    day: (i) => day(i) || month(i) || ago(i),
    month: (i) => month(i) || relative(i),
    year: (i) => (year(i) && fresh(i)) || relative(i) || ago(i),
  };
  if (unit) return wanted[unit];
  return (i) =>
    hour(i) ||
    (year(i) && fresh(i)) ||
    month(i) ||
    day(i) ||
    (count(i) && has(i + 1, kind.era)) ||
    (has(i, kind.ordinal) && has(i + 1, kind.period)) ||
    relative(i) ||
    ago(i);
}
