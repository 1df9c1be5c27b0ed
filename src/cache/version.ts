/**
 * What an analysis depends on besides its article, as one value: a change of any of it makes every
 * earlier analysis void, without anybody having to think of it.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../", import.meta.url));
/** The code that analyses with its data, and what shapes the outcome. */
const analysing = ["text", "cache"];
const shaping = ["domain.ts", "library.ts"];
/** The packages whose data the analysis uses. */
const packages = ["wink-nlp", "wink-eng-lite-web-model"];

/** A digest of the analysing code, its data, its packages and the Unicode that patterns know. */
export function version(): string {
  const hash = createHash("sha256").update(process.versions["unicode"] ?? "");
  const { resolve } = createRequire(import.meta.url);
  const folders = analysing.flatMap((folder) =>
    readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|json)$/.test(file))
      .map((file) => join(folder, file))
      .sort(),
  );
  for (const file of [...folders, ...shaping])
    hash.update(`\n${file}\n`).update(readFileSync(join(source, file)));
  for (const name of packages) hash.update(readFileSync(resolve(`${name}/package.json`)));
  return hash.digest("hex");
}
