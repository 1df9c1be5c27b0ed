/** How wide DejaVu Sans draws a text, hardly ever less: what is measured to fit, fits. */

/** Widths of the bold face, which is the wider, in units of the font's size. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u2068\u2069]/u, 0],
  [/[ijlIJ.,:;'’‘|!· ()[\]/\\-]/u, 0.46],
  [/[ftr"]/u, 0.52],
  [/[csz?_*–]/u, 0.62],
  [/[a-z0-9$“”]/u, 0.72],
  [/[A-Z&]/u, 0.88],
  [/[жшщюфыЖШЩЮФЫЉЊ]/u, 1.25],
];
const broad = /[mwMW]/u;
/** Those, letters of other scripts, and signs. */
const widest = 1.12;
/** The regular face beside the bold one. */
const regular = 0.9;

/** The width of a text in pixels at a font size of `size` pixels. */
export function width(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text.normalize("NFD"))
    sum += broad.test(character)
      ? widest
      : (widths.find(([kind]) => kind.test(character))?.[1] ?? widest);
  return sum * size * (bold ? 1 : regular);
}

/** As much of the text, from its beginning, as is no wider than `most` pixels, with "…" if cut. */
export function cut(text: string, size: number, most: number, bold = false): string {
  if (width(text, size, bold) <= most) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && width(`${characters.join("")}…`, size, bold) > most)
    characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
