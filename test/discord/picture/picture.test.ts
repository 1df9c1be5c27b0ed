import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TimelineAnswer } from "../../../src/domain.ts";
import { draw, mostRows } from "../../../src/faces/discord/picture/draw.ts";
import { picture } from "../../../src/faces/discord/picture/picture.ts";
import { png } from "../../../src/faces/discord/picture/png.ts";
import { dateOf, dayOf, entries, numbered, rows } from "../../../src/faces/discord/picture/rows.ts";
import { scale } from "../../../src/faces/discord/picture/scale.ts";
import { alternative } from "../../../src/faces/discord/picture/words.ts";
import { citation, everyKind, excerpt } from "../values.ts";

/** A timeline of these times, each told by the source of its turn; null is undated. */
function timeline(
  times: readonly (readonly [first: string, last?: string] | null)[],
  names: readonly string[] = ["The Herald"],
  topic: string | null = null,
): TimelineAnswer {
  const events = times.map((time, i) => ({
    excerpt: excerpt("It broke.", { citation: (i % names.length) + 1 }),
    before: null,
    when: time && { first: time[0], last: time[1] ?? time[0] },
    agreeing: [],
  }));
  const undated = events.filter(({ when }) => when === null).length;
  const citations = names.map((outlet, i) => citation(i + 1, { outlet }));
  return { kind: "timeline", topic, events, total: events.length, undated, citations };
}

/** The texts of a picture, as XML has them. */
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words!);

const isPng = (data: Uint8Array): boolean => Buffer.from(data.slice(1, 4)).toString() === "PNG";

const day = fc.integer({ min: dayOf("0900-01-01"), max: dayOf("2900-01-01") });
const span = fc.tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40_000 })));
const periods = fc.array(
  span.map(([first, length]) => ({ first: dateOf(first), last: dateOf(first + length) })),
  { minLength: 2, maxLength: 60 },
);

describe("the rows of a timeline", () => {
  test("hold every entry once and its time, in order, and are no more than can be read", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1, max: 20 }), (times, most) => {
        const all = entries(timeline(times.map(({ first, last }) => [first, last])));
        const found = rows(all, most);
        expect(found.length).toBeLessThanOrEqual(most);
        const own = found.flatMap((row) => row.entries.map(({ number }) => number));
        expect(own.toSorted((a, b) => a - b)).toEqual(all.map(({ number }) => number));
        for (const { when, entries: inside } of found)
          for (const one of inside) {
            expect(dayOf(one.when.first)).toBeGreaterThanOrEqual(dayOf(when.first));
            expect(dayOf(one.when.last)).toBeLessThanOrEqual(dayOf(when.last));
          }
        const firsts = found.map(({ when }) => dayOf(when.first));
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });

  test("share a day, and write numbers that follow each other as one", () => {
    const all = entries(timeline([["2021-05-03"], ["2021-05-03"], ["2021-05-03"], ["2021-05-04"]]));
    expect(rows(all, 9).map((row) => numbered(row.entries))).toEqual(["1–3", "4"]);
    expect(numbered([all[0]!, all[2]!, all[3]!])).toBe("1, 3–4");
  });
});

describe("the axis", () => {
  test("puts a later day lower, within its length, and says whether it is true", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 200, max: 1000 }), (times, length) => {
        fc.pre(new Set(times.map(({ first }) => first)).size > 1);
        const { at, ticks } = scale(times, length);
        const firsts = [...new Set(times.map(({ first }) => dayOf(first)))].sort((a, b) => a - b);
        const places = firsts.map(at);
        for (const [i, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(length + 1);
          if (i > 0) expect(place).toBeGreaterThan(places[i - 1]!);
        }
        for (const [i, tick] of ticks.entries())
          if (i > 0) expect(tick.at).toBeGreaterThan(ticks[i - 1]!.at);
      }),
    );
  });

  test("is true where that can be read, and shortens long pauses where it cannot", () => {
    const week = ["2021-06-01", "2021-06-03", "2021-06-08"].map((one) => ({
      first: one,
      last: one,
    }));
    const near = scale(week, 280);
    expect(near.true).toBe(true);
    expect(week.map(({ first }) => near.at(dayOf(first)))).toEqual([0, 80, 280]);
    expect(near.ticks.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((one) => `${one} Jun`),
    );
    const far = scale([...week, { first: "1950-01-01", last: "1950-12-31" }], 280);
    expect(far.true).toBe(false);
    expect(far.at(dayOf("2021-06-03")) - far.at(dayOf("2021-06-01"))).toBeGreaterThan(17);
  });
});

describe("the picture of a timeline", () => {
  test("has the day, the numbers and the sources of each time, and counts what it leaves out", () => {
    const answer = timeline(
      [["1915-01-01", "1915-12-31"], ["2021-06-01"], ["2021-06-01"], null],
      ["The Quay & Post", "Radio <Alder>"],
      "harbour",
    );
    const shown = texts(draw(answer)!);
    expect(shown).toContain("harbour");
    expect(shown.slice(shown.indexOf("1"))).toEqual([
      ...["1", "1915", "[1] The Quay &amp; Post"],
      ...["2–3", "1 June 2021", "[1] The Quay &amp; Post, [2] Radio &lt;Alder&gt;"],
      "3 dated statements · 1 undated, not drawn · not to scale",
    ]);
  });

  test("says in words what it shows", () => {
    const answer = timeline([["2021-06-01"], ["2021-06-02"], null], ["Post", "Radio"], "harbour");
    expect(alternative(answer, mostRows)).toBe(
      [
        "Timeline: harbour.",
        "1: 1 June 2021, [1] Post",
        "2: 2 June 2021, [2] Radio",
        "2 dated statements · 1 undated, not drawn.",
      ].join("\n"),
    );
  });

  test("of one time alone is none", () => {
    expect(draw(timeline([["2021-06-01"]]))).toBeNull();
    expect(draw(timeline(Array.from({ length: 50 }, () => ["2021-06-01"])))).toBeNull();
    expect(draw(timeline([null, null]))).toBeNull();
  });

  test("of many times is no longer than a telephone shows, and misses none in words", () => {
    const many = Array.from({ length: 50 }, (_, i) => [dateOf(18_000 + i * 9)] as const);
    const answer = timeline(many, ["新闻网", "The Valley Post"]);
    const svg = draw(answer)!;
    expect(Number(/ height="(\d+)"/.exec(svg)![1])).toBeLessThan(1100);
    const numbers = texts(svg).filter((words) => /^\d+(?:–\d+)?$/.test(words));
    expect(numbers).toHaveLength(mostRows);
    expect(numbers.at(-1)).toMatch(/50$/);
    const words = alternative(answer, mostRows);
    for (const one of numbers) expect(words).toContain(`${one}: `);
  });

  test("names a source whose letters it cannot draw by its number", () => {
    const shown = texts(draw(timeline([["2021-06-01"], ["2021-06-02"]], ["新闻网"]))!);
    expect(shown).toContain("[1]");
  });

  test("holds any words, cut to its width, and can be drawn; its alternative fits Discord", async () => {
    const hostile = [
      "</text><script>",
      '"&#0;\u0000\ufffe\ud800',
      "W".repeat(400),
      "\u202eمرحبا 中文 😀",
      "a\u0301".repeat(90),
      "",
    ];
    for (const words of hostile) {
      const answer = everyKind(words, 9).find((one) => one.kind === "timeline")!;
      const more = timeline(
        [["1999-02-03"], ["2021-01-01", "2021-12-31"], ["2021-06-02"]],
        [words, words],
        words,
      );
      expect(alternative({ ...answer, topic: words }, mostRows).length).toBeLessThanOrEqual(1024);
      expect(isPng(await png(draw(more)!))).toBe(true);
    }
  });

  test("is made of a timeline alone, and a failure costs the picture and nothing else", async () => {
    for (const answer of everyKind("dam").filter(({ kind }) => kind !== "timeline"))
      expect(await picture(answer)).toEqual({});
    const answer = timeline([["2021-06-01"], ["2021-06-02"]]);
    const { file } = await picture(answer);
    expect(file).toMatchObject({ name: "timeline.png", alt: alternative(answer, mostRows) });
    expect(isPng(file!.data)).toBe(true);
    const broken = { ...answer, citations: null } as unknown as TimelineAnswer;
    expect(await picture(broken)).toMatchObject({ amiss: { error: "TypeError" } });
  });
});
