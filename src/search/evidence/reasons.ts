/** Reasons and purposes. */
import { kind } from "../kinds.ts";
import { shape, words } from "../words.ts";
import type { Cursor, Test } from "./cursor.ts";

/** What "to" goes on from without giving a purpose: "plans to leave". */
const wants = words(
  "want plan agree need fail able unable go ready hope have try begin start continue seek expect refuse decide use ask likely unlikely due set intend offer promise threaten tend manage prepare order tell force urge",
).map(({ term }) => term);

/** The test for a word that leads to a reason: "because", "as", or "to" before a purpose. */
export function reasons({ has, is, shaped, to, term, termOf }: Cursor): Test {
  const as = termOf("as");
  const infinitive = termOf("to");
  const wanting = new Set(wants.map(termOf));
  /** Begins neither a name nor a phrase of grammar, so that "to" before it is not a direction. */
  const inner: Test = (i) => i < to() && !shaped(i, shape.capital | shape.stop | shape.number);
  return (i) =>
    has(i, kind.reason) ||
    (is(i, as) && !has(i - 1, kind.such) && !has(i + 1, kind.such)) ||
    (is(i, infinitive) && inner(i + 1) && !wanting.has(term(i - 1)));
}
