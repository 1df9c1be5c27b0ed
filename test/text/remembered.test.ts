import fc from "fast-check";
import { expect, test } from "vitest";
import { remembered } from "../../src/text/remembered.ts";

test("what is remembered of a word is what is made of it, made once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("", "a", "ferry", "constructor", "__proto__")),
      (words) => {
        const made: string[] = [];
        const length = remembered((word) => {
          made.push(word);
          return word !== "";
        });
        expect(words.map(length)).toEqual(words.map((word) => word !== ""));
        expect(made).toEqual([...new Set(words)]);
      },
    ),
  );
});
