/** The single writes that changes are made of, each within a transaction that others began. */
import type { Draft, Entry, Pin, Place } from "./pin.ts";
import { columns, digest, identity, pinOf, rowOf } from "./rows.ts";
import type { Session } from "./sql.ts";
import { terms } from "./terms.ts";

/** Locks a place until the transaction ends, making it if need be; gives its last number. */
export async function take(session: Session, place: Place): Promise<number> {
  const [row] = await session.rows(
    `insert into places (place, last) values ($1, 0)
     on conflict (place) do update set last = places.last returning last`,
    [place],
  );
  return Number(row?.["last"]);
}

/** Locks a place until the transaction ends, if it is known. */
export async function hold(session: Session, place: Place): Promise<void> {
  await session.rows("update places set last = last where place = $1", [place]);
}

/** The standing pin that says the same in the same place. */
export async function standing(
  session: Session,
  draft: Pick<Draft, "place" | "keys" | "question" | "content">,
): Promise<Pin | null> {
  const [row] = await session.rows(
    `select ${columns} from pins where place = $1 and identity = $2 and removed_at is null`,
    [draft.place, identity(draft)],
  );
  return row ? pinOf(row) : null;
}

/** Whether an operation is already in the history. */
export async function done(session: Session, operation: string): Promise<boolean> {
  const rows = await session.rows("select number from history where operation = $1", [operation]);
  return rows.length > 0;
}

export async function insert(session: Session, pin: Pin): Promise<void> {
  const row = rowOf(pin);
  const names = Object.keys(row);
  await session.rows(
    `insert into pins (place, number, ${names.join(", ")})
     values ($1, $2, ${names.map((_, i) => `$${i + 3}`).join(", ")})`,
    [pin.place, pin.number, ...Object.values(row)],
  );
  await session.rows("update places set last = $2 where place = $1 and last < $2", [
    pin.place,
    pin.number,
  ]);
  await index(session, pin);
}

export async function update(session: Session, pin: Pin): Promise<void> {
  const row = rowOf(pin);
  const set = Object.keys(row).map((name, i) => `${name} = $${i + 3}`);
  await session.rows(`update pins set ${set.join(", ")} where place = $1 and number = $2`, [
    pin.place,
    pin.number,
    ...Object.values(row),
  ]);
  for (const table of ["keys", "terms"])
    await session.rows(`delete from ${table} where place = $1 and number = $2`, [
      pin.place,
      pin.number,
    ]);
  await index(session, pin);
}

export async function log(session: Session, place: Place, entry: Entry): Promise<void> {
  const { number, action, by, at, operation } = entry;
  await session.rows(
    `insert into history (place, number, action, acted_by, acted_at, operation)
     values ($1, $2, $3, $4, $5, $6) on conflict (operation) do nothing`,
    [place, number, action, by, at, operation],
  );
}

/** Only what stands is found. */
async function index(session: Session, pin: Pin): Promise<void> {
  if (pin.removed !== null) return;
  const found = { key: [...new Set(pin.keys.map(digest))], term: terms(pin) };
  for (const [column, texts] of Object.entries(found))
    await session.rows(
      `insert into ${column}s (place, number, ${column})
       select $1, $2, value from (${session.dialect.each("$3")}) as texts`,
      [pin.place, pin.number, JSON.stringify(texts)],
    );
}
