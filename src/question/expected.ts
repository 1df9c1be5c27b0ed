/** The kind of answer that a question expects, from its question word and the noun after it. */
import type { Span } from "../domain.ts";
import type { PartOfSpeech } from "../text/tokens.ts";
import { asksFor, type Asked } from "../search/lexicon.ts";
import { shape, type Word } from "../search/words.ts";
import { sayingVerbs, sourceAt } from "./saying.ts";

/** `fact` where the question's words do not say. */
export type Expected =
  | Asked
  | "measure"
  | "age"
  | "definition"
  | "expansion"
  | "reason"
  | "manner"
  | "whether"
  | "statement"
  | "often"
  | "fact";

export interface Expectation {
  readonly expected: Expected;
  /** The noun that is counted, or of which one is asked. */
  readonly head: Word | null;
  /** The head only names the kind of answer, so that the answer need not hold it. */
  readonly light: boolean;
  /** The noun that says of what type the answer is: "which language", "what is the currency of". */
  readonly type: Word | null;
}

/** Gives a word's part of speech. */
export type Tag = (word: Word | undefined) => PartOfSpeech | undefined;

export const be: ReadonlySet<string> = new Set("is are was were been be being s".split(" "));
export const auxiliary: ReadonlySet<string> = new Set([
  ...be,
  ..."do does did has have had can could will would should may might must".split(" "),
]);
const asking = /^(?:who|whom|whose|what|which|when|where|why|how|whats|whos)$/;
const measures =
  /^(?:big|tall|high|far|fast|large|deep|wide|heavy|hot|cold|small|close|thick|loud|strong)$/;
const offices = /^(?:job|role|post|position|title|occupation|profession|office)$/;
const shortens = /^(?:stand|stands|short)$/;
const paying =
  /^(?:cost|costs|pay|paid|worth|money|price|earn|make|salary|debt|sold|spend|spent|owe|raise|raised)$/;
/** By any amount, not only of money. */
const changing = /^(?:rise|rose|fall|fell|drop|grow|grew|increase|decrease|decline|shrink|gain)$/;
/** Nouns that any answer of their kind belongs to, or that only say that one counts; others, such as "wife", say whose. */
const general = new Set(
  "person people man woman place country city town state county region area organization organisation company group team club party year date day month time period number amount money color colour name kind type sort toll total count figure part side thing way".split(
    " ",
  ),
);
const empty = new Set(["name", "names", "kind", "kinds", "type", "types", "sort", "sorts"]);
const costing = /^costs?$/;
const determiners = /^(?:the|his|her|their|its|our|your|my)$/;

const plainly = (expected: Expected, type: Word | null = null): Expectation => ({
  expected,
  head: null,
  light: false,
  type,
});
const headed = (expected: Expected, head: Word, light: boolean): Expectation => ({
  expected,
  head,
  light,
  type: head,
});

/** Reads what is expected off the words of the question `text`. */
export function expectation(text: string, own: readonly Word[], tag: Tag): Expectation {
  const plain = worded(text, own, tag);
  return plain.expected === "fact" && sourceAt(text) >= 0 ? plainly("statement") : plain;
}

function worded(text: string, own: readonly Word[], tag: Tag): Expectation {
  const at = asked(own, quotations(text));
  const first = own[0]?.plain ?? "";
  if (auxiliary.has(first) && (at < 0 || at > 1)) return plainly("whether");
  if (at < 0) return /^(?:name|list|give)$/.test(first) ? afterWhat(own, 1, tag) : plainly("fact");
  switch (own[at]!.plain) {
    case "who":
    case "whos":
    case "whom":
    case "whose":
      return plainly(identity(own, at) ? "definition" : "person");
    case "when":
      return plainly("date");
    case "where":
      return plainly("place");
    case "why":
      return plainly("reason");
    case "how":
      return afterHow(own, at + 1, tag);
    default:
      return afterWhat(own, at + 1, tag);
  }
}

/**
 * The question word, or -1. One within quotation marks is not it, and neither is one that opens a
 * clause before the question: "When the talks ended, who left?"
 */
function asked(own: readonly Word[], quoted: readonly Span[]): number {
  const asks = ({ plain, start }: Word): boolean =>
    asking.test(plain) && !quoted.some((span) => span.start < start && start < span.end);
  const at = own.findIndex(asks);
  if (at !== 0 || !/^(?:when|where)$/.test(own[0]!.plain)) return at;
  if (auxiliary.has(own[1]?.plain ?? "")) return at;
  const later = own.findIndex(
    (word, i) => i > 1 && asks(word) && ((word.shape & shape.pause) !== 0 || i === own.length - 1),
  );
  return later < 0 ? at : later;
}

function quotations(text: string): Span[] {
  return [...text.matchAll(/["“][^"“”]*["”]/g)].map(({ 0: quoted, index }) => ({
    start: index,
    end: index + quoted.length,
  }));
}

/** "Who is Ann Lee?": somebody named, of whom one wants to know what she is. */
function identity(own: readonly Word[], at: number): boolean {
  const rest = own.slice(at + 2);
  return (
    be.has(own[at + 1]?.plain ?? "") &&
    rest.length > 0 &&
    rest.every((word) => (word.shape & shape.capital) !== 0)
  );
}

function afterHow(own: readonly Word[], at: number, tag: Tag): Expectation {
  const next = own[at];
  if (!next) return plainly("manner");
  if (next.plain === "many" || next.plain === "much") {
    const bare = auxiliary.has(own[at + 1]?.plain ?? "");
    const much = next.plain === "much" && !own.some((word) => changing.test(word.plain));
    const money = much && (bare || own.some((word) => paying.test(word.plain)));
    const head = headOf(own, at + 1, tag);
    return { expected: money ? "money" : "number", head, light: false, type: null };
  }
  if (next.plain === "long") return headed("duration", next, true);
  if (next.plain === "often") return headed("often", next, true);
  if (next.plain === "old") return headed("age", next, true);
  if (measures.test(next.plain)) return headed("measure", next, true);
  if (next.plain === "come") return plainly("reason");
  return plainly(tag(next) === "ADJ" ? "fact" : "manner");
}

function afterWhat(own: readonly Word[], from: number, tag: Tag): Expectation {
  let at = from;
  const copula = be.has(own[at]?.plain ?? "");
  if (copula) at += 1;
  const one = /^an?$/.test(own[at]?.plain ?? "");
  const bare = !determiners.test(own[at]?.plain ?? "");
  while (/^(?:the|a|an|some|of|his|her|their|its)$/.test(own[at]?.plain ?? "")) at += 1;
  const rest = own.slice(at);
  if (!copula && rest.some((word) => sayingVerbs.has(word.term) && !named(word)))
    return plainly("statement");
  if (rest.some(({ plain }, i) => plain === "for" && shortens.test(rest[i - 1]?.plain ?? "")))
    return plainly("expansion");
  if (rest.some(({ plain }) => plain === "mean")) return plainly("definition");
  if (!copula && costing.test(own.at(-1)?.plain ?? "")) return plainly("money");
  if (/^(?:happened|happens)$/.test(rest[0]?.plain ?? "")) return plainly("fact");
  if (/^(?:cause|reason|caus)$/.test(rest[0]?.term ?? "")) return plainly("reason");
  const head = headOf(own, at, tag);
  if (!head) return plainly("fact");
  if (offices.test(head.plain) && own.some(named)) return headed("definition", head, true);
  const name = named(head);
  if (copula && (one || name) && own.at(-1) === head) return plainly("definition");
  const compound = own[at] !== head && own.at(-1) === head && !(own[at]!.shape & shape.capital);
  if (copula && bare && compound) return plainly("definition");
  const sort = /^(?:kinds?|types?|sorts?)$/.test(own[at]!.plain) && own[at] !== head;
  const kind = sort ? null : kindOf(head);
  const light = general.has(head.plain) || general.has(head.plain.replace(/s$/, ""));
  if (kind) return headed(kind, head, light);
  if (copula && own.indexOf(head) >= own.length - 2) return plainly("definition");
  const goesOn = tag(own[own.indexOf(head) + 1]) === "VERB";
  return copula ? plainly("fact", goesOn ? null : head) : headed("fact", head, light);
}

const named = ({ shape: bits }: Word): boolean =>
  (bits & shape.capital) !== 0 && !(bits & shape.first);

/** The last noun of the group that begins at `from`. */
function headOf(own: readonly Word[], from: number, tag: Tag): Word | null {
  let head: Word | null = null;
  for (let i = from; i < own.length; i += 1) {
    const word = own[i]!;
    if (word.plain === "of" && head && empty.has(head.plain)) {
      while (/^(?:the|a|an)$/.test(own[i + 1]?.plain ?? "")) i += 1;
      continue;
    }
    if (word.shape & shape.stop) break;
    const pos = tag(word);
    if (pos === "VERB" && head) break;
    if (pos === "NOUN" || pos === "PROPN" || kindOf(word)) head = word;
  }
  return head;
}

function kindOf(word: Word): Asked | null {
  if (empty.has(word.plain)) return null;
  for (const [kind, nouns] of Object.entries(asksFor))
    if (nouns.has(word.plain)) return kind as Asked;
  return null;
}
