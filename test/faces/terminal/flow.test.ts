import fc from "fast-check";
import { expect, test } from "vitest";
import { flow, width } from "../../../src/faces/terminal/flow.ts";

const lines = (text: string, columns: number) =>
  flow(text, columns).map(({ start, end }) => text.slice(start, end));

test("a line breaks at the last space that fits, and keeps it", () => {
  expect(lines("one two three", 9)).toEqual(["one two ", "three"]);
  expect(lines("one two three", 13)).toEqual(["one two three"]);
});

test("a word that is wider than the page stands whole in its own line", () => {
  expect(lines("a incomprehensible b", 6)).toEqual(["a ", "incomprehensible ", "b"]);
});

test("the text's own line breaks stay, of every make", () => {
  expect(lines("a\r\nb\rc\n\nd\u2028e", 80)).toEqual(["a", "b", "c", "", "d", "e"]);
});

test("marks above letters take no column, wide characters take two", () => {
  expect(width("e\u0301")).toBe(1);
  expect(width("漢字")).toBe(4);
  expect(lines("漢字 漢字", 5)).toEqual(["漢字 ", "漢字"]);
});

test("the lines are the text again, and each fits or is a single word", () => {
  const words = fc.array(fc.constantFrom("a", "be", "word", "  ", " ", "漢", "longer-word"));
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 20 }), (parts, columns) => {
      const text = parts.join(" ");
      expect(lines(text, columns).join("")).toBe(text);
      for (const line of lines(text, columns))
        expect(width(line.trimEnd()) <= columns || !line.trim().includes(" ")).toBe(true);
    }),
  );
});
