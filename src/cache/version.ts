/**
 * What a kept result depends on besides the articles, as one value: a change of any of it makes
 * every earlier result void, without anybody having to think of it.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { endianness } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../", import.meta.url));
/** The code that analyses an article, with its data, and what shapes the outcome. */
const analysing = ["text", "cache", "domain.ts", "library.ts"];
/** What links articles and indexes their words. */
const indexing = [...analysing, "library", "search", "search.ts"];
/** The packages whose data the analysis uses. */
const packages = ["wink-nlp", "wink-eng-lite-web-model"];

/** A digest of the analysing code, its data, its packages and the Unicode that patterns know. */
export function version(): string {
  return digest(analysing);
}

/** The same of all that makes an index of articles. */
export function indexVersion(): string {
  return digest(indexing);
}

function digest(parts: readonly string[]): string {
  const { unicode = "" } = process.versions;
  const hash = createHash("sha256").update(`${unicode} ${endianness()}`);
  const { resolve } = createRequire(import.meta.url);
  const files = parts.flatMap((part) =>
    part.endsWith(".ts")
      ? [part]
      : readdirSync(join(source, part), { recursive: true, encoding: "utf8" })
          .filter((file) => /\.(?:ts|json)$/.test(file))
          .map((file) => join(part, file))
          .sort(),
  );
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(source, file)));
  for (const name of packages) hash.update(readFileSync(resolve(`${name}/package.json`)));
  return hash.digest("hex");
}
