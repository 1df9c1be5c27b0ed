/** `/search`: the sentences that hold the words, those that hold most of them first. */
import type { Answer, Library } from "../domain.ts";
import { question } from "../question/question.ts";
import { isAsked } from "../search/view.ts";
import { query } from "../search/query.ts";
import { words } from "../search/words.ts";
import type { Index } from "../search.ts";
import { cite } from "./cite.ts";

const most = 10;
/** Sentences looked at; beyond them `total` is a lower bound. */
const pool = 1000;
/** A sentence matches if it holds all of the words asked, or nearly all by weight. */
const enough = 0.99;

/** The sentences with all the words of `text`, in any of their forms, the best ten shown. */
export function search(
  { library, index }: { library: Library; index: Index },
  text: string,
): Answer {
  const asked = query(index, question(text));
  const candidates = index.candidates(asked.terms, pool);
  const { store } = index;
  const whole = candidates.filter(({ sentence }) => {
    const found = new Map<number, number>();
    for (let i = store.offsets[sentence]!; i < store.offsets[sentence + 1]!; i += 1)
      for (const { concept, strength } of asked.matches(store.terms[i]!))
        if (strength > 0.6) found.set(concept, asked.weights[concept]!);
    return [...found.values()].reduce((sum, weight) => sum + weight, 0) >= enough;
  });
  if (whole.length === 0) return { kind: "nothing", query: text, near: [] };
  const cited = cite(library);
  const matches = whole.slice(0, most).map(({ sentence }) => {
    const found = store.sentences[sentence]!;
    const article = library.articles[store.owner[sentence]!]!;
    const hits = words(article.text, found).filter((word) =>
      isAsked(asked, store.vocabularyOf(word.term)),
    );
    return cited.excerpt(found.article, found, hits);
  });
  return {
    kind: "matches",
    query: text,
    matches,
    total: whole.length,
    citations: cited.citations(),
  };
}
