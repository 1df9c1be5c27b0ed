/**
 * The turns of a transcript: paragraphs that open with who speaks, `MS. LEE: I warned them.` What
 * follows are their words. A label is believed where it is a name of the article, has a title or a
 * calling, or in capitals comes again; "Q" and "A" say of nobody that they spoke.
 */
import type { Span } from "../../domain.ts";
import { callings, courtesies, titles } from "../names/lexicon.ts";
import type { Layout } from "./layout.ts";

export interface Turn {
  /** The first word spoken, as a token. */
  readonly first: number;
  readonly words: Span;
  readonly label: Span;
  /** The one of the article's names that it gives, if it gives just one. */
  readonly name: number | null;
}

/** A label has at most so many words: "VICE CHAIRWOMAN ANN LEE". */
const longest = 5;
/** An article with fewer is no transcript; a line with a colon may be anything. */
const fewest = 3;
/** Words before a colon that are nobody's name. */
const notices =
  /^(?:a|address|analysis|answer|breaking|caption|comment|con|correction|cost|date|editorial|exclusive|file|graphic|how|image|info|key|live|more|note|opinion|photo|place|price|pro|ps|q|question|read|related|source|ticket|time|transcript|update|verdict|video|warning|watch|what|when|where|who|why)s?$/;

/** The turns of an article that is a transcript, in order; of any other article none. */
export function turns(layout: Layout): readonly Turn[] {
  const { page, runs } = layout;
  const found = page.blocks.flatMap((from, block) => {
    const to = page.blocks[block + 1] ?? page.tokens.length;
    const colon = labelEnd(layout, from, to);
    return colon === null || colon + 1 >= to ? [] : [{ from, colon, to }];
  });
  const labels = found.map(({ from, colon }) => labelOf(layout, from, colon));
  const count = (text: string): number => labels.filter((label) => label.text === text).length;
  if (found.length < fewest || new Set(labels.map(({ text }) => text)).size < 2) return [];
  return found.flatMap(({ from, colon, to }, i) => {
    const { text, ...label } = labels[i]!;
    const name = nameOf(layout, from, colon);
    const called = page.tokens.slice(from, colon).some(({ lower }) => isTitle(lower));
    const shouted = text === text.toUpperCase();
    const again = shouted && count(text) > 1 && !notices.test(page.tokens[colon - 1]!.lower);
    const marked = runs.some(({ open, close }) => open === colon + 1 && close >= to - 2);
    if (marked || !(name !== null || called || again)) return [];
    const words = { start: page.tokens[colon + 1]!.start, end: page.tokens[to - 1]!.end };
    return [{ first: colon + 1, words, label, name }];
  });
}

/** For each block, the name whose label it opens with: `LEE: ...`, in a transcript or not. */
export function labelNames(layout: Layout): readonly (number | null)[] {
  const { blocks, tokens } = layout.page;
  return blocks.map((from, block) => {
    const colon = labelEnd(layout, from, blocks[block + 1] ?? tokens.length);
    return colon === null ? null : nameOf(layout, from, colon, /^(?:person|unsure)$/);
  });
}

const isTitle = (word: string): boolean =>
  titles.has(word) || callings.has(word) || courtesies.has(word);

function labelOf({ page }: Layout, from: number, colon: number): Span & { text: string } {
  const start = page.tokens[from]!.start;
  const { end } = page.tokens[colon - 1]!;
  return { start, end, text: page.text.slice(start, end) };
}

/** The colon after a label with which the block begins, or null. */
function labelEnd({ page: { tokens, text } }: Layout, from: number, to: number): number | null {
  let colon = from;
  while (colon < to && colon <= from + longest && tokens[colon]!.text !== ":") colon += 1;
  if (tokens[colon]?.text !== ":" || colon === from || colon > from + longest) return null;
  const label = text.slice(tokens[from]!.start, tokens[colon - 1]!.end);
  return label.split(" ").every((word) => /^\p{Lu}/u.test(word)) ? colon : null;
}

/** The name whose last word is the label's, where just one is. */
function nameOf(
  { page, names }: Layout,
  from: number,
  colon: number,
  kinds = /^person$/,
): number | null {
  const label = page.tokens.slice(from, colon).map(({ lower }) => lower);
  const last = label.at(-1)!;
  const surname = (name: string): boolean => name.toLowerCase().split(/\s+/).at(-1) === last;
  const fit = names.flatMap(({ kind, forms }, i) =>
    kinds.test(kind) && forms.some(surname) ? [i] : [],
  );
  const whole = fit.filter((i) =>
    names[i]!.forms.some((form) => form.toLowerCase() === label.slice(-2).join(" ")),
  );
  const [one, ...others] = whole.length > 0 ? whole : fit;
  return one !== undefined && others.length === 0 ? one : null;
}
