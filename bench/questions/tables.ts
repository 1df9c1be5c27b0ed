/** Tables of questions of our own: on the bundled articles, and on invented ones. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../src/corpus/load.ts";
import type { Document } from "../../src/domain.ts";

export interface Table {
  readonly name: string;
  /** The models are not trained on it. */
  readonly apart: boolean;
  readonly documents: readonly Document[];
  readonly answered: readonly Answered[];
  readonly unanswered: readonly string[];
}

export interface Answered {
  readonly question: string;
  /** Parts of the sentences that answer; any of them will do. */
  readonly excerpts: readonly string[];
}

const sources = [
  { name: "table", articles: "../../corpus", questions: "../../test/table", apart: false },
  { name: "table", articles: "../../corpus", questions: "tables/bundled", apart: false },
  {
    name: "harbour",
    articles: "tables/harbour/articles",
    questions: "tables/harbour",
    apart: false,
  },
  {
    name: "islands",
    articles: "tables/islands/articles",
    questions: "tables/islands",
    apart: false,
  },
  { name: "apart", articles: "../../corpus", questions: "tables/apart", apart: true },
];

/** Reads all tables. */
export function tables(): Table[] {
  const here = (...path: string[]): string => join(import.meta.dirname, ...path);
  return sources.map(({ name, articles, questions, apart }) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(here(questions, file), "utf8"));
    return {
      name,
      apart,
      documents: load(here(articles)).documents,
      answered: read("answered.json") as Answered[],
      unanswered: read("unanswered.json") as string[],
    };
  });
}

/** Whether a sentence of these words is one that answers. */
export const answers = ({ excerpts }: Answered, words: string): boolean =>
  excerpts.some((one) => words.includes(one) || one.includes(words));
