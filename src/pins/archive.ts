/**
 * Everything that a store holds, as one JSON document that either store takes back: for moving
 * between stores, for servers that want their record, and as the backup of a PostgreSQL store.
 */
import { z } from "zod";
import { PinFault } from "./fault.ts";
import { kinds, type Entry, type Pin, type Place } from "./pin.ts";

/** A pin and what was done to it, the earliest first. */
export interface ArchivedPin extends Pin {
  readonly history: readonly Entry[];
}

export interface ArchivedPlace {
  readonly place: Place;
  /** The highest number ever given there. */
  readonly last: number;
  /** When the bot left the place; null while it is there. */
  readonly left: string | null;
  /** By number, unpinned ones included. */
  readonly pins: readonly ArchivedPin[];
}

export interface Archive {
  readonly format: "rapporteur-pins";
  readonly version: 1;
  readonly places: readonly ArchivedPlace[];
}

const instant = z.iso.datetime({ precision: 3 });
const offset = z.int().nonnegative();
const ordinal = z.int().positive();
const span = z.object({ start: offset, end: offset }).refine(({ start, end }) => start < end);
const text = z.string().nullable();

const entry = z.object({
  number: ordinal,
  action: z.enum(["pinned", "edited", "renewed", "unpinned", "restored", "moved"]),
  by: text,
  at: instant,
  operation: z.string().min(1),
});

const excerpt = z.intersection(
  span,
  z.object({
    article: z.string(),
    text: z.string().min(1),
    paragraph: ordinal,
    sentence: ordinal,
    citation: ordinal,
    marks: z.array(span),
    part: z.enum(["role", "words", "evidence", "passage", "before", "elsewhere"]),
    speaker: text,
    over: z.string().optional(),
  }),
);

const citation = z.object({
  number: ordinal,
  article: z.string(),
  title: z.string(),
  outlet: text,
  published: text,
  url: text,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const content = z
  .object({
    kind: z.enum(kinds),
    heading: z.string(),
    excerpts: z.array(excerpt).min(1),
    citations: z.array(citation).min(1),
  })
  .refine(
    ({ excerpts, citations }) =>
      excerpts.every((one) =>
        citations.some(
          (source) => source.number === one.citation && source.article === one.article,
        ),
      ),
    "an excerpt has no source",
  )
  .refine(
    ({ excerpts }) => excerpts.every((one) => one.text.length === one.end - one.start),
    "an excerpt is not as long as its span",
  );

const place = z.custom<Place>(
  (value) => typeof value === "string" && /^(?:guild|dm):\d{1,20}$/.test(value),
  "a place is guild: or dm: and digits",
);

const pin = z.object({
  place,
  number: ordinal,
  question: z.string(),
  line: z.string(),
  note: text,
  label: text,
  content,
  keys: z.array(z.string()),
  message: z.object({ channel: z.string(), id: z.string(), pinned: z.boolean() }).nullable(),
  at: instant,
  by: text,
  removed: instant.nullable(),
  history: z.array(entry),
});

const schema = z.object({
  format: z.literal("rapporteur-pins"),
  version: z.literal(1),
  places: z.array(
    z
      .object({ place, last: offset, left: instant.nullable(), pins: z.array(pin) })
      .refine(
        (one) => one.pins.every((own) => own.place === one.place && own.number <= one.last),
        "a pin is not of its place",
      ),
  ),
});

/** An archive as text, ending in a line break. */
export function write(archive: Archive): string {
  return `${JSON.stringify(archive, null, 2)}\n`;
}

/** Reads an archive's text. Fails with `unfit`, naming the first thing that is wrong. */
export function parse(json: string): Archive {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new PinFault("unfit", error, "The file is not an archive of pins: it is not JSON.");
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join(".") ?? "";
  throw new PinFault(
    "unfit",
    parsed.error,
    `The file is not an archive of pins: ${where === "" ? "" : `${where}: `}${issue?.message ?? ""}.`,
  );
}
