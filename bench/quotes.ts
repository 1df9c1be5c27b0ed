/**
 * `npm run bench:quotes`: how well quotes are found and attributed, on annotated articles, by the
 * scorer that comes with them, on the way that the bot takes; then reported speech, reliability of
 * confidence, and speed. Options: `--set dev` for one set only, `--errors N` to read N errors. The
 * models have read train-200: what they would do there unseen, `quotes/train.ts --folds 5` tells.
 */
import { open } from "../src/library.ts";
import { annotated, document, type Annotated } from "./quotes/articles.ts";
import { bins, rate } from "./quotes/reliability.ts";
import { countReported } from "./quotes/reported.ts";
import { scored } from "./quotes/scored.ts";
import { speed } from "./quotes/speed.ts";

const value = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
};
const percent = (part: number, all: number): string =>
  `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function measure(set: string, articles: readonly Annotated[]): void {
  const table = bins();
  const total = { found: 0, right: 0, annotated: 0, recalled: 0 };
  const { quotes } = open(articles.map(document));
  const predicted = articles.map((article) => {
    const found = quotes.filter((quote) => quote.article === article.id);
    const counts = countReported(article, found);
    for (const key of ["found", "right", "annotated", "recalled"] as const)
      total[key] += counts[key];
    rate(article, found, table);
    return { id: article.id, quotes: found };
  });
  console.log(`${set}: ${scored(set, predicted, Number(value("--errors") ?? 0))}`);
  console.log(
    `reported without marks: precision ${percent(total.right, total.found)} of ${total.found}, recall ${percent(total.recalled, total.annotated)} of ${total.annotated}`,
  );
  console.log("confidence, attributions, right");
  for (const { from, count, right } of table)
    if (count > 0) console.log(`  ${from.toFixed(1)}  ${count}  ${percent(right, count)}`);
  const { words, wink, rest } = speed(articles);
  console.log(
    `speed: ${Math.round(words / rest)} words a second beyond wink's ${Math.round(words / wink)}; ratio of times ${(rest / wink).toFixed(2)}\n`,
  );
}

for (const set of value("--set")?.split(",") ?? ["dev", "train-200"]) measure(set, annotated(set));
