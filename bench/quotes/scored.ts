/** The scorer that comes with the annotated articles, run on predictions. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Span } from "../../src/domain.ts";
import { folder } from "./articles.ts";

/** What is predicted of an article: of a Quote, what the scorer asks for. */
export interface Predicted {
  readonly id: string;
  readonly quotes: readonly {
    readonly kind: string;
    readonly parts: readonly Span[];
    readonly speakerMention: Span | null;
    readonly speaker: { readonly name: string } | null;
  }[];
}

/** The scorer's main table; `errors` is how many errors it prints on standard error. */
export function scored(set: string, predicted: readonly Predicted[], errors = 0): string {
  const home = mkdtempSync(join(tmpdir(), "quotes-"));
  try {
    const file = join(home, "predictions.jsonl");
    writeFileSync(file, predicted.map(line).join("\n"));
    const script = join(folder(), "score.mjs");
    const options = ["--boot", "0", "--errors", String(errors)];
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

/** One prediction a run in marks, as the command line writes them. */
function line({ id, quotes }: Predicted): string {
  const runs = quotes
    .filter(({ kind }) => kind !== "indirect")
    .flatMap(({ parts, speakerMention, speaker }) =>
      parts.map(({ start, end }) => ({
        start,
        end,
        speakerMention,
        speaker: speaker?.name ?? null,
      })),
    );
  return JSON.stringify({ id, quotes: runs });
}
