/**
 * MiniSearch over the sentences: which of them may answer. What is indexed of a sentence is its own
 * words, but for grammar, and those of its article's title; ranking weighs what is found.
 */
import { blank, Filled } from "./filled.ts";
import { pruning } from "./pruning.ts";
import type { Store } from "./store.ts";

export interface Candidate {
  /** Its place in `store.sentences`. */
  readonly sentence: number;
  readonly score: number;
}

/**
 * Finds the sentences that share most with `terms`, which are given with their boosts; the best
 * first, at most `limit`. Rare terms had better come first: then common ones cost less.
 */
export type Search = (terms: ReadonlyMap<string, number>, limit: number) => readonly Candidate[];

export interface Searching {
  readonly candidates: Search;
  /** Indexed terms that a misspelt one may stand for, the most frequent first. */
  readonly spellings: (term: string) => readonly string[];
}

/**
 * A sentence is short and rarely repeats a word, so repetition soon stops counting (k). Length does
 * not count at all: on user questions this puts the right sentence first about ten points more often
 * than the usual 1.2 and 0.7.
 */
const bm25 = { k: 0.4, b: 0, d: 0 };
/** Slips forgiven, as a share of the word's length, and at most. */
const fuzzy = 0.2;
const maxFuzzy = 2;

/** Makes the search over a store. */
export function searching(store: Store): Searching {
  const mini = new Filled(store);
  const prune = pruning(store.sentences.length);
  const frequency = (term: string): number => store.frequency[store.vocabulary.get(term)!]!;
  return {
    candidates: (terms, limit) =>
      mini
        .search([...terms.keys()].join(blank), {
          bm25,
          boostTerm: (term) => terms.get(term) ?? 1,
          boostDocument: prune(worths(mini, terms, store.sentences.length), limit),
        })
        .slice(0, limit)
        .map(({ id, score }) => ({ sentence: id as number, score })),
    spellings: (term) =>
      mini
        .near(term, Math.min(maxFuzzy, Math.round(term.length * fuzzy)))
        .sort((a, b) => frequency(b) - frequency(a)),
  };
}

/** What each term is worth in a sentence that has it once, and at most however often. */
function worths(mini: Filled, terms: ReadonlyMap<string, number>, all: number) {
  return new Map(
    [...terms].map(([term, boost]) => {
      const count = mini.count(term);
      const once = boost * Math.log(1 + (all - count + 0.5) / (count + 0.5));
      return [term, { once, most: once * (bm25.k + 1) }];
    }),
  );
}
