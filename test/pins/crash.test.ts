import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PinFault } from "../../src/pins/fault.ts";
import { postgres } from "../../src/pins/postgres/store.ts";
import { readBackup, restorePostgres } from "../../src/pins/restore.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import type { PinStore } from "../../src/pins/store.ts";
import { child, kill, lines } from "./child.ts";
import { act, draft, home } from "./drafts.ts";
import { server, type Server } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-crash-"));
let own: Server;
beforeAll(async () => {
  own = await server();
}, 60_000);
afterAll(async () => {
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function acknowledged(kind: string, target: string): Promise<Map<number, string>> {
  const pinner = child("pinner.ts", kind, target);
  const text = (await lines(pinner, 120)) + (await kill(pinner));
  const whole = text.slice(0, text.lastIndexOf("\n")).split("\n");
  return new Map(whole.map((line) => [Number(line.split(" ")[0]), line.split(" ")[1]!]));
}

async function holds(store: PinStore, acked: ReadonlyMap<number, string>): Promise<void> {
  for (const [number, i] of acked)
    expect(await store.get(home, number)).toMatchObject({ question: `Does ferry ${i} sail?` });
  const { total } = await store.list(home, { offset: 0, limit: 1 });
  expect([acked.size, acked.size + 1]).toContain(total);
  expect((await store.history(home, { offset: 0, limit: 1 })).total).toBe(total);
  expect((await store.pin(draft("Afterwards?"), act())).made).toBe(true);
  await store.close();
}

describe("a bot killed in the middle of a thousand pins", () => {
  test("has lost none that was acknowledged in SQLite", async () => {
    const file = join(folder, "killed", "pins.db");
    const acked = await acknowledged("sqlite", file);
    expect(acked.size).toBeGreaterThanOrEqual(120);
    await holds(await sqlite({ file }), acked);
  });

  test("has lost none that was acknowledged in PostgreSQL", async () => {
    const url = await own.database();
    const acked = await acknowledged("postgres", url);
    expect(acked.size).toBeGreaterThanOrEqual(120);
    await holds(await postgres({ url }), acked);
  });
});

describe("a PostgreSQL server", () => {
  test("that restarts under load costs nothing and doubles nothing", async () => {
    const store = await postgres({ url: await own.database(), patience: 15_000 });
    const made: boolean[] = [];
    let next = 0;
    const one = async (): Promise<void> => {
      for (let i = (next += 1); i <= 300; i = next += 1) {
        const { pin, made: fresh } = await store.pin(draft(`Does ferry ${i} sail?`), act());
        made.push(fresh);
        if (i % 3 === 0) await store.edit(home, pin.number, { note: `${i}` }, act());
        await store.list(home, { offset: 0, limit: 3 }, "ferry");
      }
    };
    const load = Promise.all(Array.from({ length: 6 }, one));
    while (made.length < 60) await pause(5);
    await own.restart();
    while (made.length < 160) await pause(5);
    await own.restart();
    await load;
    expect(made).toEqual(Array.from({ length: 300 }, () => true));
    expect((await store.list(home, { offset: 0, limit: 1 })).total).toBe(300);
    expect((await store.history(home, { offset: 0, limit: 1 })).total).toBe(400);
    await store.close();
  });

  test("that is away, unknown or unwilling is told", async () => {
    await expect(
      postgres({ url: "postgres://x@127.0.0.1:1/x", patience: 100 }),
    ).rejects.toMatchObject({ kind: "unreachable" });
    for (const url of ["no address", "postgres://127.0.0.1:x/"])
      await expect(postgres({ url, patience: 100 })).rejects.toBeInstanceOf(PinFault);
    const url = new URL(await own.database());
    url.pathname = "/there_is_none";
    await expect(postgres({ url: url.href, patience: 100 })).rejects.toMatchObject({
      kind: "refused",
    });
  });

  test("that is full, read-only or busy says so, and changes nothing", async () => {
    const url = await own.database();
    const store = await postgres({ url, patience: 200 });
    await store.pin(draft(), act());
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query("begin; lock table rapporteur.places in access exclusive mode");
    await expect(store.pin(draft("Busy?"), act())).rejects.toMatchObject({ kind: "locked" });
    await other.query("rollback");
    await other.query(`create function no_room() returns trigger language plpgsql as
      $$ begin raise exception 'no space left' using errcode = '53100'; end $$`);
    await other.query(
      "create trigger no_room before insert on rapporteur.history execute function no_room()",
    );
    await expect(store.pin(draft("Full?"), act())).rejects.toMatchObject({ kind: "full" });
    await other.query("drop trigger no_room on rapporteur.history");
    const name = new URL(url).pathname.slice(1);
    await other.query(`alter database ${name} set default_transaction_read_only to on`);
    await expect(postgres({ url, patience: 200 })).rejects.toMatchObject({ kind: "read-only" });
    await other.query(`alter database ${name} reset default_transaction_read_only`);
    await other.end();
    expect((await store.list(home, { offset: 0, limit: 9 })).total).toBe(1);
    expect((await store.pin(draft("Now?"), act())).made).toBe(true);
    await store.close();
  });

  test("is restored only when no bot is connected, and keeps what was there", async () => {
    const url = await own.database();
    const store = await postgres({ url });
    await store.pin(draft(), act());
    const backup = join(folder, "postgres.json");
    await store.backup(backup);
    await store.pin(draft("Later?"), act());
    await expect(restorePostgres(backup, url)).rejects.toMatchObject({ kind: "locked" });
    await store.close();
    const kept = await restorePostgres(backup, url);
    const again = await postgres({ url });
    expect(await again.archive()).toEqual(await readBackup(backup));
    expect((await again.pin(draft("After?"), act())).pin.number).toBe(2);
    await again.close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    expect((await client.query(`select * from ${kept}.pins`)).rowCount).toBe(2);
    await client.end();
  });
});
