/** The looking up of pins, in SQL. */
import type { Archive, ArchivedPlace } from "../archive.ts";
import type { Entry, Pin, Place } from "../pin.ts";
import { columns, digest, entryOf, pinOf } from "./rows.ts";
import type { Session, Sql, Value, Wanted } from "./sql.ts";
import type { Page, PinStore } from "../store.ts";
import { placed, sought } from "../terms.ts";

type Readings = Pick<
  PinStore,
  "get" | "shown" | "posted" | "list" | "asked" | "history" | "places" | "archive"
>;

export function readings(sql: Sql): Readings {
  return {
    get: (place, number) => sql.read((session) => find(session, place, number)),
    shown: (place, message) =>
      sql.read((session) => one(session, "message = $2 and removed_at is null", [place, message])),
    posted: (place, channel) =>
      sql.read(async (session) => {
        const rows = await session.rows(
          `select ${columns} from pins
           where place = $1 and channel = $2 and message is not null and removed_at is null
           order by id desc`,
          [place, channel],
        );
        return rows.map(pinOf);
      }),
    asked: (place, keys) => sql.read((session) => asked(session, place, keys)),
    list: (place, page, about = "") =>
      sql.read((session) => list(session, place, page, sought(about))),
    history: (place, page, number) => sql.read((session) => history(session, place, page, number)),
    places: () =>
      sql.read(async (session) => {
        const rows = await session.rows("select place, left_at from places order by place");
        return rows.map((row) => ({
          place: row["place"] as Place,
          left: row["left_at"] as string | null,
        }));
      }),
    archive: (place) => sql.read((session) => archive(session, place)),
  };
}

/** A pin of a place by its number. */
export function find(session: Session, place: Place, number: number): Promise<Pin | null> {
  return one(session, "number = $2", [place, number]);
}

async function one(session: Session, where: string, values: Value[]): Promise<Pin | null> {
  const [row] = await session.rows(
    `select ${columns} from pins where place = $1 and ${where} order by id desc limit 1`,
    values,
  );
  return row ? pinOf(row) : null;
}

async function asked(session: Session, place: Place, keys: readonly string[]): Promise<Pin | null> {
  if (keys.length === 0) return null;
  const wanted = keys.map((_, i) => `$${i + 2}`).join(", ");
  return one(session, `id = (select max(pin) from keys where place = $1 and key in (${wanted}))`, [
    place,
    ...keys.map(digest),
  ]);
}

async function list(
  session: Session,
  place: Place,
  { offset, limit }: Page,
  wanted: Wanted | null,
): Promise<{ pins: Pin[]; total: number }> {
  const { match, query } = session.dialect.search;
  const [text, value] = wanted
    ? [match, query({ ...wanted, whole: [placed(place), ...wanted.whole] })]
    : ["select id from pins where place = $1 and removed_at is null", place];
  const total = await count(session, `(${text}) as found`, [value]);
  if (total <= offset) return { pins: [], total };
  // Only the rows of the page are read: they are long.
  const rows = await session.rows(
    `select ${columns} from pins
     where id in (select id from (${text}) as found order by id desc limit $2 offset $3)
     order by id desc`,
    [value, limit, offset],
  );
  return { pins: rows.map(pinOf), total };
}

async function history(
  session: Session,
  place: Place,
  { offset, limit }: Page,
  number?: number,
): Promise<{ entries: Entry[]; total: number }> {
  const where = number === undefined ? "place = $1" : "place = $1 and number = $2";
  const values = number === undefined ? [place] : [place, number];
  const rows = await session.rows(
    `select number, action, acted_by, acted_at, operation from history where ${where}
     order by entry desc limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset],
  );
  return {
    entries: rows.map(entryOf),
    total: await count(session, `history where ${where}`, values),
  };
}

async function count(session: Session, from: string, values: readonly Value[]): Promise<number> {
  const [row] = await session.rows(`select count(*) as total from ${from}`, values);
  return Number(row?.["total"]);
}

async function archive(session: Session, place?: Place): Promise<Archive> {
  const places = await session.rows(
    `select place, last, left_at from places ${place === undefined ? "" : "where place = $1"}
     order by place`,
    place === undefined ? [] : [place],
  );
  const archived: ArchivedPlace[] = [];
  for (const row of places) archived.push(await whole(session, row["place"] as Place, row));
  return { format: "rapporteur-pins", version: 1, places: archived };
}

async function whole(
  session: Session,
  place: Place,
  row: Readonly<Record<string, Value>>,
): Promise<ArchivedPlace> {
  const pins = await session.rows(`select ${columns} from pins where place = $1 order by number`, [
    place,
  ]);
  const done = await session.rows(
    `select number, action, acted_by, acted_at, operation from history where place = $1
     order by entry`,
    [place],
  );
  const entries = new Map<number, Entry[]>();
  for (const entry of done.map(entryOf)) {
    const own = entries.get(entry.number);
    if (own) own.push(entry);
    else entries.set(entry.number, [entry]);
  }
  return {
    place,
    last: Number(row["last"]),
    left: row["left_at"] as string | null,
    pins: pins.map(pinOf).map((pin) => ({ ...pin, history: entries.get(pin.number) ?? [] })),
  };
}
