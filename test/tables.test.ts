import { describe, expect, it } from "vitest";
import { tables } from "../bench/questions/tables.ts";

const all = tables();

describe("the tables that the models learn from and are measured on", () => {
  it("name parts of sentences that stand in their articles", () => {
    for (const { documents, answered } of all)
      for (const { question, excerpts } of answered) {
        expect(excerpts.length, question).toBeGreaterThan(0);
        for (const part of excerpts)
          expect(
            documents.some(({ text }) => text.includes(part)),
            part,
          ).toBe(true);
      }
  });

  it("share no question between those learnt from and the one that is kept apart", () => {
    const questions = (apart: boolean): string[] =>
      all
        .filter((table) => table.apart === apart)
        .flatMap(({ answered, unanswered }) => [
          ...answered.map(({ question }) => question.toLowerCase()),
          ...unanswered.map((question) => question.toLowerCase()),
        ]);
    const learnt = new Set(questions(false));
    expect(questions(true).filter((question) => learnt.has(question))).toEqual([]);
  });
});
