/**
 * The page around an article: which of its blocks are furniture, which are headings, and what its
 * headline, byline and dateline say. Nothing is edited, only marked; in doubt a block is text.
 */
import type { Document, FurnitureKind } from "../domain.ts";
import { blocks, isItem, type Block } from "./blocks.ts";
import { byline, calendarDate, datelineOf, isTimestamp, type Credit } from "./byline.ts";
import { furnitureKind, isCaption, isCredits } from "./furniture.ts";
import { depicts, headline } from "./headline.ts";
import { sentenceStarts } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

export interface Part extends Block {
  readonly kind: FurnitureKind | "heading" | "text";
}

export interface Page extends Credit {
  /** In the order of the text; every character of the body but white space is in one of them. */
  readonly parts: readonly Part[];
  /** The headline that the page shows; undefined where it shows none. */
  readonly title?: string;
}

/** A page's headline, tags, byline and captions come within so many blocks, before its prose. */
const topBlocks = 10;
/** Prose has at least so many words and ends as a sentence does, or is longer than a headline. */
const fewestWords = 8;
const longestHeadline = 25;
/** Headings between paragraphs are shorter than this. */
const longestHeading = 10;
const headingCharacters = 90;
/** Alternative headlines have at least so many words; a shorter line may be a heading. */
const shortestStacked = 5;
/** More lines than this before the prose are a list or a poem, not a page's top. */
const mostStacked = 6;

/** Marks a document's body. Pure. */
export function page(document: Document): Page {
  const found = blocks(document.text, document.body);
  const kinds = new Map<Block, Part["kind"]>();
  const mark = (block: Block, kind: Part["kind"]): void => {
    if (!kinds.has(block)) kinds.set(block, kind);
  };
  const given = document.metadata.title;
  for (const block of found) {
    const kind = furnitureKind(block.text);
    if (kind) mark(block, kind);
    else if (given !== undefined && same(block.text, given)) mark(block, "title");
  }
  const first = found.findIndex((block) => !kinds.has(block) && isProse(block.text));
  const top = found.slice(0, Math.min(first, topBlocks));
  // With a title of its own and none on the page, the file is an article's text and no page: its
  // lines may be short, and none of them is furniture for its place.
  const scraped =
    first >= 0 && (given === undefined || top.some((block) => kinds.get(block) === "title"));
  const credit: Credit = scraped ? credits(found, top, kinds, mark) : {};
  const title = given ?? (scraped ? chooseTitle(top, kinds) : undefined);
  if (scraped && title !== undefined) furnishTop(top, title, mark);
  if (title !== undefined && given === undefined)
    for (const block of found) if (same(block.text, title)) mark(block, "title");
  const parts = headings(found.map((block) => ({ ...block, kind: kinds.get(block) ?? "text" })));
  const opening = parts.find((part) => part.kind === "text");
  const dateline = opening ? datelineOf(opening.text) : {};
  const shown = title ?? fallback(parts);
  return { ...dateline, ...credit, parts, ...(shown === undefined ? {} : { title: shown }) };
}

type Mark = (block: Block, kind: FurnitureKind) => void;
type Kinds = ReadonlyMap<Block, Part["kind"]>;

/** Marks bylines, dates and captions, and gives what they say. */
function credits(found: readonly Block[], top: readonly Block[], kinds: Kinds, mark: Mark): Credit {
  let credit: Credit = {};
  found.forEach((block, i) => {
    if (kinds.has(block)) return;
    const { text } = block;
    if (isCaption(text)) mark(block, "caption");
    else if (isCredits(text)) mark(block, "byline");
    else if (i > top.length && i < found.length - 1) return;
    else if (isTimestamp(text)) {
      mark(block, "byline");
      const published = /updated|modified/i.test(text) ? null : calendarDate(text);
      if (published !== null) credit = { published, ...credit };
    } else {
      const by = byline(text);
      if (!by) return;
      mark(block, "byline");
      credit = { ...by, ...credit };
    }
  });
  return credit;
}

/** The headline among the lines before the prose. */
function chooseTitle(top: readonly Block[], kinds: Kinds): string | undefined {
  const marked = top.find((block) => /^#\s/.test(block.text));
  const lines = top.filter((block) => !kinds.has(block) && isLine(block.text));
  const best = marked ?? headline(lines);
  return best && plain(best.text);
}

/** Marks the lines before the prose: tags before the headline, other headlines after it. */
function furnishTop(top: readonly Block[], title: string, mark: Mark): void {
  const place = top.findIndex((block) => same(plain(block.text), title));
  const crowded = top.filter((block) => isLine(block.text)).length > mostStacked;
  top.forEach((block, i) => {
    const words = count(block.text);
    if (i === place) mark(block, "title");
    else if (crowded || !isLine(block.text) || block.text.startsWith("#")) return;
    else if (i < place) mark(block, words < fewestWords ? "section" : "title");
    else if (words >= shortestStacked) mark(block, depicts(block.text) ? "caption" : "title");
  });
}

/** Without a headline the article goes by its first words, if they are one short sentence. */
function fallback(parts: readonly Part[]): string | undefined {
  const [first, second] = parts.filter(({ kind }) => kind === "text" || kind === "heading");
  return first &&
    second &&
    count(first.text) <= longestHeadline &&
    sentenceStarts(tokenize(first.text).tokens).length === 1
    ? plain(first.text)
    : undefined;
}

/** A short line without a full stop, before prose, heads it. */
function headings(parts: readonly Part[]): Part[] {
  let below = false;
  return parts
    .toReversed()
    .map((part) => {
      if (part.kind !== "text") return part;
      const isHeading = below && headsText(part.text);
      below = isHeading || isProse(part.text);
      return isHeading ? { ...part, kind: "heading" as const } : part;
    })
    .reverse();
}

function headsText(text: string): boolean {
  if (/^(?:#{1,6}\s.{1,300}|={2,6}[^=]{1,100}={2,6})$/.test(text)) return true;
  if (text.length > headingCharacters || count(text) > longestHeading || isItem(text)) return false;
  const shouted = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  return (
    /^["“‘'¿¡([]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) && (shouted || !/[.!:;,…-]["'”’)]*$/.test(text))
  );
}

/** A headline's shape: no sentence, no list item, no line that the next one goes on with. */
function isLine(text: string): boolean {
  return (
    !isProse(text) &&
    !isItem(text) &&
    !/^(?:\p{Ll}|==)/u.test(text) &&
    !/[.:;,…-]["'”’)]*$/.test(text)
  );
}

function isProse(text: string): boolean {
  const words = count(text);
  return (
    words > longestHeadline ||
    datelineOf(text).outlet !== undefined ||
    (words >= fewestWords && /\.["'”’»)\]]{0,4}$/.test(text)) ||
    (words >= fewestWords && /[.!?]["'”’»)\]]{0,4} ["'“‘]?\p{Lu}/u.test(text))
  );
}

/** A stretch without white space in which there is a letter or digit. */
const counted = /[\p{L}\p{N}]\S*/gu;

/** Words, counted no further than anything here asks. */
function count(text: string): number {
  if (text.length > headingCharacters * longestHeading) return Infinity;
  counted.lastIndex = 0;
  let words = 0;
  while (words <= longestHeadline && counted.test(text)) words += 1;
  return words;
}

/** A line of Markdown without its marks. */
function plain(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether two lines have the same letters and digits in the same order. */
function same(a: string, b: string): boolean {
  if (a.length > 2 * b.length + 20) return false;
  const letters = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const wanted = letters(b);
  return wanted !== "" && letters(a) === wanted;
}
