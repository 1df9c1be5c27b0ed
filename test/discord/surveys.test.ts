import { expect, test } from "vitest";
import { page } from "../../src/faces/discord/asked.ts";
import commands from "../../commands/index.ts";
import type { Answer, ComparisonAnswer, HelpAnswer } from "../../src/domain.ts";
import { textOf } from "./rules.ts";
import { citation, context, everyKind, excerpt } from "./values.ts";

const reader = { asker: "123456789012345678", hidden: true };
const request = { command: "ask", values: { question: "dam" } };
const shown = (answer: Answer): string => textOf(page({ request, answer }, 0, reader, context([])));
const wording = (text: string, number: number) => ({
  excerpt: excerpt(text, { citation: number, marks: [{ start: 109, end: 111 }] }),
  before: null,
  same: [],
});

test("a comparison says in what sources differ, and what only one of them has", () => {
  const answer: Answer = {
    kind: "comparison",
    topic: "dam",
    sources: 2,
    shared: [
      {
        wordings: [wording("The dam, 40 m high.", 1), wording("The dam, 50 m high.", 2)],
        differences: ["numbers", "wording"],
      },
    ],
    alone: [{ wordings: [wording("Dams are 12 each.", 2)], differences: [] }],
    total: 4,
    citations: [citation(1), citation(2)],
  };
  expect(shown(answer)).toMatchInlineSnapshot(`
    "### dam
    4 sentences in 2 sources, 3 shown
    **They differ in numbers, wording:**
    > The dam, **40** m high.
    -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2
    > The dam, **50** m high.
    -# [2] Title 2 · The Herald · 4 March 2021 · paragraph 2
    **In one source only:**
    > Dams are **12** each.
    -# [2] Title 2 · The Herald · 4 March 2021 · paragraph 2"
  `);
});

test("a timeline has each date over the statement whose words it is told by", () => {
  const dated = { before: null, agreeing: [] };
  const answer: Answer = {
    kind: "timeline",
    topic: "dam",
    events: [
      {
        ...dated,
        excerpt: excerpt("Built in 1974 of clay.", { marks: [{ start: 106, end: 113 }] }),
        when: { first: "1974-01-01", last: "1974-12-31" },
      },
      { ...dated, excerpt: excerpt("It broke on Monday.", { citation: 2 }), when: null },
    ],
    total: 3,
    undated: 1,
    citations: [citation(1), citation(2, { published: null })],
  };
  expect(shown(answer)).toMatchInlineSnapshot(`
    "### dam
    2 dated statements, 1 undated; 2 shown
    **1 · 1974**
    > Built **in 1974** of clay.
    -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2
    **Undated**
    > It broke on Monday.
    -# [2] Title 2 · The Herald · paragraph 2"
  `);
});

test("statements that belong together are on one page, and those of the same words say so", () => {
  const two = (label: string): ComparisonAnswer["shared"][number] => ({
    wordings: [wording(`The ${label} is 40 m high.`, 1), wording(`The ${label} is 50 m.`, 2)],
    differences: ["numbers"],
  });
  const same = { ...wording("Nobody was hurt.", 1), same: [excerpt("Nobody was hurt.")] };
  const answer: Answer = {
    ...{ kind: "comparison", topic: "dam", sources: 2, total: 7, alone: [] },
    shared: [two("dam"), two("wall"), two("mill"), { wordings: [same], differences: [] }],
    citations: [citation(1), citation(2)],
  };
  expect(shown(answer)).not.toContain("mill");
  const second = textOf(page({ request, answer }, 1, reader, context(commands))).replaceAll(
    "**",
    "",
  );
  expect(second).toContain("The mill is 40 m high.");
  expect(second).toContain("The mill is 50 m.");
  expect(second).toContain("In the same words:\n> Nobody was hurt.");
});

test("a rewording is told word by word, and another speaker by the sentence that names them", () => {
  const at = (text: string, of: string, start = 100) => {
    const from = start + text.indexOf(of);
    return { start: from, end: from + of.length };
  };
  const evidence = "“We shall leave in May,” Ann Lee said.";
  const other = "“We shall go in May”";
  const elsewhere = { likeness: "same", changes: [], evidence: null } as const;
  const answer: Answer = {
    ...{ kind: "quotes", speaker: "Ann Lee", about: null, first: 1, total: 1 },
    ...{ period: null, topics: [], citations: [citation(1), citation(2)] },
    quotes: [
      {
        ...{ words: excerpt("“We shall leave in May,”"), evidence: excerpt(evidence) },
        ...{ antecedent: null, kind: "direct", disputed: true, confidence: 1 },
        elsewhere: [
          {
            ...{ words: excerpt(other, { citation: 2 }), speaker: "Ann Lee", evidence: null },
            likeness: "reworded",
            changes: [{ from: at(evidence, "leave"), to: at(other, "go") }],
          },
          { ...elsewhere, words: excerpt("“We shall leave in May”"), speaker: null },
          { ...elsewhere, words: excerpt("“We shall leave”", { paragraph: 9 }), speaker: null },
          {
            ...{ ...elsewhere, words: excerpt("“We shall leave in May”"), speaker: "Jo Marsh" },
            evidence: excerpt("“We shall leave in May,” Jo Marsh said.", { citation: 2 }),
          },
        ],
      },
    ],
  };
  expect(shown(answer)).toMatchInlineSnapshot(`
    "### Ann Lee
    1 quote
    > **“We shall leave in May,”** Ann Lee said.
    -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2 · the sources disagree about who said this
    -# also in [1] Title 1 · The Herald · 4 March 2021 · paragraph 2, unattributed there; paragraph 9, unattributed there
    > “We shall leave in May,” Jo Marsh said.
    -# [2] Title 2 · The Herald · 4 March 2021 · paragraph 2 · attributed to Jo Marsh there
    > “We shall go in May”
    -# [2] Title 2 · The Herald · 4 March 2021 · paragraph 2 · worded differently
    -# “leave” → “go”"
  `);
});

test("help lists the commands of pins too, and one command alone where it is asked for", () => {
  const help = everyKind("dam").find(({ kind }) => kind === "help")!;
  expect(shown(help)).toContain("**/pins \\[about …\\]**\nThe answers that moderators");
  const one = { ...help, commands: (help as HelpAnswer).commands.slice(0, 1) } as Answer;
  expect(shown(one)).not.toContain("/pins");
});
