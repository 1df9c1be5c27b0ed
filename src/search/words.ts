/**
 * Words as the index knows them: folded (case, diacritics, possessives, U.N. = UN, number words in
 * digits), stemmed, with what their shape says. Cheaper than the tokens of `text/`, and the same for
 * a source and for a question.
 */
import { stem } from "../text/tokens.ts";
import type { Span } from "../domain.ts";
import { cardinals, irregular, ordinals, stops } from "./english.ts";

/** What a word's shape says, as bits. */
export const shape = {
  /** Begins with a capital. */
  capital: 1,
  /** First of its sentence or quotation, so that its capital says nothing. */
  first: 2,
  /** A number, in digits or words. */
  number: 4,
  /** Four digits that are most likely a year, or with an "s" a decade. */
  year: 8,
  /** A word of grammar, not of content. */
  stop: 16,
  /** Not a word of its own: another form of the words before it. */
  extra: 32,
  /** A comma, bracket, dash or quotation mark stands before it. */
  pause: 64,
  /** An amount of money or a percentage, from the sign beside it. */
  amount: 128,
} as const;

export interface Word extends Span {
  readonly term: string;
  /** Lower case, without diacritics or possessive. */
  readonly plain: string;
  readonly shape: number;
}

const pattern =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const opening = /[.!?:;"“”„«»(]/;
const pausing = /[,;:()[\]"“”„«»—–]|\s-\s|--|''|``/;
const possessive = /['’]s?$/u;
const capitals = /^\p{Lu}{2,}$/u;
const ascii = /^[a-z]+$/;
const letters = /^[A-Za-z]+$/;

/** The words of `text` within `span`. `stems` may be kept by the caller to stem each word once. */
export function words(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
  stems = new Map<string, string>(),
): Word[] {
  const found: Word[] = [];
  const slice = text.slice(start, end);
  let last = 0;
  let parts: string[] = [];
  const mixed = /\p{Ll}/u.test(slice);
  for (const match of slice.matchAll(pattern)) {
    const written = match[0];
    const gap = slice.slice(last, match.index);
    const hyphen = gap === "-" || gap === "‑";
    last = match.index + written.length;
    const plain = fold(written);
    if (plain === "") continue;
    const bits = shapeOf(written, plain, gap, found.length === 0, slice[last]);
    const initials = (mixed && stops.has(plain) && capitals.test(written)) || isMay(written, bits);
    const word = {
      start: start + match.index,
      end: start + last,
      plain,
      term: initials ? acronym(plain) : term(plain, written, stems),
      shape: initials ? bits & ~shape.stop : bits,
    };
    if (!hyphen) parts = [];
    parts.push(plain);
    found.push(word);
    if (hyphen && parts.every((part) => ascii.test(part)))
      found.push(joined(parts, found[found.length - parts.length] ?? word, word, stems));
  }
  return found;
}

/** A hyphenated compound written as one word: `cease-fire` is also `ceasefire`, and `twenty-seventh` `27th`. */
function joined(
  parts: readonly string[],
  first: Word,
  last: Word,
  stems: Map<string, string>,
): Word {
  const plain = parts.join("");
  const number = compound(parts);
  return {
    start: Math.min(first.start, last.start),
    end: last.end,
    plain,
    term: number ?? term(plain, plain, stems),
    shape: number ? shape.extra | shape.number : shape.extra,
  };
}

/** Tens and units as one number: `twenty-seven` is `27`. */
function compound([tens = "", units = "", ...more]: readonly string[]): string | undefined {
  const whole = cardinals.get(tens);
  const rest = cardinals.get(units) ?? ordinals.get(units);
  if (
    more.length > 0 ||
    !/^[2-9]0$/.test(whole ?? "") ||
    !/^[1-9](?:st|nd|rd|th)?$/.test(rest ?? "")
  )
    return undefined;
  return whole!.charAt(0) + rest!;
}

function fold(written: string): string {
  if (letters.test(written)) return written.toLowerCase();
  const bare = written.replace(possessive, "").normalize("NFKD");
  const marks = /^\p{N}/u.test(bare) ? /\p{M}+/gu : /[\p{M}'’.]+/gu;
  return bare.replace(marks, "").toLowerCase();
}

function term(plain: string, written: string, stems: Map<string, string>): string {
  if (plain === "us" && written === "U.S.") return acronym(plain);
  const known = stems.get(plain);
  if (known !== undefined) return known;
  const made = base(plain);
  stems.set(plain, made);
  return made;
}

/** The term of the month, which is not that of the verb. */
export const may = "MAY";

const isMay = (written: string, bits: number): boolean =>
  written === "May" && !(bits & shape.first);

/** Initials that look like a word of grammar: IS, WHO, IT. */
function acronym(plain: string): string {
  return plain === "us" ? "usa" : plain.toUpperCase();
}

function base(plain: string): string {
  if (/^\d/.test(plain)) return plain.replaceAll(",", "");
  const number = cardinals.get(plain) ?? ordinals.get(plain);
  if (number !== undefined) return number;
  const root = irregular.get(plain) ?? plain;
  return ascii.test(root) ? stem(root) : root;
}

function shapeOf(
  written: string,
  plain: string,
  gap: string,
  first: boolean,
  next: string | undefined,
): number {
  let bits = 0;
  if (/^\p{Lu}/u.test(written)) bits |= shape.capital;
  if (first) bits |= shape.first;
  if (/^\d/.test(plain)) {
    bits |= shape.number;
    if (/^(?:1[0-9]|20)\d\d(?:['’]?s)?$/.test(written)) bits |= shape.year;
  } else if (cardinals.has(plain)) bits |= shape.number;
  if (stops.has(plain) && written !== "U.S.") bits |= shape.stop;
  if (next === "%") bits |= shape.amount;
  if (gap === " ") return bits;
  if (opening.test(gap)) bits |= shape.first;
  if (pausing.test(gap)) bits |= shape.pause;
  if (/[$£€¥]\s?$/u.test(gap)) bits |= shape.amount;
  return bits;
}
