/** SVG as PNG, drawn with a font of its own: the same picture on every machine. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);
const program = "@resvg/resvg-wasm/index_bg.wasm";
const fonts = ["dejavu-fonts-ttf/ttf/DejaVuSans.ttf", "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"];

type Renderer = (svg: string) => Buffer;

let started: Promise<Renderer> | undefined;

/** The picture; rejects where it cannot be drawn. What it needs is loaded for the first. */
export async function png(svg: string): Promise<Buffer> {
  return (await (started ??= start()))(svg);
}

async function start(): Promise<Renderer> {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  await initWasm(await readFile(resolve(program)));
  const fontBuffers = await Promise.all(fonts.map((font) => readFile(resolve(font))));
  return (svg) => {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "DejaVu Sans" } });
    try {
      const image = drawing.render();
      try {
        return Buffer.from(image.asPng());
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  };
}
