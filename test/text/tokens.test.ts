import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../src/text/tokens.ts";

const piece = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "Ann Marlowe’s",
    "can't",
    "gonna",
    "U.S. troops",
    "al-Quorim's",
    "''",
    "“Stay,” she said.",
    "3.5bn",
    "e.g.",
    "$4.20",
    "10:30 p.m.",
    "http://a.example/b?c=d",
    "a@b.example",
    "#tag",
    "@name",
    ":-)",
    "\n\n",
    "—",
    "…",
  ),
  fc.stringMatching(/^[A-Z]?[a-z]{1,9}(?:['’-][a-z]{1,3})?[.,!?]?$/),
);
const prose = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(" "));

test("the same text gives the same tokens, whatever was read before", () => {
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 4 }), (texts) => {
      const first = texts.map((text) => tokenize(text));
      const second = texts.toReversed().map((text) => tokenize(text));
      expect(second.toReversed()).toEqual(first);
    }),
  );
});

test("every character but white space is in exactly one token, in the order of the text", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const { tokens } = tokenize(text);
      let end = 0;
      for (const token of tokens) {
        expect(text.slice(end, token.start).trim()).toBe("");
        expect(token.text).toBe(text.slice(token.start, token.end));
        end = token.end;
      }
      expect(text.slice(end).trim()).toBe("");
    }),
  );
});

test("a span is cut as if it stood alone, with the offsets of the whole text", () => {
  const text = "Nothing here. The mayor of Ost-Ende's harbour said: “No.” Nothing there.";
  const start = text.indexOf("The");
  const end = text.indexOf(" Nothing there");
  const alone = tokenize(text.slice(start, end)).tokens;
  const within = tokenize(text, { start, end }).tokens;
  expect(within).toEqual(
    alone.map((token) => ({ ...token, start: token.start + start, end: token.end + start })),
  );
});
