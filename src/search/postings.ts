/**
 * What MiniSearch keeps in maps, read from arrays instead, which take a tenth of the room: the
 * sentences that have a term, and what is known of every sentence. Each answers as the map would
 * that MiniSearch fills by itself; nothing can be added or taken away.
 */

/** A map from whole numbers, ascending, that cannot be changed. */
abstract class Fixed<V> implements Map<number, V> {
  readonly [Symbol.toStringTag] = "Map";
  abstract readonly size: number;
  abstract keys(): MapIterator<number>;
  abstract get(key: number): V | undefined;

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): Generator<[number, V], undefined> {
    for (const key of this.keys()) yield [key, this.get(key)!];
  }

  *values(): Generator<V, undefined> {
    for (const key of this.keys()) yield this.get(key)!;
  }

  [Symbol.iterator](): MapIterator<[number, V]> {
    return this.entries();
  }

  forEach(see: (value: V, key: number, map: Map<number, V>) => void): void {
    for (const [key, value] of this) see(value, key, this);
  }

  set(): never {
    throw new Error("an index that is filled cannot be changed");
  }

  delete(): never {
    return this.set();
  }

  clear(): never {
    return this.set();
  }
}

/** Something of every number from 0, so many of them. */
export class Every<V> extends Fixed<V> {
  readonly size: number;
  readonly #of: (key: number) => V;

  constructor(size: number, of: (key: number) => V) {
    super();
    this.size = size;
    this.#of = of;
  }

  keys(): MapIterator<number> {
    return Array(this.size).keys();
  }

  get(key: number): V | undefined {
    return key >= 0 && key < this.size ? this.#of(key) : undefined;
  }
}

/** The places of all terms, one term after the other: sentences, ascending, and how often in each. */
export interface Places {
  readonly sentences: Uint32Array;
  readonly counts: Uint16Array;
}

/** How often a term stands in each sentence that has it: its stretch of the places. */
export class Postings extends Fixed<number> {
  readonly #places: Places;
  readonly #from: number;
  readonly #to: number;
  /** Where the last sentence was found: the next that is asked for is mostly right behind it. */
  #at: number;

  constructor(places: Places, from: number, to: number) {
    super();
    this.#places = places;
    this.#from = this.#at = from;
    this.#to = to;
  }

  get size(): number {
    return this.#to - this.#from;
  }

  keys(): MapIterator<number> {
    return this.#places.sentences.subarray(this.#from, this.#to).values();
  }

  get(sentence: number): number | undefined {
    const { sentences, counts } = this.#places;
    let at = sentences[this.#at]! > sentence ? this.#from : this.#at;
    while (at < this.#to && sentences[at]! < sentence) at += 1;
    if (at === this.#to || sentences[at] !== sentence) return undefined;
    this.#at = at;
    return counts[at];
  }
}
