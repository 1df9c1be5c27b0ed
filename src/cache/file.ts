/** Files of the cache: a first line that says what made it, then content behind checksums. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { Document } from "../domain.ts";

/** Tells the operator something about a file. */
export type Told = (file: string, reason: string) => void;

/** Who makes something of a whole corpus, and of what besides its documents. */
export interface Maker {
  readonly version: string;
  readonly from: string;
  readonly told: Told;
}

/** A file of the cache. */
export interface Kept {
  readonly file: string;
  /** What it holds, as its first line says: "analysis". */
  readonly kind: string;
  /** What made it; what another version made counts for nothing. */
  readonly version: string;
  readonly told: Told;
}

/** The file of what is made of a whole corpus: it counts for that corpus and no other. */
export function made(file: string, kind: string, documents: readonly Made[], by: Maker): Kept {
  return { file, kind, version: digest(documents, by), told: by.told };
}

/** What tells a document from every other, and from itself when it was another. */
type Made = Pick<Document, "file" | "hash">;

/** A corpus and what makes something of it, as one value. */
export function digest(documents: readonly Made[], { version, from }: Maker): string {
  const hash = createHash("sha256").update(`${version} ${from}`);
  for (const { file, hash: of } of documents) hash.update(`\n${of} ${file}`);
  return hash.digest("hex");
}

const signature = "rapporteur ";
/** No first line is longer; a file without an end of line so far in is none of these. */
const longestHead = 200;

/** What follows the first line; null, told unless it is to be expected, where there is no use in it. */
export function contents({ file, kind, version, told }: Kept): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes(code(error)))
      told(file, `cannot be read (${code(error)}): what it may hold is made anew`);
    return null;
  }
  const [head = ""] = bytes.toString("latin1", 0, longestHead).split("\n", 1);
  if (head === `${signature}${kind} ${version}`) return bytes.subarray(head.length + 1);
  if (!head.startsWith(`${signature}${kind} `))
    told(file, "is no file of the cache, or damaged: it is made anew");
  return null;
}

/** What `sealed` put into the whole file; null where there is no use in it, told if it is damaged. */
export function content(from: Kept): Buffer | null {
  const bytes = contents(from);
  const content = bytes && unsealed(bytes);
  if (bytes !== null && content === null) from.told(from.file, "is damaged: it is made anew");
  return content;
}

/** Puts a new file in place when it is complete, so that nobody reads half of it; told if it fails. */
export function replace({ file, kind, version, told }: Kept, parts: Iterable<Buffer>): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      const descriptor = openSync(beside, "w");
      try {
        writeFileSync(descriptor, `${signature}${kind} ${version}\n`);
        for (const part of parts) writeFileSync(descriptor, part);
      } finally {
        closeSync(descriptor);
      }
      renameSync(beside, file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    told(file, `cannot be written (${code(error)}): set CACHE_DIR to a folder that can, or to off`);
  }
}

const checksumLength = 8;

/** Content behind its checksum, as parts to be written one after the other. */
export function sealed(...content: readonly Buffer[]): readonly Buffer[] {
  return [Buffer.from(checksum(content)), ...content];
}

/** The content; null where a byte of it is not as it was sealed. */
export function unsealed(bytes: Buffer): Buffer | null {
  const content = bytes.subarray(checksumLength);
  return bytes.toString("latin1", 0, checksumLength) === checksum([content]) ? content : null;
}

function checksum(content: readonly Buffer[]): string {
  // Of no bytes zlib may give 0, whatever came before.
  const sum = content.reduce((before, part) => (part.length > 0 ? crc32(part, before) : before), 0);
  return sum.toString(16).padStart(checksumLength, "0");
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
