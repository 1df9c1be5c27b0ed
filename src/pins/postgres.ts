/**
 * Pins in a PostgreSQL server, for bots of several processes or machines. The tables live in a
 * schema of their own. A connection that breaks is opened anew and the transaction run again, for
 * as long as a person waits.
 */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Archive } from "./archive.ts";
import { PinFault, type Fault } from "./fault.ts";
import { ledger, migrate, tables, type Step } from "./migrations.ts";
import { open } from "./open.ts";
import type { Dialect, Row, Search, Session, Sql, Value } from "./sql.ts";
import type { PinStore } from "./store.ts";
import { add } from "./upkeep.ts";

export interface PostgresOptions {
  /** Such as postgres://user:password@host:5432/database. */
  readonly url: string;
  /** How long to wait for the server or for a lock, in milliseconds. */
  readonly patience?: number;
  readonly steps?: readonly Step[];
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
/** What the server lists us as, so that a restore sees that a bot is running. */
const name = "rapporteur";
/** An arbitrary number that processes which migrate at the same moment agree on. */
const migrating = 727_061;

const quoted = (term: string): string => `'${term.replace(/['\\]/g, "$&$&")}'`;

/** Terms stand in a table of their own, since counting matches reads all its rows. */
const search: Search = {
  tables: [
    "create table terms (id bigint primary key, words tsvector not null)",
    "create index terms_words on terms using gin (words) with (fastupdate = off)",
  ],
  add: `insert into terms (id, words)
    select $1, array_to_tsvector(array(select json_array_elements_text($2::json)))`,
  document: (terms) => JSON.stringify(terms),
  remove: "delete from terms where id = $1",
  match: "select id from terms where words @@ $1::tsquery",
  query: ({ whole, open }) => {
    const each = whole.map(quoted);
    if (open) each.push(`(${quoted(open.term)} | ${quoted(open.beginning)}:*)`);
    return each.join(" & ");
  },
};

const dialect: Dialect = {
  bytewise: 'collate "C"',
  serial: "bigint generated always as identity primary key",
  search,
};

/** Opens the store, making its tables at first use. Fails with a PinFault. */
export async function postgres(options: PostgresOptions): Promise<PinStore> {
  return open(await connect(options, name), options.steps);
}

/**
 * Replaces everything by what an archive holds, in one transaction; gives the schema that keeps what
 * was there. Fails with `locked` while a bot is connected.
 */
export async function replace(archive: Archive, options: PostgresOptions): Promise<string> {
  const sql = await connect(options, `${name}-restore`);
  try {
    await migrate(sql, options.steps);
    return await sql.write(async (session) => {
      const users = await session.rows(
        `select pid from pg_stat_activity
         where datname = current_database() and application_name = $1`,
        [name],
      );
      if (users.length > 0)
        throw new PinFault("locked", undefined, "The database is in use. Stop the bot first.");
      const kept = await keep(session, "replaced");
      await session.rows(`truncate ${tables.join(", ")}, terms`);
      await add(session, archive);
      return kept;
    });
  } finally {
    await sql.close();
  }
}

async function connect(options: PostgresOptions, application: string): Promise<Sql> {
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
    read: (work) => retried(wait, () => within(pool, begin(wait, "read only"), work)),
    write: (work) => retried(wait, () => within(pool, begin(wait, "read write"), work)),
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

/** One round trip that begins a transaction and says how, whatever the server's defaults are. */
function begin(wait: number, access: "read only" | "read write"): string {
  const isolation = access === "read only" ? "repeatable read" : "read committed";
  return [
    `begin isolation level ${isolation} ${access}`,
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
  const client = await pool.connect();
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
async function keep(session: Session, reason: string): Promise<string> {
  const schema = `rapporteur_${reason}_${Date.now()}`;
  await session.rows(`create schema ${schema}`);
  for (const table of tables)
    await session.rows(`create table ${schema}.${table} as table rapporteur.${table}`);
  return schema;
}

/** Codes of PostgreSQL by their first characters; the longer ones first. */
const faults: readonly (readonly [string, Fault])[] = [
  ["53100", "full"],
  ["53", "unreachable"],
  ["25006", "read-only"],
  ["55P03", "locked"],
  ["57P", "unreachable"],
  ["08", "unreachable"],
  ["58", "broken"],
  ["XX001", "corrupt"],
  ["XX002", "corrupt"],
  ["28", "refused"],
  ["3D000", "refused"],
  ["42501", "refused"],
];

/** What the driver says, without a code, of a connection that could not be made or broke. */
const lost =
  /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered|^Query read timeout/;
const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
]);

function fault(error: unknown): unknown {
  if (error instanceof PinFault || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (lostCodes.has(code) || (code === "" && lost.test(error.message)))
    return new PinFault("unreachable", error);
  const known = faults.find(([prefix]) => code.startsWith(prefix));
  return known && error instanceof pg.DatabaseError ? new PinFault(known[1], error) : error;
}

/** Two transactions got in each other's way, and this one was taken back. */
function collided(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === "40001" || error.code === "40P01");
}

/** A failed connection to a name with several addresses is an AggregateError. */
function codeOf(error: Error): string {
  if ("code" in error && typeof error.code === "string") return error.code;
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return first instanceof Error ? codeOf(first) : "";
}
