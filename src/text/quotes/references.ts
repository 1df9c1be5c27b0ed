/** Where an article means somebody by "he" or "she" whom it names elsewhere. */
import type { Mention } from "../../domain.ts";
import { isPersonal, type Reference } from "./coreference.ts";
import type { Layout } from "./layout.ts";

/** A pronoun that means one of the article's names. */
export interface LocalReference extends Omit<Mention, "article"> {
  /** The index of the Name. */
  readonly name: number;
}

/** From here on four pronouns of five and more are right; of those below hardly more than half. */
const sure = 0.8;

/** The pronouns of an article that surely mean one of its names, in the order of the text. */
export function references(
  { page }: Layout,
  found: ReadonlyMap<number, Reference>,
): readonly LocalReference[] {
  const sureOnes: LocalReference[] = [];
  for (const { phrase, meant, probability } of found.values()) {
    if (typeof meant !== "number" || probability < sure || !isPersonal(phrase)) continue;
    const { first, start, end } = phrase;
    sureOnes.push({ sentence: page.sentence[first]! + 1, start, end, name: meant });
  }
  return sureOnes;
}
