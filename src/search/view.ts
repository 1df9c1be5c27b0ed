/** A question over its candidates: what several features need, worked out once. */
import type { Candidate, Index } from "../search.ts";
import { finder, type Finder } from "./evidence.ts";
import { eachImplied } from "./implied.ts";
import type { Query } from "./query.ts";
import { instances } from "./instances.ts";
import { sought } from "./sought.ts";
import { words } from "./words.ts";

/** How surely each concept of the question stands somewhere; in the concepts' order. */
export type Cover = Float32Array;

export interface View {
  readonly query: Query;
  readonly index: Index;
  /** In a sentence's words, or in those that it implies. */
  readonly inSentence: (sentence: number) => Cover;
  /** In a sentence's words alone. */
  readonly written: (sentence: number) => Cover;
  readonly inTitle: (article: number) => Cover;
  /** In the article's title or any of its sentences. */
  readonly inArticle: (article: number) => Cover;
  /** The term of the word that asks, "who" or "when"; -1 where there is none, or no sentence has it. */
  readonly asking: number;
  /** The terms of what is of the type that is asked for; null where that is not known. */
  readonly instances: ReadonlySet<number> | null;
  /** What may be the answer in a sentence. */
  readonly answers: Finder;
  /** The highest score of a candidate. */
  readonly top: number;
  /** The largest share of the question that one candidate of an article covers. */
  readonly best: (article: number) => number;
}

const askingWords = /^(?:who|whom|whose|what|which|when|where|why|how|whether)$/;

const askingWord = (text: string): string =>
  words(text).find(({ plain }) => askingWords.test(plain))?.term ?? "";

/** The share of the question that a cover covers. */
export function share({ weights }: Query, cover: Cover): number {
  let sum = 0;
  for (let i = 0; i < cover.length; i += 1) sum += weights[i]! * cover[i]!;
  return sum;
}

/** Opens a view. What it gives is kept and must not be changed. */
export function view(index: Index, query: Query, candidates: readonly Candidate[]): View {
  const { offsets, terms, begins, titles, owner } = index.store;
  const put = (into: Cover, term: number, worth = 1): void => {
    for (const { concept, strength } of query.matches(term))
      if (into[concept]! < strength * worth) into[concept] = strength * worth;
  };
  const own = (into: Cover, from: number, to: number): void => {
    for (let i = offsets[from]!; i < offsets[to]!; i += 1) put(into, terms[i]!);
  };
  const run = (into: Cover, from: number, to: number): void => {
    own(into, from, to);
    eachImplied(index.store, from, to, (term, _, worth) => {
      put(into, term, worth);
    });
  };
  const kept = (make: (into: Cover, key: number) => void): ((key: number) => Cover) => {
    const made = new Map<number, Cover>();
    return (key) => {
      const known = made.get(key);
      if (known) return known;
      const cover = new Float32Array(query.concepts.length);
      make(cover, key);
      made.set(key, cover);
      return cover;
    };
  };
  const inSentence = kept((into, sentence) => {
    run(into, sentence, sentence + 1);
  });
  const written = kept((into, sentence) => {
    own(into, sentence, sentence + 1);
  });
  const inTitle = kept((into, article) => {
    for (const term of titles[article]!) put(into, term);
  });
  const inArticle = kept((into, article) => {
    run(into, begins[article]!, begins[article + 1]!);
    for (const term of titles[article]!) put(into, term);
  });
  const best = new Map<number, number>();
  for (const { sentence } of candidates) {
    const article = owner[sentence]!;
    best.set(article, Math.max(best.get(article) ?? 0, share(query, inSentence(sentence))));
  }
  return {
    query,
    index,
    inSentence,
    written,
    inTitle,
    inArticle,
    asking: index.store.vocabularyOf(askingWord(query.question.text)),
    instances: instancesOf(index, query),
    answers: finder(index.store, index.bits, sought(query)),
    top: candidates[0]?.score ?? 0,
    best: (article) => best.get(article) ?? 0,
  };
}

function instancesOf({ store }: Index, { question: { type } }: Query): View["instances"] {
  const known = type === null ? null : instances(type);
  return known && new Set(known.map(store.vocabularyOf).filter((term) => term >= 0));
}
