import { expect, it } from "vitest";
import groups from "../../src/search/synonyms.json" with { type: "json" };
import { particles, synonyms } from "../../src/search/synonyms.ts";
import { words } from "../../src/search/words.ts";

const termOf = (word: string): string => words(word)[0]!.term;

it("a word has the others of its groups, and never itself", () => {
  for (const group of groups) {
    const plain = group.split(" ").filter((entry) => !entry.includes("_"));
    for (const word of plain) {
      const found = synonyms(termOf(word));
      expect(found, word).not.toContain(termOf(word));
      for (const other of plain)
        if (termOf(other) !== termOf(word)) expect(found, word).toContain(termOf(other));
    }
  }
});

it("a verb with its particle has a meaning that the verb alone has not", () => {
  expect(particles(termOf("call"))).toContain("off");
  expect(synonyms("call_off")).toContain(termOf("cancel"));
  expect(synonyms(termOf("call"))).not.toContain(termOf("cancel"));
});

it("a word that no group has stands for itself alone", () => {
  expect(synonyms("zzxq")).toEqual([]);
  expect(particles("zzxq")).toEqual([]);
});

it("each group is of two to nine words in small letters, each once", () => {
  for (const group of groups) {
    expect(group).toMatch(/^[a-z_]+(?: [a-z_]+){1,8}$/);
    expect(new Set(group.split(" ")).size, group).toBe(group.split(" ").length);
  }
});
