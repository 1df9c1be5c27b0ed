/** Gives each run its speaker's phrase, in the order of the text: the last speaker goes on. */
import type { Span } from "../../domain.ts";
import { candidates, type Previous } from "./candidates.ts";
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
}

export function attribute(layout: Layout): Attribution[] {
  let previous: Previous | null = null;
  return layout.runs.map((_, run) => {
    const options = candidates(layout, run, previous);
    const p = probabilities(options, speakers);
    const best = p.indexOf(Math.max(...p));
    const phrase = options[best]!.phrase;
    if (phrase) previous = { run, phrase };
    return {
      run,
      phrase,
      probability: p[best]!,
      scare: p[0]!,
      cue: phrase && cueOf(layout, run, phrase),
    };
  });
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
