/**
 * Knowing that a database is in use. Whoever opens it holds a shared lock on a file beside it, and a
 * restore asks for the whole lock. The lock is SQLite's own, which the system drops with the
 * process, however that ends, and which also holds between containers that share a folder.
 */
import Database from "libsql";
import { PinFault } from "../fault.ts";

/** Takes part in using a database; gives what lets go of it. Fails with `locked` during a restore. */
export function occupy(file: string): () => void {
  return lock(file, ["begin", "select * from held"]);
}

/** Claims a database for oneself. Fails with `locked` while anybody uses it. */
export function claim(file: string): () => void {
  return lock(file, ["begin exclusive"]);
}

/** Others hold the lock's own file for the instant in which they make it, not longer. */
const blocking = 200;

function lock(file: string, statements: readonly string[]): () => void {
  const db = new Database(`${file}.lock`, { timeout: blocking });
  try {
    db.exec("create table if not exists held (word text)");
    for (const statement of statements) db.exec(statement);
  } catch (error) {
    db.close();
    if (error instanceof Error && "code" in error && error.code === "SQLITE_BUSY")
      throw new PinFault("locked", error, "The database of pins is in use. Stop the bot first.");
    throw error;
  }
  return () => {
    if (!db.open) return;
    // Closing alone would keep the lock until the statements are collected.
    if (db.inTransaction) db.exec("rollback");
    db.close();
  };
}
