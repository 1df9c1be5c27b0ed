import fc from "fast-check";
import { describe, expect, test } from "vitest";
import commands from "../commands/index.ts";
import type { Context } from "../src/command.ts";
import { load } from "../src/corpus/load.ts";
import { answer } from "../src/dispatch.ts";
import type { Answer, Excerpt } from "../src/domain.ts";
import { plain } from "../src/faces/terminal/paint.ts";
import { render } from "../src/faces/terminal/render.ts";
import { open } from "../src/library.ts";
import { index } from "../src/search.ts";

const library = open(load("corpus").documents);
const context: Context = { library, index: index(library), commands };
const articles = new Map(library.articles.map((article) => [article.id, article]));

/** Every excerpt anywhere in an answer. */
function excerpts(value: unknown): Excerpt[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "marks" in value && "paragraph" in value ? [value as Excerpt] : [];
  return own.concat(Object.values(value).flatMap(excerpts));
}

function holds(given: Answer): void {
  const cited = new Map(
    ("citations" in given ? given.citations : []).map((each) => [each.number, each.article]),
  );
  for (const { article, start, end, text, marks, citation } of excerpts(given)) {
    const { text: source, furniture, sentences } = articles.get(article)!;
    expect(text).toBe(source.slice(start, end));
    expect(cited.get(citation)).toBe(article);
    expect(furniture.some((part) => part.start < end && start < part.end)).toBe(false);
    expect(sentences.some((each) => each.start < end && start < each.end)).toBe(true);
    for (const mark of marks) expect(start <= mark.start && mark.end <= end).toBe(true);
  }
}

const words = [...new Set(library.articles.flatMap(({ text }) => text.split(/\s+/)))];
const starts = ["Who is ", "What did ", "When ", "How many ", ""].concat(
  commands.map(({ name }) => `/${name} `),
);
const line = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: "binary" })),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([start, rest]) => start + rest.join(" "));

describe("whatever is asked of the bundled corpus", () => {
  test("every excerpt is the words of its source, cited, and no furniture of the page", () => {
    fc.assert(
      fc.property(line, (typed) => {
        holds(answer(typed, context));
      }),
      { numRuns: 300 },
    );
  });

  test("the answer can be drawn, and brings no control character to the terminal", () => {
    fc.assert(
      fc.property(line, fc.constantFrom(1, 30, 80, Infinity), (typed, columns) => {
        const text = render(answer(typed, context), { columns, paint: plain });
        expect(text.trim()).not.toBe("");
        expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

test("every example in /help is answered", () => {
  const examples = commands.flatMap(({ example }) => example(library) ?? []);
  expect(examples).not.toEqual([]);
  for (const example of examples) holds(answered(example));
});

test("everyone, every speaker and every article that completion offers is answered", () => {
  for (const { name } of library.people) holds(answered(`/who ${name}`));
  for (const { speaker } of library.quotes) if (speaker) holds(answered(`/quote ${speaker.name}`));
  for (const { id } of library.articles) holds(answered(`/source ${id}`));
});

function answered(typed: string): Answer {
  const given = answer(typed, context);
  expect([typed, given.kind]).not.toContain("nothing");
  expect([typed, given.kind]).not.toContain("problem");
  return given;
}
