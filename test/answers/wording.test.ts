import fc from "fast-check";
import { expect, test } from "vitest";
import { common, differences, wordsOf } from "../../src/answers/wording.ts";

test.each([
  ["We have no choice", "“We have no choice.”", []],
  ["We have no other choice", "We have no choice", [{ pasted: "other", source: "" }]],
  ["We have no choice", "We really have no choice", [{ pasted: "", source: "really" }]],
  ["We had no choice", "We have no choice", [{ pasted: "had", source: "have" }]],
  ["no choice", "Today we have no choice at all", []],
  [
    "So we have no choice, folks",
    "we have no choice",
    [
      { pasted: "So", source: "" },
      { pasted: "folks", source: "" },
    ],
  ],
  ["cats", "dogs", [{ pasted: "cats", source: "" }]],
])("%j beside %j", (pasted, source, expected) => {
  expect(differences(pasted, source)).toEqual(expected);
});

test("what is common ascends in both and is as long as can be", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c"), { maxLength: 8 })
    .map((words) => words.join(" "));
  const longest = (a: string[], b: string[]): number =>
    a.length === 0 || b.length === 0
      ? 0
      : a[0] === b[0]
        ? 1 + longest(a.slice(1), b.slice(1))
        : Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [wordsOf(one), wordsOf(other)];
      const pairs = common(a, b);
      expect(pairs.every(([i, j]) => a[i]!.folded === b[j]!.folded)).toBe(true);
      for (const [k, [i, j]] of pairs.entries())
        if (k > 0) expect(pairs[k - 1]![0] < i && pairs[k - 1]![1] < j).toBe(true);
      const folded = (words: typeof a) => words.map((word) => word.folded);
      expect(pairs).toHaveLength(longest(folded(a), folded(b)));
    }),
  );
});

test("every difference is a piece of its text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
      for (const { pasted, source } of differences(one, other)) {
        expect(one).toContain(pasted);
        expect(other).toContain(source);
      }
    }),
  );
});
