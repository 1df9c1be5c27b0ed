/** How many of the labelled pronouns are resolved, and how many of those rightly, by threshold. */
import type { Layout } from "../../src/text/quotes/layout.ts";
import { coreference } from "../../src/text/quotes/coreference.ts";
import { meanings } from "../../src/text/quotes/meanings.ts";
import type { Models } from "../../src/text/quotes/model.ts";
import { agreed } from "../../src/text/quotes/references.ts";
import type { Annotated } from "./articles.ts";
import { isSame, labelled } from "./pronouns.ts";

/** What became of one labelled pronoun. */
export interface Resolution {
  readonly word: string;
  readonly isRight: boolean;
  /** 0 where it is given to nobody. */
  readonly probability: number;
}

/** One for each labelled pronoun of an article; none where it has no labels. */
export function resolution(article: Annotated, sheet: Layout, models: Models): Resolution[] {
  const labels = labelled(article);
  if (!labels) return [];
  const found = new Map(
    agreed(meanings(sheet, models.references), coreference(sheet, models.pronouns)).map((one) => [
      one.pronoun.start,
      one,
    ]),
  );
  return Object.entries(labels).map(([start, label]) => {
    const meant = found.get(Number(start));
    const isRight = meant !== undefined && isSame(sheet.names[meant.name]!.name, label);
    const word = /^\w+/.exec(article.text.slice(Number(start)))![0].toLowerCase();
    return { word, isRight, probability: meant?.probability ?? 0 };
  });
}

const thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9];

/** A table: for each pronoun and threshold how many are resolved, and the share that is right. */
export function resolved(all: readonly Resolution[]): string {
  const words = [...new Set(all.map(({ word }) => word))].sort();
  const row = (name: string, some: readonly Resolution[]): string =>
    [`${name} of ${some.length}`.padEnd(16), ...thresholds.map((at) => cell(some, at))].join("  ");
  return [
    ["pronouns".padEnd(16), ...thresholds.map((at) => `from ${at}`.padEnd(11))].join("  "),
    row("all", all),
    ...words.map((word) =>
      row(
        word,
        all.filter((one) => one.word === word),
      ),
    ),
  ].join("\n");
}

function cell(some: readonly Resolution[], at: number): string {
  const given = some.filter(({ probability }) => probability >= at);
  const right = given.filter(({ isRight }) => isRight).length;
  const share = ((100 * right) / Math.max(1, given.length)).toFixed(1);
  return `${given.length} ${share} %`.padEnd(11);
}
