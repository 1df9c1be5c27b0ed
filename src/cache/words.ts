/** The words of a library's sentences, kept on disk, so that only articles that changed are cut again. */
import type { Article, Library } from "../domain.ts";
import { store, type Earlier, type Store } from "../search/store.ts";
import { content, digest, replace, sealed, type Kept, type Maker } from "./file.ts";
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
  mentions: Uint32Array,
  impliedBegins: Uint32Array,
  impliedTerms: Uint32Array,
  impliedPlaces: Uint32Array,
} as const;

/** What is kept of a store besides them. */
interface Said {
  /** What the store was made of, as one value. */
  readonly of: string;
  /** Its articles, each told from every other. */
  readonly articles: readonly string[];
  /** The terms in the order of their numbers. */
  readonly vocabulary: readonly string[];
  readonly titles: Store["titles"];
  readonly abbreviations: string;
}

/**
 * The store of a library: the one that is kept in `place`, if it was made of the same, or else a new
 * one, which is kept. Of one that was made of some of the same articles, their part is used.
 */
export function words(library: Library, place: string, by: Maker): Store {
  const { version, told } = by;
  const file: Kept = { file: `${place}.words`, kind: "words", version, told };
  const of = digest(library.articles, by);
  const bytes = content(file);
  const kept = bytes && restored(bytes);
  if (kept?.of === of)
    return { ...kept.store, sentences: library.articles.flatMap(({ sentences }) => sentences) };
  const cut = store(library, kept ?? undefined);
  const said: Said = {
    of,
    articles: library.articles.map(sign),
    vocabulary: [...cut.vocabulary.keys()],
    titles: cut.titles,
    abbreviations: cut.abbreviations,
  };
  replace(file, sealed(...packed(lists, said, cut)));
  return cut;
}

const sign = ({ file, hash }: Article): string => `${hash} ${file}`;

function restored(kept: Buffer): Earlier & Pick<Said, "of"> {
  const { said, lists: of } = unpacked(lists, kept);
  const { articles, vocabulary: terms, titles, abbreviations, of: made } = said as Said;
  const vocabulary = new Map(terms.map((term, number) => [term, number]));
  const vocabularyOf = (term: string): number => vocabulary.get(term) ?? -1;
  const ordinals = new Map(articles.map((article, i) => [article, i]));
  return {
    of: made,
    place: (article) => ordinals.get(sign(article)),
    store: { ...of, vocabulary, vocabularyOf, titles, abbreviations },
  };
}
