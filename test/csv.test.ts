import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv, guarded, type Cell } from "../src/csv.ts";

/** A reader of RFC 4180, by its grammar: rows of cells, each quoted or plain. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at]!;
      }
      at += 1;
    } else while (at < text.length && !/[,\r]/.test(text[at]!)) cell += text[at++]!;
    row.push(cell);
    if (text[at] === ",") {
      at += 1;
      continue;
    }
    expect(text.slice(at, at + 2)).toBe("\r\n");
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", '"', ",", "\t", "\r", "\n", "a") }),
);
const row = fc.array(fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), {
  minLength: 2,
  maxLength: 4,
});

describe("csv", () => {
  it("gives every cell back, to the byte, once the added apostrophe is off", () => {
    fc.assert(
      fc.property(fc.array(row), (rows: Cell[][]) => {
        const written = csv(["one", "two"], rows);
        const [heading, ...lines] = read(written.slice(1));
        expect(written[0]).toBe("\ufeff");
        expect(heading).toEqual(["one", "two"]);
        expect(
          lines.map((cells, i) =>
            cells.map((cell, j) =>
              typeof rows[i]![j] === "string" && guarded.test(cell) ? cell.slice(1) : cell,
            ),
          ),
        ).toEqual(rows.map((cells) => cells.map((cell) => String(cell ?? ""))));
      }),
    );
  });

  it("leaves no text cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(text, (value) => {
        const [[cell]] = read(csv([value, "two"], []).slice(1)) as [[string]];
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it("leaves a quotation as it is, since it begins with its mark", () => {
    expect(csv(["text"], [['"=1+1," he said']])).toBe('\ufefftext\r\n"""=1+1,"" he said"\r\n');
  });
});
