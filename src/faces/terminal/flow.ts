/**
 * Text laid out in lines. A line breaks where the text does, or at a space where it would grow too
 * wide; never inside a word. A line that was broken at a space keeps that space at its end, so that
 * the lines joined are the text again.
 */
import type { Span } from "../../domain.ts";

const unseen = /[\p{M}\p{Cf}]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns a terminal gives a text. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += unseen.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** The lines of a text, in order, each at most `columns` wide unless a single word is wider. */
export function flow(text: string, columns: number): Span[] {
  return [...breaks(text)].flatMap((line) => wrap(text, line, columns));
}

function* breaks(text: string): Generator<Span> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) {
    yield { start, end: index };
    start = index + mark.length;
  }
  yield { start, end: text.length };
}

function wrap(text: string, { start, end }: Span, columns: number): Span[] {
  const lines: Span[] = [];
  let from = start;
  let used = 0;
  for (const { index, 0: word } of text.slice(start, end).matchAll(/ *[^ ]* */g)) {
    if (word === "") continue;
    const at = start + index;
    if (at > from && used + width(word.trimEnd()) > columns) {
      lines.push({ start: from, end: at });
      from = at;
      used = 0;
    }
    used += width(word);
  }
  lines.push({ start: from, end });
  return lines;
}
