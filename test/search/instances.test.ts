import { expect, it } from "vitest";
import lists from "../../src/search/instances.json" with { type: "json" };
import { instances } from "../../src/search/instances.ts";
import { words } from "../../src/search/words.ts";

const termOf = (word: string): string => words(word)[0]!.term;

it.each([
  ["weapon", "mortar"],
  ["weapons", "rifles"],
  ["language", "Arabic"],
  ["currencies", "peso"],
  ["disease", "cholera"],
])("of the type %s there is %s", (noun, word) => {
  expect(instances(noun)).toContain(termOf(word));
});

it("a noun that names no type has no instances", () => {
  expect(instances("zzxq")).toBeNull();
});

it("a noun and another that only shares its stem name different types", () => {
  expect(instances("nationality")).not.toContain(termOf("France"));
  expect(instances("nation")).toContain(termOf("France"));
});

it("each list is of nouns, a colon, and words in small letters", () => {
  for (const list of lists) expect(list).toMatch(/^[a-z]+(?: [a-z]+)*: [a-z0-9]+(?: [a-z0-9]+)+$/);
});
