/**
 * Questions that a few articles cannot answer, made from questions that they can: about the same
 * name, in words that nothing in the articles resembles; and in the same words, about a stranger.
 */
import type { Index } from "../../src/search.ts";
import { question, type Question } from "../../src/question/question.ts";
import { query } from "../../src/search/query.ts";

const forms = [
  "Where was NAME born?",
  "How old is NAME?",
  "When did NAME die?",
  "Who is the wife of NAME?",
  "What is the population of NAME?",
  "How much did NAME cost?",
  "Who founded NAME?",
  "When was NAME arrested?",
  "How many soldiers does NAME have?",
  "What did NAME say about the election?",
  "Why did NAME resign?",
  "Who killed NAME?",
  "Which airline flies to NAME?",
  "What is the religion of NAME?",
  "How tall is NAME?",
  "Who is the president of NAME?",
  "What does NAME think of the treaty?",
  "When did NAME join the union?",
  "How many people died in NAME?",
  "What language is spoken in NAME?",
  "Did NAME bomb the airport?",
  "Where does NAME live?",
  "Who won the match in NAME?",
  "What is the currency of NAME?",
  "How many children does NAME have?",
];

/** The first run of names in a question, as it is written there. */
function named({ text, concepts }: Question): { start: number; end: number } | null {
  const first = concepts.findIndex(({ part }) => part === "name");
  if (first < 0) return null;
  let last = first;
  while (concepts[last + 1]?.part === "name") last += 1;
  const { start } = concepts[first]!;
  const { end } = concepts[last]!;
  return text.slice(start, end).length > 2 ? { start, end } : null;
}

/** At most two unanswerable questions like `text`; `stranger` is a question on something else. */
export function invented(index: Index, text: string, stranger: string, n: number): string[] {
  const asked = question(text);
  const place = named(asked);
  if (!place) return [];
  const name = text.slice(place.start, place.end);
  const about = forms[n % forms.length]!.replace("NAME", name);
  const made = query(index, question(about)).resembled.every(Boolean) ? [] : [about];
  const other = question(stranger);
  const foreign = named(other);
  if (!foreign) return made;
  const swapped =
    text.slice(0, place.start) + stranger.slice(foreign.start, foreign.end) + text.slice(place.end);
  const known = query(index, question(swapped));
  const missing = known.concepts.some(({ part }, i) => part === "name" && !known.resembled[i]);
  return missing ? [...made, swapped] : made;
}
