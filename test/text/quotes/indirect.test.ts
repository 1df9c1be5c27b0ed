import { expect, test } from "vitest";
import { reported } from "./said.ts";

test.each([
  [`Maria Jensen said that the bridge was closed.`, "the bridge was closed"],
  [`Maria Jensen said on Monday the bridge was closed.`, "the bridge was closed"],
  [`Maria Jensen told reporters that the bridge was closed.`, "the bridge was closed"],
  [`The bridge was closed, Maria Jensen said.`, "The bridge was closed"],
  [`According to Maria Jensen, the bridge was closed.`, "the bridge was closed"],
  [`The bridge was closed, according to Maria Jensen.`, "The bridge was closed"],
])("reported speech is found without marks: %s", (text, content) => {
  expect(reported(text)).toEqual([["Maria Jensen", content]]);
});

test.each([
  `Maria Jensen did not say that the bridge was closed.`,
  `If Maria Jensen said that the bridge was closed, nobody heard her.`,
  `Did Maria Jensen say that the bridge was closed?`,
  `Maria Jensen wants to say that the bridge was closed.`,
  `Maria Jensen was blamed for saying that the bridge was closed.`,
  `JENSEN: Tom Brandt said that the bridge was closed.`,
  `While Tom Brandt slept, Maria Jensen left the town, saying that the bridge was closed.`,
])("what nobody is reported to have said is not: %s", (text) => {
  expect(reported(text)).toEqual([]);
});

test("the writer's own clause is not part of what is reported", () => {
  const text = `Maria Jensen said that the bridge was closed, but cars crossed it on Monday.`;
  expect(reported(text)).toEqual([["Maria Jensen", "the bridge was closed"]]);
});
