import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import commands from "../../commands/index.ts";
import { declarations } from "../../src/faces/discord/pins/commands.ts";
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

const own = ["status", ...declarations.map(({ name }) => name)];

test("every command works in servers, with the bot alone and among people, and can be private", () => {
  const answering = declared(commands).filter(({ name }) => !own.includes(name));
  expect(answering.length).toBeGreaterThanOrEqual(commands.length);
  for (const one of answering) {
    expect(one).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    if ("options" in one) expect(one.options?.map(({ name }) => name)).toContain("private");
  }
});

test("pins belong to servers and to conversations with the bot; moderators alone see how to make them", () => {
  for (const one of declarations)
    expect(one).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  const pinMessages = Number(PermissionFlagsBits.PinMessages);
  const moderated = declarations.filter(
    ({ default_member_permissions: needed }) => Number(needed) === pinMessages,
  );
  expect(moderated.map(({ name }) => name)).toEqual(["pin", "unpin", "Pin answer"]);
});
