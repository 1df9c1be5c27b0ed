/** Phrases beside a name: which of them call whom it names, and which call somebody else. */
import type { Token } from "../tokens.ts";
import { headOf, isCalling } from "./callings.ts";
import { isCapital } from "./capitals.ts";
import { titles } from "./lexicon.ts";

/**
 * What a phrase before a comma calls the name behind it: of "the head of the delegation, NAME" the
 * head, of "an aide to the minister, NAME" the minister, who stands next to it.
 */
export function callingBefore(
  words: readonly Token[],
  first: number,
  last: number,
): Token | undefined {
  let end = first - 1;
  if (words[end - 1]?.text === ")") end = openingOf(words, end - 1) ?? end;
  const next = words[end - 1];
  if (next && isCalling(next) && closes(words[last])) return next;
  let start = end;
  while (start > 0 && !/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(words[start - 1]!.pos)) start -= 1;
  if (start > 0 && words[start - 1]!.pos !== "PUNCT" && !closes(words[last])) return undefined;
  while (words[start]?.pos === "ADP" && start < end) start += 1;
  const head = start < end ? words[headOf(words, start)] : undefined;
  return head && isCalling(head) ? head : undefined;
}

/** Whether a name that this word follows is a phrase by itself. */
const closes = (token: Token | undefined): boolean =>
  token === undefined || /^(?:PUNCT|VERB|AUX)$/.test(token.pos);

/** A parenthesis has at most so many words. */
const parenthesis = 8;

/** The place of the mark that opens the parenthesis which closes at `i`. */
function openingOf(words: readonly Token[], i: number): number | null {
  for (let j = i - 1; j >= 0 && i - j <= parenthesis; j -= 1) if (words[j]!.text === "(") return j;
  return null;
}

/**
 * Whether what follows a name is said of somebody before it: "Ann Lee of Thule, who chaired", "the
 * president of Thule, 63,".
 */
export function belongs(words: readonly Token[], first: number): boolean {
  if (!/^(?:of|from|in|at)$/.test(words[first - 1]?.lower ?? "")) return false;
  const head = words[first - 2];
  if (!head) return false;
  return titles.has(head.lower) ? !isCapital(head) : isCapital(head) && !isCalling(head);
}

/** Whether a phrase calls who is named behind it: "In Lorne, the minister, Ann Lee, said". */
export function callsNext(words: readonly Token[], i: number): boolean {
  let end = i;
  while (end < words.length && words[end]!.pos !== "PUNCT") end += 1;
  const comma = words[end];
  let last = end + 1;
  if (comma?.text !== "," || !isCalling(words[end - 1]!)) return false;
  while (last < words.length && isCapital(words[last]!)) last += 1;
  return last > end + 2 && words[last]?.text === ",";
}
