/** A typed line cut into its words, quotation marks heeded. */

const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“", "«": "»" };
const single: Readonly<Record<string, string>> = { "'": "'", "‘": "’" };

/** The words of a line; a run between double quotation marks is one piece, marks included. */
export function pieces(line: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at < line.length) {
    const colon = /^[a-z]+:/iu.exec(line.slice(at, at + longestName))?.[0].length ?? 0;
    const close = closing[line[at + colon] ?? ""];
    const end = close === undefined ? -1 : ending(line, close, at + colon + 1);
    const space = line.indexOf(" ", at);
    const stop = end > 0 ? end : space < 0 ? line.length : space;
    if (stop > at) found.push(line.slice(at, stop));
    at = stop + 1;
  }
  return found;
}

/** More letters than any option's name has. */
const longestName = 40;

/** Where the closing mark that ends a word ends, or -1. */
function ending(line: string, mark: string, from: number): number {
  for (let at = line.indexOf(mark, from); at >= 0; at = line.indexOf(mark, at + 1))
    if (at + 1 === line.length || line[at + 1] === " ") return at + 1;
  return -1;
}

/** A value without the quotation marks around the whole of it. */
export function bare(value: string): string {
  const text = value.trim();
  const close = closing[text[0] ?? ""] ?? single[text[0] ?? ""];
  const whole =
    close !== undefined && text.length > 1 && text.indexOf(close, 1) === text.length - 1;
  return whole ? text.slice(1, -1).trim() : text;
}
