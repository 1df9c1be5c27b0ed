/**
 * Quotations: which words an article gives to somebody, and to whom. Runs between marks are paired,
 * each is weighed with every phrase that may name its speaker, and the phrase is resolved to one of
 * the article's names. Where the text does not say for sure, the speaker is null.
 */
import type { Quote, Span } from "../../domain.ts";
import type { Name } from "../names/index.ts";
import type { Reading } from "../read.ts";
import { attribute, type Attribution } from "./attribute.ts";
import { layout, type Layout } from "./layout.ts";
import { resolver } from "./resolve.ts";

/** A speaker as one article knows them. */
export interface LocalSpeaker {
  /** The fullest form in the article; for bodies and unnamed persons the text's own words. */
  readonly name: string;
  /** The index of the Name, or null where the speaker is none of them. */
  readonly local: number | null;
}

/** A quote before its speaker is linked over articles. */
export interface LocalQuote extends Omit<Quote, "speaker"> {
  readonly speaker: LocalSpeaker | null;
}

/** Below this the speaker is not shown. */
const sure = 0.5;
/** From this on a phrase is likelier the speaker's than all others together, or nearly. */
const likely = 0.4;

/** The quotes of an article in the order of the text. Pure. */
export function quotes(reading: Reading, names: readonly Name[]): readonly LocalQuote[] {
  const sheet = layout(reading, names);
  const resolve = resolver(sheet);
  return attribute(sheet)
    .filter(({ scare }) => scare < 0.5)
    .map((one) => quote(reading, sheet, one, resolve));
}

function quote(
  reading: Reading,
  sheet: Layout,
  { run, phrase, probability, cue }: Attribution,
  resolve: (phrase: Attribution["phrase"]) => { speaker: LocalSpeaker; sure: number } | null,
): LocalQuote {
  const { start, end, inner, open } = sheet.runs[run]!;
  const found = phrase && resolve(phrase);
  const confidence = probability * (found?.sure ?? 1);
  const mention: Span | null = phrase && { start: phrase.start, end: phrase.end };
  return {
    article: reading.article.id,
    sentence: sheet.page.sentence[open]! + 1,
    start,
    end,
    kind: direct(sheet, run) ? "direct" : "mixed",
    parts: [inner],
    speakerMention: probability >= likely ? mention : null,
    speaker: found && confidence >= sure ? found.speaker : null,
    cue,
    confidence,
  };
}

/** Whole sentences: they begin with a capital and end as a sentence does. */
function direct({ page, runs }: Layout, index: number): boolean {
  const { inner } = runs[index]!;
  const text = page.text.slice(inner.start, inner.end).trim();
  return /^[\p{Lu}\p{N}]/u.test(text) && /[.,!?…—–-]$/u.test(text);
}
