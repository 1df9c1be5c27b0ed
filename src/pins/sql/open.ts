/** A pin store over a database. */
import { open as openFile } from "node:fs/promises";
import { write } from "../archive.ts";
import { changes } from "./changes.ts";
import { PinFault } from "../fault.ts";
import { migrate, type Step } from "./migrations.ts";
import { readings } from "./readings.ts";
import type { Sql } from "./sql.ts";
import type { PinStore } from "../store.ts";
import { upkeep } from "./upkeep.ts";

/** Brings a database up to date and opens it as a pin store; closes it where that fails. */
export async function open(sql: Sql, steps?: readonly Step[]): Promise<PinStore> {
  try {
    await migrate(sql, steps);
  } catch (error) {
    await sql.close();
    throw error;
  }
  const store = { ...readings(sql), ...changes(sql), ...upkeep(sql), close: sql.close };
  const backup = sql.copy ?? (async (file: string) => save(file, write(await store.archive())));
  return { ...store, backup };
}

/** Writes a new file, to the disk. Fails with `unfit` where there is one already. */
export async function save(file: string, text: string): Promise<void> {
  const handle = await openFile(file, "wx", ownerOnly).catch((error: unknown) => {
    throw new PinFault(
      "unfit",
      error,
      `${file} cannot be made: it is there already, or its folder is not.`,
    );
  });
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A store names people by their ids: nobody but its owner reads it. */
const ownerOnly = 0o600;
