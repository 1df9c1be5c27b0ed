import { describe, expect, test } from "vitest";
import { content, pinnable } from "../../src/pins/content.ts";
import { stale } from "../../src/pins/stale.ts";
import { cite } from "../../src/answers/cite.ts";
import type { Answer, Library, QuotedWords } from "../../src/domain.ts";
import { document, library as made } from "../made.ts";

function library(text: string, hash = "ab".repeat(32), id = "ferry"): Library {
  return made([{ ...document(id, text, { title: "Ferry" }), hash }]);
}

const text = "“It will sail in March,” said Ann Lee. Nobody in Port Ellery believed her.";
const source = library(text);
const words = { start: 0, end: 24 };
const sentence = { start: 0, end: 38 };

function quotes(change: Partial<QuotedWords>): Answer {
  const { excerpt, citations } = cite(source);
  const quote: QuotedWords = {
    words: excerpt("ferry", words),
    evidence: excerpt("ferry", sentence),
    ...{ kind: "direct", antecedent: null, elsewhere: [], disputed: false, confidence: 1 },
    ...change,
  };
  const found = { kind: "quotes", speaker: "Ann Lee", about: null, first: 1, total: 1 } as const;
  return { ...found, period: null, topics: [], quotes: [quote], citations: citations() };
}

function evidence(): Answer {
  const { excerpt, citations } = cite(source);
  const shown = excerpt("ferry", { start: 39, end: text.length });
  return {
    ...{ kind: "evidence", question: "Who believed her?", conflicting: false, confidence: 1 },
    evidence: [{ excerpt: shown, before: excerpt("ferry", sentence), agreeing: [] }],
    citations: citations(),
  };
}

describe("what is pinned of an answer", () => {
  test("is its excerpts as they were shown, and each source with its hash", () => {
    const pinned = content(evidence(), source)!;
    expect(pinned.excerpts.map(({ part, text }) => `${part}: ${text}`)).toEqual([
      "before: “It will sail in March,” said Ann Lee.",
      "passage: Nobody in Port Ellery believed her.",
    ]);
    for (const { start, end, text: said } of pinned.excerpts)
      expect(said).toBe(text.slice(start, end));
    expect(pinned.citations).toMatchObject([
      { number: 1, article: "ferry", title: "Ferry", hash: "ab".repeat(32) },
    ]);
    expect(pinned.heading).toBe("Who believed her?");
  });

  test("names the speaker only where the source itself does", () => {
    expect(content(quotes({}), source)!.excerpts[0]).toMatchObject({
      part: "words",
      speaker: "Ann Lee",
    });
    const { excerpt } = cite(source);
    const other = {
      ...{ words: excerpt("ferry", { start: 39, end: 45 }), speaker: null },
      ...{ likeness: "same" as const, changes: [], evidence: null },
    };
    const pinned = content(quotes({ elsewhere: [other], disputed: true }), source)!;
    expect(pinned.excerpts.map(({ part, speaker }) => [part, speaker])).toEqual([
      ["words", "Ann Lee"],
      ["evidence", null],
      ["elsewhere", null],
    ]);
  });

  test("says what stands over an excerpt: who spoke, when it was, what it is set beside", () => {
    const { excerpt, citations } = cite(source);
    const [said, nobody] = [
      excerpt("ferry", sentence),
      excerpt("ferry", { start: 39, end: text.length }),
    ];
    const wording = { excerpt: said, before: null, same: [nobody] };
    const answers: Answer[] = [
      {
        ...{ kind: "said", pasted: "It sails in March", quoted: "direct", speaker: "Ann Lee" },
        ...{ words: excerpt("ferry", words), evidence: said, elsewhere: [] },
        ...{ disputed: false, differences: [], confidence: 1, citations: citations() },
      },
      {
        ...{ kind: "claims", text: "It sails. It sank.", citations: citations() },
        claims: [
          { text: "It sails.", evidence: [said], compared: [] },
          { text: "It sank.", evidence: [said], compared: [] },
          { text: "It burns.", evidence: [], compared: [] },
        ],
      },
      {
        ...{ kind: "timeline", topic: null, total: 2, undated: 1, citations: citations() },
        events: [
          {
            ...{ excerpt: said, before: nobody, agreeing: [] },
            when: { first: "2021-03-01", last: "2021-03-31" },
          },
          { excerpt: nobody, before: null, agreeing: [], when: null },
        ],
      },
      {
        ...{ kind: "comparison", topic: "ferry", sources: 1, total: 2, citations: citations() },
        shared: [{ wordings: [wording], differences: ["numbers"] }],
        alone: [{ wordings: [{ ...wording, same: [] }], differences: [] }],
      },
    ];
    const pinned = answers.map((answer) =>
      content(answer, source)!.excerpts.map(({ part, over, speaker }) =>
        [part, over, speaker].filter(Boolean).join(": "),
      ),
    );
    expect(pinned).toEqual([
      ["words: Ann Lee, by the sources: Ann Lee", "evidence: Ann Lee, by the sources"],
      ["passage: It sails.", "passage: It sank."],
      ["before: March 2021", "passage: March 2021", "passage: Undated"],
      [
        "passage: they differ in numbers",
        "elsewhere: they differ in numbers",
        "passage: in one source only",
      ],
    ]);
    expect(answers.every(pinnable)).toBe(true);
  });

  test("holds an excerpt once, however often the answer shows it", () => {
    const { excerpt } = cite(source);
    const same = quotes({ evidence: excerpt("ferry", words) });
    expect(content(same, source)!.excerpts).toHaveLength(1);
  });

  test("is nothing where the answer shows no excerpt", () => {
    const none: Answer[] = [
      { kind: "nothing", query: "?", near: [] },
      { kind: "problem", message: "No.", remedy: "Yes." },
      { kind: "help", commands: [] },
      { kind: "matches", query: "?", matches: [], total: 0, citations: [] },
    ];
    for (const answer of none) expect(content(answer, source)).toBeNull();
  });

  test("is refused where an excerpt is not its article's text", () => {
    expect(() => content(evidence(), library(text.replace("Nobody", "Anybody")))).toThrow();
    expect(() => content(evidence(), library(text, "", "boat"))).toThrow();
  });
});

describe("a pin", () => {
  const pin = { content: content(evidence(), source)! };

  test("holds while its sources are as they were", () => {
    expect(stale(pin, source)).toEqual([]);
  });

  test("is stale where its source is gone", () => {
    expect(stale(pin, library(text, undefined, "boat"))).toMatchObject([
      { reason: "gone", holds: false, source: { article: "ferry" } },
    ]);
  });

  test("is stale where its source changed, and says whether the words still stand", () => {
    const hash = "cd".repeat(32);
    expect(stale(pin, library(`${text} More.`, hash))).toMatchObject([
      { reason: "changed", holds: true },
    ]);
    expect(stale(pin, library(`More. ${text}`, hash))).toMatchObject([
      { reason: "changed", holds: false },
    ]);
  });

  test("is not trusted where the hash is the same and the words are not", () => {
    expect(stale(pin, library(text.replace("Nobody", "Anybody")))).toMatchObject([
      { reason: "differs", holds: false },
    ]);
  });
});
