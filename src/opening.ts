/**
 * From the settings to a library: the folder is loaded, what is known of its articles is taken from
 * the cache and the rest read, and the operator is told what stands in the way.
 */
import type { Writable } from "node:stream";
import { open as openCache, place, type Told } from "./cache.ts";
import { indexVersion, version } from "./cache/version.ts";
import { words } from "./cache/words.ts";
import type { Config } from "./config.ts";
import { load, peopleFile } from "./corpus/load.ts";
import type { Library } from "./domain.ts";
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
  const told = once(telling(report));
  const { library, people } = read(folders, report, told);
  if (folders.cache === null) return index(library);
  const from = { version: indexVersion(), from: people ?? "", told };
  return index(library, words(library, place(folders.cache, folders.corpus), from));
}

/**
 * Opens the library of a corpus folder. What keeps a file out, or the cache from use, is a line on
 * `report`; on a terminal a bar shows how far it has come. Throws NoCorpus where there is nothing.
 */
export function opened(folders: Folders, report: Report): Library {
  return read(folders, report, once(telling(report))).library;
}

/** The library, and the text of the operator's corrections. */
function read(
  { corpus, cache }: Folders,
  report: Report,
  kept: Told,
): { library: Library; people: string | null } {
  const told = telling(report);
  const { documents, skipped, notes, people } = load(corpus);
  for (const { file, reason } of [...skipped, ...notes]) told(file, reason);
  const analyses = cache === null ? null : openCache(place(cache, corpus), version(), kept);
  const shown = progress(report);
  const library = open(documents, {
    skipped,
    corrections: corrected(people, told),
    ...(analyses && { understand: analyses.understand }),
    progress: shown.step,
    keep: (understood) => {
      shown.end();
      analyses?.save(understood);
    },
  });
  return { library, people };
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
