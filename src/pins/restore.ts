/** Putting a backup in the place of a store. What was there is kept aside. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, open as openFile, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse, type Archive } from "./archive.ts";
import { PinFault } from "./fault.ts";
import { fault } from "./sqlite/fault.ts";
import { claim } from "./sqlite/lock.ts";
import { replace } from "./postgres/store.ts";
import { sqlite } from "./sqlite/store.ts";

/** What a SQLite file begins with. */
const magic = "SQLite format 3\0";

/** A store names people by their ids: nobody but its owner looks into its folder. */
const ownerOnly = 0o700;

/** Reads a backup of either kind of store. Fails with `unfit` or `corrupt` where it is none. */
export async function readBackup(file: string): Promise<Archive> {
  if (!(await isSqlite(file))) return parse(await readFile(file, "utf8"));
  const folder = await mkdtemp(join(tmpdir(), "rapporteur-restore-"));
  try {
    // Opening writes beside the file, and may bring it up to date: not into the backup itself.
    const copy = join(folder, "backup.db");
    await copyFile(file, copy);
    const store = await sqlite({ file: copy });
    return await store.archive().finally(() => store.close());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Makes a SQLite store what a backup says, also where the present file is damaged; gives the name
 * under which that is kept, null where there was none. Fails with `locked` while anybody uses the
 * store, and then, as on every failure before the last moment, has changed nothing.
 */
export async function restoreSqlite(backup: string, file: string): Promise<string | null> {
  const archive = await readBackup(backup);
  let release = (): void => undefined;
  try {
    await mkdir(dirname(file), { recursive: true, mode: ownerOnly });
    release = claim(file);
    const fresh = `${file}.restoring`;
    await rm(fresh, { force: true });
    await build(archive, fresh);
    return await swap(fresh, file);
  } catch (error) {
    throw fault(error);
  } finally {
    release();
  }
}

/** Makes a PostgreSQL store what a backup says; gives the schema under which the old one is kept. */
export async function restorePostgres(backup: string, url: string): Promise<string> {
  return replace(await readBackup(backup), { url });
}

/** One whole file, on the disk, without a log beside it. */
async function build(archive: Archive, fresh: string): Promise<void> {
  const folder = await mkdtemp(join(dirname(fresh), "restoring-"));
  try {
    const store = await sqlite({ file: join(folder, "pins.db") });
    try {
      await store.add(archive);
      await store.backup(fresh);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The old log must go with its file: beside the new one it would be read into it. */
async function swap(fresh: string, file: string): Promise<string | null> {
  const aside = existsSync(file) ? `${file}.replaced-${Date.now()}` : null;
  if (aside !== null) await rename(file, aside);
  for (const log of ["-wal", "-shm"])
    if (aside !== null && existsSync(file + log)) await rename(file + log, aside + log);
    else await rm(file + log, { force: true });
  await rename(fresh, file);
  const folder = await openFile(dirname(file), "r");
  await folder.sync().finally(() => folder.close());
  return aside;
}

async function isSqlite(file: string): Promise<boolean> {
  const handle = await openFile(file, "r").catch((error: unknown) => {
    throw new PinFault("unfit", error, `${file} cannot be read.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
    return buffer.toString("latin1", 0, bytesRead) === magic;
  } finally {
    await handle.close();
  }
}
