/** How long the look-ups of pins take in a server with ten thousand of them, on each database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Archive } from "../src/pins/archive.ts";
import { key } from "../src/pins/key.ts";
import type { Pin, Place } from "../src/pins/pin.ts";
import { postgres } from "../src/pins/postgres/store.ts";
import { sqlite } from "../src/pins/sqlite/store.ts";
import type { PinStore } from "../src/pins/store.ts";
import { act, content, draft, home } from "../test/pins/drafts.ts";
import { server } from "../test/pins/server.ts";

const count = Number(process.argv[2] ?? 10_000);
const rounds = 300;
/** What the issue of speed asks of each look-up, in milliseconds. */
const limit = 20;

/** Made-up words, the earlier far more common than the later, as in any language. */
const syllables = ["ka", "lo", "mi", "ren", "su", "ta", "vor", "zel", "bi", "dun"];
let seed = 1;
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
function word(): string {
  const rank = Math.floor(5_000 ** random());
  return Array.from(String(rank).padStart(3, "0"), (digit) => syllables[Number(digit)]).join("");
}
function text(length: number): string {
  return Array.from({ length }, word).join(" ");
}

function many(place: Place): Archive {
  const pins = Array.from({ length: count }, (_, i) => {
    const question = `What ${text(6)} ${i}?`;
    const own = draft(question, { place, content: content(text(70)), keys: [key(question)!] });
    const pin: Pin = { ...own, ...act("1001", i), number: i + 1, removed: null };
    return { ...pin, message: { channel: "1", id: String(i), pinned: true }, history: [] };
  });
  return {
    format: "rapporteur-pins",
    version: 1,
    places: [{ place, last: count, left: null, pins }],
  };
}

async function timed(name: string, work: (i: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((part) => times[Math.floor(part * rounds)]!);
  const mark = p99! < limit ? "" : `  over ${limit} ms`;
  console.log(`  ${name.padEnd(34)}p50 ${p50!.toFixed(2)} ms  p99 ${p99!.toFixed(2)} ms${mark}`);
}

async function bench(name: string, store: PinStore): Promise<void> {
  const archive = many(home);
  const started = performance.now();
  await store.add(archive);
  const filled = (performance.now() - started) / 1_000;
  console.log(`${name}: ${count} pins added in ${filled.toFixed(1)} s`);
  const { pins } = archive.places[0]!;
  const some = (i: number): Pin => pins[(i * 7_919) % pins.length]!;
  const page = { offset: 0, limit: 5 };
  await timed("asked again, pinned", (i) => store.asked(home, some(i).keys));
  await timed("asked again, not pinned", (i) => store.asked(home, [`never ${i}`, `=person ${i}`]));
  await timed("/pins", () => store.list(home, page));
  await timed("/pins, the last page", () => store.list(home, { offset: count - 5, limit: 5 }));
  await timed("/pins, a common word", () => store.list(home, page, "kakalo what"));
  await timed("/pins, common and unfinished", () => store.list(home, page, "kakalo kak"));
  await timed("/pins, a rare word", (i) => store.list(home, page, some(i).question));
  await timed("a pin by number", (i) => store.get(home, some(i).number));
  await timed("a pin by message", (i) => store.shown(home, some(i).message!.id));
  await timed("pin", (i) => store.pin(draft(`Is ${i} new?`), act()));
  await timed("unpin and undo", async (i) => {
    await store.unpin(home, some(i).number, act());
    await store.restore(home, some(i).number, act());
  });
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
await bench("SQLite", await sqlite({ file: join(folder, "pins.db") }));
rmSync(folder, { recursive: true, force: true });
const own = await server();
await bench("PostgreSQL", await postgres({ url: await own.database() }));
await own.stop();
