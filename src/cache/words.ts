/** The words of a library's sentences, kept on disk, so that an unchanged corpus is not cut again. */
import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Library } from "../domain.ts";
import { store, type Store } from "../search/store.ts";
import { contents, replace, sealed, unsealed, type Kept, type Told } from "./file.ts";

/** What of a store is not the library's. */
interface Words extends Omit<Store, "sentences" | "vocabulary" | "vocabularyOf"> {
  /** The terms in the order of their numbers. */
  readonly vocabulary: readonly string[];
}

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
  if (content !== null) return restored(deserialize(content) as Words, library);
  if (bytes !== null) told(file.file, "is damaged: it is made anew");
  const made = store(library);
  replace(file, sealed(serialize(packed(made))));
  return made;
}

function digest({ articles }: Library, also: string): string {
  const hash = createHash("sha256").update(also);
  for (const { file, hash: of } of articles) hash.update(`\n${of} ${file}`);
  return hash.digest("hex");
}

function packed(made: Store): Words {
  const { owner, begins, offsets, terms, shapes, persons, endings, frequency, titles } = made;
  const vocabulary = [...made.vocabulary.keys()];
  return {
    ...{ owner, begins, offsets, terms, shapes, persons, endings, frequency, titles },
    vocabulary,
  };
}

function restored({ vocabulary: listed, ...rest }: Words, { articles }: Library): Store {
  const vocabulary = new Map(listed.map((term, number) => [term, number]));
  return {
    ...rest,
    sentences: articles.flatMap(({ sentences }) => sentences),
    vocabulary,
    vocabularyOf: (term) => vocabulary.get(term) ?? -1,
  };
}
