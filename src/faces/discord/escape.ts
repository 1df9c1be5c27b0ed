/**
 * Text of articles and askers made harmless for Discord's markdown: it pings nobody, no link,
 * heading, list, emoji or time stamp comes alive, and what a reader sees is the text. Escaping is
 * for display alone; the verbatim check comes before it.
 */
import type { Excerpt, Span } from "../../domain.ts";

/** Characters that begin markup anywhere. `<` begins mentions, emoji and time stamps. */
const anywhere = /[\\*_~`|<>[\]@]/g;
/** A heading, small print, or a list, which live at the beginning of a line only. */
const atStart = /^([ \t]*)([#+-]|\d{1,9}(?=[.)]))/gm;
/** A bare address, and an invitation, which needs none. */
const scheme = /:(?=\/\/)/g;
const invitation = /(discord(?:app)?)\.(?=gg|com|new|me)/gi;

/** Characters that turn the direction of what follows: dropped, or article text could reach out. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
/** Breaks that Discord would draw as boxes or as new lines of their own. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}/gu;
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolate = "\u2068";
const release = "\u2069";

/** The text as it may be shown, its lines kept. */
export function shown(text: string): string {
  return text.replace(turning, "").replace(breaks, "\n").replace(unprintable, "\ufffd");
}

/** The text on one line and harmless; right-to-left text is isolated from what is around it. */
export function escape(text: string): string {
  return isolated(markup(shown(text).replace(/\s+/gu, " ").trim()));
}

function markup(text: string): string {
  return text
    .replace(anywhere, String.raw`\$&`)
    .replace(scheme, String.raw`\:`)
    .replace(invitation, String.raw`$1\.`)
    .replace(atStart, (_, indent: string, sign: string) =>
      /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
    );
}

function isolated(text: string): string {
  return rightToLeft.test(text) ? isolate + text + release : text;
}

/**
 * The words of an article as a quotation: every line behind `> `, the marks in bold. Un-escaped
 * (no `> `, bold, backslashes or isolates) it is the slice, but for characters that `shown` alters.
 */
export function quotation({
  text,
  start,
  marks,
}: Pick<Excerpt, "text" | "start" | "marks">): string {
  const own = marks.map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  return pieces(text, own)
    .map(({ line, bolds }) => `> ${isolated(emphasised(line, bolds))}`)
    .join("\n");
}

interface Line {
  readonly line: string;
  readonly bolds: readonly Span[];
}

/** The lines of a text, with the marks that lie in each as offsets into it. */
function pieces(text: string, marks: readonly Span[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const end = at + line.length;
    const bolds = marks
      .map((mark) => ({ start: Math.max(mark.start, at) - at, end: Math.min(mark.end, end) - at }))
      .filter((mark) => mark.start < mark.end);
    lines.push({ line, bolds });
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

/**
 * A line escaped as a whole, so that what begins in one piece cannot come alive through the next:
 * pieces are escaped apart, but only the first of them stands at the beginning of a line.
 */
function emphasised(line: string, bolds: readonly Span[]): string {
  const cuts = bolds.flatMap(({ start, end }) => [start, end]);
  const edges = [0, ...cuts, line.length];
  const inside = (index: number): boolean => index % 2 === 1;
  return edges
    .slice(1)
    .map((end, index) => {
      const piece = shown(line.slice(edges[index], end)).replace(/\n/g, " ");
      const safe = piece.replace(anywhere, String.raw`\$&`).replace(/:/g, String.raw`\:`);
      return inside(index) && piece.trim() !== "" ? embolden(safe) : safe;
    })
    .join("")
    .replace(invitation, String.raw`$1\.`)
    .replace(atStart, (_, indent: string, sign: string) =>
      /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
    );
}

function embolden(text: string): string {
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  return `${before!}**${core!}**${after!}`;
}
