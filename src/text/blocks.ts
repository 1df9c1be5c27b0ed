import type { Span } from "../domain.ts";

/**
 * A paragraph, or a line that stands for itself; without outer white space. `apart` is true where
 * an empty line, or the start of the text, is before it.
 */
export interface Block extends Span {
  readonly text: string;
  readonly apart: boolean;
}

/** Lines longer than this are not hard-wrapped: mail wraps at 72 to 80, few editors above 100. */
const widest = 110;
/** Fewer joins than this could be chance. */
const fewest = 2;

/** A shorter line may be an entry of a menu or a byline, in small letters as those sometimes are. */
const shortest = 40;
const ended = /[.!?…]["'”’»)\]]*$/u;
const paused = /[:;][*_]*$/u;

const lineBreak = /\r\n?|[\n\u2028\u2029]/g;
const item = /^(?:[-–—*•·▪◦>]\s|\d{1,3}[.)]\s|[\p{L}\d]{1,2}\)\s|[QA]\s?[:.]\s)/u;
const turn = /^\p{Lu}[\p{Lu}.' -]{0,40}:\s/u;

/** Begins a list item, or a question or answer of an interview ("Q: ..."). */
export function isItem(text: string): boolean {
  return item.test(text);
}

/**
 * The blocks of `text` within `span`. Each line is one, but for lines that are plainly
 * hard-wrapped: where line after line ends because the next word had no room, they are joined, and
 * so is a line that goes on in small letters with a sentence that the one before it left open.
 */
export function blocks(text: string, span: Span): Block[] {
  const lines = cut(text, span);
  const joined = wrapped(lines);
  const result: Block[] = [];
  lines.forEach((line, i) => {
    const last = result.at(-1);
    if (!last || !(joined[i] || continues(lines[i - 1]!, line))) result.push(line);
    else
      result[result.length - 1] = {
        ...last,
        end: line.end,
        text: text.slice(last.start, line.end),
      };
  });
  return result;
}

function cut(text: string, span: Span): Block[] {
  const lines: Block[] = [];
  const body = text.slice(span.start, span.end);
  let before = 0;
  for (const match of body.matchAll(/\S.*/g)) {
    const line = match[0].trimEnd();
    const gap = body.slice(before, match.index).match(lineBreak)?.length ?? 0;
    before = match.index + line.length;
    const start = span.start + match.index;
    lines.push({
      start,
      end: start + line.length,
      text: line,
      apart: lines.length === 0 || gap > 1,
    });
  }
  return lines;
}

/** For each line, whether it continues the one before it. */
function wrapped(lines: readonly Block[]): readonly boolean[] {
  const none = lines.map(() => false);
  const width = sampleWidth(lines);
  if (width === 0 || width > widest) return none;
  let lower = 0;
  let count = 0;
  const joined = lines.map((line, i) => {
    const previous = lines[i - 1];
    if (!previous || line.apart || isItem(line.text) || turn.test(line.text)) return false;
    const word = /^\S+/.exec(line.text)![0];
    if (previous.text.length + 1 + word.length <= width) return false;
    count += 1;
    if (/^\p{Ll}/u.test(line.text)) lower += 1;
    return true;
  });
  return lower >= Math.max(fewest, count / 2) ? joined : none;
}

/** Whether a line is plainly the rest of the sentence that the line before it begins. */
function continues(before: Block, { text, apart }: Block): boolean {
  if (apart || !/^\p{Ll}/u.test(text) || isItem(text) || before.text.length < shortest)
    return false;
  const open = !ended.test(before.text) && !paused.test(before.text);
  return open && (ended.test(text) || text.length >= shortest);
}

/** The length of the longest line that has a neighbour; 0 where none has. */
function sampleWidth(lines: readonly Block[]): number {
  return lines.reduce((width, line, i) => {
    const next = lines[i + 1];
    return !line.apart || (next && !next.apart) ? Math.max(width, line.text.length) : width;
  }, 0);
}
