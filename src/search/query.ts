/**
 * A question against an index: which terms of the index each of its concepts may stand in, how
 * surely, and how much each concept weighs there.
 */
import { namesOf, type Concept, type Expected, type Question } from "../question/question.ts";
import type { Index } from "../search.ts";
import { kind } from "./kinds.ts";
import { dated } from "./store.ts";
import { nationalForms } from "./lexicon.ts";
import { synonyms } from "./synonyms.ts";
import { words } from "./words.ts";

/** A term that stands for a concept; `strength` from 0 to 1 says how surely. */
export interface Match {
  readonly concept: number;
  readonly strength: number;
}

export interface Query {
  readonly question: Question;
  readonly concepts: readonly Concept[];
  /** The share of each concept in the whole: rare words weigh more. They add up to 1. */
  readonly weights: readonly number[];
  /** Whether the articles hold the concept's own word, or a form of it, anywhere. */
  readonly known: readonly boolean[];
  /** Whether they hold it or anything near it in meaning. */
  readonly resembled: readonly boolean[];
  /** What the term with this number stands for; mostly nothing. */
  readonly matches: (term: number) => readonly Match[];
  /** What to look for in the index, with how much each term counts. */
  readonly terms: ReadonlyMap<string, number>;
}

/** How surely another word stands for the one asked. */
const strengths = {
  same: 1,
  national: 0.85,
  derived: 0.7,
  spelling: 0.7,
  initials: 0.7,
  phrase: 0.55,
  synonym: 0.45,
} as const;
/** A concept that says little counts for less. */
const lightShare = 0.4;
const endings =
  /^(?:eri|er|or|ion|ation|at|ist|ism|iti|al|ment|anc|enc|ant|ent|iv|ic|ian|an|ship|ess|abl|t|atori|ori|ur|tion|ag|i|e|s)$/;
/** Shortest word, other than a name, in which a slip is forgiven. */
const long = 6;
/** Shortest stem that is taken for the root of a longer one. */
const root = 4;

/** Resolves a question. Pure; the same index and question give the same query. */
export function query(index: Index, given: Question): Query {
  const question = named(index, given);
  const { vocabulary, frequency, sentences } = index.store;
  const matches = new Map<number, Match[]>();
  const terms = new Map<string, number>();
  const rarity = (n: number): number => Math.log(1 + (sentences.length - n + 0.5) / (n + 0.5));
  const known: boolean[] = [];
  const resembled: boolean[] = [];
  const raw = question.concepts.map((concept, i) => {
    const found = alternatives(index, concept, question.expected);
    const short = initials(index, question, i);
    if (short) found.set(short, strengths.initials);
    let count = 0;
    for (const [term, strength] of found) {
      const number = vocabulary.get(term)!;
      matches.set(number, [...(matches.get(number) ?? []), { concept: i, strength }]);
      terms.set(term, Math.max(terms.get(term) ?? 0, strength * (concept.light ? lightShare : 1)));
      if (strength > strengths.synonym) count = Math.max(count, frequency[number]!);
    }
    known.push(count > 0);
    resembled.push(found.size > 0);
    return rarity(count) * (concept.light ? lightShare : 1);
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1;
  return {
    question,
    concepts: question.concepts,
    weights: raw.map((weight) => weight / total),
    known,
    resembled,
    matches: lookup(matches, vocabulary.size),
    terms: rarest(index, terms),
  };
}

/** A question without capitals has the names that the articles write with one. */
function named({ store, bits }: Index, question: Question): Question {
  const { text } = question;
  if (text !== text.toLowerCase() && text !== text.toUpperCase()) return question;
  const concepts = question.concepts.map((concept): Concept => {
    const number = store.vocabulary.get(concept.term);
    const plain = concept.part === "number" || number === undefined;
    return plain || !(bits[number]! & kind.proper) ? concept : { ...concept, part: "name" };
  });
  return { ...question, concepts, names: namesOf(text, concepts) };
}

const none: readonly Match[] = [];

/** A look-up that is asked for every word of every candidate: a flag spares most of the hashing. */
function lookup(matches: ReadonlyMap<number, readonly Match[]>, size: number): Query["matches"] {
  const held = new Uint8Array(size);
  for (const term of matches.keys()) held[term] = 1;
  return (term) => (held[term] ? matches.get(term)! : none);
}

/** Postings that a search reads, at most, beyond its rarest words. */
const budget = 20_000;
const rareWords = 3;

/** The rarest terms first, as many as can be looked up quickly: common ones tell little more. */
function rarest(
  { store: { vocabulary, frequency } }: Index,
  terms: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const count = (term: string): number => frequency[vocabulary.get(term)!]!;
  const sorted = [...terms].sort(([a], [b]) => count(a) - count(b));
  let read = 0;
  return new Map(
    sorted.filter(([term], i) => {
      read += count(term);
      return i < rareWords || read <= budget;
    }),
  );
}

/** The index's terms for a concept. */
function alternatives(index: Index, concept: Concept, expected: Expected): Map<string, number> {
  const { vocabulary } = index.store;
  const found = new Map<string, number>();
  const add = (term: string, strength: number): void => {
    if (vocabulary.has(term) && (found.get(term) ?? 0) < strength) found.set(term, strength);
  };
  for (const term of [concept.term, ...concept.also]) add(term, strengths.same);
  if (expected === "date" || expected === "age") add(dated(concept.term), strengths.same);
  for (const term of nationalForms(concept.term)) add(term, strengths.national);
  for (const term of index.derived(concept.term))
    if (related(term, concept.term)) add(term, strengths.derived);
  if (found.size === 0)
    for (const term of index.spellings(concept.term))
      if (slip(concept, term)) add(term, strengths.spelling);
  const own = (term: string): boolean =>
    concept.part === "name" || !(index.bits[vocabulary.get(term) ?? -1]! & kind.proper);
  for (const term of synonyms(concept.term).filter(own)) add(term, strengths.synonym);
  if (concept.phrase) for (const term of synonyms(concept.phrase)) add(term, strengths.phrase);
  return found;
}

/** The initials of the name that a concept is a word of, where the articles write them as a name. */
function initials(
  { store: { vocabulary }, bits }: Index,
  { concepts, names }: Question,
  i: number,
): string | undefined {
  const name = names.find((one) => one.length > 1 && one.includes(i));
  if (!name) return undefined;
  const letters = name.map((at) => concepts[at]!.plain.charAt(0));
  const term = words(`x ${letters.join("").toUpperCase()}`)[1]?.term ?? "";
  const number = vocabulary.get(term);
  return number !== undefined && bits[number]! & kind.proper ? term : undefined;
}

/** Names are misspelt anywhere; of other words the beginning must be right, and they be long. */
function slip({ part, term }: Concept, other: string): boolean {
  return part === "name" || (term.length >= long && term[0] === other[0]);
}

/** True where one stem is the other with an ending of derivation. */
function related(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = long.startsWith(short) ? short : short.replace(/[eiy]$/, "");
  return stem.length >= root && long.startsWith(stem) && endings.test(long.slice(stem.length));
}

/** Below it a term only resembles what was asked. */
export const surely = 0.6;

/** True for a term that is the question's own word, not only near it in meaning. */
export function isAsked({ matches }: Query, term: number): boolean {
  return matches(term).some(({ strength }) => strength > surely);
}
