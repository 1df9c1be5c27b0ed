/** Whom a sentence that answers means by "he" or "she". */
import type { Mention, Person, Sentence } from "../../domain.ts";
import { eachImplied } from "../../search/implied.ts";
import type { Ranks } from "../../search/ranking.ts";
import { isAsked } from "../../search/query.ts";
import { words } from "../../search/words.ts";
import type { Index } from "../../search.ts";

/**
 * The last sentence before one that names somebody of the question whom that one itself only calls
 * "he"; null where it names all that it means.
 */
export function meant(index: Index, ranks: Ranks, sentence: number): Sentence | null {
  const { library, store } = index;
  if (!leaves(index, ranks, sentence)) return null;
  const { article, number } = store.sentences[sentence]!;
  const here = (place: Mention): boolean => place.article === article && place.sentence === number;
  const asked = ({ name }: Person): boolean =>
    words(name).some(({ term }) => isAsked(ranks.view.query, store.vocabularyOf(term)));
  const whom = library.people.find(
    (one) => one.references.some(here) && !one.mentions.some(here) && asked(one),
  );
  let last = 0;
  for (const place of whom?.mentions ?? [])
    if (place.article === article && place.sentence < number) last = Math.max(last, place.sentence);
  return last === 0 ? null : store.sentences[store.begins[store.owner[sentence]!]! + last - 1]!;
}

/** Whether a sentence implies a word of the question which it does not hold. */
function leaves({ store }: Index, { view }: Ranks, sentence: number): boolean {
  const own = view.written(sentence);
  const left: number[] = [];
  eachImplied(store, sentence, sentence + 1, (term) => {
    for (const { concept } of view.query.matches(term)) if (own[concept] === 0) left.push(concept);
  });
  return left.length > 0;
}
