/** Pins for a spreadsheet: one line for each excerpt, the pin's own fields on every line. */
import { csv as written, type Cell } from "../csv.ts";
import type { Archive, ArchivedPin } from "./archive.ts";

const columns = [
  "place",
  "number",
  "question",
  "label",
  "note",
  "pinned_at",
  "pinned_by",
  "removed_at",
  "part",
  "over",
  "speaker",
  "text",
  "article",
  "start",
  "end",
  "paragraph",
  "title",
  "outlet",
  "published",
  "url",
  "hash",
] as const;

/**
 * An archive as CSV (RFC 4180, with a heading line, unpinned ones included). A cell that a
 * spreadsheet would run as a formula begins with an apostrophe, which spreadsheets do not show:
 * whoever needs every byte takes the archive itself.
 */
export function csv({ places }: Archive): string {
  return written(
    columns,
    places.flatMap(({ pins }) => pins.flatMap(records)),
  );
}

function records(pin: ArchivedPin): Cell[][] {
  const own: Cell[] = [
    ...[pin.place, pin.number, pin.question, pin.label, pin.note],
    ...[pin.at, pin.by, pin.removed],
  ];
  return pin.content.excerpts.map((excerpt) => {
    const { part, over, speaker, text, article, start, end, paragraph } = excerpt;
    const source = pin.content.citations.find(({ number }) => number === excerpt.citation)!;
    const { title, outlet, published, url, hash } = source;
    return [
      ...own,
      ...[part, over ?? null, speaker, text, article, start, end, paragraph],
      ...[title, outlet, published, url, hash],
    ];
  });
}
