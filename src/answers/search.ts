/** `/search`: the sentences that hold the words, those that hold most of them first. */
import type { Answer, Library } from "../domain.ts";
import { question } from "../question/question.ts";
import { isAsked } from "../search/query.ts";
import { query, type Query } from "../search/query.ts";
import { words } from "../search/words.ts";
import type { Index } from "../search.ts";
import { cite } from "./cite.ts";

const most = 10;
/** Sentences looked at; beyond them `total` is a lower bound. */
const pool = 1000;
/** A sentence matches if it holds all of the words asked, or nearly all by weight. */
const enough = 0.99;
/** Up to this a term only resembles the word. */
const sure = 0.6;

/** The sentences with all the words of `text`, in any of their forms, the best ten shown. */
export function search(
  { library, index }: { library: Library; index: Index },
  text: string,
): Answer {
  const asked = query(index, question(text));
  if (asked.concepts.length === 0)
    return {
      kind: "problem",
      message: `There is no word in “${text}” that can be looked for.`,
      remedy: "Write /search with a name, or with words that not every sentence has.",
    };
  const { store } = index;
  const whole = holding(index, asked);
  if (whole.length === 0) return { kind: "nothing", query: text, near: [] };
  const cited = cite(library);
  const matches = whole.slice(0, most).map((sentence) => {
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

/**
 * An answer that finds nothing, with the number of sentences that `/search` finds for its words all
 * the same: a name that nobody bears, words that nobody is quoted with. Other answers as they are.
 */
export function besides({ index }: { index: Index }, answer: Answer): Answer {
  if (answer.kind !== "nothing" || answer.person) return answer;
  const { length } = holding(index, query(index, question(answer.query)));
  return length === 0 ? answer : { ...answer, held: length };
}

/** The sentences that hold all that is asked, the best first. */
function holding(index: Index, asked: Query): number[] {
  const { store } = index;
  return index.candidates(asked.terms, pool).flatMap(({ sentence }) => {
    const found = new Map<number, number>();
    for (let i = store.offsets[sentence]!; i < store.offsets[sentence + 1]!; i += 1)
      for (const { concept, strength } of asked.matches(store.terms[i]!))
        if (strength > sure) found.set(concept, asked.weights[concept]!);
    const share = [...found.values()].reduce((sum, weight) => sum + weight, 0);
    return share >= enough ? [sentence] : [];
  });
}
