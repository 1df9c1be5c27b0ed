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
  /**
   * Replaces what is kept by these analyses, all or nothing; does nothing if it is the same. To be
   * called once and last: what was read is let go.
   */
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
  const lines = new Map<Understood, Buffer>();
  return {
    understand: (document) => {
      const known = kept?.get(document.file);
      if (known?.entry.hash !== document.hash) return understand(document);
      const one = understood(known.entry, document);
      lines.set(one, known.line);
      return one;
    },
    save: (analyses) => {
      const same = kept?.size === analyses.length && analyses.every((one) => lines.has(one));
      if (!same) replace(file, written(analyses, lines));
      lines.clear();
      kept?.clear();
    },
  };
}

interface Line {
  readonly entry: Entry;
  /** The whole of it, as it stands in the file. */
  readonly line: Buffer;
}

/** What is kept, by the article's file; null where there is nothing. */
function read(from: Kept): Map<string, Line> | null {
  const bytes = contents(from);
  if (bytes === null) return null;
  const entries = new Map<string, Line>();
  let all = 0;
  for (let start = 0, end = 0; start < bytes.length; start = end + 1, all += 1) {
    const found = bytes.indexOf(lineFeed, start);
    end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const content = unsealed(line);
    if (content === null) continue;
    const one = JSON.parse(content.toString("utf8")) as Entry;
    entries.set(one.file, { entry: one, line });
  }
  const lost = all - entries.size;
  if (lost > 0)
    from.told(from.file, `is damaged: what it lost, ${lost} of its lines, is analysed again`);
  return entries;
}

/** The lines of analyses: those that stand in the file already are as good as new. */
function* written(
  analyses: readonly Understood[],
  lines: ReadonlyMap<Understood, Buffer>,
): Generator<Buffer> {
  for (const one of analyses) {
    const line = lines.get(one);
    if (line) yield line;
    else yield* sealed(Buffer.from(JSON.stringify(entry(one))));
    yield Buffer.of(lineFeed);
  }
}
