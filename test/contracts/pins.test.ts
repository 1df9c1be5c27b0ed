/** What a pin store promises, on each database, real ones. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parse, write } from "../../src/pins/archive.ts";
import { steps, type Step } from "../../src/pins/sql/migrations.ts";
import { postgres } from "../../src/pins/postgres/store.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import type { PinStore } from "../../src/pins/store.ts";
import { act, content, draft, elsewhere, home } from "../pins/drafts.ts";
import { server, type Server } from "../pins/server.ts";

const folder = mkdtempSync(join(tmpdir(), "rapporteur-pins-"));
let own: Server;
beforeAll(async () => {
  own = await server();
}, 60_000);
afterAll(async () => {
  await own.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Open = (path?: readonly Step[]) => Promise<PinStore>;
const page = { offset: 0, limit: 10 };
let files = 0;

/** Each gives what opens one and the same new database, again and again. */
const databases: readonly (readonly [string, () => Promise<Open>])[] = [
  [
    "SQLite",
    () => {
      const file = join(folder, `${(files += 1)}`, "pins.db");
      return Promise.resolve((path) => sqlite({ file, ...(path && { steps: path }) }));
    },
  ],
  [
    "PostgreSQL",
    async () => {
      const url = await own.database();
      return (path) => postgres({ url, ...(path && { steps: path }) });
    },
  ],
];

describe.each(databases)("pins in %s", (_, make) => {
  let open: Open;
  let store: PinStore;
  beforeEach(async () => {
    open = await make();
    store = await open();
  });
  afterEach(() => store.close());

  test("a pin is found again as it was pinned, also by another process", async () => {
    const { pin, made } = await store.pin(draft(), act());
    expect(made).toBe(true);
    expect(pin).toEqual({ ...draft(), number: 1, ...act(), removed: null });
    const other = await open();
    expect(await other.get(home, 1)).toEqual(pin);
    expect(await other.shown(home, "4242")).toEqual(pin);
    expect(await other.asked(home, draft().keys)).toEqual(pin);
    expect(await other.list(home, page)).toEqual({ pins: [pin], total: 1 });
    await other.close();
  });

  test("any text comes back unchanged, to the code unit", async () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
    const broken = fc.constantFrom(
      "\u0000",
      "a\ud800b",
      "\udfff",
      "'; drop table pins; --",
      "$1 ?1",
    );
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, broken), async (said) => {
        const wild = draft(said, { note: said, label: said, content: content(said) });
        const { pin } = await store.pin(wild, act("1001", (number += 1)));
        const found = await store.get(home, pin.number);
        expect(found).toMatchObject({ question: said, note: said, label: said });
        expect(found?.content).toEqual(content(said));
        await store.list(home, page, said);
        await store.unpin(home, pin.number, act());
      }),
      { numRuns: 30 },
    );
  });

  test("texts longer than an index takes are pinned and found", async () => {
    const long = "ferry ".repeat(1_000) + "x".repeat(5_000);
    const { pin } = await store.pin(draft(long), act());
    expect((await store.asked(home, draft(long).keys))?.number).toBe(pin.number);
    expect((await store.list(home, page, "x".repeat(5_000))).total).toBe(1);
  });

  test("the same answer pinned by two at once is one pin", async () => {
    const other = await open();
    const stores = [store, other, store, other, store, other];
    const pinned = await Promise.all(stores.map((each, i) => each.pin(draft(), act(String(i), i))));
    expect(pinned.filter(({ made }) => made)).toHaveLength(1);
    for (const { pin } of pinned) expect(pin).toEqual(pinned[0]!.pin);
    expect((await store.history(home, page)).total).toBe(1);
    await other.close();
  });

  test("different answers pinned at once get different numbers", async () => {
    const questions = Array.from({ length: 20 }, (_, i) => `What sails on day ${i}?`);
    const pinned = await Promise.all(questions.map((each) => store.pin(draft(each), act())));
    expect(new Set(pinned.map(({ pin }) => pin.number)).size).toBe(20);
    expect((await store.list(home, page)).total).toBe(20);
  });

  test("another place sees nothing of it", async () => {
    await store.pin(draft(), act());
    expect(await store.get(elsewhere, 1)).toBeNull();
    expect(await store.shown(elsewhere, "4242")).toBeNull();
    expect(await store.asked(elsewhere, draft().keys)).toBeNull();
    expect(await store.list(elsewhere, page)).toEqual({ pins: [], total: 0 });
    expect(await store.list(elsewhere, page, "ferry")).toEqual({ pins: [], total: 0 });
    expect(await store.history(elsewhere, page)).toEqual({ entries: [], total: 0 });
    expect(await store.unpin(elsewhere, 1, act())).toEqual({ kind: "missing" });
    expect(await store.edit(elsewhere, 1, { note: "mine" }, act())).toEqual({ kind: "missing" });
    const dm = await store.pin(draft(undefined, { place: "dm:7" }), act());
    expect(dm).toMatchObject({ made: true, pin: { number: 1 } });
  });

  test("the list is the newest first, in pages", async () => {
    for (let day = 1; day <= 5; day += 1) await store.pin(draft(`Sails on ${day}?`), act());
    const numbers = async (offset: number, limit: number): Promise<number[]> =>
      (await store.list(home, { offset, limit })).pins.map((pin) => pin.number);
    expect(await numbers(0, 2)).toEqual([5, 4]);
    expect(await numbers(4, 2)).toEqual([1]);
    expect(await store.list(home, { offset: 9, limit: 2 })).toEqual({ pins: [], total: 5 });
  });

  test("pins are searched by all words of what they show, in any form, the last unfinished", async () => {
    await store.pin(draft(), act());
    await store.pin(
      draft("Who built the lighthouse?", {
        label: "Heritage",
        note: "Asked by the Café Zoë",
        content: content("Masons from Tarrow built it.", "The lighthouse"),
      }),
      act(),
    );
    const numbers = async (about: string): Promise<number[]> =>
      (await store.list(home, page, about)).pins.map((pin) => pin.number);
    expect(await numbers("ferries")).toEqual([2, 1]);
    expect(await numbers("sailing ferry")).toEqual([1]);
    expect(await numbers("MASON")).toEqual([2]);
    expect(await numbers("cafe zoe")).toEqual([2]);
    expect(await numbers("herit")).toEqual([2]);
    expect(await numbers("observer ferry lightho")).toEqual([2]);
    expect(await numbers("submarine")).toEqual([]);
    expect(await numbers("?!")).toEqual([2, 1]);
    expect(await numbers("%")).toEqual([2, 1]);
  });

  test("an unpinned pin is gone from every look-up, and undoing brings it back as it was", async () => {
    const { pin } = await store.pin(draft(), act());
    const taken = await store.unpin(home, 1, act("1002", 5));
    expect(taken).toEqual({ kind: "done", pin: { ...pin, removed: act("1002", 5).at } });
    expect(await store.list(home, page)).toEqual({ pins: [], total: 0 });
    expect(await store.list(home, page, "ferry")).toEqual({ pins: [], total: 0 });
    expect(await store.asked(home, pin.keys)).toBeNull();
    expect(await store.shown(home, "4242")).toBeNull();
    expect(await store.unpin(home, 1, act())).toEqual({ kind: "missing" });
    expect(await store.edit(home, 1, { note: "late" }, act())).toEqual({ kind: "missing" });
    expect(await store.restore(home, 1, act("1003", 6))).toEqual({ kind: "done", pin });
    expect(await store.restore(home, 1, act("1003", 7))).toEqual({ kind: "done", pin });
    expect((await store.list(home, page, "ferry")).pins).toEqual([pin]);
    expect(await store.asked(home, pin.keys)).toEqual(pin);
  });

  test("undoing gives the standing pin where the same answer was pinned meanwhile", async () => {
    await store.pin(draft(), act());
    await store.unpin(home, 1, act());
    const { pin } = await store.pin(draft(), act("1002", 2));
    expect(pin.number).toBe(2);
    expect(await store.restore(home, 1, act())).toEqual({ kind: "same", pin });
  });

  test("note and label are edited apart, and emptied", async () => {
    await store.pin(draft(undefined, { note: "one", label: "two" }), act());
    await store.edit(home, 1, { note: "lighthouse" }, act());
    expect(await store.get(home, 1)).toMatchObject({ note: "lighthouse", label: "two" });
    expect((await store.list(home, page, "lighthouse")).total).toBe(1);
    await store.edit(home, 1, { label: null, note: "x" }, act());
    expect(await store.get(home, 1)).toMatchObject({ note: "x", label: null });
    expect((await store.list(home, page, "lighthouse")).total).toBe(0);
  });

  test("a renewed pin says what the sources say now", async () => {
    await store.pin(draft(), act());
    const fresh = { content: content("It sails in April."), keys: ["when does ferry sail now"] };
    expect(await store.renew(home, 1, fresh, act())).toMatchObject({ kind: "done", pin: fresh });
    expect(await store.asked(home, fresh.keys)).toMatchObject(fresh);
    expect(await store.asked(home, draft().keys)).toBeNull();
    const { pin } = await store.pin(draft(), act());
    const twin = { content: draft().content, keys: draft().keys };
    expect(await store.renew(home, 1, twin, act())).toEqual({ kind: "same", pin });
  });

  test("the pins that messages of a channel show are found by it, the newest first", async () => {
    const message = (channel: string, id: string) => ({ channel, id, pinned: true });
    const [first, second] = [
      (await store.pin(draft("When?", { message: message("5", "51") }), act())).pin,
      (await store.pin(draft("Where?", { message: message("5", "52") }), act())).pin,
    ];
    await store.pin(draft("Who?", { message: message("6", "61") }), act());
    await store.pin(draft("What?", { message: null }), act());
    await store.pin(draft("Why?", { place: elsewhere, message: message("5", "53") }), act());
    expect(await store.posted(home, "5")).toEqual([second, first]);
    await store.unpin(home, first.number, act());
    await store.move(home, second.number, null, act());
    expect(await store.posted(home, "5")).toEqual([]);
  });

  test("the message that shows a pin may change and go", async () => {
    await store.pin(draft(), act());
    const message = { channel: "42", id: "77", pinned: true };
    await store.move(home, 1, message, act());
    expect((await store.shown(home, "77"))?.message).toEqual(message);
    expect(await store.shown(home, "4242")).toBeNull();
    await store.move(home, 1, null, { by: null, at: act().at });
    expect(await store.get(home, 1)).toMatchObject({ number: 1, message: null });
  });

  test("asked again gives the newest pin that has one of the keys", async () => {
    await store.pin(draft("one", { keys: ["a", "b"] }), act());
    await store.pin(draft("two", { keys: ["b"] }), act());
    expect(await store.asked(home, ["a"])).toMatchObject({ question: "one" });
    expect(await store.asked(home, ["a", "b"])).toMatchObject({ question: "two" });
    expect(await store.asked(home, ["c"])).toBeNull();
    expect(await store.asked(home, [])).toBeNull();
  });

  test("the history tells who did what, the latest first", async () => {
    await store.pin(draft(), act("1001", 1));
    await store.pin(draft("Another?"), act("1001", 2));
    await store.edit(home, 1, { note: "n" }, act("1002", 3));
    await store.unpin(home, 1, act("1003", 4));
    await store.restore(home, 1, act("1004", 5));
    const told = async (number?: number): Promise<string[]> =>
      (await store.history(home, page, number)).entries.map(
        (entry) => `${entry.number} ${entry.action} ${entry.by ?? "-"}`,
      );
    expect(await told(1)).toEqual([
      "1 restored 1004",
      "1 unpinned 1003",
      "1 edited 1002",
      "1 pinned 1001",
    ]);
    expect((await told())[3]).toBe("2 pinned 1001");
    expect(await store.history(home, { offset: 4, limit: 1 })).toMatchObject({
      entries: [{ action: "pinned", at: act("1001", 1).at }],
      total: 5,
    });
  });

  test("forgetting a person takes their name out everywhere and leaves the pins", async () => {
    await store.pin(draft(), act("1001"));
    await store.pin(draft(undefined, { place: elsewhere }), act("1001"));
    await store.unpin(home, 1, act("1002"));
    expect(await store.forget("1001")).toBe(4);
    expect(await store.forget("1001")).toBe(0);
    expect(await store.get(home, 1)).toMatchObject({ by: null, question: draft().question });
    expect(write(await store.archive())).not.toContain("1001");
    expect(write(await store.archive())).toContain("1002");
  });

  test("a place that was left is purged only after its date, and only if nobody came back", async () => {
    await store.pin(draft(), act());
    await store.pin(draft(undefined, { place: elsewhere }), act());
    await store.left(home, act("", 10).at);
    await store.left(home, act("", 30).at);
    await store.left(elsewhere, act("", 10).at);
    await store.returned(elsewhere);
    expect(await store.purge(act("", 10).at)).toBe(0);
    expect(await store.places()).toEqual([
      { place: home, left: act("", 10).at },
      { place: elsewhere, left: null },
    ]);
    expect(await store.purge(act("", 11).at)).toBe(1);
    expect(await store.get(home, 1)).toBeNull();
    expect((await store.history(home, page)).total).toBe(0);
    expect((await store.archive()).places.map(({ place }) => place)).toEqual([elsewhere]);
  });

  test("an archive goes into an empty store whole, and a second time adds nothing", async () => {
    await store.pin(draft(), act());
    await store.pin(draft("A\ud800\u0000?", { label: "l" }), act());
    await store.unpin(home, 1, act("1002", 3));
    await store.pin(draft(undefined, { place: "dm:7" }), act());
    const archive = parse(write(await store.archive()));
    const other = await (await make())();
    expect(await other.add(archive)).toEqual({ added: 3, known: 0 });
    expect(await other.archive()).toEqual(archive);
    expect(await other.add(archive)).toEqual({ added: 0, known: 3 });
    expect(await other.archive()).toEqual(archive);
    expect((await other.pin(draft("New?"), act())).pin.number).toBe(3);
    await other.close();
  });

  test("an archive added to a store in use keeps both, under new numbers where they meet", async () => {
    await store.pin(draft(), act());
    const archive = await store.archive(home);
    const other = await (await make())();
    await other.pin(draft("Something else?"), act());
    expect(await other.add(archive)).toEqual({ added: 1, known: 0 });
    expect(await other.get(home, 2)).toMatchObject({ question: draft().question });
    expect(await other.add(archive)).toEqual({ added: 0, known: 1 });
    expect((await other.asked(home, draft().keys))?.number).toBe(2);
    await other.close();
  });

  test("an archive that fails half-way adds nothing", async () => {
    await store.pin(draft(), act());
    const [place] = (await store.archive()).places;
    const bad = { ...place!.pins[0]!, at: null as unknown as string, keys: ["other"] };
    const archive = { format: "rapporteur-pins", version: 1 } as const;
    const fresh = { ...place!.pins[0]!, keys: ["fresh"], number: 9 };
    const places = [{ ...place!, pins: [fresh, bad] }];
    await expect(store.add({ ...archive, places })).rejects.toThrow();
    expect((await store.list(home, page)).total).toBe(1);
  });

  test("a backup of a store in use holds everything, and never replaces a file", async () => {
    await store.pin(draft(), act());
    const file = join(folder, `backup-${(files += 1)}`);
    await Promise.all([store.backup(file), store.pin(draft("Meanwhile?"), act())]);
    expect(readFileSync(file).byteLength).toBeGreaterThan(500);
    await expect(store.backup(file)).rejects.toMatchObject({ kind: "unfit" });
  });

  test("a database of an older version is kept aside and brought up to date", async () => {
    await store.pin(draft(), act());
    const later: Step = () => ["alter table pins add column flavour text"];
    const newer = await open([...steps, later]);
    expect(await newer.get(home, 1)).toMatchObject({ question: draft().question });
    await newer.close();
    await expect(open()).rejects.toMatchObject({ kind: "newer" });
  });

  test("a step that fails leaves the database as it was", async () => {
    await store.pin(draft(), act());
    const bad: Step = () => ["drop table terms", "this is no statement"];
    await expect(open([...steps, bad])).rejects.toThrow();
    const again = await open();
    expect((await again.list(home, page, "ferry")).total).toBe(1);
    await again.close();
  });

  test("several processes that open a new database at once all can", async () => {
    const fresh = await make();
    const stores = await Promise.all([fresh(), fresh(), fresh()]);
    const pinned = await Promise.all(stores.map((each) => each.pin(draft(), act())));
    expect(pinned.filter(({ made }) => made)).toHaveLength(1);
    await Promise.all(stores.map((each) => each.close()));
  });

  test("a store that works passes its check", async () => {
    await expect(store.check()).resolves.toBeUndefined();
    await expect(store.check()).resolves.toBeUndefined();
  });
});
