/**
 * MiniSearch with every sentence of a store, filled at once. To add them one by one it would look up
 * each of their words letter by letter; here a term is put in its place once, with all sentences
 * that have it. What it then holds is the same in every particular.
 */
import MiniSearch from "minisearch";
import type { Store } from "./store.ts";
import { shape } from "./words.ts";

/** A sentence as it is indexed: its place in the store, and its words on lines of their own. */
export interface Entry {
  readonly id: number;
  readonly text: string;
}

/** Between the words of an entry; no word has one. */
export const blank = "\n";

/** How an entry is read, wherever it comes from. */
export const options = {
  fields: ["text"],
  tokenize: (text: string) => text.split(blank),
  processTerm: (term: string) => term,
};

/** The number of the only field. */
const field = 0;

/** MiniSearch over the sentences of a store. */
export class Filled extends MiniSearch<Entry> {
  constructor(store: Store) {
    super(options);
    /** How often each term stands in a sentence, by the sentence; by the term's number. */
    const postings: Map<number, number>[] = [];
    const terms = [...store.vocabulary.keys()];
    const lengths: (readonly number[])[] = [];
    let average = 0;
    for (let id = 0; id < store.sentences.length; id += 1) {
      let distinct = 0;
      eachTerm(store, id, (term) => {
        const known = postings[term];
        const count = known?.get(id) ?? 0;
        if (count === 0) distinct += 1;
        if (known) known.set(id, count + 1);
        else
          this._index.set(terms[term]!, new Map([[field, (postings[term] = new Map([[id, 1]]))]]));
      });
      // An entry without words counts as one empty word.
      const length = Math.max(1, distinct);
      average = (average * id + length) / (id + 1);
      this._documentIds.set(id, id);
      this._idToShortId.set(id, id);
      this._fieldLength.set(id, (lengths[length] ??= [length]) as number[]);
    }
    this._documentCount = this._nextId = store.sentences.length;
    if (average > 0) this._avgFieldLength[field] = average;
  }
}

/** The entry of a sentence: its own words, but for grammar, and those of its article's title. */
export function entry(store: Store, terms: readonly string[], id: number): Entry {
  const own: string[] = [];
  eachTerm(store, id, (term) => own.push(terms[term]!));
  return { id, text: own.join(blank) };
}

function eachTerm(
  { offsets, terms, shapes, owner, titles }: Store,
  sentence: number,
  see: (term: number) => void,
): void {
  const to = offsets[sentence + 1]!;
  for (let i = offsets[sentence]!; i < to; i += 1) if (!(shapes[i]! & shape.stop)) see(terms[i]!);
  titles[owner[sentence]!]!.forEach(see);
}
