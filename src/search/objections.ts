/**
 * What speaks against a sentence as the answer whatever else it shares with the question: it does not
 * hold the kind of thing that is asked for, or not what is asked of it. Each is rare, and tells much:
 * the model of `signs.ts` learns them with less shrinkage than the rest.
 */
import { kind } from "./evidence.ts";
import type { Features } from "./features.ts";
import { torn } from "./nearness.ts";
import type { Ranked } from "./ranking.ts";
import type { View } from "./view.ts";
import { shape } from "./words.ts";

/** Marks the signs that are objections. */
export const against = "no:";

/** A concept that is covered less surely than this is as good as absent; */
const present = 0.4;
/** less surely than this, only by a word near it in meaning. */
const surely = 0.6;
/** Words at a sentence's beginning that a reason may open. */
const opening = 2;
/** Words between what is named and its name: "a prison called X", "the group, X". */
const beside = 3;
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
/** What an objection is thought to take from the log-odds before anything is learnt. */
export const prior: Features = Object.fromEntries(
  Object.entries({
    "type:count": 4,
    "type:when": 4,
    "type:where": 1.5,
    "type:why": 2.5,
    "type:short": 4,
    "verb:count": 0.5,
    "verb:when": 1.2,
    "verb:where": 1.2,
    "verb:who": 1,
    "verb:whether": 0.8,
    "verb:said": 0.3,
    "verb:why": 0.5,
    "head:who": 0.5,
    "head:fact": 0.5,
    "head:count": 1,
    headLoose: 0.3,
    "word:who": 0.7,
    "word:whether": 0.8,
    "word:said": 1.5,
    "word:count": 0.3,
    "name:said": 2,
    "name:count": 0.5,
    "name:when": 0.5,
    "name:where": 0.5,
    "name:who": 0.5,
    "name:whether": 0.5,
    torn: 3,
    unheard: 1,
    strange: 0.7,
    strangers: 0.7,
    number: 2,
    numberHere: 1,
    untouched: 2,
    uncounted: 1,
    doerless: 1,
    order: 1.5,
    negation: 0.7,
    name: 2,
    nameless: 2,
    unsaid: 2,
    offtopic: 2,
    backward: 1.5,
    echo: 2,
    loose: 1,
  }).map(([name, odds]) => [against + name, -odds]),
);
const orders: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bbefore\b/i,
    /\b(?:before|former|formerly|previous|previously|predecessor|prior|ex|until|succeed\w*|replac\w*|once|earlier|late)\b/i,
  ],
  [
    /\b(?:after|since)\b/i,
    /\b(?:after|since|following|followed|later|then|succeed\w*|replac\w*|subsequent\w*|successor|when)\b/i,
  ],
  [
    /\b(?:without|except|besides|other than|instead of)\b/i,
    /\b(?:without|except|besides|other|instead|but|no|not)\b/i,
  ],
];
/** "Which two towns", "what three firms": they are to be named. */
const several =
  /^\W*(?:in |at |on |for |from |by )?(?:which|what) (?:two|three|four|five|six|seven|eight|nine|ten|\d+|other) /i;
/** A sentence that holds less of the topic than this is on something else. */
const touched = 0.35;
const negation =
  /\b(?:not|never|no longer|without|cannot|nobody|none|nothing|refus\w*|reject\w*|den(?:y|ied|ies)|fail\w*|un(?:able|aware|likely))\b|n['’]t\b/i;
const negated = /\b(?:not|never|no longer)\b|n['’]t\b/i;
const naming = /\b(?:names?|called|named|known as)\b/i;

/** The objections to a sentence as the answer. */
export function objections(view: View, { sentence, features }: Ranked): Features {
  const { query, index, inSentence, inTitle } = view;
  const { question, concepts, resembled } = query;
  const { expected, head, verb, text } = question;
  const own = inSentence(sentence);
  const titled = inTitle(index.store.owner[sentence]!);
  const make = makes[expected] ?? "fact";
  const found = (features[`has:${expected}`] ?? 0) > 0;
  const held = (i: number): number => Math.max(own[i]!, titled[i]!);
  const content = concepts.flatMap(({ light, part }, i) => (light || part === "name" ? [] : [i]));
  const names = concepts.flatMap(({ light, part }, i) => (light || part !== "name" ? [] : [i]));
  const missed = content.filter((i) => held(i) < present);
  const unknown = (i: number): boolean => i >= 0 && !concepts[i]!.light && !resembled[i];
  const rest = missed.filter((i) => i !== verb && i !== head);
  const heavy = head >= 0 && !concepts[head]!.light;
  const person = expected === "person";
  const named = names.filter((i) => held(i) < present).length;
  const said = sentenceText(view, sentence);
  const list: readonly (readonly [string, boolean | number])[] = [
    [`type:${make}`, !found && typed.has(expected)],
    [`verb:${make}`, missed.includes(verb)],
    [`head:${make}`, heavy && missed.includes(head)],
    ["headLoose", heavy && held(head) >= present && held(head) < surely],
    [`word:${make}`, rest.length > 0],
    ["words", rest.length > 1],
    [`name:${make}`, named > 0],
    ["torn", person && torn(view, sentence)],
    ["unheard", unknown(verb) || unknown(head)],
    ["strange", content.some((i) => i !== verb && i !== head && unknown(i))],
    ["strangers", content.filter(unknown).length > 1],
    ["number", concepts.some(({ part }, i) => part === "number" && !resembled[i])],
    ["numberHere", concepts.some(({ part }, i) => part === "number" && held(i) < present)],
    ["untouched", content.length > 0 && content.every(unknown)],
    ["uncounted", expected === "number" && heavy && !features["counted"]],
    [
      "doerless",
      question.asks === "doer" && verb >= 0 && held(verb) >= present && !features["doer"],
    ],
    [
      "doneless",
      question.asks === "done" && verb >= 0 && held(verb) >= present && !features["doer"],
    ],
    ["order", orders.some(([asks, tells]) => asks.test(text) && !tells.test(said))],
    ["negation", negated.test(text) && !negation.test(said)],
    ["name", naming.test(text) && !nameBeside(view, sentence)],
    ["nameless", several.test(text) && !nameIn(view, sentence)],
    ["unsaid", expected === "statement" && !features["spoken"]],
    ["offtopic", expected === "statement" && (features["topic"] ?? 1) < touched],
    ["backward", expected === "reason" && found && !caused(view, sentence)],
    ["echo", features["echo"] === 1],
    [
      "loose",
      expected === "definition" && content.length > 0 && content.every((i) => held(i) < surely),
    ],
  ];
  return Object.fromEntries(
    list.flatMap(([name, applies]) => (applies ? [[against + name, Number(applies)]] : [])),
  );
}

function sentenceText({ index }: View, sentence: number): string {
  const { start, end } = index.store.sentences[sentence]!;
  return index.library.articles[index.store.owner[sentence]!]!.text.slice(start, end);
}

/** A name that the question does not have. */
function freshName({ query, index }: View, at: number): boolean {
  const { terms, shapes } = index.store;
  return (
    (shapes[at]! & shape.capital) !== 0 &&
    !(shapes[at]! & (shape.stop | shape.number | shape.first)) &&
    !(index.bits[terms[at]!]! & (kind.nation | kind.dated)) &&
    query.matches(terms[at]!).length === 0
  );
}

function nameIn(view: View, sentence: number): boolean {
  const { offsets } = view.index.store;
  for (let i = offsets[sentence]!; i < offsets[sentence + 1]!; i += 1)
    if (freshName(view, i)) return true;
  return false;
}

/** Whether a new name stands beside what the question wants named. */
function nameBeside(view: View, sentence: number): boolean {
  const { query, index } = view;
  const { offsets, terms } = index.store;
  const from = offsets[sentence]!;
  const to = offsets[sentence + 1]!;
  const nouns = query.concepts.flatMap(({ part }, i) =>
    part === "noun" || part === "other" ? [i] : [],
  );
  for (let i = from; i < to; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => nouns.includes(concept))) continue;
    for (let at = Math.max(from, i - beside); at <= Math.min(to - 1, i + beside); at += 1)
      if (freshName(view, at)) return true;
  }
  return false;
}

/**
 * Whether a word of reason leads to the cause of what is asked, and not to what is asked as a cause:
 * it stands behind it, or opens the sentence.
 */
function caused(view: View, sentence: number): boolean {
  const { query, index } = view;
  const { offsets, terms } = index.store;
  const from = offsets[sentence]!;
  const answers = view.answers(sentence);
  const { verb } = query.question;
  const main = verb >= 0 ? verb : query.weights.indexOf(Math.max(...query.weights));
  let held = false;
  for (let i = from; i < offsets[sentence + 1]!; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => concept === main)) continue;
    held = true;
    if (answers.some((at) => at > i || at - from < opening)) return true;
  }
  return !held;
}
