/** Between pins and the rows that hold them: the only place that knows both. */
import { createHash } from "node:crypto";
import type { Action, Content, Draft, Entry, Pin, Place } from "../pin.ts";
import type { Row, Value } from "./sql.ts";

/** What a row holds as one JSON document. */
type Body = Pick<Pin, "question" | "line" | "note" | "label" | "content" | "keys">;

/** The columns that `pinOf` reads. */
export const columns =
  "place, number, pinned_at, pinned_by, channel, message, shown, removed_at, body";

/** A pin from a row of `columns`. */
export function pinOf(row: Row): Pin {
  const body = JSON.parse(String(row["body"])) as Body;
  const id = text(row["message"]);
  return {
    ...body,
    place: String(row["place"]) as Place,
    number: Number(row["number"]),
    at: String(row["pinned_at"]),
    by: text(row["pinned_by"]),
    removed: text(row["removed_at"]),
    message:
      id === null ? null : { channel: String(row["channel"]), id, pinned: row["shown"] === 1 },
  };
}

/** Every column of a pin's row but place and number, by name. */
export function rowOf(pin: Pin): Readonly<Record<string, Value>> {
  const { question, line, note, label, content, keys } = pin;
  const body: Body = { question, line, note, label, content, keys };
  return {
    identity: identity(pin),
    pinned_at: pin.at,
    pinned_by: pin.by,
    channel: pin.message?.channel ?? null,
    message: pin.message?.id ?? null,
    shown: pin.message?.pinned === true ? 1 : 0,
    removed_at: pin.removed,
    body: JSON.stringify(body),
  };
}

export function entryOf(row: Row): Entry {
  return {
    number: Number(row["number"]),
    action: String(row["action"]) as Action,
    by: text(row["acted_by"]),
    at: String(row["acted_at"]),
    operation: String(row["operation"]),
  };
}

/** The same for two drafts of one place where they are one pin: same question, same excerpts. */
export function identity({
  keys,
  question,
  content,
}: Pick<Draft, "keys" | "question"> & {
  readonly content: Content;
}): string {
  const said = content.excerpts.map(({ article, start, end, text }) => [article, start, end, text]);
  return digest(JSON.stringify([keys[0] ?? question, said]));
}

/** A text of any length as one that an index takes. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function text(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
