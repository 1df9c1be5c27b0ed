/**
 * Two wordings side by side: the longest common subsequence of their words (Hunt and McIlroy, 1976,
 * by dynamic programming), and where they part.
 */
import type { Rewording } from "../domain.ts";

/** A word as it is compared, and its place in its text. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Words beyond this many are not compared: the table grows with the product of both lengths. */
const most = 300;

/** The words of a text, without case, accents and marks. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu)) {
    const folded = match[0].normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'");
    words.push({
      folded: folded.toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
    if (words.length === most) break;
  }
  return words;
}

/** Pairs of places, ascending in both, at which the words are the same: as many as can be. */
export function common(a: readonly Word[], b: readonly Word[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i]!.folded === b[j]!.folded
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i]!.folded === b[j]!.folded) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1;
    else j += 1;
  return pairs;
}

/**
 * Where the two texts part, between the first and the last word they share and, of the pasted one,
 * beyond them: what a source says before and after is no difference.
 */
export function differences(pasted: string, source: string): Rewording[] {
  const a = wordsOf(pasted);
  const b = wordsOf(source);
  const pairs = common(a, b);
  const found: Rewording[] = [];
  const cut = (text: string, words: readonly Word[], from: number, to: number): string =>
    from < to ? text.slice(words[from]!.start, words[to - 1]!.end) : "";
  let [i, j] = [0, pairs[0]?.[1] ?? 0];
  for (const [nextI, nextJ] of [...pairs, [a.length, -1] as const]) {
    const own = cut(pasted, a, i, nextI);
    const theirs = nextJ < 0 ? "" : cut(source, b, j, nextJ);
    if (own !== "" || theirs !== "") found.push({ pasted: own, source: theirs });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return found;
}
