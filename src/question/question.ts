/**
 * What a question asks: the kind of answer it expects, and the words that the answer has to be
 * about. Pure grammar of the question; knows no corpus.
 */
import { tokenize, type PartOfSpeech } from "../text/tokens.ts";
import { abbreviations } from "../search/lexicon.ts";
import { particles } from "../search/synonyms.ts";
import { shape, words, type Word } from "../search/words.ts";
import { be, expectation, type Expectation, type Expected, type Tag } from "./expected.ts";

export type { Expected };

/** A word, or a name of several, that the answer has to be about. */
export interface Concept {
  /** The term to look for. */
  readonly term: string;
  /** As written, folded. */
  readonly plain: string;
  /** Other terms that are the very same word: the joined form of a compound. */
  readonly also: readonly string[];
  /** With its particle, a verb of another meaning: `pull_out`. */
  readonly phrase?: string;
  /** Offsets into the question. */
  readonly start: number;
  readonly end: number;
  readonly part: "name" | "verb" | "noun" | "number" | "other";
  /** It says next to nothing, or only names the kind of answer: "which countries", "take place". */
  readonly light: boolean;
}

export interface Question {
  readonly text: string;
  readonly expected: Expected;
  /** In the order of the question. */
  readonly concepts: readonly Concept[];
  /** Its names: the concepts, side by side, that each is made of. */
  readonly names: readonly (readonly number[])[];
  /** The concept that is counted ("how many people") or of which one is asked, or -1. */
  readonly head: number;
  /** The noun, folded, that says of what type the answer is: "which language"; or null. */
  readonly type: string | null;
  /** The concept of the main verb, or -1. */
  readonly verb: number;
  /** What is asked is who does what the verb says, or to whom it is done; null where neither. */
  readonly asks: "doer" | "done" | null;
}

/** Longest question that is read; what follows is left out. UTF-16 units. */
const limit = 1000;
const parts: Partial<Record<PartOfSpeech, Concept["part"]>> = {
  PROPN: "name",
  VERB: "verb",
  NOUN: "noun",
  NUM: "number",
};
/** Verbs that carry little where a question asks for a place, a time or a name. */
const faint = new Set(
  words(
    "come locate find happen take place do make get call name know situate occur hold use go stand suppose",
  ).map(({ term }) => term),
);

/** Reads a question. Never throws, whatever the text. */
export function question(text: string): Question {
  const read = spoken(text.slice(0, limit));
  const all = words(read);
  const tags = new Map(tokenize(read).tokens.map((token) => [token.start, token.pos]));
  const own = all.filter((word) => !(word.shape & shape.extra));
  const tag: Tag = (word) => word && tags.get(word.start);
  const asked = expectation(read, own, tag);
  const found = concepts(all, own, tag, asked);
  const verb = mainVerb(own, found);
  return {
    text,
    expected: asked.expected,
    concepts: found,
    names: namesOf(read, found),
    head: found.findIndex(({ start }) => start === asked.head?.start),
    type: asked.type?.plain ?? null,
    verb,
    asks: verb < 0 ? null : roleAsked(own, found[verb]!),
  };
}

/** Capitals throughout say as little as none. */
function spoken(text: string): string {
  const quiet = text.toLowerCase();
  return text === text.toUpperCase() && quiet.length === text.length ? quiet : text;
}

/** The names among concepts: those that are names and stand side by side in the text. */
export function namesOf(
  text: string,
  concepts: readonly Concept[],
): readonly (readonly number[])[] {
  const names: number[][] = [];
  concepts.forEach(({ part, start }, i) => {
    if (part !== "name") return;
    const before = concepts[i - 1];
    const joined = before?.part === "name" && text.slice(before.end, start) === " ";
    if (joined) names.at(-1)!.push(i);
    else names.push([i]);
  });
  return names;
}

const doing = new Set(["do", "does", "did"]);
const perfect = new Set(["has", "have", "had"]);
const asking = /^(?:who|whom|what|which)$/;

/**
 * The last verb. A tagger may take it for a noun: then what follows "who" at once, or after "did"
 * the last word that is no name.
 */
function mainVerb(own: readonly Word[], found: readonly Concept[]): number {
  const tagged = found.findLastIndex(({ part, light }) => part === "verb" && !light);
  if (tagged >= 0) return tagged;
  if (own[0]?.plain === "who") {
    const next = found.findIndex(({ start }) => start === own[1]?.start);
    if (next >= 0) return next;
  }
  if (!own.some((word) => doing.has(word.plain))) return -1;
  return found.findLastIndex(({ part, light }) => part !== "name" && part !== "number" && !light);
}

/**
 * "Who backs …", "was founded by whom" ask for the doer; "whom did … back", "how many were killed"
 * for those to whom it is done.
 */
function roleAsked(own: readonly Word[], verb: Concept): Question["asks"] {
  const at = own.findIndex(({ start }) => start === verb.start);
  const before = own.slice(0, at);
  const many = own[0]?.plain === "how" && own[1]?.plain === "many";
  const asks = many || asking.test(own[0]?.plain ?? "");
  if (!verb.plain.endsWith("ing") && before.some((word) => be.has(word.plain))) {
    if (own.some((word, i) => asking.test(word.plain) && own[i - 1]?.plain === "by")) return "doer";
    return asks ? "done" : null;
  }
  if (!asks) return null;
  if (before.some((word) => doing.has(word.plain))) return "done";
  const plainly = before
    .slice(many ? 2 : 1)
    .every((word) => !(word.shape & shape.stop) || perfect.has(word.plain));
  return plainly ? "doer" : null;
}

function concepts(
  all: readonly Word[],
  own: readonly Word[],
  tag: Tag,
  { head, light }: Expectation,
): Concept[] {
  const made: Concept[] = [];
  for (let i = 0; i < own.length; i += 1) {
    const word = own[i]!;
    const short = abbreviationAt(own, i);
    if (short) {
      const { end } = own[i + short.length - 1]!;
      const { term } = short;
      made.push({
        term,
        plain: term,
        also: [],
        start: word.start,
        end,
        part: "name",
        light: false,
      });
      i += short.length - 1;
    } else if (word.term === "take" && own[i + 1]?.plain === "place") {
      i += 1;
    } else if (!(word.shape & shape.stop)) {
      const phrase = phrasal(own, i);
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
        light: (faint.has(word.term) && !phrase && !deed(own, i)) || (word === head && light),
        ...(phrase && { phrase }),
      });
    }
  }
  return made;
}

/** Verbs that are faint but for "who": whoever made or found something did just that. */
const made = new Set(words("make find hold use get").map(({ term }) => term));

const deed = (own: readonly Word[], i: number): boolean =>
  own[0]?.plain === "who" && i <= 2 && made.has(own[i]!.term);

/** Words between a verb and its particle: "call the talks off". */
const parted = 3;

/** A verb with its particle where the two have a meaning of their own. */
function phrasal(own: readonly Word[], i: number): string | undefined {
  const { term } = own[i]!;
  const known = particles(term);
  const particle = own.slice(i + 1, i + 1 + parted).find((word) => known.includes(word.term));
  return particle && `${term}_${particle.term}`;
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
