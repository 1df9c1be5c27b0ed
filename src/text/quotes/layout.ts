/** Everything that attribution looks at in an article, made once. */
import type { Name } from "../names/index.ts";
import type { Reading } from "../read.ts";
import { appositions } from "./apposition.ts";
import { clauses, type Clause } from "./clauses.ts";
import { frames, runOf, type Frame } from "./frames.ts";
import { runs, type Run } from "./marks.ts";
import { page, type Page } from "./page.ts";
import { namings, type Naming } from "./namings.ts";
import { phrases, type Phrase } from "./phrases.ts";

export interface Layout {
  readonly page: Page;
  readonly names: readonly Name[];
  /** By the token with which they begin, the places of the names. */
  readonly namings: ReadonlyMap<number, Naming>;
  readonly runs: readonly Run[];
  readonly frames: readonly Frame[];
  /** For each run, the frame it stands in. */
  readonly frameOf: readonly number[];
  /** For each run, which of the article's names its words hold. */
  readonly namedIn: readonly ReadonlySet<number>[];
  /** For each frame, its phrases and clauses in order. */
  readonly phrases: readonly (readonly Phrase[])[];
  readonly clauses: readonly (readonly Clause[])[];
  /** For each token, the phrase that covers it. */
  readonly phraseAt: readonly (Phrase | undefined)[];
  /** For each role phrase with a name in apposition, by its index: the name's phrase. */
  readonly appositions: ReadonlyMap<number, Phrase>;
}

export function layout(reading: Reading, names: readonly Name[]): Layout {
  const own = page(reading);
  const marks = runs(own);
  const cut = frames(own, marks);
  const source = { page: own, names, namings: namings(reading, names) };
  const phraseAt = new Array<Phrase | undefined>(own.tokens.length);
  const frameOf: number[] = [];
  const all: Phrase[] = [];
  const phrasesOf = cut.map(({ items, index }) => {
    const first = all.length;
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i]!;
      if (item < 0) {
        frameOf[runOf(item)] = index;
        continue;
      }
      let last = i;
      while (last + 1 < items.length && items[last + 1] === items[last]! + 1) last += 1;
      phrases(source, index, item, items[last]! + 1, all);
      i = last;
    }
    const mine = all.slice(first);
    for (const phrase of mine)
      for (let i = phrase.first; i < phrase.last; i += 1) phraseAt[i] = phrase;
    return mine;
  });
  return {
    page: own,
    names,
    namings: source.namings,
    runs: marks,
    frames: cut,
    frameOf,
    namedIn: marks.map((run) => namedIn(run, source.namings)),
    phrases: phrasesOf,
    phraseAt,
    appositions: appositions(own, phraseAt, all, names),
    clauses: cut.map((frame) => clauses(own, frame, phraseAt)),
  };
}

function namedIn({ open, close }: Run, namings: ReadonlyMap<number, Naming>): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = open + 1; i < close; i += 1) {
    const naming = namings.get(i);
    if (naming) found.add(naming.name);
  }
  return found;
}
