import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { cut, width } from "../../../src/faces/discord/picture/metrics.ts";
import { text } from "../../../src/faces/discord/picture/svg.ts";

const { resolve } = createRequire(import.meta.url);
const face = (name: string) => readFileSync(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
const fontBuffers = [face("DejaVuSans"), face("DejaVuSans-Bold")];

beforeAll(() => initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm"))));

/** How wide a text is drawn. */
function drawn(words: string, size: number, bold: boolean): number {
  const letters = text(words, { x: 0, y: 50, size, fill: "#000", bold });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${letters}</svg>`;
  const drawing = new Resvg(svg, { font: { fontBuffers } });
  const box = drawing.getBBox();
  drawing.free();
  return box?.width ?? 0;
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
const signs = Array.from(" .,:;!?'’“”()[]-–…&%#@+/*_\"$€éÜßñçğŁøαβΩЖщЯўאבعر");

test.each([true, false])("no text is wider than it is measured; bold: %s", (bold) => {
  const words = fc.string({ unit: fc.constantFrom(...letters, ...signs), maxLength: 40 });
  fc.assert(
    fc.property(words, (one) => {
      expect(drawn(one, 20, bold)).toBeLessThanOrEqual(width(one, 20, bold) + 1);
    }),
    { numRuns: 60 },
  );
  for (const one of [...letters, ...signs])
    expect(drawn(one.repeat(9), 20, bold), one).toBeLessThanOrEqual(width(one.repeat(9), 20, bold));
});

test("a text is cut where it must be, from its beginning, and no wider than it may be", () => {
  expect(cut("The Valley Post", 20, 400)).toBe("The Valley Post");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 30, max: 300 }), (one, most) => {
      const shown = cut(one, 20, most);
      expect(width(shown, 20)).toBeLessThanOrEqual(most);
      expect(shown === one || one.startsWith(shown.slice(0, -1))).toBe(true);
    }),
  );
});
