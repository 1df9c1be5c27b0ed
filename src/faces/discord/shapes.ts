/** The pieces that drafts of several kinds share. */
import type { Citation, Excerpt } from "../../domain.ts";
import { count } from "../../phrases.ts";
import { clip, note, origin, quoted, type Draft, type Item } from "./draft.ts";
import { escape } from "./escape.ts";

/** What a kind of answer says of a draft; the rest is empty. */
export type Drafted = Pick<Draft, "heading"> & Partial<Draft>;

/** What a text may take that still reads as one item; beyond it its parts are items of their own. */
const together = { characters: 1900, bytes: 4800 };
/** As many names as a line holds, and units of each. */
const mostNames = 8;
export const mostName = 60;
/** As many other places as are told of one excerpt. */
export const mostPlaces = 4;

/** The sentence before, the excerpt and its notes: one item where they fit. */
export function joined(
  before: Excerpt | null,
  items: readonly Item[],
  notes: readonly string[],
  citations: readonly Citation[],
): Item[] {
  const parts = [
    ...(before === null ? [] : quoted({ ...before, marks: [] }, citations, ["earlier"])),
    ...items,
    ...(notes.length > 0 ? [{ text: notes.join("\n"), cites: [] }] : []),
  ];
  const text = parts.map((part) => part.text).join("\n");
  const fits = text.length <= together.characters && Buffer.byteLength(text) <= together.bytes;
  return fits ? [{ text, cites: parts.flatMap(({ cites }) => cites) }] : parts;
}

/** Items of one excerpt, of which the last opens what stands around it. */
export function opening(excerpt: Excerpt, items: readonly Item[]): Item[] {
  const { article, sentence } = excerpt;
  const request = { command: "source", values: { id: article, around: String(sentence) } };
  return items.map((item, i) =>
    i === items.length - 1 ? { ...item, opens: { label: "Context", request } } : item,
  );
}

/**
 * Notes of where else the same stands, a line for each source; `remark` says what is to be known of
 * a place, escaped.
 */
export function also<T extends Excerpt>(
  places: readonly T[],
  citations: readonly Citation[],
  remark: (place: T) => readonly string[] = () => [],
): string[] {
  const shown = places.slice(0, mostPlaces);
  const numbers = [...new Set(shown.map(({ citation }) => citation))];
  const rest = places.length - shown.length;
  return [
    ...numbers.map((number) => {
      const source = citations.find((citation) => citation.number === number);
      const here = shown
        .filter(({ citation }) => citation === number)
        .map((place) => [`paragraph ${place.paragraph}`, ...remark(place)].join(", "));
      return note(`also in ${source ? origin(source) : `[${number}]`} · ${here.join("; ")}`);
    }),
    ...(rest > 0 ? [note(`also in ${count(rest, "more place")}`)] : []),
  ];
}

/** Names on a line; those that are too many are counted. */
export function names(all: readonly string[]): string {
  const shown = all
    .slice(0, mostNames)
    .map((name) => escape(clip(name, mostName)))
    .join(", ");
  return all.length > mostNames ? `${shown} and ${all.length - mostNames} more` : shown;
}
