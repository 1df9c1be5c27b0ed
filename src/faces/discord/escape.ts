/**
 * Text of articles and askers made harmless for Discord's markdown: it pings nobody, no link,
 * heading, list, emoji or time stamp comes alive, and what a reader sees is the text. Escaping is
 * for display alone; the verbatim check comes before it.
 */
import type { Excerpt, Span } from "../../domain.ts";

/** Characters that begin markup anywhere. `<` begins mentions, emoji and time stamps. */
const anywhere = /[\\*_~`|<>[\]@]/g;
/** A heading, small print, or a list, which live at the beginning of a line only. */
const atStart = /^[ \t]*(?:[#+-]|\d{1,9}[.)])/gm;
/** A bare address, and an invitation, which needs none. */
const scheme = /:(?=\/\/)/g;
const invitation = /discord(?:app)?\.(?=gg|com|new|me)/gi;

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
  const guarded = guards(text);
  let out = "";
  for (let at = 0; at < text.length; at += 1) out += guarded.has(at) ? `\\${text[at]!}` : text[at]!;
  return out;
}

/** The places before which a backslash must stand: all that begin markup, or end what begins it. */
function guards(text: string): Set<number> {
  const lasts = [atStart, invitation].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index + match[0].length - 1),
  );
  const firsts = [anywhere, scheme].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match.index),
  );
  return new Set([...lasts, ...firsts]);
}

/** The text, set apart from what is around it where it may run from right to left. */
export function isolated(text: string): string {
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

/** A line escaped as a whole, so that no bold between its parts hides what they are together. */
function emphasised(line: string, bolds: readonly Span[]): string {
  const text = line.replace(breaks, " ").replace(unprintable, "\ufffd");
  const guarded = guards(text);
  const edges = new Set<number>();
  // An edge met twice is where two runs touch, and no edge at all.
  for (const edge of bolds.flatMap((bold) => trimmed(text, bold)))
    if (!edges.delete(edge)) edges.add(edge);
  let out = "";
  for (let at = 0; at <= text.length; at += 1) {
    if (edges.has(at)) out += "**";
    if (guarded.has(at)) out += "\\";
    out += text[at] ?? "";
  }
  return out.replace(turning, "");
}

/** Where a bold run begins and ends when it takes no white space along; nothing for one of space. */
function trimmed(text: string, { start, end }: Span): number[] {
  const run = text.slice(start, end).replace(turning, " ");
  const from = start + run.length - run.trimStart().length;
  const to = start + run.trimEnd().length;
  return from < to ? [from, to] : [];
}
