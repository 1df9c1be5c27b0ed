/** Gives each run its speaker's phrase, in the order of the text: the last speaker goes on. */
import type { Span } from "../../domain.ts";
import { candidates, type Previous } from "./candidates.ts";
import { isSpeech } from "./lexicon.ts";
import type { Layout } from "./layout.ts";
import { probabilities, speakers } from "./model.ts";
import type { Phrase } from "./phrases.ts";

export interface Attribution {
  readonly run: number;
  /** The most probable phrase; null where nobody is more probable than each. */
  readonly phrase: Phrase | null;
  readonly probability: number;
  /** How probable it is that nobody is said to have spoken the run. */
  readonly scare: number;
  readonly cue: Span | null;
  /** The marks hold a tag only, such as "he said": the words are before them. */
  readonly stray: boolean;
}

export function attribute(layout: Layout): Attribution[] {
  let previous: Previous | null = null;
  return layout.runs.map((_, run) => {
    const base = { run, stray: false, scare: 0, cue: null };
    if (tagOnly(layout, run)) return { ...base, phrase: null, probability: 0, stray: true };
    const label = labels(layout, run);
    if (label) {
      previous = { run, phrase: label };
      return { ...base, phrase: label, probability: labelled };
    }
    const options = candidates(layout, run, previous);
    const p = probabilities(options, speakers);
    const best = p.indexOf(Math.max(...p));
    const phrase = options[best]!.phrase;
    if (phrase) previous = { run, phrase };
    return {
      ...base,
      phrase,
      probability: p[best]!,
      scare: p[0]!,
      cue: phrase && cueOf(layout, run, phrase),
    };
  });
}

/** Whether the words of a run are a tag alone, after other words of its sentence. */
function tagOnly({ page: { tokens, sentence }, runs }: Layout, index: number): boolean {
  const { open, close } = runs[index]!;
  const words = tokens.slice(open + 1, close);
  const [first, second] = words;
  if (words.length !== 2 || sentence[open - 1] !== sentence[open]) return false;
  return /^(?:he|she|they|i|we|\p{Lu}.*)$/u.test(first!.lower) && isSpeech(second!.lower)
    ? true
    : isSpeech(first!.lower) && /^(?:he|she|they)$/.test(second!.lower);
}

/** How sure a label is. */
const labelled = 0.95;
/** A label has at most so many words. */
const labelWords = 4;

/** The name before a colon with which the words themselves begin: `"LEE: I will."`. */
function labels({ page, runs, names }: Layout, index: number): Phrase | null {
  const { open, close } = runs[index]!;
  const { tokens } = page;
  let colon = open + 1;
  while (colon < close && colon <= open + labelWords && tokens[colon]!.text !== ":") colon += 1;
  if (tokens[colon]?.text !== ":" || colon === open + 1) return null;
  const { start } = tokens[open + 1]!;
  const { end } = tokens[colon - 1]!;
  const text = page.text.slice(start, end);
  if (!/^[\p{Lu}][\p{Lu}\s.'’-]+$/u.test(text)) return null;
  const surname = tokens[colon - 1]!.lower;
  const fit = names.flatMap(({ name }, i) => (name.toLowerCase().endsWith(surname) ? [i] : []));
  return {
    index: -1,
    first: open + 1,
    last: colon,
    head: colon - 1,
    start,
    end,
    kind: fit.length > 0 ? "person" : "name",
    word: surname,
    name: fit.length === 1 ? fit[0]! : null,
    owner: null,
    plural: false,
    gender: null,
    definite: false,
  };
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
