import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask, ranking } from "../src/answers/ask.ts";
import { load } from "../src/corpus/load.ts";
import { open } from "../src/library.ts";
import { index } from "../src/search.ts";

interface Row {
  readonly question: string;
  /** Parts of the sentences that answer; any of them will do. */
  readonly excerpts: readonly string[];
  /** One of them must be among so many first; the first without. */
  readonly within?: number;
  /** The words that answer, or more than those. */
  readonly answer?: string;
}

const folder = join(import.meta.dirname, "table");
const table = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const answered = table("answered.json") as Row[];
const unanswered = table("unanswered.json") as string[];
const library = open(load(join(import.meta.dirname, "../corpus")).documents);
const whole = index(library);
const share = (rows: readonly unknown[], of: readonly unknown[]): number => rows.length / of.length;

const asked = answered.map((row) => {
  const found = ranking(whole, row.question);
  const at = found.ranked.findIndex(({ text }) => row.excerpts.some((part) => text.includes(part)));
  return { ...row, found, at };
});

describe("questions on the bundled articles", () => {
  it("have the sentence that answers first, with few exceptions", () => {
    expect(
      share(
        asked.filter(({ at }) => at === 0),
        asked,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it.each(asked)("have it where it is wanted: $question", ({ at, within }) => {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThan(within ?? 2);
  });

  it("are answered rather than refused", () => {
    const refused = asked.filter(({ found }) => found.abstained);
    expect(share(refused, asked)).toBeLessThanOrEqual(0.1);
  });

  it("have the answering words marked, no more than those", () => {
    const typed = asked.filter(({ answer }) => answer !== undefined);
    const right = typed.filter(({ answer, found }) => answer!.includes(found.answer?.text ?? "?"));
    expect(share(right, typed)).toBeGreaterThanOrEqual(0.85);
  });

  it("that nothing answers are refused", () => {
    const refused = unanswered.filter((question) => ranking(whole, question).abstained);
    expect(share(refused, unanswered)).toBeGreaterThanOrEqual(0.95);
  });

  it("get nothing but words of the articles", () => {
    const texts = new Map(library.articles.map(({ id, text }) => [id, text]));
    for (const { question } of answered) {
      const answer = ask({ library, index: whole }, question);
      if (answer.kind !== "evidence") continue;
      for (const { excerpt, before, agreeing } of answer.evidence)
        for (const each of [excerpt, ...agreeing, ...(before ? [before] : [])]) {
          expect(each.text).toBe(texts.get(each.article)!.slice(each.start, each.end));
          expect(answer.citations[each.citation - 1]!.article).toBe(each.article);
        }
    }
  });
});
