/**
 * The command line, read: what is to be done, or why that cannot be told.
 */
import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Request =
  | { readonly does: "help" }
  | { readonly does: "version" }
  | { readonly does: "serve" | "doctor"; readonly corpus: string | null }
  | {
      readonly does: "quotes" | "people" | "doubts" | "sources";
      readonly corpus: string | null;
      readonly json: boolean;
    }
  | {
      readonly does: "ask";
      readonly corpus: string | null;
      readonly json: boolean;
      readonly line: string;
    }
  | { readonly does: "batch"; readonly corpus: string | null; readonly file: string }
  | StoreRequest;

/** The formats that pins are exported in. */
export const formats = ["json", "csv", "md"] as const;
export type Format = (typeof formats)[number];

/** What a command line asks of the pins. */
export type StoreRequest =
  | { readonly does: "backup" | "restore" | "import"; readonly file: string }
  | {
      readonly does: "export";
      /** `-` for standard output. */
      readonly file: string;
      readonly format: Format;
      /** The id of a server, where only its pins are wanted. */
      readonly server: string | null;
    };

/** A command line that cannot be followed; the message says why. */
export class Misuse extends Error {}

const options = {
  corpus: { type: "string" },
  json: { type: "boolean" },
  batch: { type: "string" },
  check: { type: "boolean" },
  format: { type: "string" },
  server: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Name = keyof typeof options;

/** The options of each command, and whether words may follow it. */
const commands: Readonly<Record<string, { options: readonly Name[]; words: boolean }>> = {
  ask: { options: ["corpus", "json", "batch"], words: true },
  quotes: { options: ["corpus", "json"], words: false },
  people: { options: ["corpus", "json", "check"], words: false },
  sources: { options: ["corpus", "json"], words: false },
  serve: { options: ["corpus"], words: false },
  doctor: { options: ["corpus"], words: false },
  backup: { options: [], words: true },
  restore: { options: [], words: true },
  pins: { options: ["format", "server"], words: true },
};

/** Reads the arguments after the program's name. Throws Misuse. */
export function request(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (values.help) return { does: "help" };
  if (values.version) return { does: "version" };
  const [name, ...words] = positionals;
  if (name === undefined) throw new Misuse("A command is missing.");
  const command = Object.hasOwn(commands, name) ? commands[name]! : null;
  if (!command) throw new Misuse(`There is no command ${name}.`);
  for (const given of Object.keys(values) as Name[])
    if (!command.options.includes(given)) throw new Misuse(`${name} takes no --${given}.`);
  if (!command.words && words.length > 0)
    throw new Misuse(`${name} takes no words after it: ${words.join(" ")}`);
  if (name === "backup" || name === "restore") return { does: name, file: oneFile(name, words) };
  if (name === "pins") return pins(words, values);
  const { corpus = null, json = false, batch } = values;
  if (corpus === "") throw new Misuse("--corpus needs a folder.");
  if (name === "ask") return asked({ corpus, json, batch, line: words.join(" ") });
  if (name === "serve" || name === "doctor") return { does: name, corpus };
  if (values.check) return { does: "doubts", corpus, json };
  return { does: name as "quotes" | "people" | "sources", corpus, json };
}

function oneFile(name: string, [file, ...more]: readonly string[]): string {
  if (file === undefined || file === "") throw new Misuse(`${name} needs a file.`);
  if (more.length > 0) throw new Misuse(`${name} takes one file: ${more.join(" ")}`);
  return file;
}

/** Ids of Discord. */
const id = /^\d{1,20}$/;

function pins(
  [does, ...words]: readonly string[],
  { format, server }: { readonly format?: string; readonly server?: string },
): StoreRequest {
  if (does !== "export" && does !== "import")
    throw new Misuse("pins takes export or import, and a file.");
  const file = oneFile(`pins ${does}`, words);
  if (does === "import") {
    if (format !== undefined) throw new Misuse("pins import takes no --format.");
    if (server !== undefined) throw new Misuse("pins import takes no --server.");
    return { does, file };
  }
  if (server !== undefined && !id.test(server))
    throw new Misuse("--server needs the id of a server, all digits.");
  return { does, file, format: formatOf(file, format), server: server ?? null };
}

/** As it is given, or else as the file's name ends. */
function formatOf(file: string, given: string | undefined): Format {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  const wanted = given ?? (file === "-" ? "json" : (ending ?? ""));
  const format = formats.find((one) => one === wanted);
  if (format === undefined)
    throw new Misuse(`--format is one of ${formats.join(", ")}, or the file's name ends so.`);
  return format;
}

interface Asked {
  readonly corpus: string | null;
  readonly json: boolean;
  readonly batch: string | undefined;
  readonly line: string;
}

function asked({ corpus, json, batch, line }: Asked): Request {
  if (batch === undefined) {
    if (line.trim() === "") throw new Misuse("ask needs a question.");
    return { does: "ask", corpus, json, line };
  }
  if (batch === "") throw new Misuse("--batch needs a file, or - for standard input.");
  if (line !== "") throw new Misuse("ask takes a question or --batch, not both.");
  return { does: "batch", corpus, file: batch };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError && "code" in error)
      throw new Misuse(error.message.split(". ")[0]);
    throw error;
  }
}
