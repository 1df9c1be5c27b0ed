import { expect, test } from "vitest";
import { page } from "../../src/faces/discord/asked.ts";
import type { Answer } from "../../src/domain.ts";
import { textOf } from "./rules.ts";
import { citation, context, excerpt } from "./values.ts";

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
    In 2 sources, 4 sentences, of which 3
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
