/** What stands around a speaker's quotations, ready to be asked for any topic. */
import type { Article, Quote, Span } from "../domain.ts";
import { words } from "../search/words.ts";
import type { Index } from "../search.ts";
import { tokenize, type PartOfSpeech } from "../text/tokens.ts";
import { sentenceAt } from "./cite.ts";
import type { Told } from "./told.ts";

/** How far into a quotation, in characters, a word may say it is about what was just said. */
const opening = 24;

/** The words around one passage. */
export interface Surroundings {
  readonly told: Told;
  /** The terms of the sentences that quote it, but for those that call the speaker. */
  readonly here: readonly number[];
  /** Those of the sentence before, where the quoted words lean on it ("it", "this"). */
  readonly before: readonly number[];
  readonly title: readonly number[];
  /** What the terms of the sentences are there. */
  readonly parts: () => ReadonlyMap<number, ReadonlySet<PartOfSpeech>>;
  /** Where the sentences name somebody, but for the speaker as such. */
  readonly names: (mention: Span) => boolean;
}

/** Looks around each quotation. */
export function surroundings(index: Index, all: readonly Told[]): readonly Surroundings[] {
  const ordinals = new Map(index.library.articles.map(({ id }, i) => [id, i]));
  return all.map((told) => {
    const { article, evidence } = told;
    const quotes = told.pieces.map(({ lead }) => lead);
    const calls = quotes.flatMap(({ speakerMention }) => speakerMention ?? []);
    const called = quotes.flatMap(({ speaker }) => speaker?.name ?? []);
    const ordinal = ordinals.get(article.id)!;
    const at = index.store.begins[ordinal]! - 1;
    const first = sentenceAt(article, evidence.start).number;
    const last = sentenceAt(article, evidence.end - 1).number;
    let parts: ReturnType<Surroundings["parts"]> | undefined;
    const leans = first > 1 && quotes.some((quote) => leaning(index, article, quote));
    return {
      told,
      here: without(
        termsOf(index, at + first, at + last),
        calls.map(({ start, end }) => article.text.slice(start, end)),
        index,
      ),
      before: leans ? without(termsOf(index, at + first - 1, at + first - 1), called, index) : [],
      title: index.store.titles[ordinal]!,
      parts: () => (parts ??= partsOf(index, article, evidence)),
      names: (mention) =>
        overlap(evidence, mention) && !calls.some((call) => overlap(call, mention)),
    };
  });
}

/** The terms of the sentences from one place in the index to another. */
function termsOf({ store: { offsets, terms } }: Index, from: number, to: number): number[] {
  return [...terms.subarray(offsets[from], offsets[to + 1])];
}

/** The terms less those of the words that only call the speaker. */
function without(
  terms: readonly number[],
  calls: readonly string[],
  { store }: Index,
): readonly number[] {
  const left = [...terms];
  for (const call of calls)
    for (const { term } of words(call)) {
      const at = left.indexOf(store.vocabularyOf(term));
      if (at >= 0) left.splice(at, 1);
    }
  return left;
}

/** What the words of a passage are there: "strike" the noun is not "strike" the verb. */
function partsOf(
  { store }: Index,
  { text }: Article,
  span: Span,
): ReadonlyMap<number, ReadonlySet<PartOfSpeech>> {
  const found = new Map<number, Set<PartOfSpeech>>();
  for (const { pos, text: written } of tokenize(text, span).tokens)
    for (const { term } of words(written)) {
      const number = store.vocabularyOf(term);
      const known = found.get(number);
      if (known) known.add(pos);
      else found.set(number, new Set([pos]));
    }
  return found;
}

/** Whether a quotation begins with what only the sentence before explains. */
function leaning(
  { opening: kind, store }: Index,
  { text }: Article,
  { kind: reported, parts }: Quote,
): boolean {
  // In reported speech "he" is the speaker himself.
  if (reported === "indirect") return false;
  const { start, end } = parts[0]!;
  return words(text, { start, end: Math.min(end, start + opening) }).some(
    ({ term }) => kind(store.vocabularyOf(term)) !== "",
  );
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
