/**
 * The command line, read: what is to be done, or why that cannot be told.
 */
import { parseArgs } from "node:util";
import { formats, type Format } from "./export.ts";
import { Misuse } from "./misuse.ts";
import { isOfPins, ofPins, type StoreRequest } from "./pins.ts";

export { Misuse } from "./misuse.ts";

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
  | { readonly does: "export"; readonly corpus: string | null; readonly format: Format }
  | {
      readonly does: "ask";
      readonly corpus: string | null;
      readonly json: boolean;
      readonly line: string;
    }
  | { readonly does: "batch"; readonly corpus: string | null; readonly file: string }
  | { readonly does: "pins"; readonly corpus: null; readonly asked: StoreRequest };

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
  quotes: { options: ["corpus", "json", "format"], words: false },
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
  if (isOfPins(name)) return { does: "pins", corpus: null, asked: ofPins(name, words, values) };
  const { corpus = null, json = false, batch } = values;
  if (corpus === "") throw new Misuse("--corpus needs a folder.");
  if (name === "ask") return asked({ corpus, json, batch, line: words.join(" ") });
  if (name === "serve" || name === "doctor") return { does: name, corpus };
  if (values.format !== undefined) return exporting(corpus, values.format, json);
  if (values.check) return { does: "doubts", corpus, json };
  return { does: name as "quotes" | "people" | "sources", corpus, json };
}

function exporting(corpus: string | null, wanted: string, json: boolean): Request {
  const format = formats.find((each) => each === wanted.toLowerCase());
  if (format === undefined) throw new Misuse(`--format is one of ${formats.join(", ")}.`);
  if (json) throw new Misuse("quotes takes --json or --format, not both.");
  return { does: "export", corpus, format };
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
