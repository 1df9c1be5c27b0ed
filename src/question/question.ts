/**
 * What a question asks: the kind of answer it expects, the noun that kind hangs on, and the words
 * that the answer has to be about. Pure grammar of the question; knows no corpus.
 */
import { tokenize, type PartOfSpeech } from "../text/tokens.ts";
import { abbreviations, asksFor, type Asked } from "../search/lexicon.ts";
import { shape, words, type Word } from "../search/words.ts";

/** The kind of answer that a question expects; `fact` where its words do not say. */
export type Expected =
  Asked | "definition" | "reason" | "manner" | "whether" | "statement" | "often" | "fact";

/** A word, or a name of several, that the answer has to be about. */
export interface Concept {
  /** The term to look for. */
  readonly term: string;
  /** As written, folded. */
  readonly plain: string;
  /** Other terms that are the very same word: the joined form of a compound. */
  readonly also: readonly string[];
  /** Offsets into the question. */
  readonly start: number;
  readonly end: number;
  readonly part: "name" | "verb" | "noun" | "number" | "other";
  /** It only names the kind of answer: "which countries", "what year". */
  readonly focus: boolean;
}

export interface Question {
  readonly text: string;
  readonly expected: Expected;
  /** In the order of the question. */
  readonly concepts: readonly Concept[];
  readonly negated: boolean;
  /** It is in the passive with its doer after "by", so that subject and object change places. */
  readonly passive: boolean;
}

/** Longest question that is read; what follows is left out. UTF-16 units. */
const limit = 1000;
const parts: Partial<Record<PartOfSpeech, Concept["part"]>> = {
  PROPN: "name",
  VERB: "verb",
  NOUN: "noun",
  NUM: "number",
};

/** Reads a question. Never throws, whatever the text. */
export function question(text: string): Question {
  const read = text.slice(0, limit);
  const all = words(read);
  const tags = new Map(tokenize(read).tokens.map((token) => [token.start, token.pos]));
  const own = all.filter((word) => !(word.shape & shape.extra));
  const tag = (word: Word | undefined): PartOfSpeech | undefined => word && tags.get(word.start);
  const { expected, focus } = expectation(own, tag);
  return {
    text,
    expected,
    concepts: concepts(all, own, tag, focus),
    negated: own.some((word) => /^(?:not|never|no|\w+nt)$/.test(word.plain)),
    passive: own.some((word) => word.plain === "by") && own.some((word) => be.has(word.plain)),
  };
}

const be = new Set(["is", "are", "was", "were", "been", "be", "being"]);
const auxiliary = new Set([
  ...be,
  "do",
  "does",
  "did",
  "has",
  "have",
  "had",
  "can",
  "could",
  "will",
]);
const empty = new Set(["name", "kind", "type", "sort", "other", "total"]);
const saying = new Set(["say", "tell", "state", "claim", "argu", "announc", "comment", "think"]);

type Tag = (word: Word | undefined) => PartOfSpeech | undefined;
interface Expectation {
  readonly expected: Expected;
  /** The word that names the kind of answer. */
  readonly focus: Word | null;
}

const plainly = (expected: Expected): Expectation => ({ expected, focus: null });

function expectation(own: readonly Word[], tag: Tag): Expectation {
  const at = own.findIndex((word) =>
    /^(?:who|whom|whose|what|which|when|where|why|how|whats|whos)$/.test(word.plain),
  );
  const first = own[0]?.plain ?? "";
  if (at < 0) {
    if (auxiliary.has(first)) return plainly("whether");
    if (/^(?:name|list|give)$/.test(first)) return afterWhat(own, 1, tag);
    return plainly("fact");
  }
  const next = own[at + 1]?.plain ?? "";
  switch (own[at]!.plain) {
    case "who":
    case "whos":
    case "whom":
    case "whose":
      return plainly("person");
    case "when":
      return plainly("date");
    case "where":
      return plainly("place");
    case "why":
      return plainly("reason");
    case "how":
      return afterHow(own, at, next, tag);
    default:
      if (at > 1 && auxiliary.has(first)) return plainly("whether");
      return afterWhat(own, at + 1, tag);
  }
}

function afterHow(own: readonly Word[], at: number, next: string, tag: Tag): Expectation {
  if (next === "many") return { expected: "number", focus: null };
  if (next === "much") {
    const money = own.some((word) =>
      /^(?:cost|pay|paid|worth|money|price|earn|make|salary|debt|sold|spend|spent)$/.test(
        word.plain,
      ),
    );
    return plainly(money ? "money" : "number");
  }
  if (next === "long") return { expected: "duration", focus: own[at + 1]! };
  if (next === "often") return { expected: "often", focus: own[at + 1]! };
  if (
    /^(?:old|big|tall|high|far|fast|large|deep|wide|heavy|hot|cold|small|close|late|soon)$/.test(
      next,
    )
  )
    return { expected: "number", focus: own[at + 1]! };
  if (next === "come") return plainly("reason");
  return plainly(tag(own[at + 1]) === "ADJ" ? "fact" : "manner");
}

function afterWhat(own: readonly Word[], from: number, tag: Tag): Expectation {
  let at = from;
  const verb = own[at]?.plain ?? "";
  const copula = be.has(verb) || verb === "s";
  if (copula) at += 1;
  while (/^(?:the|a|an|some|of|his|her|their|its)$/.test(own[at]?.plain ?? "")) at += 1;
  const rest = own.slice(at);
  if (rest.some((word) => saying.has(word.term)) && !copula) return plainly("statement");
  if (
    rest.some(
      (word, i) =>
        word.plain === "mean" || (word.plain === "for" && rest[i - 1]?.plain === "stand"),
    )
  )
    return plainly("definition");
  if (rest[0]?.plain === "happened" || rest[0]?.plain === "happens") return plainly("fact");
  if (/^(?:cause|reason|caus)$/.test(rest[0]?.term ?? "")) return plainly("reason");
  const head = headOf(own, at, tag);
  if (!head) return plainly("fact");
  const kind = kindOf(head);
  if (kind) return { expected: kind, focus: head };
  if (copula && own.indexOf(head) >= own.length - 2) return plainly("definition");
  return { expected: "fact", focus: copula ? null : head };
}

/** The last noun of the group that begins at `from`. */
function headOf(own: readonly Word[], from: number, tag: Tag): Word | null {
  let head: Word | null = null;
  for (let i = from; i < own.length; i += 1) {
    const word = own[i]!;
    if (word.plain === "of" && head && empty.has(head.plain)) {
      while (/^(?:of|the|a|an)$/.test(own[i + 1]?.plain ?? "")) i += 1;
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
  for (const [kind, nouns] of Object.entries(asksFor))
    if (nouns.has(word.term) && !empty.has(word.plain)) return kind as Asked;
  return null;
}

function concepts(
  all: readonly Word[],
  own: readonly Word[],
  tag: Tag,
  focus: Word | null,
): Concept[] {
  const made: Concept[] = [];
  for (let i = 0; i < own.length; i += 1) {
    const phrase = abbreviationAt(own, i);
    if (phrase) {
      const last = own[i + phrase.length - 1]!;
      made.push({
        term: phrase.term,
        plain: phrase.term,
        also: [],
        start: own[i]!.start,
        end: last.end,
        part: "name",
        focus: false,
      });
      i += phrase.length - 1;
      continue;
    }
    const word = own[i]!;
    if (word.shape & shape.stop) continue;
    const whole = all.filter(
      (other) => other.shape & shape.extra && other.start <= word.start && other.end >= word.end,
    );
    made.push({
      term: word.term,
      plain: word.plain,
      also: whole.map((other) => other.term),
      start: word.start,
      end: word.end,
      part: partOf(word, tag(word)),
      focus: word === focus,
    });
  }
  return made;
}

function partOf(word: Word, pos: PartOfSpeech | undefined): Concept["part"] {
  if (word.shape & shape.number) return "number";
  if (word.shape & shape.capital && !(word.shape & shape.first)) return "name";
  return (pos && parts[pos]) ?? "other";
}

function abbreviationAt(own: readonly Word[], i: number): { term: string; length: number } | null {
  for (const [phrase, term] of abbreviations) {
    const names = phrase.split(" ");
    if (names.every((name, j) => own[i + j]?.plain === name)) return { term, length: names.length };
  }
  return null;
}
