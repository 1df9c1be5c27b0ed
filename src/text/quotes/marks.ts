/**
 * Which quotation marks belong together. Marks are paired by where they stand (a mark with a blank
 * before it and a word after it opens) and only then by their shape, because pages mix straight,
 * curly, doubled and back-to-front marks in one sentence.
 */
import type { Span } from "../../domain.ts";
import { blockEnd, type Page } from "./page.ts";

/** Words between two marks; `start` and `end` are offsets that take the marks in. */
export interface Run extends Span {
  /** The token of the opening mark. */
  readonly open: number;
  /** The token of the closing mark, or the one after the block where `closed` is false. */
  readonly close: number;
  /** The words, marks left out. */
  readonly inner: Span;
  /** The block it lies in. */
  readonly block: number;
  /** False where the writer leaves a paragraph open to go on quoting in the next. */
  readonly closed: boolean;
  /** Single marks, as in headlines and British papers. */
  readonly single: boolean;
}

const opener = /^(?:[“„‟«‘‚‹]|``)$/u;
const closer = /^[”»’›]$/u;
const singles = /^['‘’‚‹›`]$/u;
const blankBefore = /[\s([{—–―/“„«‘"'-]/u;
const blankAfter = /[\s)\]}—–―.,;:!?…/”»’"'-]/u;
/** Words that begin with an apostrophe of their own. */
const clipped = /^(?:em|til|tis|twas|cause|bout|round|n|\d+s)$/iu;

const isSingle = (shape: string): boolean => shape.length === 1 && singles.test(shape);

/** Every run between marks, in the order of the text, none inside another. */
export function runs(page: Page): Run[] {
  const found: Run[] = [];
  page.blocks.forEach((first, block) => {
    const end = blockEnd(page, block);
    const doubles = pairs(page, first, end, (i) => page.tokens[i]!.lower === '"', false);
    const single = pairs(page, first, end, (i) => isSingle(page.tokens[i]!.text), true);
    const own = [...doubles, ...single]
      .map(([open, close]) => run(page, block, open, close, close < end))
      .filter((one) => one.closed || continues(page, block))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    for (const one of own)
      if (one.inner.start < one.inner.end && one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  });
  return found;
}

/** Token pairs of one make of mark within [first, end); a pair left open closes at `end`. */
function pairs(
  page: Page,
  first: number,
  end: number,
  isMark: (i: number) => boolean,
  single: boolean,
): [number, number][] {
  const found: [number, number][] = [];
  let open: number | null = null;
  for (let i = first; i < end; i += 1) {
    if (!isMark(i)) continue;
    const side = single ? singleSide(page, i, open) : doubleSide(page, i, open);
    if (side === "open") open = i;
    else if (side === "close" && open !== null) {
      found.push([open, i]);
      open = null;
    }
  }
  if (open !== null && !single) found.push([open, end]);
  return found;
}

type Side = "open" | "close" | null;

function doubleSide({ text, tokens }: Page, i: number, open: number | null): Side {
  const { start, end, text: shape } = tokens[i]!;
  const before = start === 0 || blankBefore.test(text[start - 1]!);
  const after = end === text.length || blankAfter.test(text[end]!);
  if (opener.test(shape)) return !before && after && open !== null ? "close" : "open";
  if (closer.test(shape)) return before && !after && open === null ? "open" : "close";
  if (open === null) {
    // An inch mark, or the end of words whose beginning is unmarked.
    if (!before && after) return null;
    return "open";
  }
  return before && !after && /\s/.test(text[start - 1] ?? " ") ? "open" : "close";
}

function singleSide({ text, tokens }: Page, i: number, open: number | null): Side {
  const { start, end, text: shape } = tokens[i]!;
  const before = start === 0 || blankBefore.test(text[start - 1]!);
  const after = end === text.length || blankAfter.test(text[end]!);
  if (before && !after && !closer.test(shape)) {
    const next = tokens[i + 1];
    return next?.start === end && clipped.test(next.text) ? null : "open";
  }
  if (open === null || !after || opener.test(shape)) return null;
  if (text[start - 1] !== "s" || end >= text.length || text[end] !== " ") return "close";
  return laterCloser(tokens, text, i) ? null : "close";
}

/** Whether a better closing mark than this plural's apostrophe follows before another opens. */
function laterCloser(tokens: Page["tokens"], text: string, i: number): boolean {
  for (let j = i + 1; j < tokens.length; j += 1) {
    const token = tokens[j]!;
    if (text.slice(tokens[j - 1]!.end, token.start).includes("\n")) return false;
    if (token.lower === '"') return false;
    if (!isSingle(token.text)) continue;
    return !blankBefore.test(text[token.start - 1]!) && blankAfter.test(text[token.end] ?? " ");
  }
  return false;
}

function run(page: Page, block: number, open: number, close: number, closed: boolean): Run {
  const { tokens } = page;
  const start = tokens[open]!.start;
  const last = closed ? tokens[close]! : tokens[close - 1]!;
  const inner = { start: tokens[open]!.end, end: closed ? last.start : last.end };
  return {
    start,
    end: last.end,
    open,
    close,
    inner,
    block,
    closed,
    single: singles.test(tokens[open]!.text),
  };
}

/** Whether the block after this one begins with a mark that opens. */
function continues({ tokens, blocks }: Page, block: number): boolean {
  const next = blocks[block + 1];
  return next !== undefined && tokens[next]!.lower === '"' && !closer.test(tokens[next]!.text);
}
