/**
 * An answer on its way to a message: what is said in the markdown of Discord, in the pieces that a
 * page can hold or leave to the next.
 */
import { date } from "../../days.ts";
import type { Citation, Excerpt } from "../../domain.ts";
import { escape, quotation, shown } from "./escape.ts";
import { mostLabel } from "./limits.ts";
import type { Request } from "./ticket.ts";

export interface Item {
  readonly text: string;
  /** What its button opens, and says. */
  readonly opens?: { readonly label: string; readonly request: Request } | undefined;
  /** The numbers of the citations it names. */
  readonly cites: readonly number[];
  /** Whether it belongs to the item before it: on one page with it, where both fit one. */
  readonly follows?: boolean;
}

export interface Way {
  readonly label: string;
  /** What to ask, as a person would write it. */
  readonly line: string;
  /** Whether it takes the place of this answer or opens beside it. */
  readonly replaces: boolean;
}

export type Tone = "answer" | "differ" | "quiet";

export interface Draft {
  /** What the answer is about as the reader knows it: a name, the question. */
  readonly heading: string;
  /** One line under the heading; "" for none. */
  readonly lead: string;
  /** Drawn as far as pages are: an answer may hold hundreds. To be gone through once. */
  readonly items: Iterable<Item>;
  readonly citations: readonly Citation[];
  /** Ways on from here, a button each. */
  readonly ways: readonly Way[];
  readonly tone: Tone;
  /** Items that a page holds at most; those of an answer where it does not say. */
  readonly most?: number;
}

/** Bold runs of an item: more of them would not be marks but noise. */
const mostMarks = 25;
/** Units of a title that a citation shows. */
const mostTitle = 120;

/** What an item's quotation may take; longer excerpts go on in the next. */
const mostQuoted = { characters: 1400, bytes: 3200 };

/** Where a citation is from: title, outlet, date, as far as they are known. */
export function origin({ number, article, title, outlet, published, twin }: Citation): string {
  const day = published === null ? null : date(published);
  const known = [outlet, day, twin ? article : null].filter((part) => part !== null);
  const parts = [title, ...known].map((part) => escape(clip(part, mostTitle)));
  return `[${number}] ${parts.join(" · ")}`;
}

/** The items that `draw` makes of each, made when they are asked for. */
export function* each<T>(list: readonly T[], draw: (one: T) => readonly Item[]): Iterable<Item> {
  for (const one of list) yield* draw(one);
}

/** Items that belong together, in their order. */
export function together(items: readonly Item[]): Item[] {
  return items.map((item, i) => (i === 0 ? item : { ...item, follows: true }));
}

/** A quiet line of this face's own. */
export function note(text: string): string {
  return `-# ${text}`;
}

/**
 * Excerpts as quotations with the citation under each. One too long for an item is shown in
 * consecutive slices, each of them as verbatim as the whole.
 */
export function quoted(
  excerpt: Excerpt,
  citations: readonly Citation[],
  more: readonly string[] = [],
): Item[] {
  const parts = slices(excerpt);
  const citation = citations.find(({ number }) => number === excerpt.citation);
  if (!citation) throw new Error(`no citation ${excerpt.citation}`);
  return parts.map((part, i) => {
    const turn = parts.length > 1 ? [`part ${i + 1} of ${parts.length}`] : [];
    const place = [origin(citation), `paragraph ${excerpt.paragraph}`, ...turn, ...more];
    return { text: `${quotation(part)}\n${note(place.join(" · "))}`, cites: [citation.number] };
  });
}

/** The excerpt in runs that fit an item: they tile it but for white space where it is cut. */
function slices({ text, start, marks }: Excerpt): Pick<Excerpt, "text" | "start" | "marks">[] {
  const found: Pick<Excerpt, "text" | "start" | "marks">[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + fitting(text.slice(at));
    const part = text.slice(at, end).trimEnd();
    const from = start + at;
    const own = marks
      .map((mark) => ({
        start: Math.max(mark.start, from),
        end: Math.min(mark.end, from + part.length),
      }))
      .filter((mark) => mark.start < mark.end)
      .slice(0, mostMarks);
    if (part !== "") found.push({ text: part, start: from, marks: own });
    at = end;
  }
  return found;
}

/** How many units of the text surely fit an item, cut after white space where there is some. */
function fitting(text: string): number {
  let { characters, bytes } = mostQuoted;
  for (let at = 0; at < text.length; at += 1) {
    const cost = most(text.charCodeAt(at));
    characters -= cost.characters;
    bytes -= cost.bytes;
    if (characters < 0 || bytes < 0) return cut(text.slice(0, at));
  }
  return text.length;
}

const newline = 10;
const ascii = 0x80;
const word = /\w/;

/** The most that one unit takes when it is drawn: escaped, or the beginning of a line. */
function most(unit: number): { characters: number; bytes: number } {
  if (unit === newline) return { characters: 5, bytes: 9 };
  if (unit >= ascii) return { characters: 1, bytes: 3 };
  const plain = word.test(String.fromCharCode(unit)) && unit !== underscore;
  return plain ? { characters: 1, bytes: 1 } : { characters: 2, bytes: 2 };
}

const underscore = 0x5f;

/** Where a text is best cut in two, at its end at the latest: never within a character. */
function cut(text: string): number {
  const space = text.search(/\s\S*$/u);
  if (space > 0) return space + 1;
  return Math.max(1, text.length - (/[\ud800-\udbff]$/.test(text) ? 1 : 0));
}

/** The text on one line, cut after `most` units. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  const whole = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  return `${whole.trimEnd()}…`;
}

/** A button's label: plain text, no longer than Discord takes. */
export function label(text: string): string {
  return clip(shown(text), mostLabel) || "…";
}
