import type { Article, Library } from "../domain.ts";

const shelves = new WeakMap<Library, ReadonlyMap<string, Article>>();

/** The articles of a library by their ids; made once, since every answer looks some up. */
export function articles(library: Library): ReadonlyMap<string, Article> {
  const made = shelves.get(library) ?? new Map(library.articles.map((one) => [one.id, one]));
  shelves.set(library, made);
  return made;
}
