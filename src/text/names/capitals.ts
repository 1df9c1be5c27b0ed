/**
 * Candidate names: runs of capitalised words, with what belongs between them.
 */
import type { Sentence } from "../../domain.ts";
import type { Token } from "../tokens.ts";
import { article, fold, isSuffix, particles } from "./fold.ts";
import { calendar, common, courtesies } from "./lexicon.ts";
import { given } from "./given.ts";

/** Words `first` to `last` (half open) of a sentence that may name something. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** "Cairo-based", "UN-mediated": a name made an adjective. */
const describing =
  /[-‑]\p{Ll}*(?:ed|ing|based|born|led|era|style|wide|level|like|friendly|only|run|free|long|old|winning|hit|held)$/u;
const acronym = /^(?:US|UN|EU|UK|WHO|IT|AM)$/;
const upper = /^\p{Lu}/u;
const word = /^\p{L}/u;
/** From so many capitalised words in a hundred, a line without a full stop is like a headline. */
const headlineShare = 75;
/** The same for a line that ends in one. */
const stoppedShare = 90;
/** A headline has at least so many words that could be capitalised. */
const headlineWords = 3;
/** Shorter words stay lower case in a headline. */
const shortWord = 4;

export const isCapital = (token: Token): boolean =>
  upper.test(token.text) ||
  (article.test(token.text) && upper.test(token.text.replace(article, "")));

/** Is the sentence written like a headline, where a capital says nothing? */
export function isHeadline(sentence: Sentence, words: readonly Token[]): boolean {
  if (sentence.kind === "heading") return true;
  let long = 0;
  let capital = 0;
  for (const token of words)
    if (token.text.length >= shortWord && word.test(token.text)) {
      long += 1;
      if (upper.test(token.text)) capital += 1;
    }
  const stopped = words.at(-1)?.pos === "PUNCT";
  return long >= headlineWords && capital * 100 >= long * (stopped ? stoppedShare : headlineShare);
}

/** Function words and months that are surnames as well. */
const surnameToo = new Set([
  "early",
  "late",
  "still",
  "more",
  "most",
  "day",
  "well",
  "near",
  "best",
  "long",
  "may",
  "august",
]);

/** Words that open sentences and captions, and go on with names as well: "Human Rights Watch". */
const withinToo = new Set([
  "watch",
  "people",
  "police",
  "voters",
  "officials",
  "experts",
  "reporters",
  "residents",
  "opinion",
  "analysis",
  "source",
  "file",
  "first",
  "working",
  "writing",
]);

/** The runs of a sentence, in order. A possessive 's, a comma and a lower-case word end a run. */
export function runs(words: readonly Token[]): Run[] {
  const found: Run[] = [];
  let i = 0;
  while (i < words.length) {
    if (!opens(words, i)) {
      i += 1;
      continue;
    }
    const first = i;
    i += 1;
    for (;;) {
      const next = words[i];
      if (next && continues(words, i)) i += 1;
      else if (next && (joins(words, i) || shares(words, i))) i += 1;
      else if (next && nickname(words, i, first) > 0) i += nickname(words, i, first);
      else break;
    }
    found.push({ first, last: i });
  }
  return found;
}

function opens(words: readonly Token[], i: number): boolean {
  const token = words[i]!;
  if (isParticle(token))
    return i + 1 < words.length && isCapital(words[i + 1]!) && !isArticle(token);
  return isCapital(token) && isNameWord(words, i);
}

function continues(words: readonly Token[], i: number): boolean {
  const token = words[i]!;
  if (isSuffix(token.text)) return true;
  if (surnameToo.has(token.lower) && isGiven(words[i - 1]!)) return isCapital(token);
  if (withinToo.has(token.lower)) return isCapital(token);
  return isCapital(token) && isNameWord(words, i) && !calendarBreaks(words, i);
}

/** How many words of a nickname in quotation marks follow within a name: Robert C. "Bobby" Scott. */
function nickname(words: readonly Token[], i: number, first: number): number {
  const stop = words[i]!.lower === "." && /^\p{Lu}$/u.test(words[i - 1]!.text) ? 1 : 0;
  const [open, name, close, surname] = words.slice(i + stop, i + stop + 4);
  if (open?.lower !== '"' || close?.lower !== '"' || !name || !surname) return 0;
  const begun = words.slice(Math.max(first, i - 2), i).some(isGiven);
  return isCapital(name) && isCapital(surname) && begun ? stop + 3 : 0;
}

/** What many have together: "the Bakers' League". */
const owned =
  /^(?:alliance|association|brotherhood|club|coalition|congress|co-operative|cooperative|federation|front|guild|league|movement|party|society|trust|union)$/;

/** Whether the mark of a plural that owns joins it with what it owns. */
function shares(words: readonly Token[], i: number): boolean {
  const owner = words[i - 1]!;
  if (words[i]!.lower !== "'" || owner.end !== words[i]!.start || !owner.lower.endsWith("s"))
    return false;
  const next = words[i + 1];
  return next !== undefined && isCapital(next) && owned.test(next.lower);
}

/** A particle between capitals joins them: "Ana de Souza", "Osama bin Laden". */
function joins(words: readonly Token[], i: number): boolean {
  const token = words[i]!;
  if (!isParticle(token)) return false;
  const next = words[i + 1];
  return next !== undefined && (isCapital(next) || (isParticle(next) && joins(words, i + 1)));
}

const isArticle = (token: Token): boolean =>
  token.lower === "e" || token.lower === "y" || token.lower === "la" || token.lower === "le";
const isParticle = (token: Token): boolean => particles.has(token.lower) && !upper.test(token.text);

function isNameWord(words: readonly Token[], i: number): boolean {
  const token = words[i]!;
  if (describing.test(token.text)) return false;
  if (token.lower === "new")
    return isCapital(token) && words[i + 1] !== undefined && isCapital(words[i + 1]!);
  if (common.has(token.lower) && !acronym.test(token.text))
    return token.lower === "will" && startsName(words, i);
  if (calendar.has(token.lower)) return startsName(words, i) || (i > 0 && isGiven(words[i - 1]!));
  return /\p{L}{2}|^\p{Lu}\.?$|^(?:\p{Lu}\.)+$/u.test(token.text) && token.lower !== "i";
}

/** "April Ryan", "Will Smith": a word that is mostly none, before a name that is mostly one. */
function startsName(words: readonly Token[], i: number): boolean {
  const next = words[i + 1];
  if (i === 0 || !next || !isCapital(next) || given(words[i]!.lower) === undefined) return false;
  return !common.has(next.lower) && !calendar.has(next.lower) && given(next.lower) === undefined;
}

const isGiven = (token: Token): boolean =>
  upper.test(token.text) && (given(fold(token.text)) !== undefined || courtesies.has(token.lower));

/** A day never goes on with a name, a month only with a given name: "Theresa May". */
const calendarBreaks = (words: readonly Token[], i: number): boolean =>
  calendar.has(words[i]!.lower) && !(surnameToo.has(words[i]!.lower) && isGiven(words[i - 1]!));
