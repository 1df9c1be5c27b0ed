/**
 * Words with their places. Rapporteur cuts the text into words itself and hands wink-nlp one word at
 * a time, so that every token has an exact span and wink's vocabulary, which grows as it reads and
 * changes how it cuts a word the second time, cannot change the outcome.
 */
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { ItsFunction, PartOfSpeech } from "wink-nlp";
import type { Span } from "../domain.ts";
import { remembered } from "./remembered.ts";

export type { PartOfSpeech };

export interface Token extends Span {
  /** As in the text. */
  readonly text: string;
  /** Lower case, straight apostrophes; a double quotation mark of any make is `"`. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
}

export interface Tokens {
  readonly tokens: readonly Token[];
}

const nlp = winkNLP(model, ["pos"]);

/** What is asked of wink, with the types that it really gives. */
interface Its {
  readonly pos: ItsFunction<PartOfSpeech>;
  readonly precedingSpaces: ItsFunction<string>;
}
const its = nlp.its as unknown as Its;

const abbreviations =
  "Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Pres|St|Jr|Sr|vs|etc|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft|Ave|Blvd|Gov't|Dept|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo";

const pattern = new RegExp(
  [
    // Most words are these, which are found without it, and none of the other kinds.
    String.raw`[A-Za-z]+(?=[ ,])`,
    String.raw`https?://[^\s"“”<>]+[^\s"“”<>.,;:!?)'’\]]`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?<![\p{L}\p{N}])(?:${abbreviations})\.`,
    String.raw`(?<![\p{L}\p{N}.])\p{Lu}\.(?=\s+\p{Lu})`,
    String.raw`\p{N}+(?:[.,:/]\p{N}+)*\p{L}{0,4}(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    String.raw`(?<=[\p{L}\p{N}.])['’](?:s|re|ve|d|ll|m)(?!\p{L})`,
    String.raw`''|\x60\x60`,
    String.raw`\.{2,}|-{2,}`,
    String.raw`\S`,
  ].join("|"),
  "gu",
);
/** Longer than any word of news; wink's time grows with the square of a word's length. */
const longestWord = 80;
const clitic = /(?<=.)(?:n['’]t|['’](?:s|re|ve|d|ll|m))$/iu;
const mark = /^(?:''|``|["“”„‟«»])$/u;
const letters = /^[A-Za-z]+$/;
const plain = /^[\p{Script=Latin}\p{N}.,:$%'&+-]+$/u;

/** The words of `text` within `span`, in order, without gaps other than white space. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Tokens {
  const pieces = cut(text, span);
  if (pieces.length === 0) return { tokens: [] };
  const doc = nlp.readDoc(pieces.map((piece) => piece.fed).join(" "));
  const words = doc.tokens();
  const pos = words.out(its.pos) as PartOfSpeech[];
  const whole = pos.length === pieces.length;
  // A part of a word has no space before it; where all words are whole there is none to leave out.
  const kept = whole ? pos : begun(pos, words.out(its.precedingSpaces));
  if (kept.length !== pieces.length) throw new Error("tokens lost their places");
  return { tokens: pieces.map((piece, i) => token(piece, kept[i]!)) };
}

/** Of the parts of words, those that begin one. */
function begun(pos: readonly PartOfSpeech[], spaces: readonly string[]): readonly PartOfSpeech[] {
  return pos.filter((_, i) => i === 0 || spaces[i] !== "");
}

const porter = model.addons.stem as (word: string) => string;

const stemmed = remembered(porter);

/** A lower-case word without inflection, by the Porter stemmer; a very long one as it is. */
export const stem = (word: string): string => (word.length > longestWord ? word : stemmed(word));

interface Piece extends Span {
  readonly text: string;
  /** Nothing but the letters of English. */
  readonly isPlain: boolean;
  /** What wink is given for it. */
  readonly fed: string;
}

function cut(text: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  for (let at = span.start; at < span.end;) {
    const begin = text[at] === " " ? at + 1 : at;
    const stop = plainEnd(text, begin);
    if (stop > begin && stop < span.end) {
      pieces.push(piece(text, begin, stop));
      at = stop;
      continue;
    }
    pattern.lastIndex = begin;
    const match = pattern.exec(text);
    if (match === null || match.index >= span.end) break;
    const start = match.index;
    const end = Math.min(start + match[0].length, span.end);
    at = end;
    const tail = /^\p{L}.*['’]/u.test(match[0]) ? clitic.exec(text.slice(start, end)) : null;
    if (tail) {
      pieces.push(piece(text, start, start + tail.index));
      pieces.push(piece(text, start + tail.index, end));
    } else pieces.push(piece(text, start, end));
  }
  return pieces;
}

function piece(whole: string, start: number, end: number): Piece {
  const text = whole.slice(start, end);
  const isPlain = text.length <= longestWord && letters.test(text);
  return { start, end, text, isPlain, fed: isPlain ? text : feed(text) };
}

/** Where the plain word that begins at `start` ends; `start` itself where none does. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const next = text[end];
  return next === " " || next === "," ? end : start;
}

/** The letters of English, by their UTF-16 code units. */
const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

/** What wink is given for a word: something it neither splits nor joins. */
function feed(text: string): string {
  if (mark.test(text)) return '"';
  const word = text.replace(/[’‘‹›]/gu, "'");
  if (word.length > longestWord || !plain.test(word))
    return /^[\p{L}\p{N}]/u.test(word)
      ? "Xenon"
      : /^[!?;()[\]]$/.test(word)
        ? word
        : /^[–—-]+$/u.test(word)
          ? "—"
          : "*";
  const last = /[-‑]([^-‑]+)$/u.exec(word);
  return last && /\p{L}/u.test(word) ? last[1]! : word;
}

function token(piece: Piece, pos: PartOfSpeech): Token {
  const { start, end, text } = piece;
  if (piece.isPlain) return { start, end, text, lower: text.toLowerCase(), pos };
  if (mark.test(text)) return { start, end, text, lower: '"', pos: "PUNCT" };
  const lower = text.replace(/[’‘‹›]/gu, "'").toLowerCase();
  const hyphenated = /[\p{L}\p{N}][-‑]\p{L}/u.test(text);
  return {
    start,
    end,
    text,
    lower,
    pos: hyphenated ? compound(text) : pos,
  };
}

/** A hyphenated word names somebody or something if its last part does, else it describes. */
function compound(text: string): PartOfSpeech {
  return /[-‑]\p{Lu}[^-‑]*$/u.test(text) ? "PROPN" : "ADJ";
}
