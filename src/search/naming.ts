/** Whether a sentence gives the names that a question wants: "what is the ship called?" */
import { kind } from "./kinds.ts";
import type { View } from "./view.ts";
import { shape } from "./words.ts";

const asksName = /\b(?:names?|called|named|known as)\b/i;
/** "Which two towns", "what three firms": they are to be named. */
const asksNames =
  /^\W*(?:in |at |on |for |from |by )?(?:which|what) (?:two|three|four|five|six|seven|eight|nine|ten|\d+|other) /i;
/** Words between what is named and its name: "a ship called X", "the group, X". */
const beside = 3;

/**
 * One or several are to be named, and no new name stands beside what they are; where the sentence
 * does not say what they are, it has no new name at all.
 */
export function unnamed(view: View, sentence: number): boolean {
  const { query, index } = view;
  const { text, head } = query.question;
  if (!asksName.test(text) && !asksNames.test(text)) return false;
  const { terms } = index.store;
  const sorts = new Set(
    query.concepts.flatMap(({ part }, i) =>
      i === head || (head < 0 && (part === "noun" || part === "other")) ? [i] : [],
    ),
  );
  const [from, to] = bounds(view, sentence);
  let told = false;
  for (let i = from; i < to; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => sorts.has(concept))) continue;
    told = true;
    for (let at = Math.max(from, i - beside); at <= Math.min(to - 1, i + beside); at += 1)
      if (fresh(view, at) && !spokenBetween(view, at, i)) return false;
  }
  if (told) return true;
  for (let i = from; i < to; i += 1) if (fresh(view, i)) return false;
  return true;
}

/** Words between a name and the office that it bears: "the envoy for Ulm, Ann Lee". */
const apposed = 3;

/**
 * Who holds an office is asked, "who is the envoy for Ulm", and no person's name stands beside what
 * the office is.
 */
export function bearerless({ query, index }: View, sentence: number): boolean {
  const { expected, verb } = query.question;
  if (expected !== "person" || verb >= 0) return false;
  const { persons, offsets, terms } = index.store;
  const offices = new Set(
    query.concepts.flatMap(({ part, light }, i) => (part === "noun" && !light ? [i] : [])),
  );
  if (offices.size === 0) return false;
  const to = offsets[sentence + 1]!;
  for (let i = offsets[sentence]!; i < to; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => offices.has(concept))) continue;
    for (
      let at = Math.max(offsets[sentence]!, i - apposed);
      at <= Math.min(to - 1, i + apposed);
      at += 1
    )
      if (persons[at] && query.matches(terms[at]!).length === 0) return false;
  }
  return true;
}

function bounds({ index }: View, sentence: number): readonly [number, number] {
  return [index.store.offsets[sentence]!, index.store.offsets[sentence + 1]!];
}

/** A verb of speech stands between two words: "Ann Lee said two ships". */
function spokenBetween({ index }: View, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i += 1)
    if (index.bits[index.store.terms[i]!]! & kind.speech) return true;
  return false;
}

/** A name, not a country's, that the question does not have. */
function fresh({ query, index }: View, at: number): boolean {
  const { terms, shapes } = index.store;
  return (
    (shapes[at]! & shape.capital) !== 0 &&
    !(shapes[at]! & (shape.stop | shape.number | shape.first)) &&
    !(index.bits[terms[at]!]! & (kind.nation | kind.dated)) &&
    query.matches(terms[at]!).length === 0
  );
}
