import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cite } from "../../../src/answers/cite.ts";
import { help } from "../../../src/answers/help.ts";
import { source } from "../../../src/answers/source.ts";
import { sources } from "../../../src/answers/sources.ts";
import type { Answer, EvidenceAnswer } from "../../../src/domain.ts";
import { painted, plain } from "../../../src/faces/terminal/paint.ts";
import { render } from "../../../src/faces/terminal/render.ts";
import commands from "../../../commands/index.ts";
import { context, document, library, sentence } from "../../made.ts";

const dam = document(
  "dam",
  'Ann Lee, the mayor, opened the new dam.\n\n"It holds forty million litres", she said.\n',
  {
    title: "Dam opens",
    outlet: "The Valley Post",
    published: "2021-03-07",
    url: "https://valley.example/dam",
  },
);
const river = document("river", "The dam holds fifty million litres.\n", { title: "River news" });
const known = library([dam, river]);
const page = { columns: 60, paint: plain };
const drawn = (answer: Answer) => `\n${render(answer, page)}`;
const of = (text: string, within = dam.text) => {
  const start = within.indexOf(text);
  return { start, end: start + text.length };
};

function evidence(): EvidenceAnswer {
  const cited = cite(known);
  const first = cited.excerpt("dam", of('"It holds forty million litres", she said.'), [
    of("forty million litres"),
  ]);
  const before = cited.excerpt("dam", of("Ann Lee, the mayor, opened the new dam."));
  const second = cited.excerpt("river", of("The dam holds fifty million litres.", river.text));
  return {
    kind: "evidence",
    question: "How much does it hold?",
    evidence: [
      { excerpt: first, before, agreeing: [] },
      { excerpt: second, before: null, agreeing: [first] },
    ],
    conflicting: true,
    confidence: 0.9,
    citations: cited.citations(),
  };
}

describe("an answer reads well:", () => {
  test("evidence, with the sentence before, other sources and the list of sources", () => {
    expect(drawn(evidence())).toMatchInlineSnapshot(`
      "
      The sources differ:

        ┆ Ann Lee, the mayor, opened the new dam.
          [1] paragraph 1
        │ "It holds forty million litres", she said.
          [1] paragraph 2

        │ The dam holds fifty million litres.
          [2] paragraph 1
          also in [1] paragraph 2

      [1] Dam opens
          The Valley Post · 7 March 2021
          https://valley.example/dam
      [2] River news
      "
    `);
  });

  test("evidence of which it is not sure", () => {
    expect(drawn({ ...evidence(), conflicting: false, confidence: 0.3 })).toContain(
      "This may answer it:",
    );
  });

  test("a person", () => {
    const cited = cite(known);
    const role = cited.excerpt("dam", of("the mayor"));
    const excerpts = [cited.excerpt("dam", of("Ann Lee, the mayor, opened the new dam."))];
    expect(
      drawn({
        kind: "person",
        name: "Ann Lee",
        aliases: ["Lee"],
        roles: [role],
        tenures: [{ period: { first: "2021-03-07", last: "2021-03-07" }, sources: 1, past: false }],
        sources: 1,
        mentions: 2,
        quotes: 1,
        excerpts,
        companions: ["Bo Ek"],
        citations: cited.citations(),
      }),
    ).toMatchInlineSnapshot(`
      "
      Ann Lee
      also Lee

        │ the mayor
          [1] paragraph 1 · 7 March 2021

      Named 2 times in 1 source · 1 quote: /quote Ann Lee

        │ Ann Lee, the mayor, opened the new dam.
          [1] paragraph 1

      Named with Bo Ek.

      [1] Dam opens
          The Valley Post · 7 March 2021
          https://valley.example/dam
      "
    `);
  });

  test("quotes, with who says so and where else", () => {
    const cited = cite(known);
    const words = cited.excerpt("dam", of('"It holds forty million litres"'));
    const sentence = cited.excerpt("dam", of('"It holds forty million litres", she said.'), [
      words,
    ]);
    const antecedent = cited.excerpt("dam", of("Ann Lee, the mayor, opened the new dam."));
    const other = cited.excerpt("river", of("The dam holds fifty million litres.", river.text));
    const changes = [
      { from: of("forty"), to: of("fifty", river.text) },
      { from: null, to: of("The dam", river.text) },
      { from: of("she said"), to: null },
    ];
    const quote = {
      words,
      evidence: sentence,
      antecedent,
      kind: "direct",
      disputed: false,
    } as const;
    expect(
      drawn({
        kind: "quotes",
        speaker: "Ann Lee",
        about: "the dam",
        quotes: [
          {
            ...quote,
            elsewhere: [
              { words: other, speaker: null, likeness: "reworded", changes, evidence: null },
            ],
            confidence: 0.9,
          },
          {
            ...quote,
            antecedent: null,
            kind: "indirect",
            disputed: true,
            elsewhere: [
              { words: other, speaker: "Bo Ek", likeness: "same", changes: [], evidence: other },
            ],
            confidence: 0.6,
          },
        ],
        first: 1,
        total: 12,
        period: { first: "2021-03-07", last: "2021-04-01" },
        topics: [{ topic: "litres", count: 4, line: "/quote Ann Lee about litres" }],
        citations: cited.citations(),
      }),
    ).toMatchInlineSnapshot(`
      "
      Ann Lee about “the dam”: 12 quotes, 7 March to 1 April 2021

        ┆ Ann Lee, the mayor, opened the new dam.
          [1] paragraph 1
        │ "It holds forty million litres", she said.
          [1] paragraph 2 · 7 March 2021
        ┆ The dam holds fifty million litres.
          [2] paragraph 1 · worded differently ·
          unattributed there
          “forty” → “fifty” · with “The dam” · without “she said”

        │ "It holds forty million litres", she said.
          [1] paragraph 2 · 7 March 2021 · reported, not quoted ·
          the attribution is likely, not certain ·
          the sources disagree about who said this
        ┆ The dam holds fifty million litres.
          [2] paragraph 1 · attributed to Bo Ek there

      1 to 2 of 12; more: /quote Ann Lee about the dam skip 2
      /quote Ann Lee about … narrows them down: litres (4).

      [1] Dam opens
          The Valley Post · 7 March 2021
          https://valley.example/dam
      [2] River news
      "
    `);
  });

  test("matches", () => {
    const cited = cite(known);
    const matches = [cited.excerpt("river", of("The dam holds fifty million litres.", river.text))];
    expect(
      drawn({ kind: "matches", query: "fifty", matches, total: 9, citations: cited.citations() }),
    ).toMatchInlineSnapshot(`
      "
      9 sentences with “fifty”, of which 1:

        │ The dam holds fifty million litres.
          [1] paragraph 1

      [1] River news
      "
    `);
  });

  test("the sources", () => {
    expect(drawn(sources(known))).toMatchInlineSnapshot(`
      "
      2 articles

      [1] Dam opens
          The Valley Post · 7 March 2021 · 2 sentences ·
          /source dam
          https://valley.example/dam

      [2] River news
          1 sentence · /source river
      "
    `);
  });

  test("one article", () => {
    expect(drawn(source(known, "dam"))).toMatchInlineSnapshot(`
      "
      Dam opens
      The Valley Post · 7 March 2021
      https://valley.example/dam

      1  │ Ann Lee, the mayor, opened the new dam.

      2  │ "It holds forty million litres", she said.
      "
    `);
  });

  test("a choice, nothing and a problem", () => {
    const options = [
      { name: "Ann Lee", line: "/who Ann Lee" },
      { name: "Bo", line: "/who Bo" },
    ];
    expect(drawn({ kind: "choice", query: "Lee", options })).toMatchInlineSnapshot(`
      "
      “Lee” could be any of these:

        Ann Lee  /who Ann Lee
        Bo       /who Bo
      "
    `);
    expect(drawn({ kind: "nothing", query: "Who won?", near: ["Ann Lee", "the dam"] }))
      .toMatchInlineSnapshot(`
      "
      Not in my sources: “Who won?”
      The nearest they have: Ann Lee, the dam.
      "
    `);
    expect(drawn({ kind: "problem", message: "There is no command /x.", remedy: "Write /help." }))
      .toMatchInlineSnapshot(`
      "
      There is no command /x.
      Write /help.
      "
    `);
  });

  test("help names every command once", () => {
    const text = drawn(help(context(commands, known)));
    for (const { name, description } of commands) {
      expect(text.split(`\n  /${name} `.trimEnd())).not.toHaveLength(1);
      expect(text.replace(/\s+/g, " ")).toContain(description);
    }
  });
});

const bars = (text: string) =>
  stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => line.startsWith("  │ "))
    .map((line) => line.slice("  │ ".length));

test("the words behind the bars are the excerpt, letter for letter, however narrow the page", () => {
  const words = fc.array(
    fc.constantFrom("dam", "“it”", "--", "e\u0301", "漢", "isn’t", "$5", "a-b"),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  const marks = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 3 });
  fc.assert(
    fc.property(words, marks, fc.integer({ min: 1, max: 100 }), (parts, ends, columns) => {
      const text = parts.join(" ");
      const cited = cite(sentence("a", text));
      const spans = ends.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      const excerpt = cited.excerpt("a", { start: 0, end: text.length }, spans);
      const answer: Answer = {
        kind: "matches",
        query: "x",
        matches: [excerpt],
        total: 1,
        citations: cited.citations(),
      };
      expect(bars(render(answer, { columns, paint: painted })).join("")).toBe(text);
    }),
  );
});

test("the answering words are bold and nothing else in the excerpt is", () => {
  const text = render(evidence(), { columns: Infinity, paint: painted });
  expect(text).toContain('"It holds \u001b[1mforty million litres\u001b[22m", she said.');
});

test("nothing alive in an article, a title or a line of the asker reaches the terminal", () => {
  const evil = fc
    .array(
      fc.constantFrom(
        "\u001b[2J",
        "\u0007",
        "\u009b",
        "\u202e",
        "a",
        " ",
        "\r\n",
        "\u0000",
        "\u001b]8;;x",
      ),
      {
        minLength: 1,
      },
    )
    .map((parts) => `x${parts.join("")}x`);
  fc.assert(
    fc.property(evil, evil, (text, title) => {
      const bad = sentence("a", text, { title, outlet: title, url: title });
      const cited = cite(bad);
      const excerpt = cited.excerpt("a", { start: 0, end: text.length });
      const citations = cited.citations();
      const answers: Answer[] = [
        { kind: "matches", query: title, matches: [excerpt], total: 1, citations },
        { kind: "nothing", query: title, near: [title] },
        { kind: "problem", message: title, remedy: title },
        { kind: "choice", query: title, options: [{ name: title, line: title }] },
        sources(bad),
        source(bad, "a"),
      ];
      for (const answer of answers)
        expect(render(answer, page).replaceAll("\n", "")).not.toMatch(
          /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u,
        );
    }),
  );
});

test("what is nowhere as asked and yet stands somewhere says how to find it", () => {
  const nothing: Answer = { kind: "nothing", query: "Okoro", near: [], held: 2 };
  expect(render(nothing, page)).toBe(
    "Not in my sources: “Okoro”\nThe words themselves stand in 2 sentences: /search Okoro\n",
  );
});

test("articles that nothing else tells apart are told apart by their ids", () => {
  const alike = { title: "Ferry sinks", outlet: null, published: null, url: null, twin: true };
  const citations = ["early", "late"].map(
    (article, i) => ({ ...alike, twin: true, number: i + 1, article }) as const,
  );
  const matches = [1, 2].map((citation) => ({
    ...{ article: "a", start: 0, end: 3, text: "It.", paragraph: 1, sentence: 1, citation },
    marks: [],
  }));
  const text = render({ kind: "matches", query: "it", matches, total: 2, citations }, page);
  expect(text).toContain("[1] Ferry sinks\n    early\n[2] Ferry sinks\n    late\n");
});
