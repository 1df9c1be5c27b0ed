/** Precision and recall of speech reported without marks. */
import type { Quote, Span } from "../../src/domain.ts";
import type { Annotated, Attribution } from "./articles.ts";

/** Two contents are the same from so much overlap, as a share of what they cover together. */
const same = 0.5;

export interface Counts {
  readonly found: number;
  /** Found, and annotated with that source and about that content. */
  readonly right: number;
  /** Annotated speech reported without marks. */
  readonly annotated: number;
  readonly recalled: number;
}

export function countReported({ quotes }: Annotated, found: readonly Quote[]): Counts {
  const own = found.filter(({ kind }) => kind === "indirect");
  const wanted = quotes.filter(({ kind }) => kind === "indirect");
  const fits = (quote: Quote, gold: Attribution): boolean =>
    gold.content.some((content) => overlap(quote, content) >= same) &&
    gold.source.some(
      ({ start, end }) =>
        quote.speakerMention !== null &&
        start < quote.speakerMention.end &&
        quote.speakerMention.start < end,
    );
  return {
    found: own.length,
    right: own.filter((quote) => quotes.some((gold) => fits(quote, gold))).length,
    annotated: wanted.length,
    recalled: wanted.filter((gold) => own.some((quote) => fits(quote, gold))).length,
  };
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}
