import { expect, test } from "vitest";
import { distance, nearest } from "../src/distance.ts";

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

test("the nearest is the candidate with the fewest edits", () => {
  expect(nearest("sourse", ["sources", "source", "search"])).toBe("source");
});

test("nothing is near a word that resembles none", () => {
  expect(nearest("weather", ["who", "help"])).toBeNull();
  expect(nearest("x".repeat(10_000), ["who"])).toBeNull();
});
