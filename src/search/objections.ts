/**
 * What speaks against a sentence as the answer whatever else it shares with the question: it does not
 * hold the kind of thing that is asked for, or not what is asked of it. Such sentences are rare where
 * the model of `signs.ts` learns, so it thinks too little of them; these are rules, in log-odds.
 */
import { torn } from "./nearness.ts";
import type { Ranked } from "./ranking.ts";
import type { View } from "./view.ts";

/** No number, date or length of time for a question that asks for one: hardly ever the answer. */
const countless = 4;
/** Nobody is called "the president of Ruritania" who only stands in a sentence with both words. */
const roleless = 3;
/** No place for a where: places are not always told from other names. */
const placeless = 1.5;
/** A verb or head noun that no article has, nor a word like it, whatever the sentence says of the rest; */
const unheard = 1;
/** another word of the question that none has; */
const strange = 0.7;
/** a number that none has; */
const numberless = 3;
/** nothing but the names of the question: what is asked is not even touched upon. */
const untouched = 2;
/** Who did or is it, where the sentence lacks what was done. */
const deedless = 1;
/** Whether something is so, where the sentence lacks part of it. */
const unsettled = 0.8;
/** When or where something was done, where the sentence lacks what was done. */
const undone = 1.2;
/** A why without any word of a reason. */
const groundless = 2.5;
/** A name is asked for, and nobody is named. */
const nameless = 2;
/** A concept that is covered less surely than this is as good as absent. */
const present = 0.4;
const counts: ReadonlySet<string> = new Set([
  "date",
  "number",
  "money",
  "duration",
  "measure",
  "percent",
  "age",
]);

/** The objections to a sentence as the answer, as log-odds to take from its confidence. */
export function objections(view: View, { sentence, features }: Ranked): number {
  const { query, index, inSentence, inTitle } = view;
  const { question, concepts, resembled } = query;
  const { expected, head, verb } = question;
  const own = inSentence(sentence);
  const titled = inTitle(index.store.owner[sentence]!);
  const found = features[`has:${expected}`] ?? 0;
  const content = concepts.flatMap(({ light, part }, i) => (light || part === "name" ? [] : [i]));
  const missed = content.filter((i) => Math.max(own[i]!, titled[i]!) < present);
  const unknown = (i: number): boolean => i >= 0 && !concepts[i]!.light && !resembled[i];
  const person = expected === "person";
  const naming = person && concepts.some(({ plain, light }) => light && /^names?$/.test(plain));
  const verbMissed = missed.includes(verb);
  const rules: readonly (readonly [boolean, number])[] = [
    [counts.has(expected) && !found, countless],
    [expected === "place" && !found, placeless],
    [expected === "reason" && !found, groundless],
    [(expected === "date" || expected === "place") && verbMissed, undone],
    [expected === "whether" && missed.length > 0, unsettled],
    [person && torn(view, sentence), roleless],
    [person && missed.length > 0, deedless],
    [naming && !features["named"], nameless],
    [unknown(verb) || unknown(head), unheard],
    [content.some((i) => i !== verb && i !== head && unknown(i)), strange],
    [concepts.some(({ part }, i) => part === "number" && !resembled[i]), numberless],
    [content.length > 0 && content.every(unknown), untouched],
  ];
  return rules.reduce((sum, [applies, against]) => (applies ? sum + against : sum), 0);
}
