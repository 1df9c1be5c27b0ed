/**
 * Whom a line of text means: by name, by part of one, by role, or by a name that is nearly theirs.
 */
import type { Library, Person } from "../domain.ts";
import { article, core, fold } from "../text/names/fold.ts";
import { callings, courtesies, titles } from "../text/names/lexicon.ts";
import { distance } from "../distance.ts";

/** `near` holds at most three names, the nearest first. */
export type Found =
  | { readonly kind: "one"; readonly person: Person }
  | { readonly kind: "several"; readonly people: readonly Person[] }
  | { readonly kind: "none"; readonly near: readonly string[] };

/** Of people who share a short name, one is meant if it stands for them so many times as often. */
const prominence = 20;
/** Shorter words differ from other names by one letter too often: only a slip is forgiven. */
const forgiving = 6;
/** Words this long allow two wrong letters. */
const longName = 9;
/** Words this short are neither forgiven nor offered. */
const exactUpTo = 3;
/** A name may be offered, not taken, if no more of its letters differ. */
const nearShare = 0.4;
const nearCount = 3;

interface Known {
  readonly person: Person;
  /** The core words of each form, the name's first. */
  readonly forms: readonly (readonly string[])[];
  /** The forms run together: "demistura". */
  readonly joined: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly roles: readonly ReadonlySet<string>[];
}

const finders = new WeakMap<Library, readonly Known[]>();

/**
 * Finds whom `text` means. Case, diacritics, hyphens, particles, titles, a possessive and the order
 * of words do not matter. A misspelt name is taken only if it is nearly one person's and nobody
 * else's. People are given the most mentioned first.
 */
export function find(library: Library, text: string): Found {
  const known = knownIn(library);
  const words = asked(text);
  const untitled = words.filter((word) => !courtesies.has(word) && !titles.has(word));
  const query = untitled.length > 0 ? untitled : words;
  if (query.length === 0) return { kind: "none", near: [] };
  for (const way of [named, partly, () => inRole(known, words), misspelt]) {
    const fitting = way(known, query);
    if (fitting.length === 1) return { kind: "one", person: fitting[0]!.person };
    if (fitting.length > 1) return several(fitting, query);
  }
  return { kind: "none", near: nearest(known, query) };
}

function knownIn(library: Library): readonly Known[] {
  const made = finders.get(library);
  if (made) return made;
  const known = library.people.map((person) => {
    const forms = [person.name, ...person.aliases].map(core);
    return {
      person,
      forms,
      joined: new Set([person.name, ...person.aliases].flatMap(joinings)),
      words: new Set(forms.flat()),
      roles: person.roles.map((role) => new Set(roleWords(role.text))),
    };
  });
  finders.set(library, known);
  return known;
}

/** The words of a question that may name somebody: without "who is" and punctuation. */
function asked(text: string): readonly string[] {
  const plain = fold(text)
    .replace(/^\s*(?:who\s+(?:is|was|are|were)|who'?s)\s+/, "")
    .replace(/[?!"“”«»:;]+/g, " ")
    .trim();
  return core(plain.replace(/\s*\/\s*/g, " ").replace(/^(?:the|an?)\s+/, ""));
}

const joinings = (form: string): string[] => {
  const plain = fold(form);
  return [join(plain), join(plain.replace(/\S+/g, (word) => word.replace(article, "")))];
};
const join = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Those of whom the query is a whole form of the name, the full name before others. */
function named(known: readonly Known[], query: readonly string[]): Known[] {
  const key = query.join(" ");
  const full = known.filter(({ forms }) => forms[0]!.join(" ") === key);
  if (full.length > 0 && query.length > 1) return full;
  const joined = query.join("").replace(/[^\p{L}\p{N}]/gu, "");
  const found = known.filter(
    (one) => one.joined.has(joined) || one.forms.some((form) => form.join(" ") === key),
  );
  return found.length > 0 && query.length === 1
    ? [...new Set([...found, ...partly(known, query)])]
    : found;
}

/** Those whose name holds every word of the query. */
function partly(known: readonly Known[], query: readonly string[]): Known[] {
  return known.filter(({ words }) => query.every((word) => words.has(word)));
}

/** What is said of the past answers only to a question that asks for it. */
const past = new Set(["former", "ex", "then", "late", "onetime", "acting"]);

/** Those of whom one role holds every word of the query, and a calling among them. */
function inRole(known: readonly Known[], query: readonly string[]): Known[] {
  const wanted = roleWords(query.join(" "));
  if (!wanted.some((word) => callings.has(word) || titles.has(word))) return [];
  const fits = (role: ReadonlySet<string>): boolean =>
    wanted.every((word) => role.has(word)) &&
    (wanted.some((word) => past.has(word)) || ![...past].some((word) => role.has(word)));
  return known.filter(({ roles }) => roles.some(fits));
}

const filler = new Set(["the", "a", "an", "of", "for", "to", "in", "at", "and", "is", "who", "s"]);

function roleWords(text: string): string[] {
  return fold(text)
    .replace(/\./g, "")
    .replace(/\bunited nations\b/g, "un")
    .replace(/\bunited states\b/g, "us")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !filler.has(word));
}

/** Those whose name has, for each word of the query, nearly that word. */
function misspelt(known: readonly Known[], query: readonly string[]): Known[] {
  return known.filter(({ words }) =>
    query.every((word) => [...words].some((other) => near(word, other))),
  );
}

function near(word: string, other: string): boolean {
  if (word === other) return true;
  const length = Math.min(word.length, other.length);
  if (length <= exactUpTo) return false;
  if (length < forgiving) return slipped(word, other);
  return distance(word, other) <= (length >= longName ? 2 : 1);
}

/** Does one word only double a letter of the other, or swap two neighbours? */
function slipped(word: string, other: string): boolean {
  if (word.length === other.length)
    return distance(word, other) === 1 && letters(word) === letters(other);
  const single = (text: string): string => text.replace(/(.)\1/gu, "$1");
  return distance(word, other) === 1 && single(word) === single(other);
}

const letters = (word: string): string => Array.from(word).sort().join("");

function several(fitting: readonly Known[], query: readonly string[]): Found {
  const key = query.join(" ");
  const uses = ({ person, forms }: Known): number =>
    forms.some((form) => form.join(" ") === key) ? person.mentions.length : 0;
  const ranked = [...fitting].sort(
    (a, b) => uses(b) - uses(a) || b.person.mentions.length - a.person.mentions.length,
  );
  const [first, second] = ranked as [Known, Known];
  if (uses(first) > 0 && uses(first) >= prominence * Math.max(1, uses(second)))
    return { kind: "one", person: first.person };
  return { kind: "several", people: ranked.map(({ person }) => person) };
}

function nearest(known: readonly Known[], query: readonly string[]): string[] {
  const joined = query.join("");
  const scored = known.flatMap(({ person, words }) => {
    const shares = [joined, ...query].flatMap((word) =>
      word.length <= exactUpTo
        ? []
        : [...words, [...words].join("")].map(
            (other) => distance(word, other) / Math.max(word.length, other.length),
          ),
    );
    const share = Math.min(1, ...shares);
    return share <= nearShare ? [{ name: person.name, share }] : [];
  });
  return scored
    .sort((a, b) => a.share - b.share)
    .slice(0, nearCount)
    .map(({ name }) => name);
}
