/**
 * Roles: what the words around a name say that the person is. Each is a slice of the article.
 */
import type { Role } from "../../domain.ts";
import type { Reading } from "../read.ts";
import type { Token } from "../tokens.ts";
import type { Candidate } from "./candidates.ts";
import { isCapital } from "./capitals.ts";
import { calendar, common, courtesies, demonyms } from "./lexicon.ts";
import { callsNext } from "./apposed.ts";
import { headOf, isCalling } from "./callings.ts";

/** The roles that one mention is given, as they stand. A shared surname's title may be another's. */
export function roles(
  { article, words: all }: Reading,
  { sentence, first, last, shared }: Candidate,
): Role[] {
  const words = all[sentence]!;
  const spans = shared
    ? []
    : [before(words, first), between(words, first, last), after(words, last)];
  return spans.flatMap((span) => {
    if (!span) return [];
    const start = words[span.first]!.start;
    const end = words[span.last - 1]!.end;
    return [{ article: article.id, start, end, text: article.text.slice(start, end) }];
  });
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** "United Nations mediator" in "United Nations mediator Ana de Souza". */
function before(words: readonly Token[], name: number): Range | null {
  let head = name - 1;
  while (head >= 0 && isCapital(words[head]!) && !isCalling(words[head]!)) head -= 1;
  const link = words[head]?.lower;
  const office = head < name - 1 && !courtesies.has(words[head + 1]!.lower);
  if (office && (link === "of" || link === "for" || link === "to")) head -= 1;
  else head = name - 1;
  if (head < 0 || !isCalling(words[head]!)) return null;
  if (relational.has(words[head]!.lower) || isPlural(words[head]!)) return null;
  let first = head;
  const short = isCapital(words[head]!);
  while (first > 0 && modifies(words[first - 1]!, short || isCapital(words[first]!))) first -= 1;
  return trim(words, first, name);
}

/** May the word describe a calling that follows it? Before a word with a capital only few do. */
function modifies(token: Token, title: boolean): boolean {
  const { pos, lower, text } = token;
  if (lower === "'s") return true;
  if (pos === "PUNCT" || calendar.has(lower) || !/\p{L}/u.test(text)) return false;
  if (common.has(lower) && text !== "US") return plainToo.has(lower);
  if (isCapital(token)) return true;
  if (title) return demonyms.has(lower) || qualifiers.has(lower);
  return pos === "NOUN" || pos === "PROPN" || (pos === "ADJ" && lower !== "such");
}

/** Common words that describe a calling: "former police chief". */
const plainToo = new Set(["new", "former", "police", "first", "third", "working"]);

/** What stands before a title of office in lower case: "former President". */
const qualifiers = new Set([
  "former",
  "late",
  "then",
  "current",
  "outgoing",
  "incoming",
  "acting",
  "deputy",
  "vice",
  "state",
  "interim",
  "ex",
  "newly-elected",
  "retired",
  "two-term",
  "one-term",
]);
/** These say what somebody is to another, who is not named with them. */
const relational = new Set([
  "counterpart",
  "rival",
  "foe",
  "opponent",
  "fellow",
  "colleague",
  "guy",
  "man",
  "woman",
  "baby",
]);

/** "The head of the Thulean delegation" in "The head of …, Omar al-Haddad, said". */
function between(words: readonly Token[], name: number, end: number): Range | null {
  if (words[name - 1]?.lower !== "," || words[end]?.lower !== ",") return null;
  let first = name - 2;
  while (first >= 0 && (!breaks(words[first]!) || isPossessive(words, first))) first -= 1;
  first += 1;
  if (first >= name - 1 || !describes(words, first) || isTwofold(words, first, name - 1))
    return null;
  return trim(words, first, name - 1);
}

/** Whether a name may be called either: "an aide to the mayor, Ann Lee,". */
function isTwofold(words: readonly Token[], first: number, last: number): boolean {
  if (!isCalling(words[last - 1]!)) return false;
  for (let i = first + 1; i < last; i += 1)
    if (words[i - 1]!.pos === "ADP" && headOf(words, i) === last - 1) return true;
  return false;
}

/** "the chief delegate for …" in "Omar al-Haddad, the chief delegate for …,". */
function after(words: readonly Token[], name: number): Range | null {
  if (words[name]?.lower !== "," || !describes(words, name + 1)) return null;
  if (callsNext(words, name + 1)) return null;
  let last = headOf(words, name + 1) + 1;
  while (last < words.length && (!breaks(words[last]!) || isPossessive(words, last))) last += 1;
  const stop = words[last];
  if (stop && stop.pos !== "PUNCT" && stop.lower !== "who" && stop.lower !== "which") return null;
  return named(words, name + 1, last) ? null : trim(words, name + 1, last);
}

/** Does a phrase that calls somebody something begin here, and not the next of a list? */
function describes(words: readonly Token[], i: number): boolean {
  const head = headOf(words, i);
  if (head < 0 || !isCalling(words[head]!) || isPlural(words[head]!)) return false;
  const { pos, lower, text } = words[i]!;
  if (pos === "PRON" || lower === "another") return false;
  if (articles.has(lower) || /^\d/.test(text)) return true;
  for (let j = i; j < head; j += 1) if (words[j]!.lower === "'s") return true;
  return words[head + 1]?.pos === "ADP";
}

const breaks = (token: Token): boolean => !isCapital(token) && breaksLower(token);
const breaksLower = ({ lower, pos }: Token): boolean =>
  pos === "PUNCT" ||
  pos === "VERB" ||
  pos === "AUX" ||
  lower === "who" ||
  lower === "that" ||
  lower === "which";

/** The mark of a plural that owns: "the Savers' League". */
function isPossessive(words: readonly Token[], i: number): boolean {
  const owner = words[i - 1];
  return (
    /^['’]$/.test(words[i]!.text) && owner?.end === words[i]!.start && owner.lower.endsWith("s")
  );
}

/** Does a calling within the words belong to a name that follows it: "envoy Ana de Souza"? */
function named(words: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i += 1)
    if (isCalling(words[i]!) && isCapital(words[i + 1]!) && !isCalling(words[i + 1]!)) return true;
  return false;
}

/** A plural calls several people what only together they are. */
const isPlural = ({ lower }: Token): boolean =>
  /[^s]s$/.test(lower) && !/(?:boss|press)$/.test(lower);

/** Alone, these tell nothing. */
const empty = new Set(
  "member major friend candidate leader head star author independent another wife husband son daughter brother sister mother father widow mate editor director running-mate".split(
    " ",
  ),
);

const articles = new Set(["the", "a", "an"]);

function trim(words: readonly Token[], first: number, last: number): Range | null {
  while (last > first && /^(?:ADP|ADV|PART|CCONJ|DET)$/.test(words[last - 1]!.pos)) last -= 1;
  if (last - first === 1 && empty.has(words[first]!.lower)) return null;
  while (first < last && (articles.has(words[first]!.lower) || words[first]!.lower === "'s"))
    first += 1;
  return first < last ? { first, last } : null;
}
