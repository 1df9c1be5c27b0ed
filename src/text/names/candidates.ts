/**
 * From runs of capitals to candidate names: titles, callings and descriptions before a name are cut
 * off, and what the words around it say of its kind is noted.
 */
import type { Gender } from "../../domain.ts";
import type { Token } from "../tokens.ts";
import { isCapital, type Run } from "./capitals.ts";
import { article, core, fold, isSuffix, particles } from "./fold.ts";
import { given } from "./given.ts";
import {
  bodies,
  callings,
  calendar,
  courtesies,
  demonyms,
  gendered,
  grounds,
  locatives,
  placeNouns,
  speechVerbs,
  titles,
} from "./lexicon.ts";
import { isPlace } from "./places.ts";

export interface Candidate {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Words of the name itself; half open. */
  readonly first: number;
  readonly last: number;
  /** The words that tell it from others, folded. */
  readonly core: readonly string[];
  readonly body: boolean;
  /** What speaks for a person (positive) or against (negative). */
  readonly person: number;
  readonly place: number;
  readonly gender: Gender | null;
}

/** How much each sign counts for a person or a place; a person needs `personNeeds`. */
const weight = {
  courtesy: 5,
  title: 3,
  given: 3,
  initial: 2,
  particle: 1,
  who: 3,
  age: 3,
  apposition: 3,
  speech: 2,
  kin: 1,
  the: -3,
  locative: -1,
  acronym: -2,
  place: -4,
} as const;

/** The candidates of one sentence, in the order of the text. */
export function candidates(
  sentence: number,
  words: readonly Token[],
  found: readonly Run[],
): Candidate[] {
  const made: Candidate[] = [];
  for (let i = 0; i < found.length; i += 1) {
    let run = found[i]!;
    const name = nameOf(words, run);
    if (name.body) {
      for (
        let next = found[i + 1];
        next && linked(words, run.last, next.first);
        next = found[i + 1]
      ) {
        run = { first: run.first, last: next.last };
        i += 1;
      }
      made.push(describe(sentence, words, { first: run.first, last: run.last, body: true }));
    } else if (name.first < name.last) made.push(describe(sentence, words, name));
  }
  return made;
}

/** Is a body's name continued: "Observatory for Human Rights", "University of the Arts"? */
function linked(words: readonly Token[], from: number, to: number): boolean {
  const link = words[from]?.lower;
  if (link !== "of" && link !== "for" && link !== "on") return false;
  return to === from + 1 || (to === from + 2 && words[from + 1]!.lower === "the");
}

interface Part extends Run {
  readonly body: boolean;
}

/** The name within a run: what is left of "US President Donald Trump" without what describes it. */
function nameOf(words: readonly Token[], { first, last }: Run): Part {
  const lower = (i: number): string => fold(words[i]!.text);
  let start = first;
  for (let i = first; i < last; i += 1)
    if (titles.has(lower(i)) || courtesies.has(lower(i)) || callings.has(lower(i))) start = i + 1;
  const titled = start > first;
  if (start === last) return { first: start, last: start, body: false };
  if (isBody(words, start, last)) return { first, last, body: true };
  if (!titled && last - first > 2 && (afterOffice(words, first) || demonyms.has(lower(first))))
    start = personStart(words, first, last) ?? (demonyms.has(lower(first)) ? first + 1 : first);
  else if (!titled && last - first > 2) start = personStart(words, first, last) ?? first;
  while (start < last && demonyms.has(lower(start)) && (last - start > 1 || !titled)) start += 1;
  while (start < last - 1 && particles.has(words[last - 1]!.lower)) last -= 1;
  return { first: start, last, body: false };
}

/** Do the words before a run end an office that reaches into it: "Secretary of State John Kerry"? */
function afterOffice(words: readonly Token[], first: number): boolean {
  const link = words[first - 1]?.lower;
  if (link !== "of" && link !== "for" && link !== "to") return false;
  const head = words[first - 2];
  return head !== undefined && (callings.has(head.lower) || titles.has(head.lower));
}

/** Where a given name begins the last words of a run. */
function personStart(words: readonly Token[], first: number, last: number): number | null {
  for (let i = first; i < last - 1; i += 1) {
    const known = given(fold(words[i]!.text)) !== undefined || /^\p{Lu}\.$/u.test(words[i]!.text);
    if (known) return i;
  }
  return null;
}

function isBody(words: readonly Token[], first: number, last: number): boolean {
  const person = given(fold(words[first]!.text)) !== undefined && last - first > 1;
  for (let i = person ? first + 1 : first; i < last; i += 1) {
    const lower = fold(words[i]!.text);
    if (bodies.has(lower) && (!person || i === last - 1)) return true;
  }
  return false;
}

function describe(
  sentence: number,
  words: readonly Token[],
  { first, last, body }: Part,
): Candidate {
  const text = words
    .slice(first, last)
    .map((token) => token.text)
    .join(" ");
  const parts = core(text);
  const signs = { person: 0, place: 0, gender: null as Gender | null };
  if (!body) {
    inside(words, first, last, signs);
    before(words, first, last, signs);
    after(words, last, signs);
    if (isPlace(fold(text).replace(/[’']s$/, "")) || grounds.has(parts.at(-1) ?? "")) {
      signs.place += 1;
      signs.person += weight.place;
    }
  }
  return { sentence, first, last, core: parts, body, ...signs };
}

interface Signs {
  person: number;
  place: number;
  gender: Gender | null;
}

function inside(words: readonly Token[], first: number, last: number, signs: Signs): void {
  const head = words[first]!;
  const known = given(fold(head.text));
  if (known !== undefined) {
    if (last - first > 1) signs.person += weight.given;
  }
  for (let i = first; i < last; i += 1) {
    const { text, lower } = words[i]!;
    if (last - first > 1 && /^\p{Lu}\.$/u.test(text)) signs.person += weight.initial;
    if (isSuffix(text) && i > first) signs.person += weight.initial;
    if (article.test(text) || (i > first && particles.has(lower))) signs.person += weight.particle;
  }
  if (last - first === 1 && /^\p{Lu}[\p{Lu}.\d]+$/u.test(head.text)) signs.person += weight.acronym;
}

function before(words: readonly Token[], first: number, last: number, signs: Signs): void {
  const previous = words[first - 1];
  if (!previous) return;
  const lower = fold(previous.text);
  const courtesy = courtesies.get(lower);
  if (courtesy) {
    signs.person += weight.courtesy;
    signs.gender = courtesy;
  } else if (callings.has(lower) || titles.has(lower) || callings.has(lower.replace(/s$/, ""))) {
    signs.person += weight.title;
    signs.gender ??= gendered.get(lower) ?? null;
  } else if (lower === "the" && !isNoun(words[last])) signs.person += weight.the;
  else if (locatives.has(lower)) {
    signs.person += weight.locative;
    signs.place += 1;
  } else if (lower === "of" && placeNouns.has(words[first - 2]?.lower ?? "")) {
    signs.person += weight.place;
    signs.place += 2;
  }
  if (
    speechVerbs.has(lower) &&
    ["said", "says", "added", "wrote", "asked", "told", "tweeted", "explained"].includes(lower)
  )
    signs.person += weight.speech;
  if (lower === "," && appositionBefore(words, first)) signs.person += weight.apposition;
}

const isNoun = (token: Token | undefined): boolean =>
  token?.pos === "NOUN" || (token !== undefined && isCapital(token));

/** "The head of the delegation, NAME": does what stands before the comma call somebody something? */
function appositionBefore(words: readonly Token[], first: number): boolean {
  let i = first - 2;
  while (i >= 0 && words[i]!.pos !== "PUNCT") i -= 1;
  const lead = words[i + 1]?.lower;
  if (lead !== "the" && lead !== "his" && lead !== "her" && lead !== "a" && lead !== "an")
    return false;
  for (let j = i + 2; j < Math.min(first - 1, i + 6); j += 1)
    if (callings.has(words[j]!.lower)) return true;
  return false;
}

function after(words: readonly Token[], last: number, signs: Signs): void {
  const next = words[last];
  if (!next) return;
  if (next.lower === "who" || next.lower === "whose") signs.person += weight.who;
  else if (speechVerbs.has(next.lower)) signs.person += weight.speech;
  else if (next.lower === "'s" && callings.has(words[last + 1]?.lower ?? ""))
    signs.person += weight.kin;
  else if (next.lower === "," && words[last + 1]) {
    const { lower } = words[last + 1]!;
    if (lower === "who" || lower === "whose") signs.person += weight.who;
    else if (/^[1-9]\d$/.test(lower) && words[last + 2]?.lower === ",") signs.person += weight.age;
    else if (calls(words, last + 1)) signs.person += weight.apposition;
  }
}

/** From so far into an apposition, a calling is no longer its head. */
const headReach = 7;

/** Does the noun phrase that begins at `i` call somebody something: "the chief delegate for"? */
export function calls(words: readonly Token[], i: number): boolean {
  for (let j = i; j < Math.min(words.length, i + headReach); j += 1) {
    const { lower, pos } = words[j]!;
    if (callings.has(lower)) return words[j + 1]?.lower !== "'s";
    if (pos === "ADP" || pos === "VERB" || pos === "PUNCT" || pos === "PRON") return lower === "'s";
    if (calendar.has(lower)) return false;
  }
  return false;
}
