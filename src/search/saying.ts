/** What somebody said about something: whether a sentence is theirs, and on that. */
import { sides } from "../question/saying.ts";
import type { Features } from "./features.ts";
import { surely } from "./query.ts";
import type { View } from "./view.ts";
import { words } from "./words.ts";

/** Words between a speaker's name and the verb: "Moss also said", "Moss, in Ulm, said". */
const reach = 3;
/** Verbs that are hardly ever nouns: a "call" or "statement" may be somebody else's. */
const speaking = words(
  "say tell add announce argue warn insist explain stress declare describe express believe think consider suggest admit reply respond urge reiterate confirm deny welcome reveal emphasize hope recall vow complain acknowledge condemn praise criticize reject",
).map(({ term }) => term);
/** For a question that asks for a statement, else nothing. */
export function saying(view: View, sentence: number): Features {
  const { question, weights } = view.query;
  if (question.expected !== "statement") return {};
  const { speaker, topic } = sides(question.text, question.concepts);
  const own = view.inSentence(sentence);
  const titled = view.inTitle(view.index.store.owner[sentence]!);
  const all = topic.reduce((sum, i) => sum + weights[i]!, 0);
  const held = topic.reduce((sum, i) => sum + weights[i]! * Math.max(own[i]!, titled[i]!), 0);
  return {
    spoken: speaker.length === 0 || spoken(view, sentence, speaker) ? 1 : 0,
    topic: all > 0 ? held / all : 1,
  };
}

/** Whether a sentence holds the words of the one asked about, or says that they speak. */
function spoken({ query, index }: View, sentence: number, speaker: readonly number[]): boolean {
  const { offsets, terms } = index.store;
  const asked = (term: number): boolean =>
    query
      .matches(term)
      .some(({ concept, strength }) => strength > surely && speaker.includes(concept));
  const names = index.sayings.get(sentence) ?? [];
  const quoted = names.some((name) =>
    words(name).some(({ term }) => asked(index.store.vocabularyOf(term))),
  );
  if (quoted) return true;
  const speech = (at: number): boolean =>
    speaking.some((term) => index.store.vocabularyOf(term) === terms[at]);
  for (let i = offsets[sentence]!; i < offsets[sentence + 1]!; i += 1) {
    if (!asked(terms[i]!)) continue;
    for (let at = i + 1; at <= i + reach && at < offsets[sentence + 1]!; at += 1)
      if (speech(at)) return true;
  }
  return false;
}
