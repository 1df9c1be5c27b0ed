/**
 * The operator's settings, from the environment and from a `.env` file beside package.json. The
 * environment goes first. The only reader of either.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "dotenv";
import { z } from "zod";
import { nearest } from "./distance.ts";

const root = new URL("../", import.meta.url);

/** An empty setting is none: `CORPUS_DIR=` in a file of settings means the default. */
const unset = (value: unknown): unknown => (value === "" ? undefined : value);

const settings = z.object({
  CORPUS_DIR: z.preprocess(unset, z.string().default(fileURLToPath(new URL("corpus", root)))),
  NO_COLOR: z.preprocess(unset, z.string().optional()),
});

/** Every setting there is, by the name of its variable. */
export const names: readonly string[] = Object.keys(settings.shape);

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** The folder of articles; relative to the working directory unless absolute. */
  readonly corpus: string;
  /** False where no colours are wanted, by the convention of no-color.org. */
  readonly colour: boolean;
}

/** A setting that cannot be used; the message names the variable and what it may be. */
export class SettingError extends Error {}

/**
 * The variables of this process, with those of the `.env` file that it does not have itself.
 * Throws a SettingError where the file has a name that is nearly a setting's.
 */
export function variables(): Variables {
  const file = fileURLToPath(new URL(".env", root));
  const written = existsSync(file) ? checked(parse(readFileSync(file))) : {};
  return { ...written, ...process.env };
}

/** The variables of a `.env` file, in which other programs may have theirs, but none misspelt. */
export function checked(written: Variables): Variables {
  for (const name of Object.keys(written)) {
    const meant = names.includes(name) ? null : nearest(name, names);
    if (meant !== null)
      throw new SettingError(`.env: there is no setting ${name}; did you mean ${meant}?`);
  }
  return written;
}

/** The settings that these variables make. Throws a SettingError. */
export function configured(variables: Variables): Config {
  const read = settings.safeParse(variables);
  if (!read.success) throw new SettingError(read.error.issues.map(said).join("; "));
  const { CORPUS_DIR, NO_COLOR } = read.data;
  return { corpus: CORPUS_DIR, colour: NO_COLOR === undefined };
}

function said({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}
