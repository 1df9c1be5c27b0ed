import { readFileSync } from "node:fs";
import { isAbsolute } from "node:path";
import { parse } from "dotenv";
import { expect, test } from "vitest";
import { checked, configured, names, SettingError } from "../src/config.ts";

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

test("pins are a file in the project's data folder, or in the PostgreSQL database that is set", () => {
  expect(configured({})).toMatchObject({
    data: expect.stringMatching(/data$/) as string,
    database: null,
  });
  const address = "postgres://ann:secret@db.example/pins";
  expect(configured({ DATABASE_URL: address }).database).toBe(address);
  expect(() => configured({ DATABASE_URL: "mysql://db.example/pins" })).toThrow(SettingError);
});

test("an address that is refused is not repeated: it may hold a password", () => {
  const wrong = () => configured({ DATABASE_URL: "mysql://ann:secret@db.example/pins" });
  expect(wrong).not.toThrow(/secret/);
});

test("a misspelt setting in .env is told the one that was meant; other programs may have theirs", () => {
  expect(() => checked({ CORPUS_DRI: "x" })).toThrow(
    new SettingError(".env: there is no setting CORPUS_DRI; did you mean CORPUS_DIR?"),
  );
  expect(checked({ COMPOSE_FILE: "x" })).toEqual({ COMPOSE_FILE: "x" });
});

test(".env.example lists every setting and no other, each with a line that explains it", () => {
  const text = readFileSync(".env.example", "utf8");
  const offered = text.replace(/^# ?(?=[A-Z_]+=)/gm, "");
  expect(Object.keys(parse(offered))).toEqual(names);
  for (const name of names)
    expect(text).toMatch(new RegExp(`^# .+\\n(?:#.*\\n)*?# ?${name}=`, "m"));
});

test("without a token there is no bot, and Discord is where it usually is", () => {
  expect(configured({})).toMatchObject({
    token: null,
    api: "https://discord.com/api",
    healthPort: null,
    logLevel: "info",
  });
});

test("Discord may be elsewhere, with or without a slash at the end", () => {
  const { api } = configured({ DISCORD_API_URL: "http://127.0.0.1:8080/api/" });
  expect(api).toBe("http://127.0.0.1:8080/api");
});

test.each([
  ["DISCORD_TOKEN", "a b", "a bot token"],
  ["DISCORD_API_URL", "discord.com", "an http or https address"],
  ["DISCORD_API_URL", "ftp://discord.com", "an http or https address"],
  ["HEALTH_PORT", "0", "1 to 65535"],
  ["HEALTH_PORT", "8080.5", "1 to 65535"],
  ["HEALTH_PORT", "http", "1 to 65535"],
  ["LOG_LEVEL", "loud", "debug, info, warn, error, silent"],
])("%s=%s is refused with what it may be", (name, value, allowed) => {
  expect(() => configured({ [name]: value })).toThrow(`${name}: must be`);
  expect(() => configured({ [name]: value })).toThrow(allowed);
});
