/**
 * Trains the attribution model: `tsx bench/quotes/train.ts`. Reads articles whose attributions are
 * annotated (PolNeAR, github.com/networkdynamics/PolNeAR, as JSON lines: see `articles.ts`) and
 * writes src/text/quotes/weights.json. Deterministic. `--folds 5` prints held-out accuracy instead.
 */
import { writeFileSync } from "node:fs";
import { candidates, type Candidate, type Previous } from "../../src/text/quotes/candidates.ts";
import { layout, type Layout } from "../../src/text/quotes/layout.ts";
import { probabilities } from "../../src/text/quotes/model.ts";
import { names } from "../../src/text/names/index.ts";
import { annotated, reading, type Annotated, type Mark } from "./articles.ts";

/** One run: its candidates, and those of them that are right. */
interface Case {
  readonly candidates: readonly Candidate[];
  readonly right: readonly number[];
}

const passes = 25;
const rate = 0.15;
/** Weight decay, as the strength of a Gaussian prior. */
const prior = 0.02;
/** Rarer features are not learnt: they fit articles. */
const rarest = 3;

export function train(cases: readonly Case[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases)
    for (const feature of new Set(one.candidates.flatMap((candidate) => candidate.features)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= rarest) weights.set(feature, 0);
  const squares = new Map<string, number>();
  let seed = 1;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let pass = 0; pass < passes; pass += 1) {
    const order = cases.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) step(cases[i]!, weights, squares, cases.length);
  }
  return weights;
}

function step(
  { candidates, right }: Case,
  weights: Map<string, number>,
  squares: Map<string, number>,
  size: number,
): void {
  const p = probabilities(candidates, weights);
  const mass = right.reduce((sum, i) => sum + p[i]!, 0);
  const gradient = new Map<string, number>();
  candidates.forEach(({ features }, i) => {
    const wanted = right.includes(i) ? p[i]! / Math.max(mass, 1e-9) : 0;
    const difference = wanted - p[i]!;
    if (Math.abs(difference) < 1e-6) return;
    for (const feature of features)
      if (weights.has(feature)) gradient.set(feature, (gradient.get(feature) ?? 0) + difference);
  });
  for (const [feature, raw] of gradient) {
    const value = raw - (prior * weights.get(feature)! * 100) / size;
    const square = (squares.get(feature) ?? 0.1) + value * value;
    squares.set(feature, square);
    weights.set(feature, weights.get(feature)! + (rate * value) / Math.sqrt(square));
  }
}

/** The cases of an article, each with the speaker of the run before as annotated. */
export function casesOf(article: Annotated): Case[] {
  const read = reading(article);
  const sheet = layout(read, names(read));
  const found: Case[] = [];
  let previous: Previous | null = null;
  sheet.runs.forEach((run, index) => {
    const mark = article.marks.find(
      ({ start, end }) =>
        Math.abs(start - run.inner.start) <= 1 && Math.abs(end - run.inner.end) <= 1,
    );
    if (!mark) return;
    const options = candidates(sheet, index, previous);
    const right = rightOf(options, mark, sheet);
    if (right.length === 0) return;
    found.push({ candidates: options, right });
    const phrase = options[right[0]!]!.phrase;
    if (phrase) previous = { run: index, phrase };
  });
  return found;
}

function rightOf(options: readonly Candidate[], mark: Mark, sheet: Layout): number[] {
  if (mark.source === null) return [0];
  const { source } = mark;
  if (source.length === 0) return [1];
  const hits = options.flatMap(({ phrase }, i) =>
    phrase && source.some((span) => span.start < phrase.end && phrase.start < span.end) ? [i] : [],
  );
  const surname = mark.sourceName?.split(" ").at(-1);
  const named = hits.filter((i) => {
    const { name } = options[i]!.phrase!;
    return name !== null && surname !== undefined && sheet.names[name]!.name.endsWith(surname);
  });
  const subjects = hits.filter((i) =>
    options[i]!.features.some((feature) => /^[AB]\d/.test(feature)),
  );
  const best = named.length > 0 ? named : subjects.length > 0 ? subjects : hits;
  return best.slice(0, 1);
}

function main(): void {
  const articles = annotated("train-200");
  const folds = Number(process.argv[process.argv.indexOf("--folds") + 1] || 0);
  const perArticle = articles.map(casesOf);
  if (process.argv.includes("--folds")) {
    let right = 0;
    let all = 0;
    for (let fold = 0; fold < folds; fold += 1) {
      const weights = train(perArticle.filter((_, i) => i % folds !== fold).flat());
      for (const one of perArticle.filter((_, i) => i % folds === fold).flat()) {
        const p = probabilities(one.candidates, weights);
        const best = p.indexOf(Math.max(...p));
        all += 1;
        if (one.right.includes(best)) right += 1;
      }
    }
    console.log(
      `${all} runs, ${((100 * right) / all).toFixed(1)} % right on articles not trained on`,
    );
    return;
  }
  const weights = train(perArticle.flat());
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.01)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => [feature, Number(weight.toFixed(2))] as const);
  writeFileSync(
    new URL("../../src/text/quotes/weights.json", import.meta.url),
    JSON.stringify(Object.fromEntries(kept), null, 1) + "\n",
  );
  console.log(`${perArticle.flat().length} runs, ${kept.length} weights`);
}

main();
