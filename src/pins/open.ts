/** The operator's store: where the pins are, and what is done to all of them at once. */
import { join } from "node:path";
import { postgres } from "./postgres/store.ts";
import { restorePostgres, restoreSqlite } from "./restore.ts";
import { sqlite } from "./sqlite/store.ts";
import type { PinStore } from "./store.ts";

/** Where the pins are kept. */
export interface Where {
  /** The folder of the file; made at first use. */
  readonly data: string;
  /** The address of a PostgreSQL database, which goes before the folder; null for none. */
  readonly database: string | null;
}

/** The file of the pins in the data folder. */
export function fileIn(data: string): string {
  return join(data, "rapporteur.db");
}

/** Opens the store. Fails with a PinFault. */
export function open({ data, database }: Where): Promise<PinStore> {
  return database === null ? sqlite({ file: fileIn(data) }) : postgres({ url: database });
}

/**
 * Replaces all pins by those of a backup; gives the name of the file or schema that keeps what was
 * there, null where there was nothing. Fails with a PinFault, `locked` while the bot runs.
 */
export function restore(backup: string, { data, database }: Where): Promise<string | null> {
  return database === null
    ? restoreSqlite(backup, fileIn(data))
    : restorePostgres(backup, database);
}
