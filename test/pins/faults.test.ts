import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { write } from "../../src/pins/archive.ts";
import { lazy } from "../../src/pins/lazy.ts";
import { readBackup, restoreSqlite } from "../../src/pins/restore.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import { child, kill, lines } from "./child.ts";
import { act, draft, home } from "./drafts.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-faults-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let file = "";
let made = 0;
beforeEach(() => {
  file = join(folder, `${(made += 1)}`, "pins.db");
});
const page = { offset: 0, limit: 10 };

async function filled(count = 1): Promise<void> {
  const store = await sqlite({ file });
  for (let i = 0; i < count; i += 1) await store.pin(draft(`Sails ${i}?`), act());
  await store.close();
}

describe("a SQLite database", () => {
  test("that is no database is refused as corrupt, and left as it is", async () => {
    await filled();
    writeFileSync(file, "This was a database. ".repeat(1_000));
    await expect(sqlite({ file })).rejects.toMatchObject({ kind: "corrupt" });
    expect(readFileSync(file, "utf8").slice(0, 8)).toBe("This was");
  });

  test("that is damaged inside is refused as corrupt", async () => {
    await filled(20);
    rmSync(`${file}-wal`, { force: true });
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 8_192, bytes.length);
    writeFileSync(file, bytes);
    await expect(sqlite({ file })).rejects.toMatchObject({ kind: "corrupt" });
  });

  test("that is full says so, keeps what it has, and goes on when there is room", async () => {
    await filled();
    const small = await sqlite({ file, pages: 60 });
    const pinned = async (): Promise<never> => {
      for (let i = 0; ; i += 1) await small.pin(draft(`${i} `.repeat(2_000)), act());
    };
    await expect(pinned()).rejects.toMatchObject({ kind: "full" });
    const { total } = await small.list(home, page);
    expect(total).toBeGreaterThan(0);
    expect((await small.history(home, page)).total).toBe(total);
    expect(await small.asked(home, draft("Sails 0?").keys)).toMatchObject({ number: 1 });
    await small.close();
    const roomy = await sqlite({ file });
    expect((await roomy.pin(draft("Room?"), act())).pin.number).toBe(total + 1);
    await roomy.close();
  });

  test("that another process keeps busy can be read, and is written to once it is free", async () => {
    await filled();
    const holder = child("holder.ts", file);
    await lines(holder, 1);
    const store = await sqlite({ file, patience: 100 }).catch((error: unknown) => error);
    expect(store).toMatchObject({ kind: "locked" });
    await kill(holder);
    const free = await sqlite({ file, patience: 100 });
    const second = child("holder.ts", file);
    await lines(second, 1);
    expect((await free.list(home, page)).total).toBe(1);
    await expect(free.pin(draft("Busy?"), act())).rejects.toMatchObject({ kind: "locked" });
    await expect(free.check()).rejects.toMatchObject({ kind: "locked" });
    await kill(second);
    expect((await free.pin(draft("Free?"), act())).pin.number).toBe(2);
    await free.close();
  });

  test("that cannot be written to says so", async () => {
    await filled();
    // A file that this process has never opened: the library keeps handles of those it has.
    const unopened = join(file, "..", "unopened.db");
    copyFileSync(file, unopened);
    await asNobody(join(file, ".."), async () => {
      await expect(sqlite({ file: unopened })).rejects.toMatchObject({ kind: "read-only" });
    });
    await expect(sqlite({ file: "/dev/null/none/pins.db" })).rejects.toMatchObject({
      kind: "read-only",
    });
  });

  test("and its backup are for their owner alone", async () => {
    await filled();
    const store = await sqlite({ file });
    const backup = join(folder, "private.db");
    await store.backup(backup);
    await store.close();
    for (const path of [join(file, ".."), backup]) expect(statSync(path).mode & 0o077).toBe(0);
  });
});

describe("a restore", () => {
  test("is refused while the store is open, here or in another process", async () => {
    await filled();
    const store = await sqlite({ file });
    const backup = join(folder, "in-use.db");
    await store.backup(backup);
    await expect(restoreSqlite(backup, file)).rejects.toMatchObject({ kind: "locked" });
    await store.close();
    const pinner = child("pinner.ts", "sqlite", file);
    await lines(pinner, 1);
    await expect(restoreSqlite(backup, file)).rejects.toMatchObject({ kind: "locked" });
    await kill(pinner);
    await expect(restoreSqlite(backup, file)).resolves.toContain("replaced");
  });

  test("brings back the backup's pins, without the old log, and keeps what was there", async () => {
    await filled(3);
    const store = await sqlite({ file });
    const backup = join(folder, "three.db");
    await store.backup(backup);
    const before = await store.archive();
    await store.pin(draft("Later?"), act());
    await store.close();
    writeFileSync(`${file}-wal`, "an old log");
    const aside = await restoreSqlite(backup, file);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(readdirSync(join(file, "..")).filter((name) => name.startsWith("restoring"))).toEqual(
      [],
    );
    const restored = await sqlite({ file });
    expect(await restored.archive()).toEqual(before);
    await restored.close();
    expect(readFileSync(`${aside!}-wal`, "utf8")).toBe("an old log");
    expect((await readBackup(aside!)).places[0]?.pins).toHaveLength(4);
  });

  test("mends a damaged store, from a file of either kind", async () => {
    await filled(2);
    const store = await sqlite({ file });
    const archive = await store.archive();
    await store.close();
    writeFileSync(file, "damaged");
    const backup = join(folder, "archive.json");
    writeFileSync(backup, write(archive));
    await restoreSqlite(backup, file);
    const mended = await sqlite({ file });
    expect(await mended.archive()).toEqual(archive);
    await mended.close();
  });

  test("from a file that is no backup changes nothing", async () => {
    await filled();
    const wrong = join(folder, "wrong.json");
    for (const text of ["", "{}", "not JSON", '{"format":"rapporteur-pins","version":2}']) {
      writeFileSync(wrong, text);
      await expect(restoreSqlite(wrong, file)).rejects.toMatchObject({ kind: "unfit" });
    }
    await expect(restoreSqlite(join(folder, "none"), file)).rejects.toMatchObject({
      kind: "unfit",
    });
    const store = await sqlite({ file });
    expect((await store.list(home, page)).total).toBe(1);
    await store.close();
  });
});

test("a store that could not be opened is tried again, and works once it is mended", async () => {
  await filled();
  const good = readFileSync(file);
  writeFileSync(file, "damaged");
  let now = 0;
  const store = lazy(
    () => sqlite({ file }),
    () => now,
  );
  await expect(store.list(home, page)).rejects.toMatchObject({ kind: "corrupt" });
  writeFileSync(file, good);
  await expect(store.check()).rejects.toMatchObject({ kind: "corrupt" });
  now = 6_000;
  expect((await store.list(home, page)).total).toBe(1);
  expect((await store.pin(draft("Mended?"), act())).made).toBe(true);
  await store.close();
});

/** Runs something as somebody who may read a folder and not write to it. */
async function asNobody(path: string, work: () => Promise<void>): Promise<void> {
  const nobody = 65_534;
  const root = process.geteuid?.() === 0;
  chmodSync(join(path, ".."), 0o755);
  chmodSync(path, 0o555);
  if (root) process.seteuid!(nobody);
  try {
    await work();
  } finally {
    if (root) process.seteuid!(0);
    chmodSync(path, 0o700);
  }
}
