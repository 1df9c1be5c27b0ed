import { describe, expect, test } from "vitest";
import { compare } from "../../src/answers/compare.ts";
import type { ComparisonAnswer, Excerpt } from "../../src/domain.ts";
import { load } from "../../src/corpus/load.ts";
import { open } from "../../src/library.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";

function made(...texts: readonly string[]) {
  const library = open(texts.map((text, i) => document(`article-${i + 1}`, `${text}\n`)));
  return { library, index: index(library) };
}

function compared(topic: string, ...texts: readonly string[]): ComparisonAnswer {
  const answer = compare(made(...texts), topic);
  if (answer.kind !== "comparison") throw new Error(answer.kind);
  return answer;
}

const marked = ({ text, start, marks }: Excerpt): string[] =>
  marks.map((mark) => text.slice(mark.start - start, mark.end - start));

/** What is marked in each wording of the only shared statement. */
function differing(answer: ComparisonAnswer): string[][] {
  expect(answer.shared).toHaveLength(1);
  return answer.shared[0]!.wordings.map(({ excerpt }) => marked(excerpt));
}

describe("two sources that say nearly the same stand side by side", () => {
  const lead = "The new reservoir above Thornby holds about forty million litres of clean water.";

  test("with what one has and the other has not marked", () => {
    const answer = compared("reservoir", lead, lead.replace("clean", "cold"));
    expect(differing(answer)).toEqual([["clean"], ["cold"]]);
    expect(answer.shared[0]!.differences).toEqual(["wording"]);
    expect(answer.alone).toEqual([]);
  });

  test.each([
    ["numbers", "about forty", "about fifty", [["forty"], ["fifty"]]],
    ["hedges", "about forty", "nearly forty", [["about"], ["nearly"]]],
    ["names", "Thornby", "Ashwell", [["Thornby"], ["Ashwell"]]],
    ["denial", "holds", "never holds", [[], ["never"]]],
  ] as const)("and a difference in %s is told as such", (kind, from, to, marks) => {
    const answer = compared("reservoir", lead, lead.replace(from, to));
    expect(differing(answer)).toEqual(marks);
    expect(answer.shared[0]!.differences).toEqual([kind]);
  });

  test("and what is only written otherwise is no difference", () => {
    const [first, ...others] = [
      "The United States backs forty villages along the river, the envoy told reporters.",
      "The U.S. backs 40 villages along the river, the envoy told reporters.",
      "The United States backs forty villages along the river, the envoy told reporters!",
    ];
    const answer = compared("villages", first, ...others);
    expect(answer.shared).toHaveLength(1);
    expect(answer.shared[0]!.wordings).toHaveLength(1);
    expect(answer.shared[0]!.wordings[0]!.same).toHaveLength(2);
    expect(answer.shared[0]!.differences).toEqual([]);
  });
});

test("sources that count the same thing differently are set side by side, however they tell it", () => {
  const answer = compared(
    "strike",
    "Nobody in the valley wanted the almost seven-year dock strike to go on.",
    "Ann Lee, who wrote of it in a book, saw an end to the six-year dock strike.",
  );
  expect(differing(answer)).toEqual([["almost seven-year"], ["six-year"]]);
  expect(answer.shared[0]!.differences).toEqual(["numbers"]);
});

test("numbers of different things are not", () => {
  const answer = compared(
    "strike",
    "The dock strike cost nine firms their trade with the north.",
    "Five ships lay in port when the strike began.",
  );
  expect(answer.shared).toEqual([]);
  expect(answer.alone).toHaveLength(2);
});

test("the topic itself, which all share, makes no two statements one", () => {
  const answer = compared(
    "Thornby river ferry",
    "The Thornby river ferry sank in the storm.",
    "The Thornby river ferry needs a new captain.",
  );
  expect(answer.shared).toEqual([]);
});

test("a topic that the sources do not have is not in the sources", () => {
  const context = made("The new reservoir holds water.");
  for (const topic of ["glaciers", "", "?!", "the", "reservoir glaciers"])
    expect(compare(context, topic)).toEqual({ kind: "nothing", query: topic, near: [] });
});

test("a name nearly that of somebody they know is offered", () => {
  const context = made("Staffan Mistral, the envoy, spoke in Thornby. Mistral left on a ferry.");
  expect(compare(context, "Mistlarr")).toMatchObject({ near: ["Staffan Mistral"] });
  // A word that the articles have is no slip, however near it comes to a name.
  const mistrals = made("Staffan Mistral spoke in Oslo. Mistrals blew all night.");
  expect(compare(mistrals, "mistrals dolphins")).toMatchObject({ near: [] });
});

describe("of the bundled articles", () => {
  const library = open(load("corpus").documents);
  const context = { library, index: index(library) };
  const on = (topic: string): string[][][] => {
    const answer = compare(context, topic);
    if (answer.kind !== "comparison") throw new Error(answer.kind);
    return answer.shared.map(({ wordings }) => wordings.map(({ excerpt }) => marked(excerpt)));
  };

  test("how long the war has lasted differs", () => {
    expect(on("civil war")).toEqual([[["almost seven-year"], ["six-year"]]]);
  });

  test("how many fled is hedged in two ways", () => {
    expect(on("refugees")).toEqual([[["almost"], ["nearly"]]]);
  });
});
