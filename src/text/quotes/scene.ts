/** A run where it stands, and measures of the words around it that evidence is made of. */
import type { Clause } from "./clauses.ts";
import type { Frame } from "./frames.ts";
import type { Layout } from "./layout.ts";
import type { Run } from "./marks.ts";
import type { Phrase } from "./phrases.ts";
import type { Resolver } from "./resolve.ts";
import { isTitled } from "./shape.ts";

/** Whom the run before was given to. */
export interface Previous {
  readonly run: number;
  readonly phrase: Phrase;
}

export interface Scene {
  readonly layout: Layout;
  readonly run: Run;
  readonly frame: Frame;
  /** The run's place in the frame's items. */
  readonly place: number;
  readonly previous: Previous | null;
  /** Which clauses of speech the frame has, before and after the run: `S_` is a sure one before. */
  readonly cued: string;
  /** What stands right before the run: `start`, `run`, `,`, `:` or a part of speech. */
  readonly before: string;
  /** `title` or `plain`. */
  readonly shape: string;
  /** Whether the run is all there is in its frame. */
  readonly alone: boolean;
  /** The article's name that a phrase means, where it means one. */
  readonly meaning: (phrase: Phrase) => number | null;
}

export function scene(
  layout: Layout,
  index: number,
  previous: Previous | null,
  resolve: Resolver,
): Scene {
  const frame = layout.frames[layout.frameOf[index]!]!;
  const place = frame.items.indexOf(-1 - index);
  return {
    ...{ layout, run: layout.runs[index]!, frame, place, previous },
    cued: cued(layout, frame, place),
    before: before(layout, frame, place),
    shape: isTitled(layout, index) ? "title" : "plain",
    alone: !frame.items.some((item) => item >= 0 && isWord(layout, item)),
    meaning: (phrase) => resolve(phrase)?.speaker.local ?? null,
  };
}

/** Whether a clause tells of speech surely, perhaps or not at all. */
export const strength = ({ cue }: Clause): string =>
  cue === "say" || cue === "write" ? "S" : cue === null ? "-" : "s";

/** A run counts as so many words. */
const runWords = 3;

/** How many words, marks not counted, stand in items [from, to), roughly. */
export function distance({ frame, layout }: Scene, from: number, to: number): string {
  let count = 0;
  for (const item of frame.items.slice(Math.max(from, 0), Math.max(to, 0)))
    count += item < 0 ? runWords : isWord(layout, item) ? 1 : 0;
  const bucket = [0, 1, 3, 6, 12].find((most) => count <= most);
  return String(bucket ?? 99);
}

/** The preposition before a phrase, `object` after a verb, or nothing. */
export function role({ page }: Layout, phrase: Phrase): string {
  const previous = page.tokens[phrase.first - 1];
  return previous?.pos === "ADP" ? previous.lower : previous?.pos === "VERB" ? "object" : "";
}

const isWord = ({ page }: Layout, token: number): boolean =>
  /[\p{L}\p{N}]/u.test(page.tokens[token]!.text);

function before({ page }: Layout, frame: Frame, place: number): string {
  const item = frame.items[place - 1];
  if (item === undefined) return "start";
  if (item < 0) return "run";
  const { text, pos } = page.tokens[item]!;
  return /^[,:]$/.test(text) ? text : pos;
}

function cued(layout: Layout, frame: Frame, place: number): string {
  let left = "";
  let right = "";
  for (const clause of layout.clauses[frame.index]!) {
    if (!clause.cue || !clause.subject) continue;
    if (clause.verb < place) left = left === "S" ? left : strength(clause);
    else right = right === "S" ? right : strength(clause);
  }
  return `${left}_${right}`;
}
