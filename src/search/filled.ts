/**
 * MiniSearch with every sentence of a store, filled at once. To add them one by one it would look up
 * each of their words letter by letter; here a term is put in its place once, with all sentences
 * that have it. What it then holds is the same in every particular.
 */
import MiniSearch from "minisearch";
import { Every, Postings, type Places } from "./postings.ts";
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

/** MiniSearch over the sentences of a store; sentences can be neither added nor removed. */
export class Filled extends MiniSearch<Entry> {
  constructor(store: Store) {
    super(options);
    const { length } = store.sentences;
    const { order, ends, distinct, ...places } = gathered(store);
    const terms = [...store.vocabulary.keys()];
    for (const term of order) {
      const postings = new Postings(places, ends[term - 1] ?? 0, ends[term]!);
      this._index.set(terms[term]!, new Map([[field, postings]]));
    }
    this._documentIds = this._idToShortId = new Every(length, (id) => id);
    // MiniSearch averages as it adds, and an entry without words counts as one empty word.
    const lengthOf = (id: number): number => Math.max(1, distinct[id]!);
    this._fieldLength = new Every(length, (id) => [lengthOf(id)]);
    this._documentCount = this._nextId = length;
    let average = 0;
    for (let id = 0; id < length; id += 1) average = (average * id + lengthOf(id)) / (id + 1);
    if (length > 0) this._avgFieldLength[field] = average;
  }

  /** How many sentences have a term. */
  count(term: string): number {
    return this._index.get(term)?.get(field)?.size ?? 0;
  }

  /** The terms that differ from `term` in so many letters at most. */
  near(term: string, letters: number): string[] {
    return [...this._index.fuzzyGet(term, letters).keys()];
  }
}

/** The entry of a sentence: its words but for grammar, what it implies, and its article's title. */
export function entry(store: Store, terms: readonly string[], id: number): Entry {
  const own: string[] = [];
  eachTerm(store, id, (term) => own.push(terms[term]!));
  return { id, text: own.join(blank) };
}

interface Gathered extends Places {
  /** The terms in the order in which they first stand in a sentence. */
  readonly order: readonly number[];
  /** Where the places of each term end, which begin where the ones of the term before do. */
  readonly ends: Uint32Array;
  /** How many terms each sentence has. */
  readonly distinct: Uint32Array;
}

/** The places of all terms: counted first, then put where there is room for just them. */
function gathered(store: Store): Gathered {
  const { sentences, vocabulary } = store;
  const order: number[] = [];
  const distinct = new Uint32Array(sentences.length);
  const ends = new Uint32Array(vocabulary.size);
  /** One more than the last sentence that has the term. */
  const last = new Uint32Array(vocabulary.size);
  for (let id = 0; id < sentences.length; id += 1)
    eachTerm(store, id, (term) => {
      if (last[term] === id + 1) return;
      if (last[term] === 0) order.push(term);
      last[term] = id + 1;
      ends[term]! += 1;
      distinct[id]! += 1;
    });
  let all = 0;
  for (let term = 0; term < ends.length; term += 1) {
    const count = ends[term]!;
    ends[term] = all;
    all += count;
  }
  const places = { sentences: new Uint32Array(all), counts: new Uint16Array(all) };
  last.fill(0);
  for (let id = 0; id < sentences.length; id += 1)
    eachTerm(store, id, (term) => {
      if (last[term] !== id + 1) places.sentences[ends[term]!++] = id;
      last[term] = id + 1;
      places.counts[ends[term]! - 1]! += 1;
    });
  return { ...places, order, ends, distinct };
}

function eachTerm(
  { offsets, terms, shapes, owner, titles, impliedBegins, impliedTerms }: Store,
  sentence: number,
  see: (term: number) => void,
): void {
  const to = offsets[sentence + 1]!;
  for (let i = offsets[sentence]!; i < to; i += 1) if (!(shapes[i]! & shape.stop)) see(terms[i]!);
  const last = impliedBegins[sentence + 1]!;
  for (let i = impliedBegins[sentence]!; i < last; i += 1)
    if (!has(terms, offsets[sentence]!, to, impliedTerms[i]!)) see(impliedTerms[i]!);
  titles[owner[sentence]!]!.forEach(see);
}

/** Whether a term is among those from one place to another. */
function has(terms: Uint32Array, from: number, to: number, term: number): boolean {
  for (let i = from; i < to; i += 1) if (terms[i] === term) return true;
  return false;
}
