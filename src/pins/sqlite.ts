/**
 * Pins in one SQLite file, for a bot that runs as one process. Write-ahead log and full
 * synchronisation: what is committed survives a crash and a power cut. The library is synchronous,
 * so waiting for another process is done here, in turns that leave the bot free to answer.
 */
import { mkdir, open as openFile, rename, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { PinFault, type Fault } from "./fault.ts";
import { occupy } from "./lock.ts";
import type { Step } from "./migrations.ts";
import { open } from "./open.ts";
import type { Dialect, Row, Search, Session, Sql, Value } from "./sql.ts";
import type { PinStore } from "./store.ts";

export interface SqliteOptions {
  /** The database's path; made at first use, with its folder. */
  readonly file: string;
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** How large the file may grow, in pages of 4,096 bytes; without it, as large as the disk. */
  readonly pages?: number;
  readonly steps?: readonly Step[];
}

/** Long enough for another process to finish a backup, short enough for a person to wait. */
const patience = 4_000;
/** How long the library itself may wait, and so nothing else happen, in milliseconds. */
const blocking = 15;
/** Between two tries, in milliseconds. */
const interval = 40;

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** Terms stand in an FTS5 table without its own copy of them, the beginnings of words indexed too. */
const search: Search = {
  tables: [
    `create virtual table terms using fts5 (
      words, content = '', contentless_delete = 1, prefix = '3 4',
      tokenize = 'unicode61 remove_diacritics 0'
    )`,
  ],
  add: "insert into terms (rowid, words) values ($1, $2)",
  document: (terms) => terms.join(" "),
  remove: "delete from terms where rowid = $1",
  match: "select rowid as id from terms where terms match $1",
  query: ({ whole, open }) => {
    const each = whole.map(quoted);
    if (open) each.push(`(${quoted(open.term)} OR ${quoted(open.beginning)}*)`);
    return each.join(" AND ");
  },
};

const dialect: Dialect = {
  bytewise: "",
  serial: "integer primary key autoincrement",
  search,
};

/** Opens the store, making the file at first use. Fails with a PinFault. */
export async function sqlite(options: SqliteOptions): Promise<PinStore> {
  const { file } = options;
  let release = (): void => undefined;
  try {
    await folder(file);
    release = occupy(file);
    const sql = connect(options);
    return await open({ ...sql, close: () => sql.close().finally(release) }, options.steps);
  } catch (error) {
    release();
    throw fault(error);
  }
}

async function folder(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file) && existsSync(`${file}.restoring`))
    throw new PinFault(
      "corrupt",
      undefined,
      `A restore was interrupted. Rename ${file}.restoring to ${file}, or restore again.`,
    );
}

function connect(options: SqliteOptions): Sql {
  const { file } = options;
  const db = new Database(file, { timeout: blocking });
  try {
    db.exec("pragma journal_mode = wal");
    db.exec("pragma synchronous = full");
    if (options.pages !== undefined) db.exec(`pragma max_page_count = ${options.pages}`);
    const [found] = db.prepare("pragma quick_check(1)").raw().all() as [string][];
    if (found?.[0] !== "ok") throw new PinFault("corrupt", found?.[0]);
  } catch (error) {
    db.close();
    throw error;
  }
  const session = statements(db);
  const alone = queue();
  const transaction =
    (begin: string) =>
    <T>(work: (session: Session) => Promise<T>): Promise<T> => {
      const until = Date.now() + (options.patience ?? patience);
      return alone(() => patiently(until, () => within(db, session, begin, work)));
    };
  const copy = (to: string): Promise<void> => alone(() => copyTo(db, to));
  return {
    read: transaction("begin"),
    write: transaction("begin immediate"),
    copy,
    keep: (version) => copy(`${file}.version-${version}-${Date.now()}`),
    close: () =>
      alone(() => {
        if (db.open) close(db);
        return Promise.resolve();
      }),
  };
}

/** Everything goes from the log into the file first, which the library leaves undone. */
function close(db: Database.Database): void {
  try {
    db.exec("pragma wal_checkpoint(truncate)");
  } catch {
    // Nothing is lost: the log is read when the file is opened next.
  }
  db.close();
}

/** Statements are kept once they are prepared: there are few, and preparing costs more than running. */
function statements(db: Database.Database): Session {
  const prepared = new Map<string, Database.Statement>();
  return {
    dialect,
    rows: (text, values = []) => {
      const statement = prepared.get(text) ?? db.prepare(text.replace(/\$(?=\d)/g, "?"));
      prepared.set(text, statement);
      return Promise.resolve(statement.all(values as Value[]) as Row[]);
    },
  };
}

/** One after the other: there is one connection, and a transaction is not to be shared. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  };
}

async function patiently<T>(until: number, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const failure = fault(error);
      if (!(failure instanceof PinFault) || failure.kind !== "locked" || Date.now() >= until)
        throw failure;
      await pause(interval);
    }
  }
}

async function within<T>(
  db: Database.Database,
  session: Session,
  begin: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  // The library ends the process where a closed database is used.
  if (!db.open) throw new Error("the store is closed");
  db.exec(begin);
  try {
    const result = await work(session);
    db.exec("commit");
    return result;
  } catch (error) {
    // A full disk has already rolled back.
    if (db.inTransaction) db.exec("rollback");
    throw error;
  }
}

/** The copy gets its name only when it is whole and on the disk. */
async function copyTo(db: Database.Database, to: string): Promise<void> {
  if (!db.open) throw new Error("the store is closed");
  if (existsSync(to)) throw new PinFault("unfit", undefined, `${to} is there already.`);
  const partial = `${to}.partial`;
  try {
    await rm(partial, { force: true });
    db.prepare("vacuum into ?1").run(partial);
    const handle = await openFile(partial, "r+");
    await handle.chmod(0o600);
    await handle.sync().finally(() => handle.close());
    await rename(partial, to);
  } catch (error) {
    await rm(partial, { force: true });
    throw fault(error);
  }
}

const faults: readonly (readonly [string, Fault])[] = [
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_CANTOPEN", "read-only"],
  ["SQLITE_PERM", "read-only"],
  ["SQLITE_CORRUPT", "corrupt"],
  ["SQLITE_NOTADB", "corrupt"],
  ["SQLITE_IOERR_SHORT_READ", "corrupt"],
  ["SQLITE_IOERR", "broken"],
  // How the library reports a file that it could not open at all.
  ["ConnectionFailed", "read-only"],
];

/** What the file system says of a folder that cannot be made or written to. */
const unwritable = new Set(["EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EEXIST"]);

/** The fault that an error of the library or of the file system is, or else the error itself. */
export function fault(error: unknown): unknown {
  if (error instanceof PinFault || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOSPC" || code === "EDQUOT") return new PinFault("full", error);
  if (unwritable.has(code)) return new PinFault("read-only", error);
  const name = code === "" ? error.message : code;
  const known = faults.find(([prefix]) => name.startsWith(prefix));
  return known ? new PinFault(known[1], error) : error;
}
