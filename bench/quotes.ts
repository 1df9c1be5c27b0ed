/**
 * `npm run bench:quotes`: how well quotes are found and attributed, on annotated articles. Runs the
 * scorer that comes with them. Options: `--set dev` for one set only, `--errors N` to read N errors.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { names } from "../src/text/names/index.ts";
import { quotes } from "../src/text/quotes/index.ts";
import { annotated, folder, reading } from "./quotes/articles.ts";

const value = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : process.argv[at + 1];
};
const home = mkdtempSync(join(tmpdir(), "quotes-"));
const errors = value("--errors") ?? "0";

for (const set of value("--set")?.split(",") ?? ["dev", "train-200"]) {
  const lines = annotated(set).map((article) => {
    const read = reading(article);
    const found = quotes(read, names(read)).flatMap(({ parts, speakerMention, speaker, kind }) =>
      kind === "indirect"
        ? []
        : parts.map(({ start, end }) => ({
            start,
            end,
            speakerMention,
            speaker: speaker?.name ?? null,
          })),
    );
    return JSON.stringify({ id: article.id, quotes: found });
  });
  const predictions = join(home, `${set}.jsonl`);
  writeFileSync(predictions, lines.join("\n"));
  const gold = join(folder(), `${set}.jsonl`);
  const table = execFileSync(
    process.execPath,
    [join(folder(), "score.mjs"), gold, predictions, "--boot", "0", "--errors", errors],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  console.log(`${set}: ${table.split("\n\nmarks of >= 1")[0]!}\n`);
}
