/**
 * Pins in one SQLite file, for a bot that runs as one process. Write-ahead log and full
 * synchronisation: what is committed survives a crash and a power cut.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { PinFault } from "../fault.ts";
import type { Step } from "../sql/migrations.ts";
import { open } from "../sql/open.ts";
import type { PinStore } from "../store.ts";
import { connect, type Limits } from "./connection.ts";
import { fault } from "./fault.ts";
import { occupy } from "./lock.ts";

export interface SqliteOptions extends Limits {
  /** The database's path; made at first use, with its folder. */
  readonly file: string;
  readonly steps?: readonly Step[];
}

/** Opens the store, making the file at first use. Fails with a PinFault. */
export async function sqlite(options: SqliteOptions): Promise<PinStore> {
  const { file } = options;
  let release = (): void => undefined;
  try {
    await folder(file);
    release = occupy(file);
    const sql = connect(file, options);
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
