import { describe, expect, test } from "vitest";
import { about } from "../../src/answers/about.ts";
import { check } from "../../src/answers/check.ts";
import { said } from "../../src/answers/said.ts";
import type { Library } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { attributed } from "../../src/phrases.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";

const dam = `The mayor opened the dam on Monday. It holds 40 million litres of water.

“We have waited thirty years for this water,” said Ann Lee, the mayor of Thornby.

“Nothing in this valley will be the same again,” a sign at the gate read.
`;
const mill = `The mill in Thornby burned down in March, killing two workers.

“The roof came down before anybody could run,” said Jo Marsh, a weaver.
`;
const library: Library = open([
  document("dam", dam, { title: "Dam opens", published: "2021-03-07" }),
  document("mill", mill, { title: "Mill burns", published: "2020-03-01" }),
]);
const context = { library, index: index(library) };

const slices = (
  excerpts: readonly { article: string; start: number; end: number; text: string }[],
) => {
  for (const { article, start, end, text } of excerpts)
    expect(library.articles.find(({ id }) => id === article)!.text.slice(start, end)).toBe(text);
};

describe("/said", () => {
  test.each([
    ["We have waited thirty years for this water", "Ann Lee", []],
    ["we have waited 30 years for this water", "Ann Lee", [{ pasted: "30", source: "thirty" }]],
    [
      "The roof came down before anybody could run away",
      "Jo Marsh",
      [{ pasted: "away", source: "" }],
    ],
  ])(
    "%j is found with its speaker and what is worded differently",
    (pasted, speaker, differences) => {
      const answer = said(context, pasted);
      if (answer.kind !== "said") throw new Error(answer.kind);
      expect(answer).toMatchObject({ speaker, differences });
      slices([answer.words, answer.evidence]);
    },
  );

  test.each([
    ["To be or not to be, that is the question"],
    ["The mayor opened the dam on Monday"],
    ["water"],
    ["?!"],
    [""],
    ["We"],
  ])("%j is nobody's", (pasted) => {
    expect(said(context, pasted)).toMatchObject({ kind: "nothing" });
  });

  test("words that the source gives to nobody are given to nobody", () => {
    const quotes = library.quotes.map((each) => ({ ...each, speaker: null, speakerMention: null }));
    const nobodys = { ...library, quotes, utterances: quotes.map((each) => [each]) };
    const answer = said(
      { ...context, library: nobodys },
      "We have waited thirty years for this water",
    );
    expect(answer).toMatchObject({ kind: "said", speaker: null });
  });
});

test("/said names everybody to whom different sources give the words", () => {
  const two = open([
    document("a", "“We will build this town brick by brick,” said Ann Lee, the mayor."),
    document("b", "“We will build this town brick by brick,” said Jo Marsh, a weaver."),
  ]);
  const answer = said(
    { library: two, index: index(two) },
    "We will build this town brick by brick",
  );
  if (answer.kind !== "said") throw new Error(answer.kind);
  expect(answer.disputed).toBe(true);
  expect(attributed(answer)).toBe("Ann Lee or Jo Marsh, by different sources");
});

describe("/check", () => {
  test("shows the sentence that bears on a claim, and which names and numbers are in it", () => {
    const answer = check(context, "The Thornby mill burned down in March and killed nine workers.");
    if (answer.kind !== "claims") throw new Error(answer.kind);
    const [claim] = answer.claims;
    expect(claim!.evidence[0]!.text).toBe(
      "The mill in Thornby burned down in March, killing two workers.",
    );
    const found = Object.fromEntries(claim!.compared.map((one) => [one.text, one.found]));
    expect(found).toMatchObject({ Thornby: "all", nine: "none" });
    slices(claim!.evidence);
  });

  test("takes 40,000,000 and 40 million for the same number", () => {
    const answer = check(context, "The dam holds 40,000,000 litres of water.");
    if (answer.kind !== "claims") throw new Error(answer.kind);
    expect(answer.claims[0]!.compared).toContainEqual({
      text: "40,000,000",
      kind: "number",
      found: "all",
    });
  });

  test.each([
    ["The dam holds forty million litres of water.", "forty million", "all"],
    ["The dam holds forty-two million litres of water.", "forty-two million", "none"],
  ])("%j: a number in words is the number in digits", (claim, text, found) => {
    const answer = check(context, claim);
    if (answer.kind !== "claims") throw new Error(answer.kind);
    expect(answer.claims[0]!.compared).toContainEqual({ text, kind: "number", found });
  });

  test("tells what only one of two excerpts has", () => {
    const two = open([
      document("a", "Five barges sank in the canal at Thornby on 12 January."),
      document("b", "Four barges sank in the canal at Thornby on 11 January."),
    ]);
    const answer = check({ library: two, index: index(two) }, "Five barges sank in the canal.");
    if (answer.kind !== "claims") throw new Error(answer.kind);
    expect(answer.claims[0]!.compared).toEqual([{ text: "Five", kind: "number", found: "some" }]);
  });

  test("looks up a claim of two words, and shows only what has both", () => {
    const answer = check(context, "Nine workers were killed.");
    if (answer.kind !== "claims") throw new Error(answer.kind);
    expect(answer.claims[0]!.evidence.map(({ text }) => text)).toEqual([
      "The mill in Thornby burned down in March, killing two workers.",
    ]);
    expect(check(context, "Nine workers went fishing.")).toMatchObject({ kind: "nothing" });
  });

  test("looks up a text of two words as it is", () => {
    const answer = check(context, "Antarctic penguins");
    expect(answer).toMatchObject({ kind: "nothing" });
    const found = check(context, "million litres");
    if (found.kind !== "claims") throw new Error(found.kind);
    expect(found.claims[0]!.evidence[0]!.text).toContain("million litres");
  });

  test("keeps the claims on which there is nothing apart", () => {
    const answer = check(context, "The mill in Thornby burned down. Penguins live in Antarctica.");
    if (answer.kind !== "claims") throw new Error(answer.kind);
    expect(answer.claims.map(({ evidence }) => evidence.length > 0)).toEqual([true, false]);
  });

  test.each([["Penguins live in the cold of Antarctica."], ["ok"], [""], ["!".repeat(500)]])(
    "%j is not in the sources",
    (text) => {
      expect(check(context, text)).toMatchObject({ kind: "nothing" });
    },
  );
});

test("/about counts what there is and dates it", () => {
  expect(about(library, "1.2.3")).toMatchObject({
    version: "1.2.3",
    articles: 2,
    published: { first: "2020-03-01", last: "2021-03-07" },
    dated: 2,
  });
});
