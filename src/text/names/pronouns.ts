/** Pronouns that go on with a name: the only one of its sentence, in that sentence or at the head of the next. */
import type { Reading } from "../read.ts";
import type { Token } from "../tokens.ts";
import type { Bearer } from "./link.ts";

/** A pronoun that heads the next sentence counts more than one in the same. */
const heading = 2;

const he = new Set(["he", "him", "his", "himself"]);
const she = new Set(["she", "her", "hers", "herself"]);

/** By bearer: how often "he" goes on with it, less how often "she" does. */
export function pronouns(
  reading: Reading,
  bearers: readonly Bearer[],
): ReadonlyMap<Bearer, number> {
  const alone = new Map<number, { bearer: Bearer; last: number } | null>();
  for (const bearer of bearers)
    for (const { sentence, last, body, place } of bearer.members) {
      if (body || place > 0) continue;
      const seen = alone.get(sentence);
      if (seen === undefined) alone.set(sentence, { bearer, last });
      else if (seen?.bearer !== bearer) alone.set(sentence, null);
    }
  const balance = new Map<Bearer, number>();
  for (const [sentence, only] of alone) {
    if (!only) continue;
    const words = reading.words[sentence]!;
    const found =
      within(words, only.last) + (alone.has(sentence + 1) ? 0 : heads(reading, sentence + 1));
    if (found !== 0) balance.set(only.bearer, (balance.get(only.bearer) ?? 0) + found);
  }
  return balance;
}

/** Pronouns behind the name and outside quotation marks. */
function within(words: readonly Token[], from: number): number {
  let found = 0;
  let quoted = false;
  for (let i = 0; i < words.length; i += 1) {
    const { lower } = words[i]!;
    if (lower === '"') quoted = !quoted;
    else if (!quoted && i >= from) found += signOf(lower);
  }
  return Math.sign(found);
}

function heads(reading: Reading, sentence: number): number {
  const words = reading.words[sentence];
  if (!words?.[0]) return 0;
  const { paragraph } = reading.article.sentences[sentence]!;
  if (paragraph !== reading.article.sentences[sentence - 1]!.paragraph) return 0;
  return heading * signOf(words[0].lower);
}

const signOf = (word: string): number => (he.has(word) ? 1 : she.has(word) ? -1 : 0);
