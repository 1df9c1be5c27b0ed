import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { largest, load, NoCorpus } from "../src/corpus/load.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(file: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, file), content);
}

/** The reason for which a file is skipped when it lies beside a good one. */
function reason(content: string | Uint8Array): string | undefined {
  put("good.txt", "Something is said here.");
  put("bad.md", content);
  const { documents, skipped } = load(folder);
  expect(documents.map(({ id }) => id)).toEqual(["good"]);
  expect(skipped.map(({ file }) => file)).toEqual(["bad.md"]);
  return skipped[0]?.reason;
}

function body(id: string): string | undefined {
  const found = load(folder).documents.find((document) => document.id === id);
  return found?.text.slice(found.body.start, found.body.end);
}

describe("a file of the corpus", () => {
  test("without front matter is all text", () => {
    put("a.txt", "One.\n\nTwo.\n");
    expect(body("a")).toBe("One.\n\nTwo.\n");
    expect(load(folder).documents[0]?.metadata).toEqual({});
  });

  test("gives its metadata as they are written", () => {
    put(
      "a.md",
      [
        "---",
        "title: 1984",
        "outlet: 'The  Ferry Post'",
        "author:",
        "published: 2024-02-29",
        "url: https://ferry.example/a?b=1",
        "language: en-GB",
        "---",
        "Text.",
      ].join("\n"),
    );
    expect(load(folder).documents[0]?.metadata).toEqual({
      title: "1984",
      outlet: "The Ferry Post",
      published: "2024-02-29",
      url: "https://ferry.example/a?b=1",
      language: "en-GB",
    });
    expect(body("a")).toBe("Text.");
  });

  test("keeps its line ends and its byte order mark, which is no body", () => {
    put("a.txt", "\uFEFF---\r\ntitle: T\r\n---\r\nOne.\r\nTwo.\r\n");
    put("b.txt", "\uFEFFOne.\r\n");
    expect(body("a")).toBe("One.\r\nTwo.\r\n");
    expect(body("b")).toBe("One.\r\n");
    expect(load(folder).documents.map(({ text }) => text.charCodeAt(0))).toEqual([0xfeff, 0xfeff]);
  });

  test("is decoded and not changed, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }).filter((text) => /[^\s\0]/.test(text)),
        (text) => {
          fc.pre(!text.includes("\0") && !/^\uFEFF?---/.test(text));
          put("a.txt", text);
          expect(load(folder).documents[0]?.text).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("with keys that nothing reads is used, and they are noted", () => {
    put("a.md", "---\ntags: [x, y]\ntitle: T\n---\nText.");
    const { documents, notes } = load(folder);
    expect(documents[0]?.metadata).toEqual({ title: "T" });
    expect(notes).toEqual([{ file: "a.md", reason: "has front matter that nothing reads: tags" }]);
  });

  test.each([
    ["empty", "", /empty/],
    ["blank", " \n\t\n", /empty/],
    ["only front matter", "---\ntitle: T\n---\n\n", /no text/],
    ["binary", Uint8Array.of(80, 75, 3, 4, 0, 0), /binary/],
    ["not UTF-8", Uint8Array.of(67, 97, 102, 0xe9), /not UTF-8/],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 65, 0), /UTF-16/],
    ["oversized", "x".repeat(largest + 1), /larger than 2 MB/],
    ["front matter that never ends", "---\ntitle: T\n\nText.", /line 1.*never closed/],
    ["no YAML", "---\noutlet: O\ntitle: [T\n---\nText.", /line 3: title .*quotation marks/],
    [
      "a colon in a title",
      "---\ntitle: Dam: it holds\n---\nText.",
      /line 2: title .*quotation marks/,
    ],
    [
      "words before a quotation",
      '---\ntitle: "It holds," they say\nurl: x\n---\nText.',
      /line 2: title/,
    ],
    ["no lines at all", "---\n]\n---\nText.", /line 2: it must be lines/],
    [
      "a web page",
      "\uFEFF\n<!-- saved -->\n<!DOCTYPE html>\n<html><p>Hi</p></html>",
      /web page: save/,
    ],
    ["rich text", "{\\rtf1\\ansi The dam holds.}", /rich text.*: save/],
    ["a key twice", "---\ntitle: T\ntitle: U\n---\nText.", /line 3.*unique/],
    ["a list for front matter", "---\n- a\n---\nText.", /line 2/],
    ["a title that is a list", "---\noutlet: O\ntitle: [T]\n---\nText.", /line 3: title/],
    ["no such day", "---\npublished: 2023-02-29\n---\nText.", /line 2: published.*YYYY-MM-DD/],
    ["a script for an address", "---\nurl: javascript:alert(1)\n---\nText.", /line 2: url.*http/],
    ["no language", "---\ntitle: T\nlanguage: e n\n---\nText.", /line 3: language/],
  ])("that is %s is skipped with the reason", (_, content, expected) => {
    expect(reason(content)).toMatch(expected);
  });

  test("with the name of another is skipped, and the other is used", () => {
    put("a.txt", "Second.");
    put("a.md", "First.");
    expect(body("a")).toBe("First.");
    expect(load(folder).skipped).toEqual([
      { file: "a.txt", reason: "has the name of a.md: rename one of the two" },
    ]);
  });

  test("may be a link within the folder but not to a place outside it", () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    writeFileSync(join(outside, "secret.txt"), "Secret.");
    mkdirSync(join(folder, "..data"));
    put("..data/a.txt", "Text.");
    symlinkSync(join("..data", "a.txt"), join(folder, "a.txt"));
    symlinkSync(join(outside, "secret.txt"), join(folder, "b.txt"));
    symlinkSync("nowhere.txt", join(folder, "c.txt"));
    const { documents, skipped } = load(folder);
    rmSync(outside, { recursive: true });
    expect(documents.map(({ id }) => id)).toEqual(["a"]);
    expect(skipped.map(({ file }) => file)).toEqual(["b.txt", "c.txt"]);
  });
});

describe("the folder", () => {
  test("is read in the order of the ids, past what is no article", () => {
    for (const file of ["b.TXT", "a.txt", "a-b.md", ".hidden.md", "people.yml", "c.pdf"])
      put(file, "Text.");
    mkdirSync(join(folder, "deep.txt"));
    const { documents, skipped, notes } = load(folder);
    expect(documents.map(({ id }) => id)).toEqual(["a", "a-b", "b"]);
    expect(skipped).toEqual([]);
    expect(notes.map(({ file }) => file)).toEqual(["c.pdf", "deep.txt"]);
  });

  test("that is missing or empty is an error that says where it looked", () => {
    const missing = join(folder, "missing");
    expect(() => load(missing)).toThrow(NoCorpus);
    expect(() => load(missing)).toThrow(missing);
    expect(() => load(folder)).toThrow(`${folder} and found none`);
  });

  test("of which no file can be used is an error that names each", () => {
    put("a.txt", "");
    put("b.md", Uint8Array.of(0));
    expect(() => load(folder)).toThrow(/a\.txt is empty.*b\.md is binary/);
  });
});

test("every file of the bundled corpus is used, and nothing in it is in vain", () => {
  const { documents, skipped, notes } = load(fileURLToPath(new URL("../corpus", import.meta.url)));
  expect(documents.length).toBeGreaterThanOrEqual(5);
  expect([...skipped, ...notes]).toEqual([]);
});
