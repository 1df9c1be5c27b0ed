/**
 * The index over the sentences of a library: MiniSearch finds the candidates, flat arrays of words
 * (`search/store.ts`) let ranking weigh them.
 */
import MiniSearch from "minisearch";
import type { Library } from "./domain.ts";
import { kinds } from "./search/evidence.ts";
import { store, type Store } from "./search/store.ts";
import { shape } from "./search/words.ts";

export interface Index {
  readonly library: Library;
  readonly store: Store;
  /**
   * The sentences that share most with `terms` and `weights`, the best first: places in
   * `store.sentences` with their scores.
   */
  readonly candidates: (terms: ReadonlyMap<string, number>, limit: number) => readonly Candidate[];
  /** The kinds of every term, for `search/evidence.ts`. */
  readonly bits: Uint32Array;
  /** Whether a sentence that begins with this term leans on the one before. */
  readonly opening: (term: number) => "pronoun" | "demonstrative" | "";
  /** Known terms that begin as `term` does. */
  readonly derived: (term: string) => readonly string[];
  /** Known terms that a misspelt one may stand for, the most frequent first. */
  readonly spellings: (term: string) => readonly string[];
}

export interface Candidate {
  readonly sentence: number;
  readonly score: number;
}

interface Entry {
  readonly id: number;
  readonly text: string;
}

/**
 * A sentence is short and rarely repeats a word, so repetition soon stops counting (k) and length
 * does not count at all (b): on user questions this puts the right sentence first about ten points
 * more often than the usual 1.2 and 0.7.
 */
const bm25 = { k: 0.4, b: 0, d: 0 };
/** Shortest word in which a slip is forgiven: shorter ones turn into other words too easily. */
const shortest = 5;
/** Letters that words of one family share. */
const beginning = 4;
/** Slips forgiven, as a share of the word's length. */
const slips = 0.2;

/** Indexes a library. The same library gives the same index. */
export function index(library: Library): Index {
  const kept = store(library);
  const mini = new MiniSearch<Entry>({
    fields: ["text"],
    tokenize: (text) => text.split("\n"),
    processTerm: (term) => term,
    searchOptions: { bm25 },
  });
  const families = byBeginning(kept.vocabulary.keys());
  const numbers = (list: string): ReadonlySet<number | undefined> =>
    new Set(list.split(" ").map((word) => kept.vocabulary.get(word)));
  const pronouns = numbers("he she it they him her them his its their");
  const demonstratives = numbers("thi that these those such there");
  const names = [...kept.vocabulary.keys()];
  mini.addAll(kept.sentences.map((_, id) => ({ id, text: content(kept, names, id) })));
  return {
    library,
    store: kept,
    candidates: (terms, limit) =>
      mini
        .search([...terms.keys()].join("\n"), { boostTerm: (term) => terms.get(term) ?? 1 })
        .slice(0, limit)
        .map(({ id, score }) => ({ sentence: id as number, score })),
    bits: kinds(kept.vocabulary),
    opening: (term) =>
      pronouns.has(term) ? "pronoun" : demonstratives.has(term) ? "demonstrative" : "",
    derived: (term) => families.get(term.slice(0, beginning)) ?? [],
    spellings: (term) =>
      term.length < shortest
        ? []
        : [
            ...new Set(
              mini.search(term, { fuzzy: slips, maxFuzzy: 2 }).flatMap((result) => result.terms),
            ),
          ],
  };
}

function byBeginning(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  for (const term of terms) {
    if (term.length < beginning) continue;
    const key = term.slice(0, beginning);
    const family = families.get(key);
    if (family) family.push(term);
    else families.set(key, [term]);
  }
  return families;
}

/** What MiniSearch indexes of a sentence: its words and those of its article's title. */
function content(
  { offsets, terms, shapes, owner, titles }: Store,
  names: string[],
  id: number,
): string {
  const own: string[] = [];
  for (let i = offsets[id]!; i < offsets[id + 1]!; i += 1)
    if (!(shapes[i]! & shape.stop)) own.push(names[terms[i]!]!);
  for (const term of titles[owner[id]!]!) own.push(names[term]!);
  return own.join("\n");
}
