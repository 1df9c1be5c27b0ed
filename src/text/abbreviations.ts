import { isQuote } from "./marks.ts";
import type { Token } from "./tokens.ts";

/** Stand before a name, and so never at a sentence's end. */
const titles =
  /^(?:mr|mrs|ms|messrs|mme|mlle|dr|prof|rev|hon|sen|sens|rep|reps|gov|govs|gen|lt|col|maj|capt|cpl|sgt|cmdr|adm|pres|st|mt|ft|vs|supt|insp|det|del|amb|msgr|fr|br|bros)\.$/;
/** Before a number. */
const counted = /^(?:no|nos|pp|vol|art|sec|fig|ch|ca|approx|est|ver)$/;
/** A small letter alone: "Lee v. Marsh", "b. 1950". */
const small = /^[bcdnpv]$/;
const monthly = /^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.$/;
const halfDay = /^[ap]\.m\.$/;
/** What follows "8 p.m." within its sentence. */
const afterHalfDay =
  /^(?:[ECMP]\.?(?:[SD]\.?)?T|GMT|UTC|BST|CET|CEST|Eastern|Central|Pacific|Mountain|local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun).*$/;
const initial = /^\p{Lu}\.$/u;

/** Parts of speech that follow an abbreviation mostly where it ends a sentence. */
const starting = new Set(["DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "ADP"]);
/** Words of the like that the tagger takes for adjectives or nouns. */
const starters =
  /^(?:many|some|several|most|other|others|more|few|both|all|another|such|what|who|how|when|where|why|which|there|here|meanwhile|however|later|earlier|also|still|but|and|so|yet|then|now|if|last|next|asked|yes|no)$/;
/** "U.S. Under Secretary": with another capital after it, part of a name. */
const joining = /^(?:under|over|off|up|down|out|of|for|and|to|in-)$/;

/** A token that ends with the stop that shortens it: "U.N.", "Gen.", "J.". */
export function isAbbreviation(token: Token): boolean {
  return token.text.length > 1 && token.text.endsWith(".") && /\p{L}/u.test(token.text);
}

/** Whether the abbreviation at `at` ends its sentence; `word` is the first word after it. */
export function endsWithAbbreviation(tokens: readonly Token[], at: number, word: Token): boolean {
  const { lower, text } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (titles.test(lower)) return false;
  if (halfDay.test(lower)) return !/^[\p{N}(]/u.test(next.text) && !afterHalfDay.test(word.text);
  if (/^\p{N}/u.test(word.text)) return !monthly.test(lower) && !initial.test(text);
  if (text === "I.") return /^\p{Ll}/u.test(tokens[at - 1]?.text ?? "");
  if (next === word) return startsSentence(tokens, at + 1);
  return isQuote(next) && !initial.test(text) && !isBrief(tokens, at + 1);
}

/** Whether the stop at `at`, a token of its own, only shortens: "Det. Lee", "no. 7". */
export function isShortening(tokens: readonly Token[], at: number, word: Token): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next) return false;
  if (small.test(before.text)) return true;
  if (/^\p{N}/u.test(word.text)) return counted.test(before.lower);
  if (/^\p{Lu}$/u.test(before.text) && isQuote(next)) return isBrief(tokens, at + 1);
  return /^\p{Lu}/u.test(before.text) && titles.test(`${before.lower}.`);
}

/** Whether a capitalised word looks as if its capital were the sentence's. */
export function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false;
  const next = tokens[i + 1];
  if (joining.test(token.lower) && next && /^\p{Lu}/u.test(next.text)) return false;
  return starting.has(token.pos) || starters.test(token.lower);
}

/** Marks around one or two words hold a nickname or a term, not a sentence. */
function isBrief(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(i + 2, i + 4).some((token) => isQuote(token));
}
