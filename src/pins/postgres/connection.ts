/**
 * Connections to a PostgreSQL server. One that breaks is opened anew and the transaction run again,
 * for as long as a person waits.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { PinFault } from "../fault.ts";
import { ledger, tables } from "../sql/migrations.ts";
import type { Row, Session, Sql, Value } from "../sql/sql.ts";
import { dialect } from "./dialect.ts";
import { collided, fault } from "./fault.ts";

export interface Address {
  /** Such as postgres://user:password@host:5432/database. */
  readonly url: string;
  /** How long to wait for the server or for a lock, in milliseconds. */
  readonly patience?: number;
}

/** Long enough for a server to restart, short enough for a person to wait. */
const patience = 8_000;
/** Pauses between tries, in milliseconds: doubled each time from the first to the last. */
const firstPause = 50;
const lastPause = 800;
/** How long one statement may take before its connection counts as broken, in milliseconds. */
const longest = 60_000;
/** Transactions are short; more connections than these would only queue in the server. */
const connections = 5;
/** An arbitrary number that processes which migrate at the same moment agree on. */
const migrating = 727_061;

/** Connects, and makes the schema at first use. Fails with a PinFault. */
export async function connect(options: Address, application: string): Promise<Sql> {
  const wait = options.patience ?? patience;
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: application,
    max: connections,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: wait,
    query_timeout: longest,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced when somebody does.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const sql: Sql = {
    read: (work) =>
      retried(wait, () => within(pool, begin(wait, "repeatable read read only"), work)),
    write: (work) => retried(wait, () => within(pool, begin(wait, "read committed"), work)),
    keep: async (version) => {
      await sql.write((session) => keep(session, `version_${version}`));
    },
    copy: null,
    close: () => pool.end(),
  };
  try {
    await sql.write(async (session) => {
      await session.rows(`select pg_advisory_xact_lock(${migrating})`);
      await session.rows("create schema if not exists rapporteur");
      await session.rows(ledger);
    });
    return sql;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** One round trip that begins a transaction and says how, whatever the defaults of role and server. */
function begin(wait: number, isolation: string): string {
  return [
    `begin isolation level ${isolation}`,
    "set local search_path to rapporteur",
    "set local synchronous_commit to on",
    `set local lock_timeout to ${wait}`,
  ].join("; ");
}

async function within<T>(
  pool: pg.Pool,
  begin: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await connected(pool);
  let broken = true;
  try {
    await client.query(begin);
    const result = await work({
      dialect,
      rows: async (text, values = []) =>
        (await client.query<Record<string, Value>>(text, [...values])).rows satisfies Row[],
    });
    await client.query("commit");
    broken = false;
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => (broken = false),
      () => undefined,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Whatever keeps us out, from a misspelt address to a certificate, is a refusal if nothing else. */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    const failure = fault(error);
    throw failure instanceof PinFault ? failure : new PinFault("refused", error);
  }
}

async function retried<T>(wait: number, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + wait;
  for (let next = firstPause; ; next = Math.min(next * 2, lastPause)) {
    try {
      return await work();
    } catch (error) {
      const failure = fault(error);
      const passing =
        collided(error) || (failure instanceof PinFault && failure.kind === "unreachable");
      if (!passing || Date.now() + next > until) throw failure;
      await pause(next);
    }
  }
}

/** Copies the tables to a schema that is named for the reason and the moment; gives its name. */
export async function keep(session: Session, reason: string): Promise<string> {
  const schema = `rapporteur_${reason}_${Date.now()}`;
  await session.rows(`create schema ${schema}`);
  for (const table of tables)
    await session.rows(`create table ${schema}.${table} as table rapporteur.${table}`);
  return schema;
}
