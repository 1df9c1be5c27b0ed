/**
 * Whom a line of text means: by name, by part of one, by role, or by a name that is nearly theirs.
 */
import type { Library, Person } from "../domain.ts";
import { core, fold } from "../text/names/fold.ts";
import { given } from "../text/names/given.ts";
import { courtesies, titles } from "../text/names/lexicon.ts";
import { answersTo, roleWords } from "../library/bearer.ts";
import { atLeast, distance, spelling } from "../distance.ts";
import { joined, register, together, type Known, type Register } from "./register.ts";

/** `near` holds at most three names, the nearest first; it is worked out where it is read. */
export type Found =
  | { readonly kind: "one"; readonly person: Person }
  | { readonly kind: "several"; readonly people: readonly Person[] }
  | { readonly kind: "none"; readonly near: readonly string[] };

/**
 * Of people who share a short name, one is meant if it stands for them so many times as often, or
 * so often where it never stands for another.
 */
const prominence = 20;
const usual = 5;
/** Shorter words differ from other names by one letter too often: only a slip is forgiven. */
const forgiving = 6;
/** Words this long allow two wrong letters, the most there may be. */
const longName = 9;
const mostWrong = 2;
/** Words this short are neither forgiven nor offered. */
const exactUpTo = 3;
/** A name may be offered, not taken, if no more of its letters differ. */
const nearShare = 0.4;
const nearCount = 3;

/**
 * Finds whom `text` means. Case, diacritics, hyphens, particles, titles, a possessive and the order
 * of words do not matter. A misspelt name is taken only if it is nearly one person's and nobody
 * else's. People are given the most mentioned first.
 */
export function find(library: Library, text: string): Found {
  const known = register(library);
  const words = asked(text);
  const untitled = words.filter((word) => !courtesies.has(word) && !titles.has(word));
  const query = untitled.length > 0 ? untitled : words;
  if (query.length === 0) return { kind: "none", near: [] };
  for (const way of [named, partly, () => inRole(known, words), misspelt]) {
    const fitting = way(known, query);
    if (fitting.length === 1) return { kind: "one", person: fitting[0]!.person };
    if (fitting.length > 1) return several(fitting, query);
  }
  return {
    kind: "none",
    get near() {
      return nearest(known, query);
    },
  };
}

/** The words of a question that may name somebody: without "who is" and punctuation. */
function asked(text: string): readonly string[] {
  const plain = fold(text)
    .replace(/^\s*(?:who\s+(?:is|was|are|were)|who'?s)\s+/, "")
    .replace(/[?!"“”«»:;]+/g, " ")
    .trim();
  return core(plain.replace(/\s*\/\s*/g, " ").replace(/^(?:the|an?)\s+/, ""));
}

/** Those of whom the query is a whole form of the name, the full name before others. */
function named(known: Register, query: readonly string[]): Known[] {
  const key = query.join(" ");
  const ofForm = known.byForm.get(key) ?? [];
  const full = ofForm.filter(({ forms }) => forms[0]!.join(" ") === key);
  if (full.length > 0 && query.length > 1) return full;
  const found = together([known.byJoined.get(joined(query.join(""))) ?? [], ofForm]);
  return found.length > 0 && query.length === 1
    ? [...new Set([...found, ...partly(known, query)])]
    : found;
}

/** Those whose name holds every word of the query. */
function partly({ byWord }: Register, query: readonly string[]): Known[] {
  return (byWord.get(query[0]!) ?? []).filter(({ words }) =>
    query.every((word) => words.includes(word)),
  );
}

/** Those of whom one role holds every word of the query, and a calling among them. */
function inRole({ byRoleWord }: Register, query: readonly string[]): Known[] {
  const wanted = roleWords(query.join(" "));
  if (wanted.length === 0) return [];
  const fewest = wanted
    .map((word) => byRoleWord.get(word) ?? [])
    .reduce((a, b) => (b.length < a.length ? b : a));
  return fewest.filter(({ roles }) => roles.some((role) => answersTo(role, wanted)));
}

/**
 * Those whose name has, for each word of the query, nearly that word. A word that is itself a given
 * name is no slip: Erica is not Eric.
 */
function misspelt({ byWord, spellings }: Register, query: readonly string[]): Known[] {
  let fitting: Known[] | null = null;
  for (const word of query) {
    const own = spelling(word);
    const found = together(
      spellings
        .filter((other) => atLeast(own, other) <= mostWrong)
        .filter((other) => near(word, other.word))
        .map((other) => byWord.get(other.word)!),
    );
    const also = new Set(found);
    fitting = fitting === null ? found : fitting.filter((one) => also.has(one));
  }
  return fitting ?? [];
}

function near(word: string, other: string): boolean {
  if (word === other) return true;
  if (given(word) !== undefined) return false;
  const length = Math.min(word.length, other.length);
  if (length <= exactUpTo) return false;
  if (length < forgiving) return slipped(word, other);
  return distance(word, other) <= (length >= longName ? mostWrong : 1);
}

/** Does one word only double a letter of the other, or swap two neighbours? */
function slipped(word: string, other: string): boolean {
  if (word.length === other.length)
    return distance(word, other) === 1 && sorted(word) === sorted(other);
  const single = (text: string): string => text.replace(/(.)\1/gu, "$1");
  return distance(word, other) === 1 && single(word) === single(other);
}

const sorted = (word: string): string => Array.from(word).sort().join("");

function several(fitting: readonly Known[], query: readonly string[]): Found {
  const key = query.join(" ");
  const uses = ({ person, forms }: Known): number =>
    forms.some((form) => form.join(" ") === key) ? person.mentions.length : 0;
  const ranked = [...fitting].sort(
    (a, b) => uses(b) - uses(a) || b.person.mentions.length - a.person.mentions.length,
  );
  const [first, second] = ranked as [Known, Known];
  const enough = uses(second) > 0 ? prominence * uses(second) : usual;
  if (uses(first) >= enough) return { kind: "one", person: first.person };
  return { kind: "several", people: ranked.map(({ person }) => person) };
}

function nearest({ people }: Register, query: readonly string[]): string[] {
  const asked = [query.join(""), ...query].filter((word) => word.length > exactUpTo);
  const shareOf = shares(asked);
  const scored = people.flatMap(({ person, words }) => {
    const share = Math.min(1, ...[...words, words.join("")].map(shareOf));
    return share <= nearShare ? [{ name: person.name, share }] : [];
  });
  return scored
    .sort((a, b) => a.share - b.share)
    .slice(0, nearCount)
    .map(({ name }) => name);
}

/** Of a name's word, the share of letters in which it differs from the most like it; 1 is much. */
function shares(asked: readonly string[]): (word: string) => number {
  const spelt = asked.map(spelling);
  const made = new Map<string, number>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const own = spelling(word);
    let least = 1;
    for (const other of spelt) {
      const longer = Math.max(word.length, other.word.length);
      const most = Math.min(least, nearShare) * longer;
      if (atLeast(own, other) <= most) least = Math.min(least, distance(other.word, word) / longer);
    }
    made.set(word, least);
    return least;
  };
}
