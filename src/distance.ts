/**
 * How far apart two words are, for naming what was probably meant.
 */

/** Beyond this many edits a suggestion is more often wrong than right for words of this length. */
const tolerance = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/**
 * Edits (insertion, deletion, substitution, swap of neighbours) between two words: the optimal
 * string alignment distance. Time grows with the product of the lengths: give it words, not text.
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** The candidate that `word` was probably meant to be, or null; the first of equals. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const near = candidates
    .filter((candidate) => Math.abs(candidate.length - word.length) <= tolerance(word))
    .map((candidate) => ({ candidate, edits: distance(word, candidate) }))
    .filter(({ edits }) => edits <= tolerance(word))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.candidate ?? null;
}
