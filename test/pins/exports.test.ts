import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, write, type Archive } from "../../src/pins/archive.ts";
import { csv } from "../../src/pins/csv.ts";
import { markdown } from "../../src/pins/markdown.ts";
import type { Pin } from "../../src/pins/pin.ts";
import { act, content, draft, home } from "./drafts.ts";

function archive(change: Partial<Pin> = {}): Archive {
  const pin: Pin = { ...draft(), number: 1, ...act(), removed: null, ...change };
  const done = { number: 1, action: "pinned", ...act(), operation: "o-1" } as const;
  const pins = [{ ...pin, history: [done] }];
  const place = { place: home, last: 1, left: null, pins };
  return { format: "rapporteur-pins", version: 1, places: [place] };
}

/** The cells of a CSV document, by RFC 4180. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("an archive", () => {
  test("comes back from its text as it was, whatever the texts hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (said) => {
        const [excerpt] = content(said).excerpts;
        const excerpts = [excerpt!, { ...excerpt!, over: said }];
        const own = archive({
          ...{ question: said, note: said },
          content: { ...content(said), kind: "timeline", excerpts },
        });
        expect(parse(write(own))).toEqual(own);
      }),
    );
  });

  test.each([
    ["another format", { format: "other" }],
    ["a later version", { version: 2 }],
    ["no places", { places: undefined }],
    ["a place that is none", { places: [{ ...archive().places[0]!, place: "guild:x" }] }],
    ["a number beyond the last", { places: [{ ...archive().places[0]!, last: 0 }] }],
  ])("with %s is refused with the reason", (_, change) => {
    expect(() => parse(JSON.stringify({ ...archive(), ...change }))).toThrow(/not an archive/);
  });

  test("whose excerpt is not as long as its span, or has no source, is refused", () => {
    const [place] = archive().places;
    const [pin] = place!.pins;
    const altered = (change: object): string =>
      JSON.stringify({
        ...archive(),
        places: [{ ...place!, pins: [{ ...pin!, content: { ...pin!.content, ...change } }] }],
      });
    const [excerpt] = pin!.content.excerpts;
    expect(() => parse(altered({ excerpts: [{ ...excerpt!, text: "shorter" }] }))).toThrow(/span/);
    expect(() => parse(altered({ excerpts: [{ ...excerpt!, citation: 2 }] }))).toThrow(/source/);
  });
});

describe("a spreadsheet of pins", () => {
  test("has a line for each excerpt, with everything a citation needs", () => {
    const said = 'He said "no",\nand left.';
    const rows = cells(csv(archive({ content: content(said), label: "Ferry" })));
    expect(rows).toHaveLength(2);
    const record = Object.fromEntries(rows[0]!.map((name, i) => [name, rows[1]![i]]));
    expect(record).toMatchObject({
      ...{ number: "1", label: "Ferry", text: said, article: "ferry", start: "40" },
      ...{ title: "A ferry for Port Ellery", published: "2025-11-03", pinned_by: "1001" },
    });
  });

  test("runs nothing that an article or a member wrote", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string(), (sign, rest) => {
        const own = archive({ question: sign + rest, content: content(sign + rest) });
        for (const cell of cells(csv(own))[1]!) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe("a document of pins", () => {
  test("shows question, excerpts and sources", () => {
    expect(markdown(archive({ note: "Checked.", label: "Ferry" }))).toMatchInlineSnapshot(`
      "# Pinned answers

      ## 1. When does the ferry sail?

      Pinned on 2026-01-02; label: Ferry

      Checked.

      > The harbour master said the new ferry would sail in March. Nobody in Port Ellery believed her.
      >
      > — [1], paragraph 2

      1. A ferry for Port Ellery, The Ellery Observer, 2025-11-03, https\\://observer.example/ferry
      "
    `);
  });

  test("leaves out what was unpinned", () => {
    expect(markdown(archive({ removed: act().at }))).toBe("# Pinned answers\n");
  });

  test("brings no mark, link or heading of a text to life", () => {
    const said = "# Big\n- item <b>*x*</b> [a](http://b.example) `c` <@1> 1. one\n2) two\n> q";
    const shown = markdown(archive({ content: content(said) }));
    const quoted = shown.split("\n").filter((line) => line.startsWith("> ") && !line.includes("—"));
    expect(quoted).toEqual([
      "> \\# Big\\",
      "> \\- item \\<b\\>\\*x\\*\\</b\\> \\[a\\](http\\://b.example) \\`c\\` \\<\\@1\\> 1. one\\",
      "> 2\\) two\\",
      "> \\> q",
    ]);
  });
});
