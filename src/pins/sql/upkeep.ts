/** What is done to all pins of a place, of a person, or to the store, in SQL. */
import type { Archive, ArchivedPin, ArchivedPlace } from "../archive.ts";
import type { Place } from "../pin.ts";
import { identity } from "./rows.ts";
import type { Session, Sql } from "./sql.ts";
import type { PinStore } from "../store.ts";
import { hold, insert, log, standing, take } from "./writings.ts";

type Upkeep = Pick<PinStore, "left" | "returned" | "purge" | "forget" | "add" | "check">;

export function upkeep(sql: Sql): Upkeep {
  return {
    left: (place, at) =>
      sql.write(async (session) => {
        await session.rows("update places set left_at = $2 where place = $1 and left_at is null", [
          place,
          at,
        ]);
      }),
    returned: (place) =>
      sql.write(async (session) => {
        await session.rows("update places set left_at = null where place = $1", [place]);
      }),
    purge: (before) => sql.write((session) => purge(session, before)),
    forget: (person) => sql.write((session) => forget(session, person)),
    add: (archive) => sql.write((session) => add(session, archive)),
    check: () =>
      sql.write(async (session) => {
        await session.rows(
          `insert into probe (id, times) values (1, 1)
           on conflict (id) do update set times = probe.times + 1`,
        );
      }),
  };
}

async function purge(session: Session, before: string): Promise<number> {
  const rows = await session.rows("select place from places where left_at < $1", [before]);
  for (const { place } of rows) {
    await hold(session, place as Place);
    for (const { id } of await session.rows("select id from pins where place = $1", [place!]))
      await session.rows(session.dialect.search.remove, [id!]);
    for (const table of ["pins", "keys", "history", "places"])
      await session.rows(`delete from ${table} where place = $1`, [place!]);
  }
  return rows.length;
}

async function forget(session: Session, person: string): Promise<number> {
  const pins = await session.rows(
    "update pins set pinned_by = null where pinned_by = $1 returning number",
    [person],
  );
  const entries = await session.rows(
    "update history set acted_by = null where acted_by = $1 returning number",
    [person],
  );
  return pins.length + entries.length;
}

/** See `PinStore.add`. */
export async function add(
  session: Session,
  { places }: Archive,
): Promise<{ added: number; known: number }> {
  let added = 0;
  let known = 0;
  for (const place of places) {
    const last = await take(session, place.place);
    for (const pin of place.pins) {
      if (await holds(session, pin)) known += 1;
      else {
        await insertFree(session, pin);
        added += 1;
      }
    }
    await settle(session, place, last === 0);
  }
  return { added, known };
}

/** Whether a pin is there already: the very same, or one that says the same and stands. */
async function holds(session: Session, pin: ArchivedPin): Promise<boolean> {
  const rows = await session.rows(
    "select number from pins where place = $1 and identity = $2 and pinned_at = $3",
    [pin.place, identity(pin), pin.at],
  );
  return rows.length > 0 || (pin.removed === null && (await standing(session, pin)) !== null);
}

async function insertFree(session: Session, pin: ArchivedPin): Promise<void> {
  const { history, ...own } = pin;
  const last = await take(session, own.place);
  const taken = await session.rows("select number from pins where place = $1 and number = $2", [
    own.place,
    own.number,
  ]);
  const number = taken.length === 0 ? own.number : last + 1;
  await insert(session, { ...own, number });
  for (const entry of history) await log(session, own.place, { ...entry, number });
}

/** Carries over what a place itself remembers; whether it was left only where it is new here. */
async function settle(session: Session, place: ArchivedPlace, fresh: boolean): Promise<void> {
  await session.rows("update places set last = $2 where place = $1 and last < $2", [
    place.place,
    place.last,
  ]);
  if (fresh)
    await session.rows("update places set left_at = $2 where place = $1", [
      place.place,
      place.left,
    ]);
}
