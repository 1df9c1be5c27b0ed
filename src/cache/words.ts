/** The words of a library's sentences, kept on disk, so that an unchanged corpus is not cut again. */
import { createHash } from "node:crypto";
import type { Library } from "../domain.ts";
import { store, type Store } from "../search/store.ts";
import { contents, replace, sealed, unsealed, type Kept, type Told } from "./file.ts";

/** The arrays of a store, kept as the bytes that they are in memory, one after the other. */
const arrays = {
  owner: Uint32Array,
  begins: Uint32Array,
  offsets: Uint32Array,
  terms: Uint32Array,
  frequency: Uint32Array,
  shapes: Uint8Array,
  persons: Uint8Array,
  endings: Uint8Array,
} as const;
type Arrays = Pick<Store, keyof typeof arrays>;
const names = Object.keys(arrays) as (keyof Arrays)[];

/** What is kept before the arrays, behind its length in bytes. */
interface Head {
  /** The terms in the order of their numbers. */
  readonly vocabulary: readonly string[];
  readonly titles: Store["titles"];
  /** How long each array is, in the order of `arrays`. */
  readonly lengths: readonly number[];
}

/** Bytes of the length of the head. */
const lengthBytes = 4;

/**
 * The store of a library: the one that is kept in `place`, if it was made of the same, or else a new
 * one, which is kept. `from` is whatever else than its articles the library was made of.
 */
export function words(
  library: Library,
  place: string,
  { version, from, told }: { version: string; from: string; told: Told },
): Store {
  const file: Kept = {
    file: `${place}.words`,
    kind: "words",
    version: digest(library, `${version} ${from}`),
    told,
  };
  const bytes = contents(file);
  const content = bytes && unsealed(bytes);
  if (content !== null) return restored(content, library);
  if (bytes !== null) told(file.file, "is damaged: it is made anew");
  const made = store(library);
  replace(file, sealed(...packed(made)));
  return made;
}

function digest({ articles }: Library, also: string): string {
  const hash = createHash("sha256").update(also);
  for (const { file, hash: of } of articles) hash.update(`\n${of} ${file}`);
  return hash.digest("hex");
}

function packed(made: Store): Buffer[] {
  const vocabulary = [...made.vocabulary.keys()];
  const head: Head = {
    vocabulary,
    titles: made.titles,
    lengths: names.map((name) => made[name].length),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(json.length);
  const bytes = names.map((name) => {
    const { buffer, byteOffset, byteLength } = made[name];
    return Buffer.from(buffer, byteOffset, byteLength);
  });
  return [length, json, ...bytes];
}

function restored(content: Buffer, { articles }: Library): Store {
  const from = lengthBytes + content.readUInt32LE();
  const head = JSON.parse(content.toString("utf8", lengthBytes, from)) as Head;
  const vocabulary = new Map(head.vocabulary.map((term, number) => [term, number]));
  let at = from;
  const made = names.map((name, i) => {
    const type = arrays[name];
    const end = at + head.lengths[i]! * type.BYTES_PER_ELEMENT;
    // Copied to where an array of its kind may begin.
    const array = new type(new Uint8Array(content.subarray(at, end)).buffer);
    at = end;
    return [name, array] as const;
  });
  return {
    ...(Object.fromEntries(made) as unknown as Arrays),
    sentences: articles.flatMap(({ sentences }) => sentences),
    vocabulary,
    vocabularyOf: (term) => vocabulary.get(term) ?? -1,
    titles: head.titles,
  };
}
