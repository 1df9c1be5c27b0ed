import type { Article, Library } from "../domain.ts";

const shelves = new WeakMap<Library, ReadonlyMap<string, Article>>();

/** The articles of a library by their ids; made once, since every answer looks some up. */
export function articles(library: Library): ReadonlyMap<string, Article> {
  const made = shelves.get(library) ?? new Map(library.articles.map((one) => [one.id, one]));
  shelves.set(library, made);
  return made;
}

const doubled = new WeakMap<Library, ReadonlySet<string>>();

/** The ids of the articles that share title, outlet and day with another; made once. */
export function twins(library: Library): ReadonlySet<string> {
  const made = doubled.get(library) ?? found(library.articles);
  doubled.set(library, made);
  return made;
}

function found(all: readonly Article[]): ReadonlySet<string> {
  const alike = new Map<string, string[]>();
  for (const { id, title, outlet, published } of all) {
    const key = JSON.stringify([title, outlet, published]);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  return new Set([...alike.values()].filter(({ length }) => length > 1).flat());
}
