import { expect, test } from "vitest";
import { runs } from "../../../src/text/quotes/marks.ts";
import { page } from "../../../src/text/quotes/page.ts";
import { read } from "../../../src/text/read.ts";

/** What stands between marks. */
function between(text: string): string[] {
  const body = { start: 0, end: text.length };
  const reading = read({ id: "made", file: "made.txt", text, body, metadata: {}, hash: "" });
  return runs(page(reading)).map(({ inner }) => text.slice(inner.start, inner.end));
}

test.each([
  ["straight", `The mayor said "we will rebuild" on Monday.`, ["we will rebuild"]],
  ["curly", "The mayor said “we will rebuild” on Monday.", ["we will rebuild"]],
  ["doubled apostrophes", "The mayor said ''we will rebuild'' on Monday.", ["we will rebuild"]],
  ["grave accents", "The mayor said ``we will rebuild'' on Monday.", ["we will rebuild"]],
  ["mismatched", `The mayor said “we will rebuild" on Monday.`, ["we will rebuild"]],
  ["closing marks on both sides", "The mayor said ”we will rebuild” soon.", ["we will rebuild"]],
  ["British single", "The mayor said ‘we’ll rebuild’ on Monday.", ["we’ll rebuild"]],
  ["straight single", "The mayor said 'we can't wait' on Monday.", ["we can't wait"]],
])("%s marks are paired", (_, text, expected) => {
  expect(between(text)).toEqual(expected);
});

test.each([
  "The miners' union and the farmers' union met in the '90s.",
  'The shelf is 12" deep and the door is 80" high.',
  "It's the town's oldest bridge.",
])("apostrophes and inches are no marks: %s", (text) => {
  expect(between(text)).toEqual([]);
});

test("marks within marks belong to the outer words", () => {
  expect(between("“He told me ‘go home’ and I went,” she said.")).toEqual([
    "He told me ‘go home’ and I went,",
  ]);
});

test("a plural's apostrophe does not end single marks", () => {
  expect(between("She said ‘the nurses’ pay must rise’ and left.")).toEqual([
    "the nurses’ pay must rise",
  ]);
});

test("words that go on in the next paragraph need no closing mark", () => {
  const text = "“The bridge is old.\n\n“It must be mended,” Ann Lee said.";
  expect(between(text)).toEqual(["The bridge is old.", "It must be mended,"]);
});

test("words that nobody closes are no quotation", () => {
  expect(between("The mayor said “we will rebuild the bridge.\n\nIt rained.")).toEqual([]);
});
