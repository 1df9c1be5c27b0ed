import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, quotation } from "../src/markdown.ts";

describe("plain", () => {
  it("marks every sign of Markdown, and adds nothing but backslashes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const written = plain(text);
        expect(written.replace(/\\([^\p{L}\p{N}\s])/gu, "$1").replace(/\\\n/g, "\n")).toBe(
          text.replace(/\r\n?/g, "\n"),
        );
        expect(written.replace(/\\./gsu, "")).not.toMatch(/[`*_[\]<>|~&#@]/);
      }),
    );
  });

  it.each([
    ["*no* emphasis_", "\\*no\\* emphasis\\_"],
    ["# no heading", "\\# no heading"],
    ["1. no list", "1\\. no list"],
    ["- no list", "\\- no list"],
    ["https://a.example", "https\\://a.example"],
    ["one\ntwo", "one\\\ntwo"],
  ])("%j becomes %j", (text, written) => {
    expect(plain(text)).toBe(written);
  });
});

describe("quotation", () => {
  it("puts every line behind its mark", () => {
    expect(quotation("one\n\ntwo")).toBe("> one\n>\n> two");
  });
});
