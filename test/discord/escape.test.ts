import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escape, quotation, shown } from "../../src/faces/discord/escape.ts";
import { excerpt } from "./values.ts";

/** What a reader sees of our markdown: quotation signs, bold, escapes and isolates taken off. */
function read(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.replace(/^> /, ""))
    .join("\n")
    .replace(/\\([^0-9A-Za-z\s])|\*\*|[\u2068\u2069]/g, "$1");
}

/** What is still alive in it once every escaped character is taken out. */
function alive(markdown: string): string[] {
  const text = markdown.replace(/\\[^0-9A-Za-z\s]/g, "\u0001").replaceAll("**", "");
  const signs = [
    /<[@#:/ta]/g,
    /@(?:everyone|here)/g,
    /https?:\/\//g,
    /discord\.gg/gi,
    /\[[^\]]*\]\(/g,
    /^[ \t]*(?:#{1,3}|-#|[-*+]|\d+[.)]) /gm,
    /[*_~`|<>]/g,
  ];
  return signs.flatMap((sign) => text.match(sign) ?? []);
}

const signs =
  "\\ * _ ~ ` | < > @ # - + : [ ] ( ) 1. a é ש 😀 https://a.b discord.gg/x <@1> @everyone -# ** __";
const nasty = fc
  .array(fc.constantFrom(...signs.split(" "), " ", "\n", "\r", "\t"), { maxLength: 40 })
  .map((parts) => parts.join(""));

describe("text of others", () => {
  test.each([
    ["<@123> <@!1> <@&2> <#3> </who:4> <t:1> <:a:1> <a:b:2>"],
    ["@everyone and @here"],
    ["[one](https://a.b) [two](https://c.d)"],
    ["https://a.b/c_d_e and HTTP://A.B"],
    ["discord.gg/abc and discord.com/invite/abc"],
    ["# heading"],
    ["-# small"],
    ["- list"],
    ["1. list"],
    ["2) list"],
    ["> quote"],
    [">>> all"],
    ["**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block```"],
    ["¯\\_(ツ)_/¯"],
    ["a\\"],
  ])("%j stays what it is and nothing of it is alive", (text) => {
    expect(read(escape(text))).toBe(text);
    expect(alive(escape(text))).toEqual([]);
  });

  test("nothing comes alive from any text", () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => {
        expect(alive(escape(text))).toEqual([]);
      }),
    );
  });

  test("on one line it reads as it was, white space aside", () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "grapheme" })), (text) => {
        expect(read(escape(text))).toBe(shown(text).replace(/\s+/gu, " ").trim());
      }),
    );
  });

  test("right-to-left text is isolated and loses what turns its surroundings", () => {
    expect(escape("\u202eשלום\u202c [x]")).toBe("\u2068שלום \\[x\\]\u2069");
  });

  test("null bytes and halves of characters are replaced", () => {
    expect(escape("a\0b\ud800c")).toBe("a\ufffdb\ufffdc");
  });
});

describe("an excerpt", () => {
  test("stands behind a sign on every line, with the answering words bold", () => {
    const words = excerpt("He said:\n# yes *twice*", { marks: [{ start: 111, end: 120 }] });
    expect(quotation(words)).toBe("> He said:\n> # **yes \\*twic**e\\*".replace("# ", "\\# "));
  });

  test("un-escapes to its slice, and nothing in it is alive, whatever its text and marks", () => {
    const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: "grapheme" })), cuts, (text, places) => {
        const ends = [...new Set(places.filter((place) => place <= text.length))].sort(
          (a, b) => a - b,
        );
        const marks = ends.flatMap((start, i) =>
          i % 2 === 0 && ends[i + 1] !== undefined
            ? [{ start: 100 + start, end: 100 + ends[i + 1]! }]
            : [],
        );
        const drawn = quotation(excerpt(text, { marks }));
        expect(read(drawn)).toBe(
          shown(text.replace(/\r\n?/g, "\n").replace(/[\v\f\u0085\u2028\u2029]/g, " ")),
        );
        expect(alive(drawn.replace(/^> /gm, ""))).toEqual([]);
      }),
    );
  });
});
