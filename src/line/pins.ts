/** What a command line asks of the pins: `backup`, `restore`, `pins export`, `pins import`. */
import { formats, type Format } from "./export.ts";
import { Misuse } from "./misuse.ts";

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

type Name = "backup" | "restore" | "pins";

/** Whether a command is about the pins. */
export function isOfPins(name: string): name is Name {
  return name === "backup" || name === "restore" || name === "pins";
}

interface Given {
  readonly format?: string;
  readonly server?: string;
}

/** Reads what follows the command's name. Throws Misuse. */
export function ofPins(name: Name, words: readonly string[], given: Given): StoreRequest {
  if (name !== "pins") return { does: name, file: oneFile(name, words) };
  const [does, ...rest] = words;
  if (does !== "export" && does !== "import")
    throw new Misuse("pins takes export or import, and a file.");
  const file = oneFile(`pins ${does}`, rest);
  return does === "import" ? imported(file, given) : exported(file, given);
}

function oneFile(name: string, [file, ...more]: readonly string[]): string {
  if (file === undefined || file === "") throw new Misuse(`${name} needs a file.`);
  if (more.length > 0) throw new Misuse(`${name} takes one file: ${more.join(" ")}`);
  return file;
}

function imported(file: string, { format, server }: Given): StoreRequest {
  if (format !== undefined) throw new Misuse("pins import takes no --format.");
  if (server !== undefined) throw new Misuse("pins import takes no --server.");
  return { does: "import", file };
}

/** Ids of Discord. */
const id = /^\d{1,20}$/;

function exported(file: string, { format, server }: Given): StoreRequest {
  if (server !== undefined && !id.test(server))
    throw new Misuse("--server needs the id of a server, all digits.");
  return { does: "export", file, format: formatOf(file, format), server: server ?? null };
}

/** As it is given, or else as the file's name ends. */
function formatOf(file: string, given: string | undefined): Format {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  const wanted = given?.toLowerCase() ?? (file === "-" ? "json" : (ending ?? ""));
  const format = formats.find((one) => one === wanted);
  if (format === undefined)
    throw new Misuse(`--format is one of ${formats.join(", ")}, or the file's name ends so.`);
  return format;
}
