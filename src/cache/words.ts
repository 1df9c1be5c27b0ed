/** The words of a library's sentences, kept on disk, so that an unchanged corpus is not cut again. */
import type { Library } from "../domain.ts";
import { store, type Store } from "../search/store.ts";
import { content, made, replace, sealed, type Maker } from "./file.ts";
import { packed, unpacked } from "./packed.ts";

/** The lists of a store. */
const lists = {
  owner: Uint32Array,
  begins: Uint32Array,
  offsets: Uint32Array,
  terms: Uint32Array,
  frequency: Uint32Array,
  shapes: Uint8Array,
  persons: Uint8Array,
  endings: Uint8Array,
} as const;

/** What is kept of a store besides them. */
interface Said {
  /** The terms in the order of their numbers. */
  readonly vocabulary: readonly string[];
  readonly titles: Store["titles"];
}

/**
 * The store of a library: the one that is kept in `place`, if it was made of the same, or else a new
 * one, which is kept.
 */
export function words(library: Library, place: string, by: Maker): Store {
  const file = made(`${place}.words`, "words", library.articles, by);
  const kept = content(file);
  if (kept !== null) return restored(kept, library);
  const cut = store(library);
  const said: Said = { vocabulary: [...cut.vocabulary.keys()], titles: cut.titles };
  replace(file, sealed(...packed(lists, said, cut)));
  return cut;
}

function restored(kept: Buffer, { articles }: Library): Store {
  const { said, lists: of } = unpacked(lists, kept);
  const { vocabulary: terms, titles } = said as Said;
  const vocabulary = new Map(terms.map((term, number) => [term, number]));
  return {
    ...of,
    sentences: articles.flatMap(({ sentences }) => sentences),
    vocabulary,
    vocabularyOf: (term) => vocabulary.get(term) ?? -1,
    titles,
  };
}
