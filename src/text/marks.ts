import type { Token } from "./tokens.ts";

const closer = /^[)\]}”’»›]$/u;
const straight = /^(?:"|''|')$/;
const double = /^(?:["“”„‟«»]|''|``)$/;
const opener = /^(?:[([{“‘„‟«‹¿¡"'#@$€£•*]|''|``)$/u;

/** Whether one token follows another without space. */
export function touches(a: Token, b: Token): boolean {
  return a.end === b.start;
}

/** A double quotation mark, of whatever make and side. */
export function isDouble(token: Token): boolean {
  return double.test(token.text);
}

/** A quotation mark that can close, double or single. */
export function isQuote(token: Token): boolean {
  return double.test(token.text) || /^['’]$/.test(token.text);
}

/** A mark with which a sentence can begin. */
export function isOpener(token: Token): boolean {
  return opener.test(token.text);
}

/**
 * Whether the mark at `i` closes something; `open` says whether a double quotation mark is open,
 * which decides where neither its shape nor the space around it does.
 */
export function closes(tokens: readonly Token[], i: number, open: boolean): boolean {
  const { text } = tokens[i]!;
  return closer.test(text) || (straight.test(text) && !opens(tokens, i, open));
}

/** Whether the quotation mark at `i` opens: by shape, else by the space around it, else by turns. */
export function opens(tokens: readonly Token[], i: number, open: boolean): boolean {
  const { text } = tokens[i]!;
  const before = i > 0 && touches(tokens[i - 1]!, tokens[i]!);
  const after = i + 1 < tokens.length && touches(tokens[i]!, tokens[i + 1]!);
  // The mark of German that closes is the one of English that opens.
  if (/^[“„‟«‘]$|^``$/u.test(text)) return !(text === "“" && open && before && !after);
  if (/^[”»’]$/u.test(text)) return false;
  if (before !== after) return after && !/^[.,;:!?)]$/.test(tokens[i + 1]!.text);
  return !open;
}

/** The number of tokens of a note, "[2]", right after what it belongs to; 0 where there is none. */
export function noteLength(tokens: readonly Token[], i: number): number {
  const [bracket, number, end] = tokens.slice(i, i + 3);
  return bracket?.text === "[" &&
    /^\p{N}{1,3}$/u.test(number?.text ?? "") &&
    end?.text === "]" &&
    touches(tokens[i - 1]!, bracket)
    ? 3
    : 0;
}
