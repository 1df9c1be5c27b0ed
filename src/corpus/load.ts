/**
 * The corpus: a folder of articles, as files a person can read and drop in. Nothing in it stops the
 * start except that there is no article at all; every other file is used, or named with a reason.
 */
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from "node:fs";
import { join, resolve, sep } from "node:path";
import type { Document, Skipped } from "../domain.ts";
import { document, isArticle } from "./document.ts";
import { Unusable } from "./unusable.ts";

export interface Corpus {
  /** By id, in the order of its UTF-16 code units. */
  readonly documents: readonly Document[];
  readonly skipped: readonly Skipped[];
  /** What an operator may want to know of files that are used, or that are no articles. */
  readonly notes: readonly Skipped[];
  /** The text of the operator's corrections of people, where there are any. */
  readonly people: string | null;
}

/** There is no article to answer from; the message says where it looked and what to put there. */
export class NoCorpus extends Error {
  override readonly name = "NoCorpus";
}

/** Two megabytes, some 350,000 words: more is a book or a mistake, and would be slow to read. */
export const largest = 2 * 1024 * 1024;

/** The operator's corrections of people; beside the articles and none of them. */
export const peopleFile = "people.yml";

/**
 * Reads every `.md` and `.txt` of a folder, not of the folders in it; names that begin with a dot
 * are passed over. Throws NoCorpus where there is no such folder, or no usable article in it.
 */
export function load(folder: string): Corpus {
  const path = resolve(folder);
  const documents = new Map<string, Document>();
  const skipped: Skipped[] = [];
  const notes: Skipped[] = [];
  let people: string | null = null;
  for (const entry of entries(path)) {
    const file = entry.name;
    if (file.startsWith(".")) continue;
    if (file === peopleFile) {
      people = readFileSync(join(path, file), "utf8");
      continue;
    }
    if (!isArticle(file) || entry.isDirectory()) {
      notes.push({ file, reason: aside(entry) });
      continue;
    }
    try {
      const opened = document(file, bytes(path, entry));
      const twin = documents.get(opened.document.id);
      if (twin) throw new Unusable(`has the name of ${twin.file}: rename one of the two`);
      documents.set(opened.document.id, opened.document);
      if (opened.unused.length > 0) notes.push({ file, reason: unread(opened.unused) });
    } catch (error) {
      skipped.push({ file, reason: why(error) });
    }
  }
  if (documents.size === 0) throw unusable(path, skipped);
  const ordered = [...documents.values()].sort((a, b) => compare(a.id, b.id));
  return { documents: ordered, skipped, notes, people };
}

function entries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => compare(a.name, b.name));
  } catch (error) {
    const problem =
      code(error) === "ENOENT"
        ? "there is no such folder"
        : code(error) === "ENOTDIR"
          ? "that is not a folder"
          : `the folder cannot be read (${code(error)})`;
    throw new NoCorpus(`No articles: looked in ${path}, but ${problem}. ${remedy}`, {
      cause: error,
    });
  }
}

const remedy = "Put the articles there, one .md or .txt file each, in UTF-8.";

/** There is none because all files are skipped. */
export function unusable(folder: string, skipped: readonly Skipped[]): NoCorpus {
  const path = resolve(folder);
  const found =
    skipped.length === 0
      ? "found none"
      : `could use none: ${skipped.map(({ file, reason }) => `${file} ${reason}`).join("; ")}`;
  return new NoCorpus(`No articles: looked in ${path} and ${found}. ${remedy}`);
}

function bytes(path: string, entry: Dirent): Uint8Array {
  const file = join(path, entry.name);
  if (entry.isSymbolicLink() && !realpathSync(file).startsWith(realpathSync(path) + sep))
    throw new Unusable("is a link to a place outside the folder: put the file itself there");
  const stat = statSync(file);
  if (!stat.isFile()) throw new Unusable("is not a regular file: put a text file there");
  if (stat.size > largest)
    throw new Unusable(
      `is larger than ${largest / 1024 / 1024} MB: split it into several articles`,
    );
  return readFileSync(file);
}

function why(error: unknown): string {
  if (error instanceof Unusable) return error.message;
  if (code(error) === "") throw error;
  return `cannot be read (${code(error)}): check that it is there and may be read`;
}

function aside(entry: Dirent): string {
  return entry.isDirectory()
    ? "is a folder, and folders in the folder are not read: move its articles up"
    : "is not read: only .md and .txt files are articles";
}

function unread(keys: readonly string[]): string {
  return `has front matter that nothing reads: ${keys.join(", ")}`;
}

function code(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
