import { expect, test } from "vitest";
import commands from "../../commands/index.ts";
import { declared, sentences } from "../../src/faces/discord/register.ts";
import { translations } from "../../src/faces/discord/translations.ts";
import { commandBreaches } from "./rules.ts";

test("every command is one that Discord takes", () => {
  expect(commandBreaches(declared(commands) as never)).toEqual([]);
});

test("every description is there in French, Spanish, Arabic and Russian", () => {
  for (const sentence of sentences(commands)) {
    const known = translations[sentence];
    expect(known, sentence).toBeDefined();
    for (const locale of ["fr", "es-ES", "es-419", "ar", "ru"] as const)
      expect(known![locale].length, `${locale}: ${sentence}`).toBeLessThanOrEqual(100);
  }
});

test("no translation is left of a sentence that is gone", () => {
  const used = new Set(sentences(commands));
  expect(Object.keys(translations).filter((sentence) => !used.has(sentence))).toEqual([]);
});

test("every command works in servers, with the bot alone and among people, and can be private", () => {
  for (const one of declared(commands).filter(({ name }) => name !== "status"))
    expect(one).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
  for (const one of declared(commands))
    if ("options" in one && one.name !== "status")
      expect(one.options?.map(({ name }) => name)).toContain("private");
});
