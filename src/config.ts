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

/** From the most to the least that is logged. */
const levels = ["debug", "info", "warn", "error", "silent"] as const;

const port = "must be a port, 1 to 65535";

const settings = z.object({
  CORPUS_DIR: z.preprocess(unset, z.string().default(fileURLToPath(new URL("corpus", root)))),
  CACHE_DIR: z.preprocess(unset, z.string().default(fileURLToPath(new URL(".cache", root)))),
  DATA_DIR: z.preprocess(unset, z.string().default(fileURLToPath(new URL("data", root)))),
  DATABASE_URL: z.preprocess(
    unset,
    z
      .url({
        protocol: /^postgres(?:ql)?$/,
        error: "must be the address of a PostgreSQL database, postgres://…",
      })
      .optional(),
  ),
  NO_COLOR: z.preprocess(unset, z.string().optional()),
  DISCORD_TOKEN: z.preprocess(
    unset,
    z.string().trim().regex(/^\S+$/, "must be a bot token, without spaces").optional(),
  ),
  DISCORD_API_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: "must be an http or https address" })
      .default("https://discord.com/api"),
  ),
  HEALTH_PORT: z.preprocess(
    unset,
    z.coerce.number(port).int(port).min(1, port).max(65535, port).optional(),
  ),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(levels, `must be one of ${levels.join(", ")}`).default("info"),
  ),
});

/** Every setting there is, by the name of its variable. */
export const names: readonly string[] = Object.keys(settings.shape);

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** The folder of articles; relative to the working directory unless absolute. */
  readonly corpus: string;
  /** The folder of what is worked out again if it is lost; null for none. */
  readonly cache: string | null;
  /** The folder of what the bot keeps; made at first use. */
  readonly data: string;
  /** The PostgreSQL database of pins; null where they are a file in the data folder. */
  readonly database: string | null;
  /** False where no colours are wanted, by the convention of no-color.org. */
  readonly colour: boolean;
  /** The bot's token; null where there is to be no bot. */
  readonly token: string | null;
  /** Discord's API, or what stands for it; without a slash at the end. */
  readonly api: string;
  /** Where health is told; null for nowhere. */
  readonly healthPort: number | null;
  readonly logLevel: (typeof levels)[number];
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
  const { data } = read;
  return {
    corpus: data.CORPUS_DIR,
    cache: data.CACHE_DIR === "off" ? null : data.CACHE_DIR,
    data: data.DATA_DIR,
    database: data.DATABASE_URL ?? null,
    colour: data.NO_COLOR === undefined,
    token: data.DISCORD_TOKEN ?? null,
    api: data.DISCORD_API_URL.replace(/\/+$/, ""),
    healthPort: data.HEALTH_PORT ?? null,
    logLevel: data.LOG_LEVEL,
  };
}

function said({ path, message }: z.core.$ZodIssue): string {
  return `${path.join(".")}: ${message}`;
}
