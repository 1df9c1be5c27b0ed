/**
 * Roles: what the words around a name say that the person is. Each is a slice of the article.
 */
import type { Article, Role } from "../../domain.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capitals.ts";
import { calendar, common, demonyms } from "./lexicon.ts";
import { calls, headOf, isCalling } from "./signs.ts";
import type { Naming } from "./name.ts";

/** The roles that one mention is given, as they stand. */
export function roles(article: Article, words: readonly Token[], mention: Naming): Role[] {
  const spans = [
    before(words, mention.first),
    between(words, mention.first),
    after(words, mention.last),
  ];
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

/** "United Nations mediator" in "United Nations mediator Staffan de Mistura". */
function before(words: readonly Token[], name: number): Range | null {
  let head = name - 1;
  while (head >= 0 && isCapital(words[head]!) && !isCalling(words[head]!)) head -= 1;
  const link = words[head]?.lower;
  if (head < name - 1 && (link === "of" || link === "for" || link === "to")) head -= 1;
  else head = name - 1;
  if (head < 0 || !isCalling(words[head]!)) return null;
  if (relational.has(words[head]!.lower)) return null;
  let first = head;
  const short = isCapital(words[head]!);
  while (first > 0 && modifies(words[first - 1]!, short)) first -= 1;
  return trim(words, first, name);
}

/** May the word describe a calling that follows it? Before a title with a capital only few do. */
function modifies(token: Token, title: boolean): boolean {
  const { pos, lower, text } = token;
  if (lower === "'s") return true;
  if (pos === "PUNCT" || calendar.has(lower) || !/\p{L}/u.test(text)) return false;
  if (common.has(lower) && text !== "US") return lower === "new" || lower === "former";
  if (isCapital(token)) return true;
  if (title) return demonyms.has(lower) || qualifiers.has(lower);
  return pos === "NOUN" || pos === "PROPN" || (pos === "ADJ" && lower !== "such");
}

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

/** "The head of the Syrian government delegation" in "The head of …, Bashar al-Jaafari, said". */
function between(words: readonly Token[], name: number): Range | null {
  if (words[name - 1]?.lower !== ",") return null;
  let first = name - 2;
  while (first >= 0 && !breaks(words[first]!)) first -= 1;
  first += 1;
  if (first >= name - 1 || !calls(words, first)) return null;
  return trim(words, first, name - 1);
}

/** "the chief delegate for …" in "Nasr al-Hariri, the chief delegate for …,". */
function after(words: readonly Token[], name: number): Range | null {
  const lead = words[name + 1];
  if (words[name]?.lower !== "," || lead === undefined || !begins(lead) || !calls(words, name + 1))
    return null;
  let last = headOf(words, name + 1) + 1;
  while (last < words.length && !breaks(words[last]!)) last += 1;
  return named(words, name + 1, last) ? null : trim(words, name + 1, last);
}

/** May a noun phrase begin so? */
const begins = ({ pos }: Token): boolean =>
  pos !== "CCONJ" && pos !== "ADP" && pos !== "SCONJ" && pos !== "VERB" && pos !== "ADV";

const breaks = (token: Token): boolean => !isCapital(token) && breaksLower(token);
const breaksLower = ({ lower, pos }: Token): boolean =>
  pos === "PUNCT" ||
  pos === "VERB" ||
  pos === "AUX" ||
  lower === "who" ||
  lower === "that" ||
  lower === "which";

/** Does a calling within the words belong to a name that follows it: "envoy Staffan de Mistura"? */
function named(words: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i += 1)
    if (isCalling(words[i]!) && isCapital(words[i + 1]!) && !isCalling(words[i + 1]!)) return true;
  return false;
}

const articles = new Set(["the", "a", "an"]);

function trim(words: readonly Token[], first: number, last: number): Range | null {
  while (last > first && words[last - 1]!.pos === "ADP") last -= 1;
  while (first < last && (articles.has(words[first]!.lower) || words[first]!.lower === "'s"))
    first += 1;
  return first < last ? { first, last } : null;
}
