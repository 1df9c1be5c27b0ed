import { describe, expect, test } from "vitest";
import { help } from "../../src/answers/help.ts";
import { source } from "../../src/answers/source.ts";
import { sources } from "../../src/answers/sources.ts";
import commands from "../../commands/index.ts";
import { context, document, library } from "../made.ts";

const known = library([
  document("dam-opens", "The dam is open.\n\nIt holds water.\n", { title: "A new dam" }),
  document("dam-shuts", "The dam is shut.\n", { title: "An old dam" }),
  document("river", "The river runs.\n"),
]);

describe("/source", () => {
  test.each([["dam-opens"], ["DAM opens"], ["1"], ["[1]"], ["new dam"], [" dam_opens "]])(
    "%j is the article, every sentence of it",
    (name) => {
      const answer = source(known, name);
      expect(answer).toMatchObject({ kind: "article", citations: [{ article: "dam-opens" }] });
      expect(answer.kind === "article" && answer.sentences.map(({ text }) => text)).toEqual([
        "The dam is open.",
        "It holds water.",
      ]);
    },
  );

  test("a part that two articles share is a choice between lines that each lead to one", () => {
    const answer = source(known, "dam");
    if (answer.kind !== "choice") throw new Error(answer.kind);
    const chosen = answer.options.map(({ line }) => source(known, line.replace("/source ", "")));
    expect(chosen.map(({ kind }) => kind)).toEqual(["article", "article"]);
  });

  test("an unknown one is nothing, with the id that was probably meant", () => {
    expect(source(known, "rivr")).toEqual({ kind: "nothing", query: "rivr", near: ["river"] });
    expect(source(known, "99")).toMatchObject({ kind: "nothing" });
  });

  test("around a sentence it gives those beside it, with that one marked", () => {
    const long = library([
      document("long", "A dog. A cat. A cow. A hen. A pig. An ox. A bee. A fly."),
    ]);
    const answer = source(long, "long", "5");
    if (answer.kind !== "article") throw new Error(answer.kind);
    expect(answer.sentences.map(({ sentence }) => sentence)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(answer.sentences.flatMap(({ marks, text }) => (marks.length > 0 ? [text] : []))).toEqual(
      ["A pig."],
    );
  });

  test.each([["0"], ["3"], ["-1"], ["one"], ["9".repeat(99)]])(
    "around %j, which it has not, is a problem that says what it has",
    (around) => {
      expect(source(known, "dam-opens", around)).toMatchObject({
        kind: "problem",
        remedy: "It has sentences 1 to 2: write /source dam-opens",
      });
    },
  );
});

test("/sources lists every article once, with its number of sentences", () => {
  expect(sources(known)).toMatchObject({
    citations: [{ number: 1, article: "dam-opens" }, { number: 2 }, { number: 3 }],
    sentences: [
      { citation: 1, count: 2 },
      { citation: 2, count: 1 },
      { citation: 3, count: 1 },
    ],
  });
});

describe("/help", () => {
  const all = context(commands, known);

  test("lists every command in its order", () => {
    const answer = help(all);
    expect(answer.kind === "help" && answer.commands).toHaveLength(commands.length);
  });

  test("explains the one that is named, with or without its slash", () => {
    expect(help(all, "/source")).toMatchObject({
      commands: [{ usage: "/source ID [around …]", example: "/source dam-opens" }],
    });
  });

  test("corrects a misspelt name", () => {
    expect(help(all, "sorces")).toMatchObject({ kind: "problem", remedy: "Write /help sources" });
  });
});
