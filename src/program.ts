/**
 * The composition root: reads the command line and the settings, opens the corpus, and hands the
 * commands to the face that is asked for.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import commands from "../commands/index.ts";
import { ranking } from "./answers/ask.ts";
import { sources } from "./answers/sources.ts";
import { prepared } from "./answers/timeline.ts";
import type { Context } from "./command.ts";
import { configured, SettingError, type Config, type Variables } from "./config.ts";
import { NoCorpus } from "./corpus/load.ts";
import { answer } from "./dispatch.ts";
import type { Library } from "./domain.ts";
import { converse } from "./faces/terminal/conversation.ts";
import type { Page } from "./faces/terminal/page.ts";
import { painted, plain } from "./faces/terminal/paint.ts";
import { render } from "./faces/terminal/render.ts";
import { idle } from "./idle.ts";
import { batch } from "./line/batch.ts";
import { quotesAs } from "./line/export.ts";
import { doubtListing, personListing, quoteListing } from "./line/listing.ts";
import { doubtRecords, personRecords, quoteRecords } from "./line/records.ts";
import { Misuse, request, type Request } from "./line/request.ts";
import { usage } from "./line/usage.ts";
import { indexed, opened } from "./opening.ts";
import { PinFault } from "./pins/fault.ts";
import { lazy } from "./pins/lazy.ts";
import type { PinStore } from "./pins/store.ts";

/** What the program is given by the process that runs it. */
export interface World {
  readonly variables: () => Variables;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & {
    readonly isTTY?: boolean;
    readonly columns?: number;
    readonly hasColors?: () => boolean;
  };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Resolves when the process is asked to end. */
  readonly stopped: () => Promise<void>;
  /** Whether standard input is closed or the null device, so that nobody can ask anything. */
  readonly deaf: boolean;
}

/** The statuses that the program ends with; 78 is a configuration error in sysexits.h. */
const status = { done: 0, failed: 1, misused: 2, unset: 78 } as const;

/** Wider lines than this are hard to read, however wide the window. */
const widest = 96;

/** What a terminal is taken to be wide that does not say. */
const usual = 80;

/**
 * Does what the arguments ask for and gives the status to end with. Answers go to standard output,
 * what concerns the operator to standard error. Throws only on a bug.
 */
export async function program(args: readonly string[], world: World): Promise<number> {
  try {
    return await run(request(args), world);
  } catch (error) {
    return failed(error, world);
  }
}

async function run(asked: Request, world: World): Promise<number> {
  if (asked.does === "help") return print(usage, world);
  if (asked.does === "version") return print(`${version()}\n`, world);
  const given = configured(world.variables());
  const settings = { ...given, corpus: asked.corpus ?? given.corpus };
  const page = (): Page => drawn(settings, world);
  switch (asked.does) {
    case "serve":
      return settings.token === null
        ? serve(settings, page, world)
        : serveDiscord({ ...settings, token: settings.token }, world);
    case "doctor":
      return examine(settings, world);
    case "pins":
      return print(await (await import("./line/store.ts")).keep(asked.asked, settings), world);
    case "batch":
      return batched(context(settings, world), asked.file, world);
    case "export":
      return print(quotesAs(asked.format, opened(settings, world.stderr)), world);
    case "ask": {
      const given = answer(asked.line, context(settings, world));
      return print(asked.json ? json(given) : render(given, page()), world);
    }
    default: {
      const known = opened(settings, world.stderr);
      const show = shows[asked.does];
      return print(asked.json ? show.json(known) : show.text(known, page()), world);
    }
  }
}

/** What is shown of the library as a whole, for programs and for people. */
const shows = {
  sources: {
    json: (known: Library) => json(sources(known)),
    text: (known: Library, page: Page) => render(sources(known), page),
  },
  quotes: { json: (known: Library) => quoteRecords(known).map(json).join(""), text: quoteListing },
  people: { json: (known: Library) => json(personRecords(known)), text: personListing },
  doubts: { json: (known: Library) => json(doubtRecords(known)), text: doubtListing },
} as const;

async function serve(settings: Config, page: () => Page, world: World): Promise<number> {
  const { stdin: input, stdout: output, stderr: errors } = world;
  if (world.deaf) return missing(world);
  const terminal = input.isTTY === true && output.isTTY === true;
  const talk = { input, output, errors, terminal, page, context: context(settings, world) };
  if (terminal) idle(prepared(talk.context.index));
  const { read, failed } = await converse(talk);
  if (!terminal && read === 0) return missing(world);
  return failed > 0 ? status.failed : status.done;
}

/** Runs the bot until it is stopped or refused. What only it needs is loaded only for it. */
async function serveDiscord(
  settings: Config & { readonly token: string },
  world: World,
): Promise<number> {
  const { token, api, healthPort, logLevel, colour } = settings;
  const [{ open: openLog }, { open: openBot }, { apart }, { health }, { open: openPins }] =
    await Promise.all([
      import("./log.ts"),
      import("./faces/discord/bot.ts"),
      import("./faces/discord/apart.ts"),
      import("./health.ts"),
      import("./pins/open.ts"),
    ]);
  const pins = lazy(() => openPins(settings));
  const log = openLog({ stream: world.stdout, level: logLevel, colour });
  const child = fork(new URL("answering.ts", import.meta.url), [settings.corpus], {
    serialization: "advanced",
  });
  const answering = await apart(child);
  const bot = openBot(answering, commands, { token, api, pins, log });
  void world.stopped().then(() => bot.close());
  try {
    const served =
      healthPort === null ? null : await health(healthPort, { ...bot, fault: () => fault(pins) });
    const ended = await bot.ended;
    served?.close();
    return ended;
  } catch (error) {
    await bot.close();
    throw error;
  } finally {
    await pins.close();
  }
}

/** Why nothing can be pinned; null where it can. */
async function fault(pins: PinStore): Promise<string | null> {
  try {
    await pins.check();
    return null;
  } catch (error) {
    if (error instanceof PinFault) return error.message;
    throw error;
  }
}

async function examine(settings: Config, world: World): Promise<number> {
  const { doctor, listing } = await import("./doctor.ts");
  const findings = await doctor(settings);
  print(listing(findings), world);
  return findings.every(({ well }) => well) ? status.done : status.failed;
}

function missing({ stderr }: World): number {
  stderr.write(
    "rapporteur: there is nobody to answer: set DISCORD_TOKEN to run the bot, or, since standard " +
      "input is empty, run it in a terminal or pipe questions to it\n",
  );
  return status.unset;
}

async function batched({ index: known }: Context, file: string, world: World): Promise<number> {
  const { stdin, stdout, stderr } = world;
  const piped = file === "-";
  const lines = piped ? createInterface({ input: stdin }) : readFileSync(file, "utf8").split("\n");
  const where = piped ? "standard input" : file;
  let result: number = status.done;
  for await (const outcome of batch(lines, (question) => ranking(known, question))) {
    if ("line" in outcome) {
      if (!stdout.write(`${outcome.line}\n`)) await once(stdout, "drain");
    } else {
      stderr.write(`rapporteur: ${where}, line ${outcome.number} ${outcome.mistake}\n`);
      result = status.failed;
    }
  }
  return result;
}

function context(settings: Config, world: World): Context {
  const index = indexed(settings, world.stderr);
  return { library: index.library, index, commands };
}

function print(text: string, { stdout }: World): number {
  stdout.write(text);
  return status.done;
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function drawn({ colour }: Config, { stdout }: World): Page {
  if (!stdout.isTTY) return { columns: Infinity, paint: plain };
  const columns = Math.min(stdout.columns ?? usual, widest);
  return { columns, paint: colour && stdout.hasColors?.() ? painted : plain };
}

function version(): string {
  const file = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}

function failed(error: unknown, { stderr }: World): number {
  if (error instanceof Misuse) {
    stderr.write(`rapporteur: ${error.message}\n\n${usage}`);
    return status.misused;
  }
  if (!(error instanceof Error)) throw error;
  if (error.name === "Unopened" && "status" in error) {
    stderr.write(`rapporteur: ${error.message}\n`);
    return Number(error.status);
  }
  const known = [NoCorpus, SettingError, PinFault].some((kind) => error instanceof kind);
  if (!known && !("syscall" in error)) throw error;
  stderr.write(`rapporteur: ${error.message}\n`);
  return error instanceof SettingError ? status.unset : status.failed;
}
