/**
 * The tables, as the steps that lead to them. Steps are added at the end and never altered: a
 * database made by any earlier version is brought here when it is opened. A change to what `key` or
 * `terms` give needs a step too, since both are stored.
 */
import { PinFault } from "../fault.ts";
import type { Dialect, Session, Sql } from "./sql.ts";

/** The statements of one step. */
export type Step = (dialect: Dialect) => readonly string[];

/**
 * A pin's texts are one JSON document, which holds any text unchanged, lone surrogates and null
 * characters included, where a database's own text type does not. Columns are what is looked up.
 */
const first: Step = ({ bytewise, serial, search }) => [
  `create table places (
    place text ${bytewise} primary key,
    last integer not null,
    left_at text
  )`,
  `create table pins (
    id ${serial},
    place text ${bytewise} not null,
    number integer not null,
    identity text not null,
    pinned_at text not null,
    pinned_by text,
    channel text,
    message text,
    shown integer not null,
    removed_at text,
    body text not null,
    unique (place, number)
  )`,
  `create unique index pins_standing on pins (place, identity) where removed_at is null`,
  `create index pins_identity on pins (place, identity)`,
  `create index pins_listed on pins (place, id) where removed_at is null`,
  `create index pins_message on pins (place, message, id) where removed_at is null`,
  `create index pins_person on pins (pinned_by)`,
  `create table keys (
    place text ${bytewise} not null,
    key text ${bytewise} not null,
    pin bigint not null,
    primary key (place, key, pin)
  )`,
  `create index keys_pin on keys (pin)`,
  ...search.tables,
  `create table history (
    entry ${serial},
    place text ${bytewise} not null,
    number integer not null,
    action text not null,
    acted_by text,
    acted_at text not null,
    operation text not null unique
  )`,
  `create index history_pin on history (place, number)`,
  `create index history_person on history (acted_by)`,
  `create table probe (id integer primary key, times integer not null)`,
];

export const steps: readonly Step[] = [first];

/** Makes the table that says which steps were taken. */
export const ledger =
  "create table if not exists migrations (version integer primary key, applied_at text)";

/** The tables of the newest step, all that a copy must hold: the terms follow from the pins. */
export const tables = ["places", "pins", "keys", "history"] as const;

/**
 * Brings a database to the newest step, in one transaction, after setting aside what is there.
 * Several processes may do so at once. Fails with `newer` on a database that has more steps.
 */
export async function migrate(sql: Sql, path: readonly Step[] = steps): Promise<void> {
  await sql.write(async (session) => {
    await session.rows(ledger);
  });
  const before = await sql.read(version);
  if (before > path.length) throw new PinFault("newer");
  if (before === path.length) return;
  if (before > 0) await sql.keep(before);
  await sql.write(async (session) => {
    // The row that processes which migrate at the same moment wait for each other at.
    await session.rows(
      `insert into migrations (version) values (0)
       on conflict (version) do update set version = migrations.version`,
    );
    const reached = await version(session);
    for (const [i, step] of path.entries()) {
      if (i < reached) continue;
      for (const statement of step(session.dialect)) await session.rows(statement);
      await session.rows("insert into migrations (version, applied_at) values ($1, $2)", [
        i + 1,
        new Date().toISOString(),
      ]);
    }
  });
}

async function version(session: Session): Promise<number> {
  const [row] = await session.rows("select max(version) as version from migrations");
  return Number(row?.["version"] ?? 0);
}
