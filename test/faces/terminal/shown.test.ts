import fc from "fast-check";
import { expect, test } from "vitest";
import { shown } from "../../../src/faces/terminal/shown.ts";

test("plain text of any script stays as it is", () => {
  const text = "Łódź – “naïve” العربية 漢字 👩‍🚀 \u200fa";
  expect(shown(text)).toBe(text);
});

test("escape sequences, control characters and turning marks are shown, not obeyed", () => {
  expect(shown("\u001b[31mred\u0007\u009b2J\u202eabc\ttab\u007f")).toBe(
    "␛[31mred␇\ufffd2J\ufffdabc tab\ufffd",
  );
});

test("whatever the text, its length stays and nothing alive remains", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = shown(text);
      expect(safe).toHaveLength(text.length);
      expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
