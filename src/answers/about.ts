/** `/about`: the program and what it holds. */
import type { Answer, Library } from "../domain.ts";

export function about({ articles, people, quotes }: Library, version: string): Answer {
  const dates = articles.flatMap(({ published }) => published ?? []).sort();
  const [first] = dates;
  const last = dates.at(-1);
  return {
    kind: "about",
    version,
    articles: articles.length,
    sentences: articles.reduce((sum, { sentences }) => sum + sentences.length, 0),
    people: people.length,
    quotes: quotes.length,
    published: first !== undefined && last !== undefined ? { first, last } : null,
    dated: dates.length,
  };
}
