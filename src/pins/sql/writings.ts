/** The single writes that changes are made of, each within a transaction that others began. */
import type { Draft, Entry, Pin, Place } from "../pin.ts";
import { columns, digest, identity, pinOf, rowOf } from "./rows.ts";
import type { Session, Value } from "./sql.ts";
import { placed, terms } from "../terms.ts";

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

/** Adds a pin under its number. */
export async function insert(session: Session, pin: Pin): Promise<void> {
  const row = rowOf(pin);
  const names = Object.keys(row);
  const [made] = await session.rows(
    `insert into pins (place, number, ${names.join(", ")})
     values ($1, $2, ${names.map((_, i) => `$${i + 3}`).join(", ")}) returning id`,
    [pin.place, pin.number, ...Object.values(row)],
  );
  await session.rows("update places set last = $2 where place = $1 and last < $2", [
    pin.place,
    pin.number,
  ]);
  await index(session, pin, made!["id"]!);
}

/** Replaces the pin of the same place and number. */
export async function update(session: Session, pin: Pin): Promise<void> {
  const row = rowOf(pin);
  const set = Object.keys(row).map((name, i) => `${name} = $${i + 3}`);
  const [changed] = await session.rows(
    `update pins set ${set.join(", ")} where place = $1 and number = $2 returning id`,
    [pin.place, pin.number, ...Object.values(row)],
  );
  const id = changed!["id"]!;
  await session.rows("delete from keys where pin = $1", [id]);
  await session.rows(session.dialect.search.remove, [id]);
  await index(session, pin, id);
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
async function index(session: Session, pin: Pin, id: Value): Promise<void> {
  if (pin.removed !== null) return;
  for (const key of new Set(pin.keys))
    await session.rows("insert into keys (place, key, pin) values ($1, $2, $3)", [
      pin.place,
      digest(key),
      id,
    ]);
  const { add, document } = session.dialect.search;
  await session.rows(add, [id, document([placed(pin.place), ...terms(pin)])]);
}
