/** Where the names of an article stand in its row of words. */
import type { Name } from "../names/index.ts";
import type { Reading } from "../read.ts";

/** One place that names somebody or something. */
export interface Naming {
  /** Which of the article's names. */
  readonly name: number;
  /** The token after it. */
  readonly last: number;
}

/** By the token with which they begin. */
export function namings({ words }: Reading, names: readonly Name[]): ReadonlyMap<number, Naming> {
  const firsts: number[] = [];
  let count = 0;
  for (const own of words) {
    firsts.push(count);
    count += own.length;
  }
  const found = new Map<number, Naming>();
  names.forEach((name, index) => {
    for (const mention of name.mentions) {
      const base = firsts[mention.sentence - 1]!;
      found.set(base + mention.first, { name: index, last: base + mention.last });
    }
  });
  return found;
}
