/** Small values for tests: documents, libraries and contexts made of given words. */
import type { Command, Context } from "../src/command.ts";
import type { Document, Library, Metadata, Person } from "../src/domain.ts";
import type { Index } from "../src/search.ts";
import { read } from "../src/text/read.ts";

export function document(id: string, text: string, metadata: Metadata = {}): Document {
  const body = { start: 0, end: text.length };
  return { id, file: `${id}.md`, text, body, metadata, hash: "0".repeat(64) };
}

/** A library of these articles that knows nobody but these people and no quotes. */
export function library(documents: readonly Document[], people: readonly Person[] = []): Library {
  const articles = documents.map((each) => read(each).article);
  return { articles, skipped: [], people, quotes: [], utterances: [] };
}

/** A library of one article that is one sentence and nothing else, whatever its text. */
export function sentence(id: string, text: string, metadata: Metadata = {}): Library {
  const { title = id, outlet = null, author = null, published = null, url = null } = metadata;
  const only = { article: id, number: 1, paragraph: 1, kind: "sentence", start: 0 } as const;
  const article = {
    ...document(id, text, metadata),
    ...{ title, outlet, author, published, url },
    furniture: [],
    sentences: [{ ...only, end: text.length }],
  };
  return { ...library([]), articles: [article] };
}

export function person(name: string): Person {
  const id = name.toLowerCase().replaceAll(" ", "-");
  return { id, name, aliases: [], gender: null, roles: [], mentions: [], references: [] };
}

/** A context for commands that do not search. */
export function context(commands: readonly Command[], known: Library = library([])): Context {
  return { library: known, index: {} as Index, commands };
}
