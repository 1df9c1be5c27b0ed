import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepared, timeline } from "../../src/answers/timeline.ts";
import { load } from "../../src/corpus/load.ts";
import { days } from "../../src/days.ts";
import type { Metadata, TimelineAnswer } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";

type Source = readonly [text: string, metadata?: Metadata];

function told(about: string | undefined, ...sources: readonly Source[]): TimelineAnswer {
  const library = open(
    sources.map(([text, metadata], i) => document(`article-${i + 1}`, `${text}\n`, metadata)),
  );
  const answer = timeline({ library, index: index(library) }, about);
  if (answer.kind !== "timeline") throw new Error(answer.kind);
  return answer;
}

/** Each statement as its date and the words that give it. */
const shown = ({ events }: TimelineAnswer): string[] =>
  events.map(({ when, excerpt: { text, start, marks } }) => {
    const words = marks.map((mark) => text.slice(mark.start - start, mark.end - start));
    return `${when === null ? "undated" : days(when)}: ${words.join(", ")}`;
  });

const wednesday: Metadata = { published: "2021-03-10" };

test("statements stand in the order of their dates, those without one last", () => {
  const answer = told(
    undefined,
    ["The strike ended on Tuesday. The mill had closed in 2015.", wednesday],
    ["The ferry sank on Monday. The harbour opened on May 3, 2019."],
  );
  expect(shown(answer)).toEqual([
    "2015: in 2015",
    "3 May 2019: May 3, 2019",
    "9 March 2021: on Tuesday",
    "undated: on Monday",
  ]);
  expect(answer).toMatchObject({ topic: null, total: 4, undated: 1 });
});

test("of several times the most exact is the statement's own, and not the day it was said", () => {
  const answer = told(undefined, [
    "Ann Lee said on Tuesday that the ferry sank on Saturday after twenty years, since 2001, at sea.",
    wednesday,
  ]);
  expect(shown(answer)).toEqual(["6 March 2021: on Saturday"]);
});

test("a year told by the way is not the day that is not known", () => {
  const answer = told(undefined, [
    "The winner of the race in 2008 spoke in the harbour on Monday.",
  ]);
  expect(shown(answer)).toEqual(["undated: on Monday"]);
});

test("the same statement in two sources is one, dated by the one that tells", () => {
  const text = "The council and the union signed the long dock agreement in Thornby on Monday.";
  const answer = told(undefined, [text], [text, wednesday]);
  expect(shown(answer)).toEqual(["8 March 2021: on Monday"]);
  expect(answer.events[0]!.agreeing.map(({ article }) => article)).toEqual(["article-1"]);
});

test("the same words of two weeks are two statements", () => {
  const text = "The council and the union met again over the dock agreement in Thornby on Monday.";
  const answer = told(undefined, [text, wednesday], [text, { published: "2021-03-17" }]);
  expect(shown(answer)).toEqual(["8 March 2021: on Monday", "15 March 2021: on Monday"]);
});

test("a quotation's own days are those of whoever spoke, and date nothing", () => {
  const answer = told(undefined, [
    '"The ferry sank on Monday," Ann Lee said. "It will sail again tomorrow." The mayor left on Friday.',
    wednesday,
  ]);
  expect(shown(answer)).toEqual(["5 March 2021: on Friday"]);
});

test("a topic leaves out what does not bear on it", () => {
  const source: Source = ["The ferry sank on Monday. The mayor left on Friday.", wednesday];
  expect(shown(told("ferry", source))).toEqual(["8 March 2021: on Monday"]);
});

test("a person in full is the topic under each of their names", () => {
  const text =
    "Ann Lee, the mayor of Thornby, opened the dam on Monday. Lee left for the coast on Tuesday.";
  expect(shown(told("Ann Lee", [text, wednesday]))).toHaveLength(2);
});

test("where nothing is dated, it is not in the sources, whether or not the topic is", () => {
  const library = open([document("dam", "The dam is high. Nobody knows why.\n")]);
  const context = { library, index: index(library) };
  const nothing = (query: string) => ({ kind: "nothing", query, near: [] });
  expect(timeline(context, undefined)).toEqual(nothing("dated statements"));
  expect(timeline(context, "dam")).toEqual(nothing("dated statements on dam"));
  expect(timeline(context, "glaciers")).toEqual(nothing("glaciers"));
});

describe("of the bundled articles, only one of which has a date", () => {
  const library = open(load("corpus").documents);
  const context = { library, index: index(library) };

  test("what that one tells is dated, the rest is not", () => {
    const answer = timeline(context, undefined) as TimelineAnswer;
    expect(shown(answer).filter((each) => !each.startsWith("undated"))).toEqual([
      "2015: two years ago",
      "9 July 2017: this past Sunday",
      "14 July 2017: on Friday",
      "September 2017: in early September",
    ]);
    for (const { when, excerpt } of answer.events)
      if (excerpt.article !== "voa-latest-round") expect(when).toBeNull();
  });

  test("every statement has the words that date it marked, whatever the topic", () => {
    const words = [
      ...new Set(library.articles.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }), (topic) => {
        const answer = timeline(context, topic.join(" "));
        if (answer.kind !== "timeline") return;
        let last = "";
        for (const { when, excerpt, agreeing } of answer.events) {
          for (const one of [excerpt, ...agreeing]) expect(one.marks).toHaveLength(1);
          expect(when === null || when.first >= last).toBe(true);
          last = when?.first ?? "9999";
        }
        expect(answer.total).toBeGreaterThanOrEqual(answer.events.length);
      }),
    );
  });
});

test("the whole timeline is the same if it was worked out before, in part or to the end", () => {
  const library = open(load("corpus").documents);
  const expected = timeline({ library, index: index(library) }, undefined);
  for (const steps of [1, 40, Infinity]) {
    const known = index(library);
    const work = prepared(known);
    for (let step = 0; step < steps && work.next().done !== true; step += 1);
    expect(timeline({ library, index: known }, undefined)).toEqual(expected);
  }
});
