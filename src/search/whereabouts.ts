/** Where an article has what one of its sentences lacks. */
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
  { index, inSentence }: View,
  sentence: number,
  concepts: readonly number[],
): Whereabouts {
  const { begins, owner } = index.store;
  const from = begins[owner[sentence]!]!;
  const to = begins[owner[sentence]! + 1]!;
  let inPassing = false;
  let nowhere = false;
  for (const concept of concepts) {
    let count = 0;
    for (let at = from; at < to; at += 1) if (inSentence(at)[concept]! >= surely) count += 1;
    if (count === 0) nowhere = true;
    else if (count <= few && inSentence(from)[concept]! < surely) inPassing = true;
  }
  return { inPassing, nowhere };
}
