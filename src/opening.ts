/**
 * From the settings to a library: the folder is loaded, what is known of its articles is taken from
 * the cache and the rest read, and the operator is told what stands in the way.
 */
import type { Writable } from "node:stream";
import { open as openCache, place, type Told } from "./cache.ts";
import type { Maker } from "./cache/file.ts";
import { linked } from "./cache/linked.ts";
import { indexVersion, version } from "./cache/version.ts";
import { words } from "./cache/words.ts";
import type { Config } from "./config.ts";
import { load, peopleFile, unusable } from "./corpus/load.ts";
import type { Document, Library } from "./domain.ts";
import { bar } from "./faces/terminal/bar.ts";
import { BadCorrections, corrections, type Correction } from "./library/corrections.ts";
import { open, type Opening } from "./library.ts";
import { index, type Index } from "./search.ts";

/** Where the operator is told things. */
export type Report = Writable & { readonly isTTY?: boolean };

/** Milliseconds between two drawings of a bar: a smooth one, and one that costs no time. */
const beat = 100;
/** Goes to the start of the line and takes away what is on it. */
const wiped = "\r\u001b[K";

type Folders = Pick<Config, "corpus" | "cache">;

/** Opens a library as `opened` does, and indexes it. */
export function indexed(folders: Folders, report: Report): Index {
  const { library, kept } = read(folders, report);
  return kept === null ? index(library) : index(library, words(library, kept.place, kept.by));
}

/**
 * Opens the library of a corpus folder. What keeps a file out, or the cache from use, is a line on
 * `report`; on a terminal a bar shows how far it has come. Throws NoCorpus where there is nothing.
 */
export function opened(folders: Folders, report: Report): Library {
  return read(folders, report).library;
}

/** Where what is made of a corpus is kept, and what makes it. */
interface Keeping {
  readonly place: string;
  readonly by: Maker;
}

function read(
  { corpus, cache }: Folders,
  report: Report,
): { readonly library: Library; readonly kept: Keeping | null } {
  const told = telling(report);
  const { documents, skipped, notes, people } = load(corpus);
  for (const { file, reason } of [...skipped, ...notes]) told(file, reason);
  const by = { version: indexVersion(), from: people ?? "", told: once(told) };
  const kept = cache === null ? null : { place: place(cache, corpus), by };
  const known = corrected(people, told);
  const link = (): Library => understood(documents, known, kept, report);
  const library = kept === null ? link() : linked(documents, kept.place, by, link);
  for (const { file, reason } of library.skipped) told(file, reason);
  for (const reason of idle(known, library)) told(peopleFile, reason);
  if (library.articles.length === 0) throw unusable(corpus, library.skipped);
  return { library: { ...library, skipped: [...skipped, ...library.skipped] }, kept };
}

/** What is corrected of people whom no article names: most likely their name is misspelt there. */
function idle(known: readonly Correction[], { people }: Library): readonly string[] {
  const named = new Set(people.map(({ name }) => name.toLowerCase()));
  return known
    .filter(({ name, nobody }) => !nobody && !named.has(name.toLowerCase()))
    .map(({ name }) => `corrects ${name}, whom no article names`);
}

/** The library of these documents, each analysed unless its analysis is kept. */
function understood(
  documents: readonly Document[],
  corrections: readonly Correction[],
  kept: Keeping | null,
  report: Report,
): Library {
  const analyses = kept && openCache(kept.place, version(), kept.by.told);
  const shown = progress(report);
  return open(documents, {
    corrections,
    ...(analyses && { understand: analyses.understand }),
    progress: shown.step,
    keep: (understood) => {
      shown.end();
      analyses?.save(understood);
    },
  });
}

/** Tells a reason for the first file of the cache only: a folder that is full is so for all. */
function once(told: Told): Told {
  const known = new Set<string>();
  return (file, reason) => {
    if (!known.has(reason)) told(file, reason);
    known.add(reason);
  };
}

function telling(report: Report): Told {
  return (file, reason) => {
    report.write(`rapporteur: ${file} ${reason}\n`);
  };
}

function progress(report: Report): { step: NonNullable<Opening["progress"]>; end: () => void } {
  if (!report.isTTY) return { step: () => undefined, end: () => undefined };
  let due = performance.now() + beat;
  let drawn = false;
  return {
    step: (done, of) => {
      if (performance.now() < due) return;
      report.write(`\r${bar("Reading articles", done, of)}`);
      due = performance.now() + beat;
      drawn = true;
    },
    end: () => {
      if (drawn) report.write(wiped);
    },
  };
}

/** The operator's corrections; none, and the reason told, where they cannot be read. */
function corrected(people: string | null, told: Told): readonly Correction[] {
  try {
    return people === null ? [] : corrections(people);
  } catch (error) {
    if (!(error instanceof BadCorrections)) throw error;
    told(peopleFile, `corrects nothing: ${error.message}`);
    return [];
  }
}
