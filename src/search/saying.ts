/** What somebody said about something: whether a sentence is theirs, and on that. */
import type { Question } from "../question/question.ts";
import type { Features } from "./features.ts";
import { type View } from "./view.ts";
import { words } from "./words.ts";

/** Below it a term only resembles what was asked. */
const surely = 0.6;
/** Words between a speaker's name and the verb: "Moss also said", "Moss, in Ulm, said". */
const reach = 3;
/** Verbs that are hardly ever nouns: a "call" or "statement" may be somebody else's. */
const speaking: ReadonlySet<string> = new Set(
  words(
    "say tell add announce argue warn insist explain stress declare describe express believe think consider suggest admit reply respond urge reiterate confirm deny welcome reveal emphasize hope recall vow complain acknowledge condemn praise criticize reject",
  ).map(({ term }) => term),
);
const sayVerbs: ReadonlySet<string> = new Set(
  words("say tell state claim argue announce comment").map(({ term }) => term),
);

const source = /\baccording to\b/i;

/** The concepts before and after the verb of saying: who speaks, and of what. */
function sides({ concepts, text }: Question): { speaker: number[]; topic: number[] } {
  const from = text.search(source);
  if (from >= 0) {
    const named = concepts.flatMap(({ start }, i) => (start > from ? [i] : []));
    return { speaker: named, topic: concepts.flatMap((_, i) => (named.includes(i) ? [] : [i])) };
  }
  const verb = concepts.findIndex(({ term, part }) => part !== "name" && sayVerbs.has(term));
  const all = concepts.map((_, i) => i);
  return { speaker: all.filter((i) => i < verb), topic: all.filter((i) => i > verb) };
}

/** For a question that asks for a statement, else nothing. */
export function saying(view: View, sentence: number): Features {
  const { question, weights } = view.query;
  if (question.expected !== "statement") return {};
  const { speaker, topic } = sides(question);
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
  const speech = new Set([...speaking].map(index.store.vocabularyOf));
  for (let i = offsets[sentence]!; i < offsets[sentence + 1]!; i += 1) {
    if (!asked(terms[i]!)) continue;
    for (let at = i + 1; at <= i + reach && at < offsets[sentence + 1]!; at += 1)
      if (speech.has(terms[at]!)) return true;
  }
  return false;
}
