import { expect, test } from "vitest";
import { compare } from "../../../src/answers/compare.ts";
import { timeline } from "../../../src/answers/timeline.ts";
import { plain } from "../../../src/faces/terminal/paint.ts";
import { render } from "../../../src/faces/terminal/render.ts";
import { open } from "../../../src/library.ts";
import { index } from "../../../src/search.ts";
import { document } from "../../made.ts";

const library = open([
  document(
    "dam",
    "The dam above Thornby holds about forty million litres of water. It opened on Sunday.\n",
    { title: "Dam opens", outlet: "The Valley Post", published: "2021-03-10" },
  ),
  document(
    "river",
    "The dam above Thornby holds about fifty million litres of water.\n\nThe dam is safe, the mayor said on Monday.\n",
    { title: "River news" },
  ),
]);
const context = { library, index: index(library) };
const page = { columns: 60, paint: plain };

test("a comparison shows what several sources say, in what they differ, and what one says alone", () => {
  expect(`\n${render(compare(context, "dam"), page)}`).toMatchInlineSnapshot(`
    "
    dam: 3 sentences in 2 sources

    In several sources:

      │ The dam above Thornby holds about forty million litres 
      │ of water.
        [1] paragraph 1
      │ The dam above Thornby holds about fifty million litres 
      │ of water.
        [2] paragraph 1
        they differ in numbers

    In one source only:

      │ The dam is safe, the mayor said on Monday.
        [2] paragraph 2

    [1] Dam opens
        The Valley Post · 10 March 2021
    [2] River news
    "
  `);
});

test("a timeline shows each date once, over what it dates", () => {
  expect(`\n${render(timeline(context, undefined), page)}`).toMatchInlineSnapshot(`
    "
    1 dated statement, 1 undated

    7 March 2021
      ┆ The dam above Thornby holds about forty million litres 
      ┆ of water.
      │ It opened on Sunday.
        [1] paragraph 1

    Undated
      │ The dam is safe, the mayor said on Monday.
        [2] paragraph 2

    [1] Dam opens
        The Valley Post · 10 March 2021
    [2] River news
    "
  `);
});
