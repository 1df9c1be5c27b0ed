/**
 * Trains the attribution models: `tsx bench/quotes/train.ts`. Reads articles whose attributions are
 * annotated (PolNeAR, github.com/networkdynamics/PolNeAR, as JSON lines: see `articles.ts`) and
 * writes src/text/quotes/weights.json. `--folds 5` prints how well held-out articles are done.
 */
import { writeFileSync } from "node:fs";
import { names } from "../../src/text/names/index.ts";
import { layout } from "../../src/text/quotes/layout.ts";
import { probabilities, pronouns, type Weights } from "../../src/text/quotes/model.ts";
import { annotated, reading } from "./articles.ts";
import { pronounCases, runCases } from "./cases.ts";
import { fit, type Case } from "./fit.ts";

/** Smaller weights are left out of the file. */
const least = 0.01;

const articles = annotated("train-200").map((article) => {
  const read = reading(article);
  return { article, sheet: layout(read, names(read)) };
});
const choices = {
  speakers: articles.map(({ article, sheet }) => runCases(article, sheet)),
  pronouns: articles.map(({ article, sheet }) => pronounCases(article, sheet, pronouns)),
};

const at = process.argv.indexOf("--folds");
if (at >= 0)
  for (const [name, cases] of Object.entries(choices))
    check(name, cases, Number(process.argv[at + 1]));
else write();

function check(name: string, cases: readonly (readonly Case[])[], folds: number): void {
  let right = 0;
  let all = 0;
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fit(cases.filter((_, i) => i % folds !== fold).flat());
    for (const one of cases.filter((_, i) => i % folds === fold).flat()) {
      const p = probabilities(one.candidates, weights);
      all += 1;
      if (p.indexOf(Math.max(...p)) === one.right) right += 1;
    }
  }
  console.log(
    `${name}: ${((100 * right) / all).toFixed(1)} % of ${all} right, articles not trained on`,
  );
}

function write(): void {
  const learnt = Object.fromEntries(
    Object.entries(choices).map(([name, cases]) => [name, rounded(fit(cases.flat()))]),
  );
  const file = new URL("../../src/text/quotes/weights.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(learnt, null, 1)}\n`);
}

function rounded(weights: Weights): Record<string, number> {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= least);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kept.map(([feature, weight]) => [feature, Number(weight.toFixed(2))]));
}
