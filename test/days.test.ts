import { expect, test } from "vitest";
import { days } from "../src/days.ts";

test.each([
  ["2017-07-15", "2017-07-15", "15 July 2017"],
  ["2016-02-01", "2016-02-29", "February 2016"],
  ["2015-02-01", "2015-02-28", "February 2015"],
  ["2016-01-01", "2016-12-31", "2016"],
  ["1990-01-01", "1999-12-31", "1990 to 1999"],
  ["2017-07-03", "2017-07-09", "3 to 9 July 2017"],
  ["2017-06-29", "2017-07-05", "29 June to 5 July 2017"],
  ["2015-12-28", "2016-01-03", "28 December 2015 to 3 January 2016"],
  ["2015-12-01", "2016-02-29", "December 2015 to February 2016"],
  ["2016-02-01", "2016-02-28", "1 to 28 February 2016"],
  ["soon", "soon", "soon"],
])("the days from %s to %s are %s", (first, last, expected) => {
  expect(days({ first, last })).toBe(expected);
});
