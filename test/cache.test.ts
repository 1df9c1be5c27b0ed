import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, nat, property, uint8Array } from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { open, place } from "../src/cache.ts";
import { indexVersion, version } from "../src/cache/version.ts";
import { words } from "../src/cache/words.ts";
import { document } from "../src/corpus/document.ts";
import { load } from "../src/corpus/load.ts";
import type { Document } from "../src/domain.ts";
import { link, understand, type Understood } from "../src/library.ts";
import { store } from "../src/search/store.ts";

const { documents } = load("corpus");
const analyses = documents.map(understand);
/** Analyses that know nobody: where they come back, they were kept and not made. */
const marked: readonly Understood[] = analyses.map((one) => ({
  ...one,
  names: [],
  quotes: [],
  references: [],
}));

let folder: string;
let file: string;
let where: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-cache-"));
  where = place(folder, "corpus");
  file = `${where}.analysis`;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What a start with this cache understands of the documents, and what it tells. */
function start(of: readonly Document[] = documents, by = "1") {
  const told: string[] = [];
  const cache = open(where, by, (_, reason) => told.push(reason));
  const understood = of.map(cache.understand);
  const anew = understood.flatMap(({ article, names }) => (names.length > 0 ? [article.file] : []));
  cache.save(understood);
  return { understood, anew, told };
}

function keep(what = marked, by = "1"): void {
  const cache = open(where, by, () => undefined);
  documents.forEach(cache.understand);
  cache.save(what);
}

const all = documents.map((each) => each.file);

test("what is kept is what was understood, and links to the same library", () => {
  keep(analyses);
  const { understood, told } = start();
  expect(understood).toStrictEqual(analyses);
  expect(link(understood)).toStrictEqual(link(analyses));
  expect(told).toEqual([]);
});

test("what is kept is not made again", () => {
  keep();
  expect(start()).toMatchObject({ anew: [], told: [] });
});

test("a file that changes is the only one that is analysed again, and then kept", () => {
  keep();
  const [first, second, ...rest] = documents as [Document, Document, ...Document[]];
  const text = `${second.text}\n\n"It rained," Ann Lee said.\n`;
  const changed = document(second.file, Buffer.from(text)).document;
  const now = [first, changed, ...rest];
  expect(start(now)).toMatchObject({ anew: [second.file], told: [] });
  expect(start(now).understood[1]).toStrictEqual(understand(changed));
});

test("a file that goes is forgotten, one that comes is added", () => {
  keep();
  start(documents.slice(1));
  expect(start()).toMatchObject({ anew: [documents[0]!.file], told: [] });
});

test("what another version made is made anew, without a word", () => {
  keep();
  expect(start(documents, "2")).toMatchObject({ anew: all, told: [] });
  expect(start(documents, "2").understood).toStrictEqual(analyses);
});

test("a cache that is damaged anywhere gives what an empty one gives", () => {
  keep(analyses);
  const sound = readFileSync(file);
  const head = sound.indexOf("\n");
  assert(
    property(nat(sound.length - 1), nat(254), (at, change) => {
      const damaged = Buffer.from(sound);
      damaged[at]! += change + 1;
      writeFileSync(file, damaged);
      const { understood, told } = start();
      expect(understood).toStrictEqual(analyses);
      // Damage to the first line may look like another version's.
      if (at > head) expect(told).toEqual([expect.stringContaining("damaged")]);
    }),
    { numRuns: 20 },
  );
});

test("a cache that was cut short keeps its whole lines", () => {
  keep();
  writeFileSync(file, readFileSync(file).subarray(0, -10));
  const { anew, told } = start();
  expect(anew).toEqual([documents.at(-1)!.file]);
  expect(told).toEqual([expect.stringContaining("damaged")]);
  expect(start()).toMatchObject({ told: [] });
});

test("a file that is no cache is told, passed over and replaced", () => {
  assert(
    property(uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      writeFileSync(file, bytes);
      const { understood, told } = start();
      expect(understood).toStrictEqual(analyses);
      expect(told).toHaveLength(1);
      expect(start().told).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test("a place that can be neither read nor written costs two lines and no more", () => {
  mkdirSync(file);
  writeFileSync(join(file, "taken"), "");
  const { understood, told } = start();
  expect(understood).toStrictEqual(analyses);
  expect(told).toEqual([
    expect.stringContaining("cannot be read"),
    expect.stringContaining("CACHE_DIR"),
  ]);
});

test("nothing is left beside the cache, whether it was written or not", () => {
  keep();
  expect(readdirSync(folder)).toHaveLength(1);
  rmSync(file);
  mkdirSync(file);
  writeFileSync(join(file, "taken"), "");
  start();
  expect(readdirSync(folder)).toHaveLength(1);
});

test("every corpus folder has its own place", () => {
  expect(place(folder, "corpus")).toBe(place(folder, "./corpus/"));
  expect(place(folder, "corpus")).not.toBe(place(folder, "corpora"));
});

describe("words", () => {
  const library = link(analyses);
  const made = store(library);

  /** What a start gives of the words, without what cannot be compared, and what it tells. */
  function cut(of = library, from = "") {
    const told: string[] = [];
    const kept = words(of, where, {
      ...{ version: "1", from },
      told: (_, reason) => told.push(reason),
    });
    return { kept, told };
  }
  const whole = { ...made, vocabularyOf: expect.any(Function) as unknown };

  test("are the same when they were kept, in every particular", () => {
    expect(cut()).toMatchObject({ kept: whole, told: [] });
    const { kept, told } = cut();
    expect(kept).toStrictEqual(whole);
    expect(told).toEqual([]);
    for (const [term, number] of made.vocabulary) expect(kept.vocabularyOf(term)).toBe(number);
    expect(kept.vocabularyOf("no such term")).toBe(-1);
  });

  test("are cut again where an article or a correction changed", () => {
    cut();
    const fewer = link(analyses.slice(1));
    const made = { ...store(fewer), vocabularyOf: expect.any(Function) as unknown };
    expect(cut(fewer)).toStrictEqual({ kept: made, told: [] });
    const before = readFileSync(`${where}.words`);
    expect(cut(fewer, "- name: Ann Lee").kept).toStrictEqual(made);
    expect(readFileSync(`${where}.words`).equals(before)).toBe(false);
  });

  test("are cut again where what is kept is damaged, which is told", () => {
    cut();
    const file = `${where}.words`;
    const bytes = readFileSync(file);
    bytes[bytes.length - 5]! += 1;
    writeFileSync(file, bytes);
    const { kept, told } = cut();
    expect(kept).toStrictEqual(whole);
    expect(told).toEqual([expect.stringContaining("damaged")]);
    expect(cut().told).toEqual([]);
  });
});

test("the version stays the same while nothing changes", () => {
  expect(version()).toBe(version());
  expect(version()).toMatch(/^[0-9a-f]{64}$/);
  expect(indexVersion()).toBe(indexVersion());
});
