/**
 * Gives each run its speaker, in the order of the text, because the last speaker may go on. What
 * counts is how probable a speaker is by all the phrases that may mean them: "Lee" before the words
 * and "she" after them speak for one person.
 */
import type { Span } from "../../domain.ts";
import { candidates, type Candidate } from "./candidates.ts";
import { isTag, isWork, label } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { probabilities, type Weights } from "./model.ts";
import type { Phrase } from "./phrases.ts";
import type { LocalSpeaker, Resolver } from "./resolve.ts";
import type { Previous } from "./scene.ts";

export interface Attribution {
  readonly run: number;
  /** The phrase that names the speaker; null where nobody is more probable than each. */
  readonly phrase: Phrase | null;
  /** How probable the phrase is. */
  readonly probability: number;
  /** Whom the phrase means; null where that is unknown. */
  readonly speaker: LocalSpeaker | null;
  /** How probable the speaker is. */
  readonly confidence: number;
  /** How probable it is that nobody is said to have spoken the run. */
  readonly scare: number;
  readonly cue: Span | null;
  /** The marks hold a tag only, such as "he said": the words are before them. */
  readonly stray: boolean;
}

const nobody = {
  ...{ phrase: null, probability: 0, speaker: null, confidence: 0 },
  ...{ scare: 0, cue: null, stray: false },
} as const;

/** How sure a label is. */
const labelled = 0.95;

export function attribute(layout: Layout, resolve: Resolver, speakers: Weights): Attribution[] {
  let previous: Previous | null = null;
  return layout.runs.map((_, run) => {
    if (isTag(layout, run)) return { ...nobody, run, stray: true };
    if (isWork(layout, run)) return { ...nobody, run, scare: 1 };
    const own = label(layout, run);
    if (own) {
      previous = { run, phrase: own };
      const speaker = resolve(own)?.speaker ?? null;
      return { ...nobody, run, phrase: own, speaker, probability: labelled, confidence: labelled };
    }
    const options = candidates(layout, run, previous, resolve);
    const p = probabilities(options, speakers);
    const scare = p[0]!;
    const chosen = likeliest(options, p, resolve);
    if (!chosen) return { ...nobody, run, scare };
    const { phrase, probability } = chosen;
    previous = { run, phrase };
    const [speaker, confidence] = total(options, p, phrase, resolve);
    const cue = cueOf(layout, run, phrase);
    return { ...nobody, run, phrase, probability, speaker, confidence, scare, cue };
  });
}

/** The best phrase for the likeliest speaker; null where that is nobody. */
function likeliest(
  options: readonly Candidate[],
  p: readonly number[],
  resolve: Resolver,
): { phrase: Phrase; probability: number } | null {
  const sums = new Map<number | Phrase, number>();
  for (const [i, { phrase }] of options.entries()) {
    if (!phrase) continue;
    const who = resolve(phrase)?.speaker.local ?? phrase;
    sums.set(who, (sums.get(who) ?? 0) + p[i]!);
  }
  const most = Math.max(...sums.values());
  if (most <= Math.max(p[0]!, p[1]!)) return null;
  let best: { phrase: Phrase; probability: number } | null = null;
  for (const [i, { phrase }] of options.entries()) {
    if (!phrase || sums.get(resolve(phrase)?.speaker.local ?? phrase) !== most) continue;
    if (!best || p[i]! > best.probability) best = { phrase, probability: p[i]! };
  }
  return best;
}

/** Whom a phrase means, and how probable they are by all the phrases that may mean them. */
function total(
  options: readonly Candidate[],
  p: readonly number[],
  chosen: Phrase,
  resolve: Resolver,
): [LocalSpeaker | null, number] {
  const found = resolve(chosen);
  if (!found) return [null, 0];
  const { name, local } = found.speaker;
  let sum = 0;
  options.forEach(({ phrase }, i) => {
    const other = phrase && resolve(phrase);
    if (!other) return;
    const same = local === null ? other.speaker.name === name : other.speaker.local === local;
    if (same) sum += p[i]! * other.sure;
  });
  return [found.speaker, sum];
}

/** The verb of speech nearest to the run whose subject the phrase is. */
function cueOf(layout: Layout, run: number, phrase: Phrase): Span | null {
  const frame = layout.frames[layout.frameOf[run]!]!;
  const place = frame.items.indexOf(-1 - run);
  const own = layout.clauses[frame.index]!.filter(({ subject, cue }) => cue && subject === phrase);
  own.sort((a, b) => Math.abs(a.verb - place) - Math.abs(b.verb - place));
  const item = own[0] && frame.items[own[0].verb];
  if (item === undefined || item < 0) return null;
  const { start, end } = layout.page.tokens[item]!;
  return own[0]!.form === "according"
    ? { start, end: layout.page.tokens[item + 1]!.end }
    : { start, end };
}
