/**
 * The analyses of a corpus, kept on disk, so that only articles that changed are read again: one
 * line an article. Nothing in the cache is needed: whatever is missing, outdated, damaged or
 * unreadable is made anew.
 */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { entry, understood, type Entry } from "./cache/entry.ts";
import { contents, replace, sealed, unsealed, type Kept, type Told } from "./cache/file.ts";
import type { Document } from "./domain.ts";
import { understand, type Understood } from "./library.ts";

export type { Told };

export interface Cache {
  /** The analysis of a document: the one that is kept, or else a new one. */
  readonly understand: (document: Document) => Understood;
  /** Replaces what is kept by these analyses, all or nothing; does nothing if it is the same. */
  readonly save: (analyses: readonly Understood[]) => void;
}

/** The file for a corpus folder, in the folder of caches; without an extension. */
export function place(caches: string, corpus: string): string {
  const name = createHash("sha256").update(resolve(corpus)).digest("hex").slice(0, nameLength);
  return join(caches, name);
}

/** Hexadecimal digits that tell folders apart. */
const nameLength = 16;
const lineFeed = 0x0a;

/**
 * Opens the analyses in `place`. Never throws for what the file holds or because it cannot be read
 * or written; what the operator may want to know of that is `told`.
 */
export function open(place: string, version: string, told: Told): Cache {
  const file: Kept = { file: `${place}.analysis`, kind: "analysis", version, told };
  const kept = read(file);
  let fresh = kept === null;
  return {
    understand: (document) => {
      const known = kept?.get(document.file);
      if (known?.hash === document.hash) return understood(known, document);
      fresh = true;
      return understand(document);
    },
    save: (analyses) => {
      if (fresh || kept?.size !== analyses.length) replace(file, lines(analyses));
    },
  };
}

/** What is kept, by the article's file; null where there is nothing. */
function read(from: Kept): Map<string, Entry> | null {
  const bytes = contents(from);
  if (bytes === null) return null;
  const entries = new Map<string, Entry>();
  let all = 0;
  for (let start = 0, end = 0; start < bytes.length; start = end + 1, all += 1) {
    const found = bytes.indexOf(lineFeed, start);
    end = found < 0 ? bytes.length : found;
    const content = unsealed(bytes.subarray(start, end));
    if (content === null) continue;
    const one = JSON.parse(content.toString("utf8")) as Entry;
    entries.set(one.file, one);
  }
  const lost = all - entries.size;
  if (lost > 0)
    from.told(from.file, `is damaged: what it lost, ${lost} of its lines, is analysed again`);
  return entries;
}

function* lines(analyses: readonly Understood[]): Generator<Buffer> {
  for (const one of analyses) {
    yield* sealed(Buffer.from(JSON.stringify(entry(one))));
    yield Buffer.of(lineFeed);
  }
}
