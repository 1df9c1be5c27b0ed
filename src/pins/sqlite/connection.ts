/**
 * One connection to a SQLite file. The library is synchronous, so waiting for another process is
 * done here, in turns that leave the bot free to answer.
 */
import { existsSync } from "node:fs";
import { open as openFile, rename, rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { PinFault } from "../fault.ts";
import type { Row, Session, Sql, Value } from "../sql/sql.ts";
import { dialect } from "./dialect.ts";
import { fault } from "./fault.ts";

export interface Limits {
  /** How long to wait for another process, in milliseconds. */
  readonly patience?: number;
  /** How large the file may grow, in pages of 4,096 bytes; without it, as large as the disk. */
  readonly pages?: number;
}

/** Long enough for another process to finish a backup, short enough for a person to wait. */
const patience = 4_000;
/** How long the library itself may wait, and so nothing else happen, in milliseconds. */
const blocking = 15;
/** Between two tries, in milliseconds. */
const interval = 40;

/** Opens a file and looks whether it is whole. Fails as `fault` tells. */
export function connect(file: string, limits: Limits): Sql {
  const db = new Database(file, { timeout: blocking });
  try {
    db.exec("pragma journal_mode = wal");
    db.exec("pragma synchronous = full");
    if (limits.pages !== undefined) db.exec(`pragma max_page_count = ${limits.pages}`);
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
      const until = Date.now() + (limits.patience ?? patience);
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
