/** The sentences that bear on a topic. */
import type { Library, NothingAnswer } from "../domain.ts";
import { question } from "../question/question.ts";
import type { Index } from "../search.ts";
import { query } from "../search/query.ts";
import { words } from "../search/words.ts";
import { share, view, type Cover, type View } from "../search/view.ts";
import { core } from "../text/names/fold.ts";
import { find } from "./find.ts";

/** A sentence on a topic, by its place in the store. */
export interface Bearing {
  readonly sentence: number;
  readonly score: number;
}

/** Sentences looked at; more on one topic are more than anybody reads. */
const pool = 1000;
/** How surely a word must stand for one of the topic: it is that word, or near it in meaning. */
const surely = { same: 0.6, near: 0.4 } as const;
/**
 * If no more sentences have a topic of one word, those with a word near it in meaning bear on it as
 * well: "truce" on "ceasefire".
 */
const few = 10;
/** Sentence and title together hold all of the topic, but for rounding. */
const all = 0.99;
/** How much of the topic the sentence itself holds: what its title says it need not repeat. */
const own = 0.5;

/**
 * The sentences on `topic`, those that hold most of it first; headings left out. A person named in
 * full is a topic under all their names. Empty where the articles have nothing on it.
 */
export function topic(
  { library, index }: { library: Library; index: Index },
  text: string,
): readonly Bearing[] {
  const asked = query(index, question(text));
  const candidates = index.candidates(asked.terms, pool);
  const seen = view(index, asked, candidates);
  const named = mentions(library, text);
  const on = (least: number): readonly Bearing[] =>
    candidates.filter(({ sentence }) => {
      const { article, number, kind } = index.store.sentences[sentence]!;
      if (kind === "heading") return false;
      return named ? named.has(`${number} ${article}`) : bears(seen, sentence, least);
    });
  const same = on(surely.same);
  return asked.concepts.length === 1 && same.length <= few ? on(surely.near) : same;
}

/**
 * The answer where the articles have nothing on a topic. Words that no article has may be a misspelt
 * name; words that some have are what they are.
 */
export function missing(
  { library, index }: { library: Library; index: Index },
  topic: string,
): NothingAnswer {
  const strange = words(topic)
    .filter(({ term }) => index.store.vocabularyOf(term) < 0)
    .map(({ start, end }) => topic.slice(start, end));
  const found = find(library, strange.join(" "));
  return { kind: "nothing", query: topic, near: found.kind === "none" ? found.near : [] };
}

/** Whether a sentence holds enough of the topic itself, and with its title all of it. */
function bears(seen: View, sentence: number, least: number): boolean {
  const { query: asked, index } = seen;
  const found = (cover: Cover): Cover => cover.map((strength) => (strength >= least ? 1 : 0));
  const here = found(seen.written(sentence));
  const title = found(seen.inTitle(index.store.owner[sentence]!));
  const both = here.map((one, i) => Math.max(one, title[i]!));
  return share(asked, here) >= own && share(asked, both) >= all;
}

/** Where somebody is named, if the topic is a name of several words that is theirs alone. */
function mentions(library: Library, text: string): ReadonlySet<string> | null {
  const words = core(text);
  const found = words.length > 1 ? find(library, text) : null;
  if (found?.kind !== "one") return null;
  const { name, aliases, mentions: places } = found.person;
  const own = new Set([name, ...aliases].flatMap(core));
  return words.every((word) => own.has(word))
    ? new Set(places.map(({ sentence, article }) => `${sentence} ${article}`))
    : null;
}
