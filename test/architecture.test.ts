import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/**
 * The parts, and what each may import besides itself. A part is the longest of these names that
 * begins a file's path.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  "src/domain": [],
  "src/distance": [],
  "src/pieces": [],
  "src/courtesy": [],
  "src/plain": [],
  "src/days": ["src/domain"],
  "src/phrases": ["src/domain", "src/days"],
  "src/config": ["src/distance"],
  "src/corpus": ["src/domain"],
  "src/text": ["src/domain"],
  "src/library": ["src/domain", "src/text"],
  "src/cache": ["src/domain", "src/library", "src/text", "src/search"],
  "src/search/english": [],
  "src/search/words": ["src/domain", "src/text", "src/search/english"],
  "src/search/lexicon": ["src/domain", "src/text", "src/search/words"],
  "src/search/instances": ["src/search/lexicon", "src/search/words"],
  "src/search/synonyms": ["src/search/english", "src/search/words"],
  "src/question": [
    "src/domain",
    "src/text",
    "src/search/lexicon",
    "src/search/synonyms",
    "src/search/words",
  ],
  "src/search": [
    "src/domain",
    "src/text",
    "src/search/english",
    "src/search/instances",
    "src/search/lexicon",
    "src/search/synonyms",
    "src/search/words",
    "src/question",
  ],
  "src/command": ["src/domain", "src/search"],
  "src/answers": [
    "src/domain",
    "src/distance",
    "src/text",
    "src/library",
    "src/question",
    "src/search",
    "src/search/lexicon",
    "src/search/words",
    "src/command",
  ],
  "src/version": [],
  commands: ["src/domain", "src/command", "src/answers", "src/version"],
  "src/dispatch": [
    "src/domain",
    "src/command",
    "src/courtesy",
    "src/distance",
    "src/pieces",
    "src/plain",
  ],
  "src/faces/terminal": ["src/domain", "src/command", "src/days", "src/dispatch", "src/phrases"],
  "src/faces/discord": [
    "src/domain",
    "src/command",
    "src/courtesy",
    "src/days",
    "src/dispatch",
    "src/phrases",
    "src/pins",
  ],
  "src/pins": ["src/domain", "src/text", "src/csv", "src/markdown", "src/phrases"],
  "src/csv": [],
  "src/markdown": [],
  "src/line": [
    "src/domain",
    "src/days",
    "src/csv",
    "src/markdown",
    "src/phrases",
    "src/library",
    "src/answers",
    "src/faces/terminal",
    "src/pins",
  ],
  "src/idle": [],
  "src/memory": [],
  "src/log": [],
  "src/health": [],
  "src/doctor": ["src/corpus", "src/faces/discord", "src/library", "src/phrases", "src/pins"],
};

/** The composition roots: they may import every part, and no part imports them. */
const roots = ["src/main", "src/program", "src/opening", "src/answering"];

const files = ["src", "commands"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file).replaceAll("\\", "/")),
);

const imported = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(
    ([, name]) => name!,
  );

function part(file: string): string | undefined {
  return [...Object.keys(arrows), ...roots]
    .filter((name) => file === `${name}.ts` || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

test("every file belongs to a part", () => {
  expect(files.filter((file) => part(file) === undefined)).toEqual([]);
});

test.each(Object.keys(arrows))("%s imports only what its arrows allow", (name) => {
  const strays = files
    .filter((file) => part(file) === name)
    .flatMap((file) =>
      imported(file)
        .filter((target) => target.startsWith(".") && !target.endsWith(".json"))
        .map((target) => relative(".", join(dirname(file), target)).replaceAll("\\", "/"))
        .filter((target) => part(target) !== name && !arrows[name]!.includes(part(target) ?? ""))
        .map((target) => `${file} -> ${target}`),
    );
  expect(strays).toEqual([]);
});

const users = (of: (text: string, file: string) => boolean) =>
  files.filter((file) => of(readFileSync(file, "utf8"), file));

test("only src/text imports wink", () => {
  expect(
    users((_, file) => imported(file).some((name) => name.startsWith("wink"))).filter(
      (file) => !file.startsWith("src/text/"),
    ),
  ).toEqual([]);
});

test("only src/config.ts reads the environment", () => {
  expect(users((text) => /process\.env|from "dotenv"/.test(text))).toEqual(["src/config.ts"]);
});

test("only src/answers/cite.ts makes an Excerpt: no other file writes a citation's number", () => {
  const makes = /\bcitation:(?!\s*(?:number|string)\b)/;
  expect(
    users((text) => makes.test(text)).filter((file) => !file.startsWith("src/faces/")),
  ).toEqual(["src/answers/cite.ts", "src/answers/sources.ts", "src/pins/archive.ts"]);
});

test("what comes before an answer knows no clock, no network and no file", () => {
  const pure = [...Object.keys(arrows)].filter(
    (name) => !/^src\/(?:cache|config|corpus|faces|line|pins|log|health|doctor|memory)/.test(name),
  );
  const outside = files
    .filter((file) => pure.includes(part(file) ?? ""))
    .filter((file) => {
      const impure = imported(file).some(
        (name) => name.startsWith("node:") || builtinModules.includes(name),
      );
      return impure || /\bDate\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(file, "utf8"));
    });
  expect(outside).toEqual([]);
});
