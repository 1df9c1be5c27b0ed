import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dates } from "../../src/text/dates/index.ts";

/** A Wednesday. */
const published = "2021-03-10";

function told(text: string, day: string | null = published): string[] {
  return dates(text, { start: 0, end: text.length }, day).map(({ start, end, when }) => {
    const words = text.slice(start, end);
    if (when === null) return `${words}: unknown`;
    return `${words}: ${when.first === when.last ? when.first : `${when.first} to ${when.last}`}`;
  });
}

describe("a time written in full", () => {
  test.each([
    ["The mill burnt down on July 10, 2017.", "July 10, 2017: 2017-07-10"],
    ["They met on 3rd March 2019 in Thornby.", "3rd March 2019: 2019-03-03"],
    ["Filed 2020-02-29 by the clerk.", "2020-02-29: 2020-02-29"],
    ["The fair ran July 10-14, 2017, in rain.", "July 10-14, 2017: 2017-07-10 to 2017-07-14"],
    ["It was built in January 2009.", "January 2009: 2009-01-01 to 2009-01-31"],
    ["The dam has held since 1974.", "since 1974: 1974-01-01 to 1974-12-31"],
    ["It was a quarry in the 1960s.", "in the 1960s: 1960-01-01 to 1969-12-31"],
  ])("needs no article's day: %s", (text, expected) => {
    expect(told(text, null)).toEqual([expected]);
    expect(told(text)).toEqual([expected]);
  });

  test("that no calendar has is unknown", () => {
    expect(told("It opens on February 30, 2021.")).toEqual(["February 30, 2021: unknown"]);
  });
});

describe("a time that leans on the article's day", () => {
  test.each([
    ["The council met on Tuesday.", "on Tuesday: 2021-03-09"],
    ["The council met in Thornby, Ohio on Tuesday.", "on Tuesday: 2021-03-09"],
    ["The council met Wednesday evening.", "Wednesday evening: 2021-03-10"],
    ["On Friday, Ann Lee said the dam was safe.", "On Friday: 2021-03-05"],
    ["The council will meet on Tuesday.", "on Tuesday: 2021-03-16"],
    ["The council plans to meet Friday.", "Friday: 2021-03-12"],
    ["The truce began this past Sunday.", "this past Sunday: 2021-03-07"],
    ["The mayor left last Friday.", "last Friday: 2021-03-05"],
    ["The mayor left last Monday.", "last Monday: 2021-03-01 to 2021-03-08"],
    ["The ferry sank yesterday.", "yesterday: 2021-03-09"],
    ["Work ended earlier this month.", "earlier this month: 2021-03-01 to 2021-03-31"],
    ["Work ended last week.", "last week: 2021-03-01 to 2021-03-07"],
    ["Work ended last year.", "last year: 2020-01-01 to 2020-12-31"],
    ["The mill closed in September.", "in September: 2020-09-01 to 2020-09-30"],
    ["The mill will close in September.", "in September: 2021-09-01 to 2021-09-30"],
    ["The strike ended on Feb. 27.", "Feb. 27: 2021-02-27"],
    ["She voted on the plan on Dec. 28.", "Dec. 28: 2020-12-28"],
    ["The works began two years ago.", "two years ago: 2019-01-01 to 2019-12-31"],
    ["The works began 20 years ago.", "20 years ago: 2000-01-01 to 2002-12-31"],
    ["The works began three days ago.", "three days ago: 2021-03-07"],
  ])("is counted from it: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test.each([
    "The council met on Tuesday.",
    "The mill closed in September.",
    "The works began two years ago.",
    "The strike ended on Feb. 27.",
  ])("is unknown where that is not known: %s", (text) => {
    expect(told(text, null).every((each) => each.endsWith(": unknown"))).toBe(true);
    expect(told(text, null)).toHaveLength(1);
  });

  test("is unknown inside words that were spoken on another day", () => {
    const text = '"We met on Tuesday," she wrote.';
    const sentence = { start: 0, end: text.length };
    expect(dates(text, sentence, published, [{ start: 1, end: 18 }])[0]!.when).toBeNull();
  });
});

describe("where the words do not tell which, the date is unknown:", () => {
  test.each([
    ["no verb tells whether it is over", "The talks end on Friday."],
    ["it may never come", "The council might meet on Friday."],
    ["the plan is over, the day perhaps not", "The council was due to meet on Friday."],
    ["two verbs share the clause", "The gift will give her the push needed on Friday."],
    ["the month may be of either year", "The election in November could decide it."],
    ["only the plan is past", "They spoke of the march planned for Friday."],
    ["the verb is of another thing", "Scenes from the large march in Thornby on Friday will stay."],
    ["the name is not of a day", "He changed after Sept. 11."],
  ])("%s", (_, text) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toMatch(/: unknown$/);
  });
});

test.each([
  "Every Friday the market opens.",
  "Friday's market was large.",
  "The Friday market was large.",
  "He lost on Super Tuesday, and slept.",
  "It lasted more than two years.",
  "They may march on.",
  "It holds 2000 litres.",
  "Over the last year it grew.",
  "Shops stay open today.",
])("no time is found where none is named: %s", (text) => {
  expect(told(text)).toEqual([]);
});

const day = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const weekday = fc.constantFrom("Monday", "Tuesday", "Thursday", "Saturday", "Sunday");
const past = fc.oneof(
  weekday.map((name) => `met on ${name}`),
  weekday.map((name) => `met this past ${name}`),
  weekday.map((name) => `met last ${name}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom("days", "weeks", "months", "years", "decades"),
    )
    .map(([count, unit]) => `met ${count} ${unit} ago`),
  fc.constantFrom("met yesterday", "met last week", "met last month", "met last year"),
);

describe("on whatever day an article is", () => {
  test("what is behind never begins after it", () => {
    fc.assert(
      fc.property(day, past, (on, words) => {
        const text = `The council ${words}.`;
        for (const { when } of dates(text, { start: 0, end: text.length }, on))
          if (when) expect(when.first <= on && when.first <= when.last).toBe(true);
      }),
    );
  });

  test("a weekday is that day of the week, within a week on the side that the verb tells", () => {
    fc.assert(
      fc.property(day, weekday, fc.boolean(), (on, name, ahead) => {
        const text = `The council ${ahead ? "will meet" : "met"} on ${name}.`;
        const [found] = dates(text, { start: 0, end: text.length }, on);
        const of = (date: number): string =>
          new Date(date).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
        const today = Date.parse(on);
        if (!ahead && of(today + 86_400_000) === name) {
          // Six days ago, or tomorrow by the calendar of whoever wrote it.
          expect(found!.when).toBeNull();
          return;
        }
        const then = Date.parse(found!.when!.first);
        const days = (then - today) / 86_400_000;
        expect(of(then)).toBe(name);
        expect(ahead ? days >= 0 && days < 7 : days <= 0 && days > -6).toBe(true);
      }),
    );
  });

  test("times lie in their sentence, in order and apart, whatever the text", () => {
    const piece = fc.oneof(
      past,
      fc.constantFrom(
        "July 10, 2017",
        "in May",
        "since 1999",
        "the 1990s",
        "-",
        "’s",
        "2017-13-40",
      ),
      fc.string({ unit: "binary-ascii", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), day, (pieces, on) => {
        const text = pieces.join(" ");
        let end = 2;
        for (const each of dates(text, { start: 2, end: text.length }, on)) {
          expect(each.start >= end && each.start < each.end && each.end <= text.length).toBe(true);
          end = each.end;
        }
      }),
    );
  });
});
