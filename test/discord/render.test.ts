import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { page } from "../../src/faces/discord/asked.ts";
import { headingOf } from "../../src/faces/discord/layout.ts";
import { read } from "../../src/faces/discord/ticket.ts";
import type { Answer } from "../../src/domain.ts";
import commands from "../../commands/index.ts";
import { flat, messageBreaches, textOf, weight } from "./rules.ts";
import { citation, context, everyKind, excerpt } from "./values.ts";

const here = context(commands);
const reader = { asker: "123456789012345678", hidden: true, pin: "" };
const request = { command: "ask", values: { question: "How deep is the harbour?" } };

function pages(answer: Answer): object[] {
  const found: object[] = [];
  for (let at = 0; at < 200; at += 1) {
    const drawn = page({ request, answer }, at, reader, here);
    const last = found.at(-1);
    if (last && textOf(drawn) === textOf(last)) return found;
    found.push(drawn);
  }
  throw new Error("no end of pages");
}

const long = fc
  .tuple(
    fc.constantFrom("a", "*", "é ", "ש", "😀", "漢", "**[x](y) ", "word word.\n", "\u202e ", "1. "),
    fc.nat({ max: 6000 }),
  )
  .map(([unit, length]) => `x${unit.repeat(length)}`.slice(0, length + 1));

describe("a message", () => {
  test("is within every limit of Discord, whatever an answer holds", () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 0, max: 12 }), (text, many) => {
        for (const answer of everyKind(text, many))
          for (const at of [0, 1, 2, 9999]) {
            const drawn = page({ request, answer }, at, reader, here);
            expect(messageBreaches({ ...drawn })).toEqual([]);
            expect(weight(drawn.components)).toBeLessThanOrEqual(9500);
          }
      }),
      { numRuns: 8 },
    );
  });

  test("shows the whole of every excerpt, over as many pages as it takes", () => {
    const words = fc
      .array(fc.constantFrom("harbour", "deep", "*night*", "ships,", "漢字", "(1)"), {
        minLength: 1,
        maxLength: 900,
      })
      .map((parts) => parts.join(" "));
    fc.assert(
      fc.property(words, (text) => {
        const answer: Answer = {
          kind: "matches",
          query: "x",
          total: 1,
          matches: [excerpt(text)],
          citations: [citation(1)],
        };
        const lines = pages(answer).flatMap((drawn) => textOf(drawn).split("\n"));
        const shown = lines.filter((line) => line.startsWith("> ")).map((line) => line.slice(2));
        expect(shown.join(" ").replace(/\\(.)/g, "$1")).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  test("has buttons that lead somewhere", () => {
    for (const answer of everyKind("harbour", 12))
      for (const drawn of pages(answer))
        for (const { custom_id: id } of flat((drawn as { components: unknown }).components))
          if (id !== undefined) expect(read(id, commands, null), id).not.toBeNull();
  });

  test("keeps a question in its heading that is too long for a button", () => {
    const question = "What **did** they say of the harbour? ".repeat(6).trim();
    const asked = { command: "ask", values: { question } };
    const answer = everyKind("a harbour", 12).find(({ kind }) => kind === "evidence")!;
    const drawn = page(
      { request: asked, answer: { ...answer, question } as Answer },
      0,
      reader,
      here,
    );
    const more = flat(drawn.components).find(({ label }) => label === "More");
    expect(read(more!.custom_id!, commands, headingOf(drawn.components))?.request).toEqual(asked);
    expect(read(more!.custom_id!, commands, "another heading")).toBeNull();
  });

  test("offers a link to a source only where it is safe to follow", () => {
    const urls = [
      "https://herald.example/1",
      "javascript:alert(1)",
      "https://user:word@herald.example/",
      `https://herald.example/${"x".repeat(600)}`,
      "not a link",
      null,
    ];
    const citations = urls.map((url, i) => citation(i + 1, { url }));
    const matches = urls.map((_, i) => excerpt("Deep.", { citation: i + 1, sentence: i }));
    const answer: Answer = { kind: "matches", query: "deep", total: 6, matches, citations };
    const links = pages(answer).flatMap((drawn) =>
      flat((drawn as { components: unknown }).components).flatMap(({ url, label }) =>
        url === undefined ? [] : [{ url, label }],
      ),
    );
    expect(links).toEqual([{ url: "https://herald.example/1", label: "1 · herald.example" }]);
  });
});

describe("an answer", () => {
  const shown = (answer: Answer): string => textOf(page({ request, answer }, 0, reader, here));
  const buttons = (answer: Answer): string[] =>
    flat(page({ request, answer }, 0, reader, here).components).flatMap(({ label }) => label ?? []);

  test("to a question is the heading, the excerpts, and a citation under each", () => {
    const words = excerpt("The harbour is 12 m deep.", { marks: [{ start: 115, end: 119 }] });
    const answer: Answer = {
      kind: "evidence",
      question: "How deep is the harbour?",
      evidence: [
        { excerpt: words, before: null, agreeing: [{ ...words, citation: 2, paragraph: 7 }] },
      ],
      conflicting: false,
      confidence: 0.9,
      citations: [citation(1), citation(2, { outlet: null, published: null, url: null })],
    };
    expect(shown(answer)).toMatchInlineSnapshot(`
      "### How deep is the harbour?
      > The harbour is **12 m** deep.
      -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2
      -# also in [2] Title 2 · paragraph 7"
    `);
    expect(buttons(answer)).toMatchInlineSnapshot(`
      [
        "Context",
        "1 · herald.example",
        "Sources",
        "Share",
        "Pin",
      ]
    `);
  });

  test("with somebody's words says how they were reported and how sure the speaker is", () => {
    const words = excerpt("“It is deep,” she said.", { marks: [{ start: 100, end: 113 }] });
    const before = excerpt("Ann Lee spoke.", { start: 80 });
    const answer: Answer = {
      kind: "quotes",
      speaker: "Ann Lee",
      about: "the harbour",
      first: 1,
      total: 9,
      period: null,
      topics: [],
      citations: [citation(1)],
      quotes: [
        {
          words,
          evidence: words,
          antecedent: before,
          kind: "mixed",
          elsewhere: [{ words, speaker: null, likeness: "same", changes: [], evidence: null }],
          disputed: false,
          confidence: 0.5,
        },
      ],
    };
    expect(shown(answer)).toMatchInlineSnapshot(`
      "### Ann Lee about “the harbour”
      9 quotes, number 1 here
      > Ann Lee spoke.
      -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2 · earlier
      > **“It is deep,”** she said.
      -# [1] Title 1 · The Herald · 4 March 2021 · paragraph 2 · quoted in part · the attribution is likely, not certain
      -# also in [1] Title 1 · The Herald · 4 March 2021 · paragraph 2, unattributed there"
    `);
  });

  test("of nothing is short and says what there is instead", () => {
    const answer: Answer = { kind: "nothing", query: "How old is @everyone?", near: ["Ann Lee"] };
    expect(shown(answer)).toMatchInlineSnapshot(`
      "### How old is \\@everyone?
      Not in my sources.
      The nearest they have: Ann Lee."
    `);
    expect(buttons(answer)).toMatchInlineSnapshot(`
      [
        "What they cover",
        "Share",
      ]
    `);
  });
});
