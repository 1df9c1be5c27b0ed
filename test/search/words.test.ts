import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shape, words } from "../../src/search/words.ts";

const term = (text: string): string | undefined => words(text)[0]?.term;

describe("words", () => {
  it.each([
    ["Café", "cafe"],
    ["Müller’s", "Muller"],
    ["U.N.", "UN"],
    ["U.S.", "USA"],
    ["seven", "7"],
    ["seventh", "7th"],
    ["400,000", "400000"],
    ["negotiated", "negotiating"],
    ["written", "writes"],
    ["O’Brien", "O'Brien"],
  ])("folds %s as %s", (one, other) => {
    expect(term(one)).toBe(term(other));
  });

  it("knows a compound by its parts and as one word", () => {
    const found = words("a cease-fire held");
    expect(found.map(({ plain }) => plain)).toEqual(["a", "cease", "fire", "ceasefire", "held"]);
    expect(found[3]!.shape & shape.extra).toBeTruthy();
    expect(found[3]!.start).toBe(2);
  });

  it("tells a country from a pronoun", () => {
    expect(words("the US asked us").map(({ shape: bits }) => (bits & shape.stop) !== 0)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("reads shapes", () => {
    const bits = (text: string, at: number): number => words(text)[at]!.shape;
    expect(bits("in 1999", 1) & shape.year).toBeTruthy();
    expect(bits("about $40", 1) & shape.amount).toBeTruthy();
    expect(bits("some 12% more", 1) & shape.amount).toBeTruthy();
    expect(bits("nine men", 0) & shape.number).toBeTruthy();
    expect(bits("in Ulm", 1) & shape.capital).toBeTruthy();
    expect(bits("left, however", 1) & shape.pause).toBeTruthy();
  });

  it("gives the place of every word in any text, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let from = 0;
        for (const word of words(text)) {
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.end).toBeLessThanOrEqual(text.length);
          if (word.shape & shape.extra) continue;
          expect(word.start).toBeGreaterThanOrEqual(from);
          from = word.end;
        }
      }),
    );
  });
});
