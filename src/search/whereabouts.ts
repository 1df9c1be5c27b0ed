/** Where an article has what one of its sentences lacks. */
import { eachImplied } from "./implied.ts";
import { surely } from "./query.ts";
import type { View } from "./view.ts";

/** What more sentences of an article have, or its first, the whole of it is about. */
const few = 2;

export interface Whereabouts {
  /** A concept is told of in a sentence or two of the article, which are more likely to answer. */
  readonly inPassing: boolean;
  /** The article has one in none of its sentences. */
  readonly nowhere: boolean;
}

/** Where the article of a sentence has `concepts`, all of which the sentence lacks. */
export function whereabouts(
  view: View,
  sentence: number,
  concepts: readonly number[],
): Whereabouts {
  if (concepts.length === 0) return { inPassing: false, nowhere: false };
  const { begins, owner } = view.index.store;
  const from = begins[owner[sentence]!]!;
  const having = sentencesWith(view, from, begins[owner[sentence]! + 1]!);
  const told = concepts.map((concept) => having.get(concept) ?? new Set<number>());
  return {
    inPassing: told.some(({ size }, i) => size > 0 && size <= few && !told[i]!.has(from)),
    nowhere: told.some(({ size }) => size === 0),
  };
}

/** The sentences of [from, to) that surely have each concept of the question, or imply it. */
function sentencesWith(
  { index: { store }, query }: View,
  from: number,
  to: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  const see = (sentence: number, term: number, worth: number): void => {
    for (const { concept, strength } of query.matches(term)) {
      if (strength * worth < surely) continue;
      const known = found.get(concept);
      if (known) known.add(sentence);
      else found.set(concept, new Set([sentence]));
    }
  };
  for (let at = from; at < to; at += 1) {
    for (let i = store.offsets[at]!; i < store.offsets[at + 1]!; i += 1)
      see(at, store.terms[i]!, 1);
    eachImplied(store, at, at + 1, (term, _, worth) => {
      see(at, term, worth);
    });
  }
  return found;
}
