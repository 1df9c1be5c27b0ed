/** `/sources`: what the corpus holds. */
import type { Answer, Library } from "../domain.ts";
import { cite } from "./cite.ts";

/** Every article in the library's order, each with the number of its sentences. */
export function sources(library: Library): Answer {
  const cited = cite(library);
  const sentences = library.articles.map((article) => ({
    citation: cited.source(article.id).number,
    count: article.sentences.length,
  }));
  return { kind: "sources", sentences, citations: cited.citations() };
}
