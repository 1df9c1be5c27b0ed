/**
 * The index over the sentences of a library: MiniSearch finds candidates and the words that are
 * misspelt (`search/candidates.ts`), flat arrays of words (`search/store.ts`) let ranking weigh them.
 */
import type { Library } from "./domain.ts";
import { kinds } from "./search/kinds.ts";
import { searching, type Candidate, type Search } from "./search/candidates.ts";
import { sayings, type Sayings } from "./search/sayings.ts";
import { store, type Store } from "./search/store.ts";

export interface Index {
  readonly library: Library;
  readonly store: Store;
  /** The sentences that share most with given terms. */
  readonly candidates: Search;
  /** The kinds of every term, of `search/kinds.ts`. */
  readonly bits: Uint32Array;
  /** Whose words each sentence holds. */
  readonly sayings: Sayings;
  /** Whether a sentence that begins with this term leans on the one before. */
  readonly opening: (term: number) => "pronoun" | "demonstrative" | "";
  /** Known terms that begin as `term` does. */
  readonly derived: (term: string) => readonly string[];
  /** Known terms that a misspelt one may stand for, the most frequent first. */
  readonly spellings: (term: string) => readonly string[];
}

export type { Candidate };

/** Shortest word in which a slip is forgiven: shorter ones turn into other words too easily. */
const shortest = 5;
/** Letters that words of one family share. */
const beginning = 4;
/** Indexes a library, whose words may be at hand already. The same library gives the same index. */
export function index(library: Library, kept: Store = store(library)): Index {
  const families = byBeginning(kept.vocabulary.keys());
  const numbers = (list: string): ReadonlySet<number | undefined> =>
    new Set(list.split(" ").map((word) => kept.vocabulary.get(word)));
  const pronouns = numbers("he she it they him her them his its their");
  const demonstratives = numbers("thi that these those such there");
  const { candidates, spellings } = searching(kept);
  return {
    library,
    store: kept,
    candidates,
    bits: kinds(kept),
    sayings: sayings(library, kept),
    opening: (term) =>
      pronouns.has(term) ? "pronoun" : demonstratives.has(term) ? "demonstrative" : "",
    derived: (term) => families.get(term.slice(0, beginning)) ?? [],
    spellings: (term) => (term.length < shortest ? [] : spellings(term)),
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
