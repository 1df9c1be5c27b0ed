/**
 * The composition root: reads the command line and the settings, opens the corpus, and hands the
 * commands to the face that is asked for.
 */
import { fstatSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import commands from "../commands/index.ts";
import { ranking } from "./answers/ask.ts";
import { sources } from "./answers/sources.ts";
import type { Context } from "./command.ts";
import { config, SettingError, type Config } from "./config.ts";
import { load, NoCorpus } from "./corpus/load.ts";
import { answer } from "./dispatch.ts";
import type { Answer, Library } from "./domain.ts";
import { converse } from "./faces/terminal/conversation.ts";
import type { Page } from "./faces/terminal/page.ts";
import { painted, plain } from "./faces/terminal/paint.ts";
import { render } from "./faces/terminal/render.ts";
import { open } from "./library.ts";
import { batch } from "./line/batch.ts";
import { personListing, quoteListing } from "./line/listing.ts";
import { personRecords, quoteRecords } from "./line/records.ts";
import { Misuse, request, type Request } from "./line/request.ts";
import { usage } from "./line/usage.ts";
import { index } from "./search.ts";

const { stdin, stdout, stderr } = process;

/** The statuses that the process ends with. */
const status = { done: 0, failed: 1, misused: 2, unset: 78 } as const;

/** Wider lines than this are hard to read, however wide the window. */
const widest = 96;

/** Articles between two signs of progress: often enough to see it move, too rarely to cost time. */
const step = 50;

async function run(asked: Request): Promise<number> {
  if (asked.does === "help") return said(usage);
  if (asked.does === "version") return said(`${version()}\n`);
  const settings = config();
  const page = (): Page => drawn(settings);
  const folder = asked.corpus ?? settings.corpus;
  switch (asked.does) {
    case "serve":
      return serve(folder, page);
    case "batch":
      return batched(opened(folder), asked.file);
    case "ask":
      return told(answer(asked.line, opened(folder)), asked.json, page());
    case "sources":
      return told(sources(library(folder)), asked.json, page());
    case "quotes": {
      const known = library(folder);
      if (!asked.json) return said(quoteListing(known, page()));
      return said(
        quoteRecords(known)
          .map((record) => `${JSON.stringify(record)}\n`)
          .join(""),
      );
    }
    case "people": {
      const known = library(folder);
      if (!asked.json) return said(personListing(known, page()));
      return said(`${JSON.stringify(personRecords(known))}\n`);
    }
  }
}

async function serve(folder: string, page: () => Page): Promise<number> {
  if (absent()) return missing();
  const terminal = stdin.isTTY && stdout.isTTY;
  const context = opened(folder);
  const talk = { input: stdin, output: stdout, errors: stderr, terminal, page, context };
  const { read, failed } = await converse(talk);
  if (!terminal && read === 0) return missing();
  return failed > 0 ? status.failed : status.done;
}

/** Whether there is nobody and nothing to converse with: input closed, or from the null device. */
function absent(): boolean {
  try {
    return !stdin.isTTY && fstatSync(0).isCharacterDevice();
  } catch {
    return true;
  }
}

function missing(): number {
  stderr.write(
    "rapporteur: there is nobody to answer, since standard input is empty: run it in a terminal, " +
      "or pipe questions to it\n",
  );
  return status.unset;
}

async function batched({ index: known }: Context, file: string): Promise<number> {
  const lines =
    file === "-" ? createInterface({ input: stdin }) : readFileSync(file, "utf8").split("\n");
  let result: number = status.done;
  for await (const outcome of batch(lines, (question) => ranking(known, question))) {
    if ("line" in outcome) await written(`${outcome.line}\n`);
    else {
      stderr.write(`rapporteur: ${file}, line ${outcome.number} ${outcome.mistake}\n`);
      result = status.failed;
    }
  }
  return result;
}

function opened(folder: string): Context {
  const known = library(folder);
  return { library: known, index: index(known), commands };
}

function library(folder: string): Library {
  const { documents, skipped, notes } = load(folder);
  for (const { file, reason } of [...skipped, ...notes])
    stderr.write(`rapporteur: ${file} ${reason}\n`);
  if (!stderr.isTTY) return open(documents, skipped);
  const known = open(documents, skipped, (done, of) => {
    if (done % step === 0) stderr.write(`\rReading article ${done} of ${of}`);
  });
  stderr.write("\r\u001b[K");
  return known;
}

function told(given: Answer, json: boolean, page: Page): number {
  return said(json ? `${JSON.stringify(given)}\n` : render(given, page));
}

function said(text: string): number {
  stdout.write(text);
  return status.done;
}

async function written(text: string): Promise<void> {
  if (!stdout.write(text)) await new Promise((resolve) => stdout.once("drain", resolve));
}

function drawn({ colour }: Config): Page {
  if (!stdout.isTTY) return { columns: Infinity, paint: plain };
  const columns = Math.min(stdout.columns, widest);
  return { columns, paint: colour && stdout.hasColors() ? painted : plain };
}

function version(): string {
  const file = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

function failed(error: unknown): number {
  if (error instanceof Misuse) {
    stderr.write(`rapporteur: ${error.message}\n\n${usage}`);
    return status.misused;
  }
  const known = error instanceof NoCorpus || error instanceof SettingError;
  const system = error instanceof Error && "code" in error;
  if (!known && !system) throw error;
  stderr.write(`rapporteur: ${error.message}\n`);
  return error instanceof SettingError ? status.unset : status.failed;
}

// A reader that has seen enough (`| head`) is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

try {
  process.exitCode = await run(request(process.argv.slice(2)));
} catch (error) {
  process.exitCode = failed(error);
}
