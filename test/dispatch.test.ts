import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineCommand, usage } from "../src/command.ts";
import { answer, fill, longest, parse } from "../src/dispatch.ts";
import type { Answer } from "../src/domain.ts";
import { context } from "./made.ts";

const text = (description: string) => ({ type: "text", description }) as const;
const nothing = (query: string): Answer => ({ kind: "nothing", query, near: [] });

const ask = defineCommand({
  name: "ask",
  description: "Asks",
  options: { question: { ...text("What to ask"), required: true } },
  example: () => null,
  run: ({ question }) => nothing(question),
});
const quote = defineCommand({
  name: "quote",
  description: "Quotes",
  options: {
    speaker: { ...text("Who said it"), required: true },
    about: text("A topic"),
    skip: { type: "number", description: "How many not" },
  },
  example: () => "/quote Ann Lee",
  run: ({ speaker, about }) => nothing(`${speaker}|${about ?? ""}`),
});
const list = defineCommand({
  name: "list",
  description: "Lists",
  options: {},
  example: () => null,
  run: () => nothing("listed"),
});
const known = context([ask, quote, list]);

const values = (line: string) => {
  const parsed = parse(line, known);
  return "kind" in parsed ? parsed.message : parsed.values;
};

describe("a line", () => {
  test("without a slash is a question, word for word", () => {
    expect(values('What is it about: "the dam"?')).toEqual({
      question: 'What is it about: "the dam"?',
    });
  });

  test("with a slash is a command, in either case of letters", () => {
    expect(values("/QUOTE Ann Lee")).toEqual({ speaker: "Ann Lee" });
    expect(values("  / quote   Ann   Lee ")).toEqual({ speaker: "Ann Lee" });
  });

  test.each([
    ["/quote Ann Lee about the new dam", { speaker: "Ann Lee", about: "the new dam" }],
    ["/quote Ann Lee about: the new dam", { speaker: "Ann Lee", about: "the new dam" }],
    ["/quote speaker:Ann about:dam", { speaker: "Ann", about: "dam" }],
    ["/quote about:dam speaker:Ann Lee", { speaker: "Ann Lee", about: "dam" }],
    ['/quote speaker:"Ann Lee" about:"the dam"', { speaker: "Ann Lee", about: "the dam" }],
    ['/quote "Ann Lee" about “the dam”', { speaker: "Ann Lee", about: "the dam" }],
    ["/quote Ann Lee about dams skip 8", { speaker: "Ann Lee", about: "dams", skip: "8" }],
    ["/quote Ann Lee skip:8 about dams", { speaker: "Ann Lee", about: "dams", skip: "8" }],
    ["/quote skip 8 Ann Lee", { speaker: "Ann Lee", skip: "8" }],
    [
      "/quote Ann Lee about who may skip school",
      { speaker: "Ann Lee", about: "who may skip school" },
    ],
    ["/quote Ann Lee about skip", { speaker: "Ann Lee", about: "skip" }],
    ["/quote 'Ann Lee'", { speaker: "Ann Lee" }],
    ["/quote O'Hara about 't Hooft", { speaker: "O'Hara", about: "'t Hooft" }],
    ['/quote "The man about town"', { speaker: "The man about town" }],
    [
      "/quote Ann about what she said about it",
      { speaker: "Ann", about: "what she said about it" },
    ],
    ['/quote "Ann', { speaker: '"Ann' }],
    ["/quote Speaker Ryan", { speaker: "Speaker Ryan" }],
    ["/quote note: Ann", { speaker: "note: Ann" }],
    ["/quote __proto__:x", { speaker: "__proto__:x" }],
    ["/list", {}],
  ])("%s gives each option its value", (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  test("that is the bare name of a command is that command, if it needs no words", () => {
    expect(answer("List", known)).toEqual(nothing("listed"));
    expect(values("quote")).toEqual({ question: "quote" });
  });

  test("keeps no control characters, halves of characters or needless space", () => {
    expect(values("who\u0000is\ud800\u001b[31m  it\u2028?\t")).toEqual({
      question: "who is [31m it ?",
    });
  });

  test.each([
    ["", "There is nothing to answer."],
    [" \t\u0007 ", "There is nothing to answer."],
    ["/", "A slash alone is no command."],
    ["/quot Ann", "There is no command /quot."],
    ["/quote", "/quote needs speaker: Who said it."],
    ["/quote about the dam", "/quote needs speaker: Who said it."],
    ["/quote Ann about", '"about" stands there without a value.'],
    ['/quote ""', '"speaker" stands there without a value.'],
    ["/list all", "/list takes no words after it."],
    [
      "x".repeat(longest + 1),
      `That is ${longest + 1} characters long; ${longest} is the most that is read.`,
    ],
  ])("%j says what is wrong with it", (line, message) => {
    expect(values(line)).toBe(message);
  });

  test("with a misspelt command is told the one that was meant, with its words", () => {
    expect(answer("/qoute Ann about the dam", known)).toMatchObject({
      kind: "problem",
      remedy: "Did you mean /quote Ann about the dam",
    });
    expect(answer("/weather", known)).toMatchObject({
      remedy: "Write /help for those there are, or ask without a slash.",
    });
  });

  test("with too few words is told the usage and an example", () => {
    expect(answer("/quote", known)).toMatchObject({
      remedy: "Write /quote SPEAKER [about …] [skip …], such as /quote Ann Lee",
    });
  });

  test("of any making is answered, and a required option is always there", () => {
    const pieces = fc.constantFrom(
      "/",
      "quote",
      "about",
      "speaker:",
      "about:",
      '"',
      "“",
      "”",
      " ",
      "\n",
      "Ann",
      "'",
      "«",
    );
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(line, (typed) => {
        const parsed = parse(typed, known);
        if ("kind" in parsed) expect(parsed.remedy).not.toBe("");
        else
          for (const [name, option] of Object.entries(parsed.command.options))
            if (option.required) expect(parsed.values[name]?.trim()).toBeTruthy();
      }),
    );
  });
});

test("usage writes the option that free words go to in capitals and the others by name", () => {
  expect([ask, quote, list].map(usage)).toEqual([
    "/ask QUESTION",
    "/quote SPEAKER [about …] [skip …]",
    "/list",
  ]);
});

test("a form's number that is none is told, and not counted with", () => {
  expect(fill(quote, { speaker: "Ann Lee", skip: "8" }, known)).toMatchObject({
    values: { speaker: "Ann Lee", skip: "8" },
  });
  for (const skip of ["many", "-1", "1e9", "12345678"])
    expect(fill(quote, { speaker: "Ann Lee", skip }, known)).toMatchObject({ kind: "problem" });
});
