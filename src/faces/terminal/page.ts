/**
 * The few shapes that answers are drawn in: quotations behind a bar, notes under them, the list of
 * sources. Each returns whole lines without a newline at the end.
 */
import { date } from "../../days.ts";
import type { Citation, Excerpt, Span } from "../../domain.ts";
import { flow, width } from "./flow.ts";
import type { Paint } from "./paint.ts";
import { shown } from "./shown.ts";

/** What is drawn on. */
export interface Page {
  /** Columns that a line may take; Infinity where lines are not to be broken. */
  readonly columns: number;
  readonly paint: Paint;
}

/** Before the words that answer, and before words that only help to understand them. */
const bars = { answer: "  │ ", support: "  ┆ " } as const;

/** As wide as a bar: what belongs to a quotation stands below its words. */
export const inset = " ".repeat(bars.answer.length);

/** Fewer columns than this for the words make a text of single words: rather too wide. */
const leastColumns = 20;

/**
 * An excerpt's words, letter for letter, with its marks bold. A line that ends in a space goes on
 * in the next; without bars the lines are the excerpt again.
 */
export function quotation(
  { columns, paint }: Page,
  excerpt: Excerpt,
  role: keyof typeof bars = "answer",
): string {
  const { text, start } = excerpt;
  const marks = excerpt.marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  return flow(text, Math.max(leastColumns, columns - inset.length))
    .map((line) => {
      const words = cut(line, marks).map(({ span, inside }) => {
        const piece = shown(text.slice(span.start, span.end));
        return inside ? paint.bold(piece) : role === "support" ? paint.dim(piece) : piece;
      });
      return paint.dim(bars[role]) + words.join("");
    })
    .join("\n");
}

/** A line cut where marks begin and end; marks ascend and lie apart. */
function cut(line: Span, marks: readonly Span[]): { span: Span; inside: boolean }[] {
  const pieces: { span: Span; inside: boolean }[] = [];
  let at = line.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, line.start);
    const end = Math.min(mark.end, line.end);
    if (start >= end) continue;
    pieces.push({ span: { start: at, end: start }, inside: false });
    pieces.push({ span: { start, end }, inside: true });
    at = end;
  }
  pieces.push({ span: { start: at, end: line.end }, inside: false });
  return pieces.filter(({ span }) => span.start < span.end);
}

/** Rapporteur's own words, broken to the page; `hang` indents the lines after the first. */
export function prose(page: Page, text: string, indent = "", hang = indent): string {
  const columns = Math.max(leastColumns, page.columns - Math.max(width(indent), width(hang)));
  const safe = shown(text);
  return flow(safe, columns)
    .map((line, i) => (i === 0 ? indent : hang) + safe.slice(line.start, line.end).trimEnd())
    .join("\n");
}

/** Items side by side, " · " between; a line breaks between items and not inside one that fits. */
export function items(page: Page, all: readonly string[], indent = ""): string {
  const columns = page.columns - width(indent) - separator.length;
  const whole = (item: string): string =>
    width(item) <= columns ? item.replaceAll(" ", unbroken) : item;
  const line = all.map((item) => whole(shown(item))).join(separator);
  return prose(page, line, indent).replaceAll(unbroken, " ");
}

const separator = " · ";

/** A space at which no line breaks. */
const unbroken = "\u00a0";

export function heading(page: Page, text: string): string {
  return page.paint.bold(prose(page, text));
}

/** Where an excerpt stands: "[1] paragraph 4". */
export function place({ citation, paragraph }: Excerpt): string {
  return `[${citation}] paragraph ${paragraph}`;
}

/** A quotation with the line that cites it, `more` said after the place. */
export function cited(page: Page, excerpt: Excerpt, more: readonly string[] = []): string {
  return `${quotation(page, excerpt)}\n${note(page, [place(excerpt), ...more])}`;
}

/** Words that help to understand those that answer, cited like them. */
export function support(page: Page, excerpt: Excerpt, more: readonly string[] = []): string {
  return `${quotation(page, excerpt, "support")}\n${note(page, [place(excerpt), ...more])}`;
}

/** An excerpt under the one before it that it leans on; one line cites both where it can. */
export function after(
  page: Page,
  before: Excerpt | null,
  excerpt: Excerpt,
  more: readonly string[] = [],
): string {
  const own = cited(page, excerpt, more);
  if (before === null) return own;
  const near = place(before) === place(excerpt);
  return `${near ? quotation(page, before, "support") : support(page, before)}\n${own}`;
}

/** A quiet line under a quotation. */
export function note(page: Page, all: readonly string[]): string {
  return page.paint.dim(items(page, all, inset));
}

/** The list of sources that an answer's numbers mean. */
export function sources(page: Page, citations: readonly Citation[]): string {
  return citations.map((citation) => source(page, citation)).join("\n");
}

/** One source: its number and title, then what is known of it and `more`. */
export function source(page: Page, citation: Citation, more: readonly string[] = []): string {
  const number = `[${citation.number}] `;
  const hang = " ".repeat(number.length);
  const title = prose(page, citation.title, number, hang);
  return [title, ...origin(page, citation, hang, more)].join("\n");
}

/** Lines for outlet and date as far as they are known, `more`, and the link. */
export function origin(
  page: Page,
  { article, outlet, published, url, twin }: Citation,
  indent = "",
  more: readonly string[] = [],
): string[] {
  const id = twin && !more.some((part) => part.endsWith(article)) ? article : null;
  const known = [outlet, published && date(published), id, ...more].filter((part) => part !== null);
  return [known.length > 0 ? items(page, known, indent) : "", url ? indent + shown(url) : ""]
    .filter((line) => line !== "")
    .map(page.paint.dim);
}

/** The citations that these excerpts need. */
export function used(citations: readonly Citation[], excerpts: readonly Excerpt[]): Citation[] {
  const numbers = new Set(excerpts.map(({ citation }) => citation));
  return citations.filter(({ number }) => numbers.has(number));
}

/** Parts under one another; empty ones are left out. */
export function stack(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}
