import { describe, expect, test } from "vitest";
import { content } from "../../src/pins/content.ts";
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
