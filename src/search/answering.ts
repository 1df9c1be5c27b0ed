/**
 * Whether a sentence holds something of the kind asked for, where the question's words point to it:
 * near them, before the noun that is counted, on the side of the verb where doer or done-to stands.
 */
import { kind } from "./kinds.ts";
import type { Features } from "./features.ts";
import { share, type View } from "./view.ts";
import { shape, words } from "./words.ts";

/** How fast a word's pull falls with distance, in words. */
const loss = 0.15;
/** A comma or bracket between two words parts them like so many words. */
const pause = 3;
/** Another verb may have its doer elsewhere: whom somebody killed died. */
const sameVerb = 0.6;
/** Words between "asked" and "who", and between "who" and what it asks of. */
const before = 4;
const after = 5;
/** Words between a verb and its doer, at most. */
const reach = 8;

/** The features of the answer that a sentence may hold. */
export function answering(view: View, sentence: number): Features {
  const { question } = view.query;
  const places = view.answers(sentence);
  const most = (worth: (place: number) => number): number => Math.max(0, ...places.map(worth));
  const fitting = most((place) => role(view, sentence, place, true));
  return {
    [`has:${question.expected}`]: places.length > 0 ? 1 : 0,
    named: question.expected === "person" ? most((at) => view.index.store.persons[at]!) : 0,
    tied: most((place) => tied(view, sentence, place)),
    counted: most((place) => counted(view, sentence, place)),
    instance: instance(view, sentence),
    doer: fitting,
    echo: echo(view, sentence),
    notDoer: Math.max(0, most((place) => role(view, sentence, place, false)) - fitting),
  };
}

/** 1 where the sentence has something of the type asked for that the question does not name. */
function instance({ instances, query, index }: View, sentence: number): number {
  if (!instances) return 0;
  const { offsets, terms } = index.store;
  for (let i = offsets[sentence]!; i < offsets[sentence + 1]!; i += 1)
    if (instances.has(terms[i]!) && query.matches(terms[i]!).length === 0) return 1;
  return 0;
}

/** What introduces a question within a sentence. */
const puzzling = words(
  "ask know say tell clear unclear wonder question decide determine investigate establish see understand explain",
).map(({ term }) => term);

/** 1 where the sentence asks the question itself: "she asked who had decided that". */
function echo({ query, index, asking: word }: View, sentence: number): number {
  const { offsets, terms, shapes } = index.store;
  const to = offsets[sentence + 1]!;
  for (let i = offsets[sentence]! + 1; i < to; i += 1) {
    if (terms[i] !== word || shapes[i]! & shape.pause) continue;
    let puzzled = false;
    for (let at = Math.max(offsets[sentence]!, i - before); at < i; at += 1)
      if (puzzling.some((term) => index.store.vocabularyOf(term) === terms[at])) puzzled = true;
    if (!puzzled) continue;
    for (let at = i + 1; at < Math.min(to, i + after); at += 1)
      if (query.matches(terms[at]!).some(({ concept }) => !query.concepts[concept]!.light))
        return 1;
  }
  return 0;
}

/** How near the question's words, the heavier the more, stand to a word. */
export function tied({ query, index }: View, sentence: number, place: number): number {
  const { offsets, terms, shapes } = index.store;
  const nearest = new Float32Array(query.concepts.length);
  const pull = (i: number, away: number): void => {
    for (const { concept, strength } of query.matches(terms[i]!))
      nearest[concept] = Math.max(nearest[concept]!, strength / (1 + loss * away));
  };
  let away = 0;
  for (let i = place + 1; i < offsets[sentence + 1]!; i += 1) {
    away += shapes[i]! & shape.pause ? 1 + pause : 1;
    pull(i, away);
  }
  away = 0;
  for (let i = place - 1; i >= offsets[sentence]!; i -= 1) {
    away += shapes[i + 1]! & shape.pause ? 1 + pause : 1;
    pull(i, away);
  }
  return share(query, nearest);
}

/** How near a word stands before the noun that is asked about: "400,000 people". */
function counted({ query, index }: View, sentence: number, place: number): number {
  const { head } = query.question;
  const { offsets, terms, shapes } = index.store;
  if (head < 0) return 0;
  for (let i = place + 1; i < offsets[sentence + 1]! && !(shapes[i]! & shape.pause); i += 1)
    for (const { concept, strength } of query.matches(terms[i]!))
      if (concept === head) return strength / Math.max(1, i - place - 1);
  return 0;
}

/**
 * How near a word stands to the question's verb on the side where what is asked stands, or with
 * `fits` false on the other: a doer before an active verb and after a passive one.
 */
export function role(
  { query, index }: View,
  sentence: number,
  place: number,
  fits: boolean,
): number {
  const { asks, verb } = query.question;
  if (asks === null) return 0;
  const { offsets, terms } = index.store;
  const from = Math.max(offsets[sentence]!, place - reach);
  const to = Math.min(offsets[sentence + 1]!, place + reach + 1);
  /** "By" leads to a doer after a passive verb; what else stands there did nothing. */
  const agent = (verbAt: number, at: number): boolean => {
    for (let i = verbAt + 1; i < at; i += 1) if (index.bits[terms[i]!]! & kind.by) return true;
    return false;
  };
  let best = 0;
  for (let i = from; i < to; i += 1)
    for (const { concept, strength } of query.matches(terms[i]!)) {
      if (concept !== verb || i === place || strength < sameVerb) continue;
      const turned = passive(index.bits, terms, i, offsets[sentence]!);
      if (turned && place > i && !agent(i, place)) continue;
      const doer = place > i === turned;
      if ((doer === (asks === "doer")) === fits)
        best = Math.max(best, strength / Math.sqrt(Math.abs(place - i)));
    }
  return best;
}

/** Whether the verb at `i` has a form of "be" before it or "by" after it. */
function passive(bits: Uint32Array, terms: Uint32Array, i: number, from: number): boolean {
  const has = (at: number, bit: number): boolean =>
    at >= from && at < terms.length && (bits[terms[at]!]! & bit) !== 0;
  return has(i - 1, kind.be) || has(i - 2, kind.be) || has(i + 1, kind.by);
}
