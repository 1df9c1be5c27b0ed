/**
 * The analyses of a corpus, kept on disk, so that only articles that changed are read again. A file
 * of lines: the first says what made it, each other is one article's analysis behind its checksum.
 * Nothing in it is needed: whatever is missing, outdated, damaged or unreadable is made anew.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { crc32 } from "node:zlib";
import { entry, understood, type Entry } from "./cache/entry.ts";
import type { Document } from "./domain.ts";
import { understand, type Understood } from "./library.ts";

export interface Cache {
  /** The analysis of a document: the one that is kept, or else a new one. */
  readonly understand: (document: Document) => Understood;
  /** Replaces what is kept by these analyses, all or nothing; does nothing if it is the same. */
  readonly save: (analyses: readonly Understood[]) => void;
}

/** Tells the operator something about a file. */
export type Told = (file: string, reason: string) => void;

/** The file for a corpus folder, in the folder of caches. */
export function place(caches: string, corpus: string): string {
  const name = createHash("sha256").update(resolve(corpus)).digest("hex").slice(0, nameLength);
  return join(caches, `${name}.analysis`);
}

/** Hexadecimal digits that tell folders apart. */
const nameLength = 16;
const signature = "rapporteur analysis ";
const checksumLength = 8;
const lineFeed = 0x0a;

/**
 * Opens the cache in `file`. What another `version` made counts for nothing. Never throws for what
 * the file holds or because it cannot be read or written; what the operator may want to know of
 * that is `told`.
 */
export function open(file: string, version: string, told: Told): Cache {
  const kept = read(file, version, told);
  let fresh = kept === null;
  return {
    understand: (document) => {
      const known = kept?.get(document.file);
      if (known?.hash === document.hash) return understood(known, document);
      fresh = true;
      return understand(document);
    },
    save: (analyses) => {
      if (!fresh && kept?.size === analyses.length) return;
      try {
        write(file, version, analyses);
      } catch (error) {
        told(
          file,
          `cannot be written (${code(error)}): set CACHE_DIR to a folder that can, or off`,
        );
      }
    },
  };
}

/** What is kept, by the article's file; null where there is no use in it. */
function read(file: string, version: string, told: Told): Map<string, Entry> | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (code(error) !== "ENOENT")
      told(file, `cannot be read (${code(error)}): every article is analysed again`);
    return null;
  }
  const lines = split(bytes);
  const head = lines[0]?.toString("latin1") ?? "";
  if (!head.startsWith(signature)) {
    told(file, "is no analysis of articles, or damaged: it is made anew");
    return null;
  }
  if (head !== signature + version) return null;
  const entries = new Map<string, Entry>();
  for (const line of lines.slice(1)) {
    const one = whole(line);
    if (one) entries.set(one.file, one);
  }
  const lost = lines.length - 1 - entries.size;
  if (lost > 0) told(file, `is damaged: what it lost, ${lost} of its lines, is analysed again`);
  return entries;
}

/** The lines of a file, and what follows the last line's end if anything does. */
function split(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** The entry of a line; null where a byte of it is not as it was written. */
function whole(line: Buffer): Entry | null {
  const content = line.subarray(checksumLength);
  if (line.toString("latin1", 0, checksumLength) !== checksum(content)) return null;
  return JSON.parse(content.toString("utf8")) as Entry;
}

function checksum(content: Buffer): string {
  return crc32(content).toString(16).padStart(checksumLength, "0");
}

/** Written beside and put in place when it is complete, so that nobody ever reads half of it. */
function write(file: string, version: string, analyses: readonly Understood[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  try {
    const descriptor = openSync(beside, "w");
    try {
      writeFileSync(descriptor, `${signature}${version}\n`);
      for (const one of analyses) {
        const content = Buffer.from(JSON.stringify(entry(one)));
        writeFileSync(descriptor, Buffer.concat([Buffer.from(checksum(content)), content, end]));
      }
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const end = Buffer.of(lineFeed);

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
