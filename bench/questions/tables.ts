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

const invented = (name: string, apart = false) => ({
  name,
  articles: `tables/${name}/articles`,
  questions: `tables/${name}`,
  apart,
});
const bundled = "../../corpus";
const sources = [
  { name: "table", articles: bundled, questions: "../../test/table", apart: false },
  { name: "table", articles: bundled, questions: "tables/bundled", apart: false },
  invented("harbour"),
  invented("islands"),
  invented("tribunal"),
  invented("railway"),
  invented("summit"),
  { name: "apart", articles: bundled, questions: "tables/apart", apart: true },
  invented("valley", true),
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
