/**
 * Where sentences begin. The words and their parts of speech are wink's; its boundaries fail on
 * news (it breaks inside the names of hosts, leaves closing marks to the next sentence, breaks or
 * joins after abbreviations), so the stops are judged here.
 */
import {
  endsWithAbbreviation,
  isAbbreviation,
  isShortening,
  startsSentence,
} from "./abbreviations.ts";
import { closes, isDouble, isOpener, isQuote, noteLength, opens, touches } from "./marks.ts";
import { saysAfter } from "./speech.ts";
import type { Token } from "./tokens.ts";

const stop = /^(?:[.?!…。！？؟।]|\.{2,})$/u;
const hardStop = /^[.?!。！？؟।]$/u;
const ellipsis = /^(?:…|\.{2,})$/u;

/**
 * Indices of the tokens of one block that begin a sentence; ascending, 0 first, none for no tokens.
 * A sentence that another follows holds a letter; marks that close stay with what they close.
 */
export function sentenceStarts(tokens: readonly Token[]): number[] {
  if (tokens.length === 0) return [];
  const starts = [0];
  let open = false;
  let lettered = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    lettered ||= /\p{L}/u.test(token.text);
    if (isDouble(token)) open = opens(tokens, i, open);
    if (!stop.test(token.text) && !isAbbreviation(token)) continue;
    const tail = closing(tokens, i + 1, open);
    const { next } = tail;
    if (lettered && next < tokens.length && begins(tokens, i, next)) {
      starts.push(next);
      lettered = false;
    }
    open = tail.open;
    i = next - 1;
  }
  return starts;
}

/** The first token after the marks that close what ended before `from`. */
function closing(
  tokens: readonly Token[],
  from: number,
  wasOpen: boolean,
): { readonly next: number; readonly open: boolean } {
  let open = wasOpen;
  let next = from;
  while (next < tokens.length) {
    const token = tokens[next]!;
    const note = noteLength(tokens, next);
    if (note === 0 && !closes(tokens, next, open)) break;
    if (isDouble(token)) open = false;
    next += Math.max(1, note);
  }
  return { next, open };
}

/** Whether the token at `next` begins a sentence after the stop at `at`. */
function begins(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at]!;
  const first = tokens[next]!;
  const found = firstWord(tokens, next);
  const word = tokens[found];
  if (!word || /^\p{Ll}/u.test(word.text)) return false;
  if (!/^[\p{L}\p{N}]/u.test(first.text) && !isOpener(first)) return false;
  if (touches(tokens[next - 1]!, first) && !runsOn(tokens, at, next)) return false;
  const bare = next === at + 1;
  if (isAbbreviation(token))
    return bare ? endsWithAbbreviation(tokens, at, word) : startsSentence(tokens, found);
  if (ellipsis.test(token.text)) return endsWithEllipsis(tokens, at, found);
  if (token.text === "." && bare && isShortening(tokens, at, word)) return false;
  const quoted = tokens.slice(at + 1, next).some(isQuote);
  return !(quoted && saysAfter(tokens, next, token.text !== "."));
}

/** The first word or number from a token on, past opening marks. */
function firstWord(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && isOpener(tokens[i]!)) i += 1;
  return i;
}

/** "it ended.The next", `it ended."The next`: the space was lost, the sentence was not. */
function runsOn(tokens: readonly Token[], at: number, next: number): boolean {
  if (!hardStop.test(tokens[at]!.text)) return false;
  if (/^[。！？]$/u.test(tokens[at]!.text)) return true;
  const before = tokens[at - 1]?.text ?? "";
  const isWord = /^(?:\p{Lu}\p{Ll}+|[AI]|["“(]|'')$/u.test(tokens[next]!.text);
  return isWord && (next > at + 1 || /^\p{Ll}{3,}$/u.test(before));
}

/** After an ellipsis alone only a word that would otherwise be small begins a sentence. */
function endsWithEllipsis(tokens: readonly Token[], at: number, found: number): boolean {
  const word = tokens[found]!;
  const before = tokens[at - 1];
  if (!before || !/^\p{Lu}/u.test(word.text)) return false;
  if (hardStop.test(before.text)) return true;
  return touches(before, tokens[at]!) || (word.text !== "I" && startsSentence(tokens, found));
}
