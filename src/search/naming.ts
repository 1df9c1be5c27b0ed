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

/** A name is asked for, and none that is new stands beside what is to be named. */
export function unnamed(view: View, sentence: number): boolean {
  const { query, index } = view;
  if (!asksName.test(query.question.text)) return false;
  const { terms } = index.store;
  const { head } = query.question;
  const nouns = new Set(
    query.concepts.flatMap(({ part }, i) =>
      i === head || (head < 0 && (part === "noun" || part === "other")) ? [i] : [],
    ),
  );
  const [from, to] = bounds(view, sentence);
  for (let i = from; i < to; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => nouns.has(concept))) continue;
    for (let at = Math.max(from, i - beside); at <= Math.min(to - 1, i + beside); at += 1)
      if (fresh(view, at)) return false;
  }
  return true;
}

/** Several are to be named, and the sentence has no new name. */
export function nameless(view: View, sentence: number): boolean {
  if (!asksNames.test(view.query.question.text)) return false;
  const [from, to] = bounds(view, sentence);
  for (let i = from; i < to; i += 1) if (fresh(view, i)) return false;
  return true;
}

function bounds({ index }: View, sentence: number): readonly [number, number] {
  return [index.store.offsets[sentence]!, index.store.offsets[sentence + 1]!];
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
