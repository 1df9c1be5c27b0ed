import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert, nat, property } from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { place } from "../../src/cache.ts";
import { linked } from "../../src/cache/linked.ts";
import { document } from "../../src/corpus/document.ts";
import { load } from "../../src/corpus/load.ts";
import type { Document } from "../../src/domain.ts";
import { link, open, understand, type Understood } from "../../src/library.ts";

const { documents } = load("corpus");
const analyses = documents.map(understand);

let folder: string;
let where: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-cache-"));
  where = place(folder, "corpus");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const library = link(analyses);

/** What a start gives of the library, how often it linked, and what it tells. */
function linkedOf(of = documents, from = "") {
  const told: string[] = [];
  let links = 0;
  const by = { version: "1", from, told: (_: string, reason: string) => told.push(reason) };
  const known = linked(of, where, by, () => {
    links += 1;
    return link(of.map(understand));
  });
  return { library: known, links, told };
}

test("a library is the same when it was kept, in every particular", () => {
  expect(linkedOf()).toStrictEqual({ library, links: 1, told: [] });
  expect(linkedOf()).toStrictEqual({ library, links: 0, told: [] });
});

test("a library without people or quotes is kept like any other", () => {
  const bare = [document("a.txt", Buffer.from("It rained.\n")).document];
  expect(linkedOf(bare)).toMatchObject({ links: 1, told: [] });
  expect(linkedOf(bare)).toMatchObject({ links: 0, told: [] });
});

test("a library keeps a quote and its place in an utterance one thing", () => {
  linkedOf();
  const { quotes, utterances } = linkedOf().library;
  expect(utterances.flat().every((quote) => quotes.includes(quote))).toBe(true);
});

test("a library is linked again where an article comes, goes or changes, or a correction does", () => {
  linkedOf();
  const fewer = documents.slice(1);
  expect(linkedOf(fewer)).toMatchObject({ library: link(analyses.slice(1)), links: 1 });
  expect(linkedOf()).toMatchObject({ library, links: 1 });
  const [first, ...rest] = documents as [Document, ...Document[]];
  const changed = document(first.file, Buffer.from(`${first.text}\nIt rained.\n`)).document;
  expect(linkedOf([changed, ...rest])).toMatchObject({ links: 1 });
  expect(linkedOf([changed, ...rest], "- name: Ann Lee")).toMatchObject({ links: 1 });
});

test("a library remembers what was skipped of its documents", () => {
  const fails = (of: Document): Understood => {
    if (of === documents[1]) throw new Error("lost");
    return understand(of);
  };
  const by = { version: "1", from: "", told: () => undefined };
  const make = () => open(documents, { understand: fails });
  const made = linked(documents, where, by, make);
  expect(made.skipped.map(({ file }) => file)).toEqual([documents[1]!.file]);
  const kept = linked(documents, where, by, () => expect.fail("it was kept"));
  expect(kept).toStrictEqual(made);
});

test("a library is linked again where what is kept is damaged, which is told", () => {
  linkedOf();
  const file = `${where}.library`;
  const sound = readFileSync(file);
  const head = sound.indexOf("\n");
  assert(
    property(nat(sound.length - 1), nat(254), (at, change) => {
      const damaged = Buffer.from(sound);
      damaged[at]! += change + 1;
      writeFileSync(file, damaged);
      const { library: made, links, told } = linkedOf();
      expect(made).toStrictEqual(library);
      expect(links).toBe(1);
      if (at > head) expect(told).toEqual([expect.stringContaining("damaged")]);
    }),
    { numRuns: 10 },
  );
});
