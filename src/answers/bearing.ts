/**
 * How closely a quotation bears on a topic. The topic's words are found in the forms, relatives and
 * synonyms that the index knows for a question; a person is found wherever they are named.
 */
import type { Article, Mention, Person, Quote, Span } from "../domain.ts";
import { question } from "../question/question.ts";
import { query, type Match, type Query } from "../search/query.ts";
import { words } from "../search/words.ts";
import type { Index } from "../search.ts";
import { core } from "../text/names/fold.ts";
import { tokenize, type PartOfSpeech } from "../text/tokens.ts";
import { sentenceAt } from "./cite.ts";
import { find } from "./find.ts";
import type { Told } from "./told.ts";

/** The share of the topic, by the weight of its words, that must be there. */
const enough = 0.6;
/** What a topic word counts that stands only in the sentence before, or only in the title. */
const around = { before: 0.4, title: 0.2 } as const;
/** Up to here a word is another of the same family, and no name: "united", not "United Nations". */
const kin = 0.8;
/** Up to here it only resembles the one asked, and must be a word of the same kind. */
const sure = 0.6;
const none: ReadonlySet<PartOfSpeech> = new Set();
/** How far into a quotation, in characters, a word may say it is about what was just said. */
const opening = 24;

/** The words around what a speaker is quoted with, ready to be asked for any topic. */
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

/**
 * A function that scores a quotation for a topic: 0 where the topic is not in the sentences that
 * quote it, nor in the one before that it leans on; up to 1 where every word of the topic is there.
 * How the speaker is called does not count, nor does a title alone.
 */
export function bearing(index: Index, topic: string): (around: Surroundings) => number {
  const asked = query(index, question(topic));
  const mentions = mentioned(index, topic);
  return ({ told, here, before, title, parts, names }) => {
    if (mentions(told.article.id).some(names)) return 1;
    const means = (term: number, { concept, strength }: Match): boolean => {
      const { part } = asked.concepts[concept]!;
      if (strength > kin || part === "name") return true;
      const found = parts().get(term) ?? none;
      if (strength > sure) return [...found].some((pos) => pos !== "PROPN");
      return found.has(part === "verb" ? "VERB" : "NOUN");
    };
    return score(asked, {
      here: cover(asked, here, means),
      before: cover(asked, before, (_, { strength }) => strength > kin),
      title: cover(asked, title),
    });
  };
}

type Cover = readonly number[];

/** How surely each of the topic's words stands among these terms. */
function cover(
  { concepts, matches }: Query,
  terms: Iterable<number>,
  means: (term: number, match: Match) => boolean = () => true,
): Cover {
  const found = concepts.map(() => 0);
  for (const term of terms)
    for (const match of matches(term))
      if (found[match.concept]! < match.strength && means(term, match))
        found[match.concept] = match.strength;
  return found;
}

function score(
  { weights }: Query,
  { here, before, title }: Readonly<Record<"here" | "before" | "title", Cover>>,
): number {
  const sum = (of: (concept: number) => number): number =>
    weights.reduce((all, weight, concept) => all + weight * of(concept), 0);
  const there = sum((i) => (here[i]! > 0 || before[i]! > 0 ? 1 : 0));
  if (there < enough) return 0;
  return sum((i) => Math.max(here[i]!, before[i]! * around.before, title[i]! * around.title));
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

/** Where the articles name the person whom the topic names, if it names one. */
function mentioned(index: Index, topic: string): (article: string) => readonly Mention[] {
  const found = find(index.library, topic);
  const named = new Map<string, Mention[]>();
  if (found.kind === "one" && isNameOf(found.person, topic))
    for (const mention of found.person.mentions) {
      const own = named.get(mention.article);
      if (own) own.push(mention);
      else named.set(mention.article, [mention]);
    }
  return (article) => named.get(article) ?? [];
}

/** A topic that is a person's role or only resembles their name may mean something else. */
function isNameOf({ name, aliases }: Person, topic: string): boolean {
  const own = new Set([name, ...aliases].flatMap(core));
  return core(topic).every((word) => own.has(word));
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
