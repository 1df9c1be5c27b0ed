import { names } from "../../../src/text/names/index.ts";
import { speech, type LocalQuote } from "../../../src/text/quotes/index.ts";
import { read } from "../../../src/text/read.ts";

/** The names of a text, and what is understood of its speech. */
export function speechIn(text: string) {
  const body = { start: 0, end: text.length };
  const reading = read({ id: "made", file: "made.txt", text, body, metadata: {}, hash: "" });
  const named = names(reading);
  return { names: named, ...speech(reading, named) };
}

/** The quotes of a text. */
export const quotesIn = (text: string): readonly LocalQuote[] => speechIn(text).quotes;

/** Speaker and words of each quote in marks, as a reader would tell them. */
export function said(text: string): [string | null, string][] {
  return quotesIn(text)
    .filter(({ kind }) => kind !== "indirect")
    .map(({ speaker, parts }) => [speaker?.name ?? null, words(text, parts)]);
}

/** Speaker and content of what is reported without marks. */
export function reported(text: string): [string | null, string][] {
  return quotesIn(text)
    .filter(({ kind }) => kind === "indirect")
    .map(({ speaker, parts }) => [speaker?.name ?? null, words(text, parts)]);
}

const words = (text: string, parts: readonly { start: number; end: number }[]): string =>
  parts.map(({ start, end }) => text.slice(start, end)).join(" ... ");
