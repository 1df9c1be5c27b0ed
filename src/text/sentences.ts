/**
 * Where sentences begin. The words and their parts of speech are wink's; its boundaries fail on
 * news (it breaks inside names of hosts, leaves closing marks to the next sentence, joins after
 * abbreviations), so the stops are judged here.
 */
import { saysAfter } from "./speech.ts";
import type { Token } from "./tokens.ts";

const stop = /^(?:[.?!…。！？؟।]|\.{2,})$/u;
const hardStop = /^[.?!。！？؟।]$/u;
const closer = /^[)\]}”’»›]$/u;
const straight = /^(?:"|''|')$/;
const double = /^(?:["“”„‟«»]|''|``)$/;
const opener = /^(?:[([{“‘„‟«‹¿¡"'#@$€£•*]|''|``)$/u;
const titles =
  /^(?:mr|mrs|ms|messrs|mme|mlle|dr|prof|rev|hon|sen|sens|rep|reps|gov|govs|gen|lt|col|maj|capt|cpl|sgt|cmdr|adm|pres|st|mt|ft|vs|supt|insp|det|amb|msgr|fr|br|bros)\.$/;
/** Where the stop is a token of its own: before a number, or, a small letter alone, ever. */
const counted = /^(?:no|nos|pp|vol|art|sec|fig|ch|ca|approx|est|ver)$/;
const small = /^[bcdnpv]$/;
const monthly = /^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.$/;
const halfDay = /^[ap]\.m\.$/;
/** What follows "8 p.m." within its sentence. */
const afterHalfDay =
  /^(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|Eastern|Central|Pacific|Mountain|local|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun).*$/;
const initial = /^\p{Lu}\.$/u;
/** Parts of speech that follow an abbreviation mostly where it ends a sentence. */
const starting = new Set(["DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "ADP"]);
/** Words of the like that the tagger takes for adjectives or nouns. */
const starters =
  /^(?:many|some|several|most|other|others|more|few|both|all|another|such|what|who|how|when|where|why|which|there|here|meanwhile|however|later|earlier|also|still|but|and|so|yet|then|now|if|last|next|asked|yes|no)$/;
/** "U.S. Under Secretary", "U.S. Over-the-Horizon": with another capital after it, part of a name. */
const joining = /^(?:under|over|off|up|down|out|of|for|and|to|in-)$/;

/**
 * Indices of the tokens of one block that begin a sentence; ascending, 0 first, none for no tokens.
 * A sentence holds a letter; marks that close stay with the sentence they close.
 */
export function sentenceStarts(tokens: readonly Token[]): number[] {
  if (tokens.length === 0) return [];
  const starts = [0];
  let open = false;
  let lettered = false;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    lettered ||= /\p{L}/u.test(token.text);
    if (double.test(token.text)) open = opens(tokens, i, open);
    if (!endsAt(token, tokens[i + 1])) continue;
    const tail = skipClosers(tokens, i + 1, open);
    const next = tail.next;
    if (lettered && next < tokens.length && begins(tokens, i, next)) {
      starts.push(next);
      lettered = false;
    }
    if (next > i + 1) {
      open = tail.open;
      i = next - 1;
    }
  }
  return starts;
}

/** Whether a sentence can end with this token, whatever follows. */
function endsAt(token: Token, next: Token | undefined): boolean {
  if (stop.test(token.text)) return !(next && stop.test(next.text) && touches(token, next));
  return token.text.length > 1 && token.text.endsWith(".") && /\p{L}/u.test(token.text);
}

/** The first token after the marks that close what ended at the token before `from`. */
function skipClosers(
  tokens: readonly Token[],
  from: number,
  wasOpen: boolean,
): { next: number; open: boolean } {
  let open = wasOpen;
  let next = from;
  for (; next < tokens.length; next += 1) {
    const token = tokens[next]!;
    const isClosing =
      closer.test(token.text) ||
      (straight.test(token.text) && !opens(tokens, next, open)) ||
      (stop.test(token.text) && touches(tokens[next - 1]!, token));
    const note = isClosing ? 0 : noteLength(tokens, next);
    if (!isClosing && note === 0) break;
    if (double.test(token.text)) open = false;
    next += Math.max(0, note - 1);
  }
  return { next, open };
}

/** "[2]" right after a stop is a reference, and part of what it follows. */
function noteLength(tokens: readonly Token[], i: number): number {
  const [bracket, number, end] = tokens.slice(i, i + 3);
  return bracket?.text === "[" &&
    /^\p{N}{1,3}$/u.test(number?.text ?? "") &&
    end?.text === "]" &&
    touches(tokens[i - 1]!, bracket)
    ? 3
    : 0;
}

/** Whether a quotation mark opens: by its shape, else by the space around it, else by turns. */
function opens(tokens: readonly Token[], i: number, open: boolean): boolean {
  const { text } = tokens[i]!;
  if (/^[“„‟«‘]$|^``$/u.test(text)) return !(text === "“" && open && closes(tokens, i));
  if (/^[”»’]$/u.test(text)) return false;
  const before = i > 0 && touches(tokens[i - 1]!, tokens[i]!);
  const after = i + 1 < tokens.length && touches(tokens[i]!, tokens[i + 1]!);
  if (before !== after) return after && !/^[.,;:!?)]$/.test(tokens[i + 1]!.text);
  return !open;
}

/** A mark at the end of a word: „so“. */
function closes(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return i > 0 && touches(tokens[i - 1]!, tokens[i]!) && !(next && touches(tokens[i]!, next));
}

/** Whether the token at `next` begins a sentence after the stop at `at`. */
function begins(tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[at]!;
  const last = tokens[next - 1]!;
  const word = firstWord(tokens, next);
  if (!word || /^\p{Ll}/u.test(word.text)) return false;
  if (!/^[\p{L}\p{N}]/u.test(tokens[next]!.text) && !opener.test(tokens[next]!.text)) return false;
  if (touches(last, tokens[next]!) && !runsOn(tokens, at, next)) return false;
  const isAbbreviation =
    token.text.length > 1 && token.text.endsWith(".") && !stop.test(token.text);
  if (isAbbreviation && next === at + 1) return endsAbbreviation(tokens, at, word);
  if (isAbbreviation || /^(?:…|\.{2,})$/.test(token.text)) return endsEllipsis(tokens, at, word);
  if (token.text === "." && next === at + 1 && isShortened(tokens[at - 1], word)) return false;
  const quoted = next > at + 1 && tokens.slice(at + 1, next).some((mark) => isQuote(mark));
  return !(quoted && saysAfter(tokens, next));
}

/** "Det. Lee", "no. 7", "Lee v. Marsh": the stop after the word shortens it. */
function isShortened(before: Token | undefined, word: Token): boolean {
  if (!before) return false;
  if (/^\p{N}/u.test(word.text) && counted.test(before.lower)) return true;
  return (
    small.test(before.text) || (/^\p{Lu}/u.test(before.text) && titles.test(`${before.lower}.`))
  );
}

function isQuote(token: Token): boolean {
  return double.test(token.text) || /^['’]$/.test(token.text);
}

/** The first word or number from a token on, past opening marks. */
function firstWord(tokens: readonly Token[], from: number): Token | undefined {
  let i = from;
  while (i < tokens.length && opener.test(tokens[i]!.text)) i += 1;
  return tokens[i];
}

/** "it ended.The next", `it ended."The next`: the space was lost, the sentence was not. */
function runsOn(tokens: readonly Token[], at: number, next: number): boolean {
  if (!hardStop.test(tokens[at]!.text)) return false;
  if (/^[。！？]$/u.test(tokens[at]!.text)) return true;
  const before = tokens[at - 1]?.text ?? "";
  const word = tokens[next]!.text;
  const isWord = /^(?:\p{Lu}\p{Ll}+|[AI]|["“(]|'')$/u.test(word);
  return isWord && (next > at + 1 || /^\p{Ll}{3,}$/u.test(before));
}

function endsAbbreviation(tokens: readonly Token[], at: number, word: Token): boolean {
  const { lower, text } = tokens[at]!;
  if (titles.test(lower)) return false;
  if (halfDay.test(lower))
    return !/^\p{N}|^\($/u.test(tokens[at + 1]!.text) && !afterHalfDay.test(word.text);
  if (/^\p{N}/u.test(word.text)) return !monthly.test(lower) && !initial.test(text);
  const next = tokens[at + 1]!;
  if (initial.test(text))
    return text === "I." && !/^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? "")
      ? true
      : next === word && startsSentence(tokens, at + 1);
  if (next !== word) return isQuote(next) && !isShort(tokens, at + 1);
  return startsSentence(tokens, at + 1);
}

/** A mark around one or two words is a nickname or a term, not a new sentence. */
function isShort(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(i + 2, i + 4).some((token) => isQuote(token));
}

/** Whether a capitalised word looks as if its capital were the sentence's. */
function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return false;
  const next = tokens[i + 1];
  if (joining.test(token.lower) && next && /^\p{Lu}/u.test(next.text)) return false;
  return starting.has(token.pos) || starters.test(token.lower);
}

/** After an ellipsis only a word that would otherwise be small begins a sentence. */
function endsEllipsis(tokens: readonly Token[], at: number, word: Token): boolean {
  const i = tokens.indexOf(word, at);
  if (/^I$/.test(word.text)) return touches(tokens[at - 1] ?? word, tokens[at]!);
  return (
    /^\p{Lu}/u.test(word.text) &&
    (startsSentence(tokens, i) || (at > 0 && touches(tokens[at - 1]!, tokens[at]!)))
  );
}

function touches(a: Token, b: Token): boolean {
  return a.end === b.start;
}
