/**
 * Quotations: which words an article gives to somebody, and to whom. Runs between marks are paired,
 * each is weighed with every phrase that may name its speaker, and the phrase is resolved to one of
 * the article's names. Where the text does not say for sure, the speaker is null.
 */
import type { Quote, Span } from "../../domain.ts";
import type { Name } from "../names/index.ts";
import type { Reading } from "../read.ts";
import { attribute, type Attribution } from "./attribute.ts";
import { coreference } from "./coreference.ts";
import { grouped } from "./interrupted.ts";
import { reported, type Reported } from "./indirect.ts";
import { layout, type Layout } from "./layout.ts";
import { meanings } from "./meanings.ts";
import { isTitled } from "./shape.ts";
import { models, type Models } from "./model.ts";
import { references, type LocalReference } from "./references.ts";
import { turns, type Turn } from "./turns.ts";
import { resolver, type LocalSpeaker, type Resolver } from "./resolve.ts";

export type { LocalReference, LocalSpeaker };

/** A quote before its speaker is linked over articles. */
export interface LocalQuote extends Omit<Quote, "speaker"> {
  readonly speaker: LocalSpeaker | null;
}

/** Below this the speaker is not shown: half of those below are wrong. */
const sure = 0.55;
/** The same for a word or two, which are often the writer's own: two fifths of those below are. */
const fragmentSure = 0.6;
/** A fragment has at most so many words. */
const fragment = 2;
/** From this on it is open whether anybody is said to have spoken, and nobody is hinted at. */
const doubtful = 0.3;
/** From this on a phrase is likelier the speaker's than all others together, or nearly. */
const likely = 0.3;

/** A sentence in marks is speech from so many words. */
const spoken = 6;
/** From this on a run is taken for a title, a term or a scare quote. */
const scared = 0.5;

/** Who says what in an article, and whom its pronouns mean; both in the order of the text. */
export interface Speech {
  readonly quotes: readonly LocalQuote[];
  readonly references: readonly LocalReference[];
}

/** Reads an article's speech. Pure. Other models are for measuring. */
export function speech(
  reading: Reading,
  names: readonly Name[],
  { speakers, pronouns, references: weights }: Models = models,
): Speech {
  const sheet = layout(reading, names);
  const meant = coreference(sheet, pronouns);
  const resolve = resolver(sheet, meant);
  const kept = attribute(sheet, resolve, speakers).filter(
    ({ run, scare }) => scare < scared || isSpeechLike(sheet, run),
  );
  const marked = grouped(sheet, kept).map((group) => quote(reading, sheet, group));
  const unmarked = reported(sheet).map((one) => indirect(reading, sheet, one, resolve));
  const spoken = turns(sheet).map((turn) => inTurn(reading, sheet, turn));
  const outside = ({ start, end }: LocalQuote): boolean =>
    !spoken.some((turn) => turn.start < end && start < turn.end);
  const others = [...marked, ...unmarked].filter(outside);
  return {
    quotes: [...others, ...spoken].sort((a, b) => a.start - b.start),
    references: references(sheet, meanings(sheet, weights), meant),
  };
}

/** What is said in a turn of a transcript; surely by whom its label names. */
function inTurn(
  reading: Reading,
  { page, names }: Layout,
  { first, words, label, name }: Turn,
): LocalQuote {
  const labelled = page.text.slice(label.start, label.end);
  return {
    article: reading.article.id,
    sentence: page.sentence[first]! + 1,
    ...words,
    kind: "direct",
    parts: [words],
    speakerMention: label,
    speaker: { name: name === null ? labelled : names[name]!.name, local: name },
    cue: null,
    confidence: 1,
  };
}

/** One quote; several runs are the parts of one that the writer interrupts. */
function quote(reading: Reading, sheet: Layout, group: readonly Attribution[]): LocalQuote {
  const { run, phrase, probability, speaker, confidence, scare, cue, stray } = group[0]!;
  const runs = stray ? [before(sheet, run)] : group.map((one) => sheet.runs[one.run]!);
  const { open, close } = sheet.runs[run]!;
  const shown = confidence >= (close - open - 1 <= fragment ? fragmentSure : sure);
  const mention: Span | null = phrase && { start: phrase.start, end: phrase.end };
  return {
    article: reading.article.id,
    sentence: sheet.page.sentence[runs[0]!.open]! + 1,
    start: runs[0]!.start,
    end: runs.at(-1)!.end,
    kind: stray || direct(sheet, run) ? "direct" : "mixed",
    parts: runs.map(({ inner }) => inner),
    speakerMention: shown || (probability >= likely && scare < doubtful) ? mention : null,
    speaker: shown ? speaker : null,
    cue,
    confidence,
  };
}

function indirect(
  reading: Reading,
  { page }: Layout,
  { first, parts, phrase, cue, probability }: Reported,
  resolve: Resolver,
): LocalQuote {
  const found = resolve(phrase);
  const confidence = probability * (found?.sure ?? 0);
  return {
    article: reading.article.id,
    sentence: page.sentence[first]! + 1,
    start: parts[0]!.start,
    end: parts.at(-1)!.end,
    kind: "indirect",
    parts,
    speakerMention: { start: phrase.start, end: phrase.end },
    speaker: confidence >= sure ? found!.speaker : null,
    cue,
    confidence,
  };
}

/**
 * The words before marks that hold nothing but a tag, as in `We must, "he said".`: the marks are
 * back to front, and the words run from the beginning of the sentence.
 */
function before({ page, runs }: Layout, index: number): Span & { inner: Span; open: number } {
  const { open, block } = runs[index]!;
  let first = open;
  while (first > page.blocks[block]! && page.sentence[first - 1] === page.sentence[open])
    first -= 1;
  const inner = { start: page.tokens[first]!.start, end: page.tokens[open - 1]!.end };
  return { ...inner, inner, open: first };
}

/** Words that somebody must have spoken, said or not: a sentence that begins the writer's own. */
function isSpeechLike(sheet: Layout, index: number): boolean {
  const { open, close } = sheet.runs[index]!;
  const words = sheet.page.tokens.slice(open + 1, close);
  return (
    words.length >= spoken &&
    direct(sheet, index) &&
    !isTitled(sheet, index) &&
    sheet.frames[sheet.frameOf[index]!]!.items[0] === -1 - index &&
    words.some(({ pos }) => pos === "VERB" || pos === "AUX")
  );
}

/** Whole sentences: they begin with a capital and end as a sentence or before its tag. */
function direct({ page, runs }: Layout, index: number): boolean {
  const { inner, end } = runs[index]!;
  const text = page.text.slice(inner.start, inner.end).trim();
  const after = page.text.slice(end, end + 1);
  return (
    /^[\p{Lu}\p{N}]/u.test(text) &&
    text.includes(" ") &&
    (/[.,!?…—–-]$/u.test(text) || /^[.,]$/.test(after))
  );
}
