import { expect, test } from "vitest";
import { blocks } from "../../src/text/blocks.ts";

const cut = (text: string): string[] =>
  blocks(text, { start: 0, end: text.length }).map((block) => block.text);

test.each(["\n", "\r\n", "\r"])("a sentence goes on in the next line over %j", (end) => {
  const lines = [
    "The ferry to Ostend was late, said the mayor, and the",
    "passengers were not told of it.",
    "Nobody was hurt.",
  ];
  expect(cut(lines.join(end))).toEqual([lines.slice(0, 2).join(end), lines[2]]);
});

test.each([
  ["after a full stop", "The ferry to Ostend was late, the mayor said.", "they often are there."],
  ["after a colon", "The ferry to Ostend was late for three reasons:", "storms in the Channel."],
  ["where it is a button", "The ferry to Ostend was late and nobody knows why", "share this"],
  ["after a line too short for prose", "The ferry", "was late."],
  ["where it is an item", "The ferry to Ostend was late and nobody knows why", "a) it was full."],
])("a line in small letters stands for itself %s", (_, first, second) => {
  expect(cut(`${first}\n${second}`)).toEqual([first, second]);
});
