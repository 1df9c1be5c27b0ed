/** What a question seeks, as the finder of answers needs it. */
import type { Question } from "../question/question.ts";
import type { Sought, Unit } from "./evidence.ts";
import { isAsked, surely, type Query } from "./query.ts";

const units: Readonly<Record<string, Unit>> = {
  time: "time",
  hour: "time",
  date: "day",
  day: "day",
  weekday: "day",
  month: "month",
  year: "year",
};

/** The part of a date that "what" or "which" asks for. */
function unitOf({ expected, head, concepts, text }: Question): Unit | null {
  if (expected !== "date" || head < 0) return null;
  const { plain, start } = concepts[head]!;
  const asked = /\b(?:what|which)\s+$/i.test(text.slice(0, start));
  return asked ? (units[plain] ?? null) : null;
}

/** Heads that ask for something smaller than a country. */
const towns =
  /^(?:city|town|village|venue|street|suburb|port|airport|hotel|stadium|district|neighbou?rhood)s?$|^cities$/;
/** The words of the question's names that a term surely stands for. */
function naming({ matches, concepts }: Query, term: number): number[] {
  return matches(term).flatMap(({ concept, strength }) =>
    strength > surely && concepts[concept]!.part === "name" ? [concept] : [],
  );
}

/** What the words that answer must be. */
export function sought(query: Query): Sought {
  const { question, concepts } = query;
  const { text, head } = question;
  const plain = concepts[head]?.plain ?? "";
  return {
    expected: question.expected,
    headed: head >= 0,
    unit: unitOf(question),
    future: /\bwill\b/i.test(text),
    origin: /\bfrom\b/i.test(text),
    town: towns.test(plain),
    times: /^times?$/.test(plain),
    deed: question.asks !== null,
    asked: (term) => isAsked(query, term),
    named: (term) => naming(query, term),
    names: question.names,
  };
}
