/**
 * What speaks against a sentence as the answer whatever else it shares with the question: it does not
 * hold the kind of thing that is asked for, or not what is asked of it. As signs for the model of
 * `signs.ts`, 1 where one applies; the training begins with what is thought of each.
 */
import type { Features } from "./features.ts";
import { bearerless, unnamed } from "./naming.ts";
import { torn } from "./nearness.ts";
import type { Ranked } from "./ranking.ts";
import { caused } from "./causes.ts";
import { reported } from "./reports.ts";
import { surely } from "./query.ts";
import { unreal } from "./unreal.ts";
import type { View } from "./view.ts";
import { whereabouts } from "./whereabouts.ts";
import { outOfOrder, undenied } from "./wording.ts";

/** Marks the signs that are objections. */
export const against = "no:";

/** A concept that is covered less surely than this is as good as absent. */
const present = 0.4;
/** A sentence that holds less of the topic than this is on something else. */
const touched = 0.35;
/** Kinds of answer that a sentence must hold one of. */
const typed: ReadonlySet<string> = new Set([
  "date",
  "number",
  "money",
  "duration",
  "measure",
  "percent",
  "age",
  "place",
  "reason",
  "expansion",
]);
/** "How much violence" is told without a number as well. */
const uncountable =
  /\bhow much\b(?! (?:money|is|was|are|were|did|do|does|has|have|had|will|would)\b)/i;
/** Questions of one make, so that what they lack is learnt together. */
const makes: Readonly<Record<string, string>> = {
  number: "count",
  money: "count",
  duration: "count",
  measure: "count",
  percent: "count",
  age: "count",
  often: "count",
  date: "when",
  place: "where",
  person: "who",
  organization: "who",
  reason: "why",
  manner: "why",
  whether: "whether",
  statement: "said",
  definition: "is",
  expansion: "short",
};

/** A question's words over one sentence. */
interface Words {
  readonly make: string;
  /** How surely the sentence or its title holds a concept. */
  readonly held: (concept: number) => number;
  /** The concepts that carry content, names apart. */
  readonly content: readonly number[];
  readonly names: readonly number[];
  /** Of the content, what the sentence and its title lack. */
  readonly missed: readonly number[];
  /** No article has the concept, nor anything like it. */
  readonly unknown: (concept: number) => boolean;
}

type Rule = readonly [name: string, applies: boolean];

/** The objections to a sentence as the answer. */
export function objections(view: View, ranked: Ranked): Features {
  const own = wordsOf(view, ranked.sentence);
  const rules = [
    ...lacking(view, ranked, own),
    ...elsewhere(view, ranked, own, "name"),
    ...elsewhere(view, ranked, own, "content"),
    ...unheard(view, own),
    ...astray(view, ranked, own),
  ];
  return Object.fromEntries(
    rules.flatMap(([name, applies]) => (applies ? [[against + name, 1]] : [])),
  );
}

function wordsOf({ query, index, inSentence, inTitle }: View, sentence: number): Words {
  const { concepts, resembled, question } = query;
  const own = inSentence(sentence);
  const titled = inTitle(index.store.owner[sentence]!);
  const heavy = concepts.flatMap(({ light }, i) => (light ? [] : [i]));
  const held = (i: number): number => Math.max(own[i]!, titled[i]!);
  const content = heavy.filter((i) => concepts[i]!.part !== "name");
  return {
    make: makes[question.expected] ?? "fact",
    held,
    content,
    names: heavy.filter((i) => concepts[i]!.part === "name"),
    missed: content.filter((i) => held(i) < present),
    unknown: (i) => i >= 0 && !concepts[i]!.light && !resembled[i],
  };
}

/** What of the question the sentence lacks. */
function lacking(
  { query: { question, concepts }, instances }: View,
  { features }: Ranked,
  { make, held, content, names, missed }: Words,
): Rule[] {
  const { expected, head, verb, text } = question;
  const found = (features[`has:${expected}`] ?? 0) > 0;
  const rest = missed.filter((i) => i !== verb && i !== head);
  const heavy = head >= 0 && !concepts[head]!.light;
  const loosely = (i: number): boolean => held(i) < surely;
  return [
    [`type:${make}`, !found && typed.has(expected) && !uncountable.test(text)],
    ["type:who", expected === "person" && !found],
    [`verb:${make}`, missed.includes(verb)],
    [`head:${make}`, heavy && missed.includes(head)],
    ["headLoose", heavy && !missed.includes(head) && loosely(head)],
    [`word:${make}`, rest.length > 0],
    ["words", rest.length > 1],
    [`name:${make}`, names.some((i) => held(i) < present)],
    ["numberHere", concepts.some(({ part }, i) => part === "number" && held(i) < present)],
    ["instance", instances !== null && features["instance"] === 0],
    ["loose", expected === "definition" && content.length > 0 && content.every(loosely)],
  ];
}

/** What of the question other sentences of the article have, or none. */
function elsewhere(view: View, { sentence }: Ranked, own: Words, kind: "name" | "content"): Rule[] {
  const lacked = (kind === "name" ? own.names : own.content).filter((i) => own.held(i) < present);
  const { inPassing, nowhere } = whereabouts(view, sentence, lacked);
  return [
    [`${kind}Elsewhere`, inPassing],
    [`${kind}Nowhere`, nowhere],
  ];
}

/** What of the question no article has. */
function unheard(
  { query: { question, concepts, resembled } }: View,
  { content, unknown }: Words,
): Rule[] {
  const { head, verb } = question;
  const strange = content.filter(unknown);
  return [
    ["unheard", unknown(verb) || unknown(head)],
    ["strange", strange.some((i) => i !== verb && i !== head)],
    ["strangers", strange.length > 1],
    ["untouched", content.length > 0 && strange.length === content.length],
    ["number", concepts.some(({ part }, i) => part === "number" && !resembled[i])],
  ];
}

/** Words that are there, and say something else. */
function astray(view: View, { sentence, features }: Ranked, { make, held }: Words): Rule[] {
  const { question, concepts } = view.query;
  const { expected, head, verb, asks, text } = question;
  const found = (features[`has:${expected}`] ?? 0) > 0;
  const told = verb >= 0 && held(verb) >= present;
  const nobody = told && (make === "who" || make === "count") && !features["doer"];
  const heavy = head >= 0 && !concepts[head]!.light;
  const statement = expected === "statement";
  const { start, end } = view.index.store.sentences[sentence]!;
  const article = view.index.library.articles[view.index.store.owner[sentence]!]!;
  const own = article.text.slice(start, end);
  return [
    ["torn", expected === "person" && torn(view, sentence, "genitive")],
    ["parted", expected === "person" && torn(view, sentence, "compound")],
    ["uncounted", expected === "number" && heavy && !features["counted"]],
    ["doerless", asks === "doer" && nobody],
    ["doneless", asks === "done" && nobody],
    ["order", outOfOrder(text, own)],
    ["negation", undenied(text, own)],
    ["name", unnamed(view, sentence)],
    ["bearerless", bearerless(view, sentence)],
    ["unsaid", statement && !features["spoken"]],
    ["offtopic", statement && (features["topic"] ?? 1) < touched],
    ["backward", expected === "reason" && found && !caused(view, sentence)],
    ["echo", features["echo"] === 1],
    ["reported", reported(view, sentence)],
    ["unreal", unreal(view, sentence)],
  ];
}
