/** The annotated articles that quotes are measured on, and what to say where they are not there. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document, Span } from "../../src/domain.ts";
import { read, type Reading } from "../../src/text/read.ts";

/** A run between marks; `source` is null where nobody is said to have spoken it. */
export interface Mark extends Span {
  readonly words: number;
  readonly source: readonly Span[] | null;
  readonly sourceName?: string;
}

export interface Attribution extends Span {
  readonly kind: "direct" | "mixed" | "indirect";
  readonly source: readonly (Span & { readonly text: string })[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly sourceName?: string;
  readonly sourceVia?: string;
}

export interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly quotes: readonly Attribution[];
}

/** The folder with the sets and their scorer. */
export function folder(): string {
  const root =
    process.env["EVAL_DIR"] ?? fileURLToPath(new URL("../../../shared/eval", import.meta.url));
  const path = `${root}/quotes`;
  if (!existsSync(path)) {
    console.error(
      `No annotated articles at ${path}. Set EVAL_DIR to a folder that holds quotes/dev.jsonl.`,
    );
    process.exit(1);
  }
  return path;
}

export function annotated(set: string): Annotated[] {
  return readFileSync(`${folder()}/${set}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Annotated);
}

/** An article as if it were a file of a corpus. */
export function document({ id, text }: Annotated): Document {
  const body = { start: 0, end: text.length };
  return { id, file: `${id}.txt`, text, body, metadata: {}, hash: "" };
}

export const reading = (article: Annotated): Reading => read(document(article));
