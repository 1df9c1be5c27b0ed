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

/** A word as it is quickly compared with many. */
export interface Spelling {
  readonly word: string;
  /** Its letters as a set of bits, of which some letters share one. */
  readonly letters: number;
}

export function spelling(word: string): Spelling {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return { word, letters };
}

/**
 * What the distance of two words never falls below, at a glance: an edit changes the length by one
 * at most, and the letters by one that goes and one that comes.
 */
export function atLeast(a: Spelling, b: Spelling): number {
  return Math.max(
    Math.abs(a.word.length - b.word.length),
    ones(a.letters & ~b.letters),
    ones(b.letters & ~a.letters),
  );
}

/** How many bits are set, counted in parallel in ever larger groups. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
