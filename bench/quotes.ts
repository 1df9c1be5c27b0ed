/**
 * `npm run bench:quotes`: how well quotes are found and attributed, on annotated articles, by the
 * scorer that comes with them, on the way that the bot takes; then reported speech, reliability of confidence, and speed. Options:
 * `--set dev` for one set only, `--errors N` to read N errors.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Quote } from "../src/domain.ts";
import { open } from "../src/library.ts";
import { annotated, document, folder, type Annotated } from "./quotes/articles.ts";
import { bins, rate } from "./quotes/reliability.ts";
import { countReported } from "./quotes/reported.ts";
import { speed } from "./quotes/speed.ts";

const value = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
};
const percent = (part: number, all: number): string =>
  `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

/** One prediction a run, as the command line writes them. */
function predictions(found: readonly Quote[]): object[] {
  return found
    .filter(({ kind }) => kind !== "indirect")
    .flatMap(({ parts, speakerMention, speaker }) =>
      parts.map(({ start, end }) => ({
        start,
        end,
        speakerMention,
        speaker: speaker?.name ?? null,
      })),
    );
}

function scored(set: string, lines: readonly string[]): string {
  const home = mkdtempSync(join(tmpdir(), "quotes-"));
  try {
    const file = join(home, "predictions.jsonl");
    writeFileSync(file, lines.join("\n"));
    const script = join(folder(), "score.mjs");
    const options = ["--boot", "0", "--errors", value("--errors") ?? "0"];
    const table = execFileSync(
      process.execPath,
      [script, join(folder(), `${set}.jsonl`), file, ...options],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    );
    return table.split("\n\nmarks of >= 1")[0]!;
  } finally {
    rmSync(home, { recursive: true });
  }
}

function measure(set: string, articles: readonly Annotated[]): void {
  const table = bins();
  const total = { found: 0, right: 0, annotated: 0, recalled: 0 };
  const { quotes } = open(articles.map(document));
  const lines = articles.map((article) => {
    const found = quotes.filter((quote) => quote.article === article.id);
    const counts = countReported(article, found);
    for (const key of ["found", "right", "annotated", "recalled"] as const)
      total[key] += counts[key];
    rate(article, found, table);
    return JSON.stringify({ id: article.id, quotes: predictions(found) });
  });
  console.log(`${set}: ${scored(set, lines)}`);
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
