/**
 * Trains the attribution models: `tsx bench/quotes/train.ts`. Reads articles whose attributions are
 * annotated (PolNeAR, github.com/networkdynamics/PolNeAR, as JSON lines: see `articles.ts`) and
 * writes src/text/quotes/weights.json. With `--folds 5` it writes nothing, but scores every article
 * by models that were trained on the other four fifths.
 */
import { writeFileSync } from "node:fs";
import { names } from "../../src/text/names/index.ts";
import { speech } from "../../src/text/quotes/index.ts";
import { layout } from "../../src/text/quotes/layout.ts";
import type { Models, Weights } from "../../src/text/quotes/model.ts";
import { annotated, reading } from "./articles.ts";
import { pronounCases, runCases } from "./cases.ts";
import { fit, type Case } from "./fit.ts";
import { labelled, referenceCases } from "./pronouns.ts";
import { resolution, resolved, type Resolution } from "./resolution.ts";
import { scored } from "./scored.ts";

const set = "train-200";
/** Smaller weights are left out of the file. */
const least = 0.01;

const material = annotated(set).map((article) => {
  const read = reading(article);
  const named = names(read);
  const sheet = layout(read, named);
  return { id: article.id, article, read, named, sheet, pronouns: pronounCases(article, sheet) };
});

function train(from: typeof material): Models {
  const pronouns = fit(from.flatMap((one) => one.pronouns));
  const runs = from.flatMap(({ article, sheet }) => runCases(article, sheet, pronouns));
  return { speakers: fit(runs), pronouns, references: trainReferences(from) };
}

/** First on the articles whose pronouns are all known, then on those between which others stand. */
function trainReferences(from: typeof material): Weights {
  const cases = (some: typeof material, weights: Weights): Case[] =>
    some.flatMap(({ article, sheet }) => referenceCases(article, sheet, weights));
  const first = fit(
    cases(
      from.filter(({ article }) => labelled(article)),
      new Map(),
    ),
  );
  return fit(cases(from, first));
}

function check(folds: number): void {
  const pronouns: Resolution[] = [];
  const predicted = Array.from({ length: folds }, (_, fold) => {
    const models = train(material.filter((_, i) => i % folds !== fold));
    const unseen = material.filter((_, i) => i % folds === fold);
    pronouns.push(...unseen.flatMap(({ article, sheet }) => resolution(article, sheet, models)));
    return unseen.map(({ id, read, named }) => ({
      id,
      quotes: speech(read, named, models).quotes,
    }));
  });
  console.log(`${set}, each article unseen: ${scored(set, predicted.flat())}`);
  console.log(resolved(pronouns));
}

function write({ speakers, pronouns, references }: Models): void {
  const learnt = {
    speakers: rounded(speakers),
    pronouns: rounded(pronouns),
    references: rounded(references),
  };
  const file = new URL("../../src/text/quotes/weights.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(learnt, null, 1)}\n`);
}

function rounded(weights: Weights): Record<string, number> {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= least);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([feature, weight]) => [feature, Number(weight.toFixed(2))]));
}

const at = process.argv.indexOf("--folds");
if (at < 0) write(train(material));
else check(Number(process.argv[at + 1]));
