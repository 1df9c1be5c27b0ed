import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { parse } from "dotenv";
import { expect, test } from "vitest";
import { configured, names } from "../src/config.ts";

test("without settings the corpus is the project's own, in colour", () => {
  const { corpus, colour } = configured({});
  expect(isAbsolute(corpus)).toBe(true);
  expect(corpus).toMatch(/corpus$/);
  expect(colour).toBe(true);
});

test("an empty setting is none", () => {
  expect(configured({ CORPUS_DIR: "", NO_COLOR: "" })).toEqual(configured({}));
});

test("NO_COLOR turns colours off, whatever its value", () => {
  expect(configured({ NO_COLOR: "0" }).colour).toBe(false);
});

test("a folder is taken as it is written", () => {
  expect(configured({ CORPUS_DIR: "elsewhere" }).corpus).toBe("elsewhere");
});

test(".env.example lists every setting and no other, each with a line that explains it", () => {
  const text = readFileSync(".env.example", "utf8");
  const offered = text.replace(/^# ?(?=[A-Z_]+=)/gm, "");
  expect(Object.keys(parse(offered))).toEqual(names);
  for (const name of names)
    expect(text).toMatch(new RegExp(`^# .+\\n(?:#.*\\n)*?# ?${name}=`, "m"));
});
