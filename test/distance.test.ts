import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { atLeast, distance, nearest, spelling } from "../src/distance.ts";

test.each([
  ["", "", 0],
  ["who", "who", 0],
  ["hwo", "who", 1],
  ["quote", "quotes", 1],
  ["kitten", "sitting", 3],
  ["", "abc", 3],
])("%j and %j are %i edits apart, in either order", (a, b, edits) => {
  expect(distance(a, b)).toBe(edits);
  expect(distance(b, a)).toBe(edits);
});

test("no two words are nearer than at a glance", () => {
  const word = string({ unit: "grapheme", maxLength: 12 });
  assert(
    property(word, word, (a, b) => {
      expect(atLeast(spelling(a), spelling(b))).toBeLessThanOrEqual(distance(a, b));
    }),
  );
  expect(atLeast(spelling("quote"), spelling("dam"))).toBe(5);
});

test("the nearest is the candidate with the fewest edits", () => {
  expect(nearest("sourse", ["sources", "source", "search"])).toBe("source");
});

test("nothing is near a word that resembles none", () => {
  expect(nearest("weather", ["who", "help"])).toBeNull();
  expect(nearest("x".repeat(10_000), ["who"])).toBeNull();
});
