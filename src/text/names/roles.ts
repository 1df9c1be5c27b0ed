/**
 * Roles: what the words around a name say that the person is. Each is a slice of the article.
 */
import type { Article, Role } from "../../domain.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capitals.ts";
import { calls } from "./candidates.ts";
import { fold } from "./fold.ts";
import { callings, courtesies, titles } from "./lexicon.ts";
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

const isCalling = (token: Token | undefined): boolean =>
  token !== undefined &&
  (callings.has(fold(token.text)) ||
    (titles.has(fold(token.text)) && !courtesies.has(fold(token.text))));

/** "United Nations mediator" in "United Nations mediator Staffan de Mistura". */
function before(words: readonly Token[], name: number): Range | null {
  let head = name - 1;
  while (head >= 0 && isCapital(words[head]!) && !isCalling(words[head])) head -= 1;
  const link = words[head]?.lower;
  if (head < name - 1 && (link === "of" || link === "for" || link === "to")) head -= 1;
  else head = name - 1;
  if (!isCalling(words[head])) return null;
  let first = head;
  while (first > 0 && modifies(words, first - 1)) first -= 1;
  return trim(words, first, name);
}

function modifies(words: readonly Token[], i: number): boolean {
  const { pos, lower, text } = words[i]!;
  if (lower === "'s") return true;
  if (pos === "PUNCT") return false;
  if (!/\p{L}/u.test(text)) return false;
  return (
    isCapital(words[i]!) || pos === "NOUN" || pos === "PROPN" || (pos === "ADJ" && lower !== "such")
  );
}

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
  let last = name + 1;
  while (last < words.length && !breaks(words[last]!)) last += 1;
  return named(words, name + 1, last) ? null : trim(words, name + 1, last);
}

/** May a noun phrase begin so? */
const begins = ({ pos }: Token): boolean =>
  pos !== "CCONJ" && pos !== "ADP" && pos !== "SCONJ" && pos !== "VERB" && pos !== "ADV";

const breaks = ({ lower, pos }: Token): boolean =>
  pos === "PUNCT" ||
  pos === "VERB" ||
  pos === "AUX" ||
  lower === "who" ||
  lower === "that" ||
  lower === "which";

/** Does a calling within the words belong to a name that follows it: "envoy Staffan de Mistura"? */
function named(words: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i + 1 < last; i += 1)
    if (isCalling(words[i]) && isCapital(words[i + 1]!) && !isCalling(words[i + 1])) return true;
  return false;
}

const articles = new Set(["the", "a", "an"]);

function trim(words: readonly Token[], first: number, last: number): Range | null {
  while (first < last && (articles.has(words[first]!.lower) || words[first]!.lower === "'s"))
    first += 1;
  return first < last ? { first, last } : null;
}
