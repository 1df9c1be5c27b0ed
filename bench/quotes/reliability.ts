/** Whether confidence means what it says: how often an attribution is right, by how sure it is. */
import type { Quote } from "../../src/domain.ts";
import type { Annotated, Mark } from "./articles.ts";

/** Attributions of one tenth of confidence. */
export interface Bin {
  readonly from: number;
  count: number;
  right: number;
}

const tenths = 10;

export const bins = (): Bin[] =>
  Array.from({ length: tenths }, (_, i) => ({ from: i / tenths, count: 0, right: 0 }));

/** Adds an article's quotes in marks that name a phrase, right or wrong. */
export function rate({ marks }: Annotated, found: readonly Quote[], into: readonly Bin[]): void {
  for (const quote of found) {
    if (quote.kind === "indirect" || quote.speakerMention === null) continue;
    const mark = marks.find(({ start, end }) => start >= quote.start && end <= quote.end);
    if (!mark) continue;
    const bin = into[Math.min(tenths - 1, Math.floor(quote.confidence * tenths))]!;
    bin.count += 1;
    if (isRight(mark, quote)) bin.right += 1;
  }
}

/** The mention overlaps the annotated source, and the name, where one is annotated, agrees. */
function isRight({ source, sourceName }: Mark, { speakerMention, speaker }: Quote): boolean {
  const surname = sourceName
    ?.replace(/,? (?:Jr|Sr)\.?$/, "")
    .split(" ")
    .at(-1)
    ?.toLowerCase();
  if (surname !== undefined && speaker) return speaker.name.toLowerCase().endsWith(surname);
  return (source ?? []).some(
    ({ start, end }) => start < speakerMention!.end && speakerMention!.start < end,
  );
}
