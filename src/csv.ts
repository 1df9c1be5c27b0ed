/**
 * Comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them. The
 * text begins with a byte order mark, without which Excel takes UTF-8 for another encoding.
 */

export type Cell = string | number | boolean | null;

/**
 * A heading line and the rows, each ended by CR LF; null is an empty cell. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it. So does one that begins like a cell with an
 * apostrophe, and no other: whoever takes one apostrophe from the cells that match `guarded` has
 * every text as it was, to the byte.
 */
export function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((cells) => `${cells.map(cell).join(",")}\r\n`);
  return `\ufeff${lines.join("")}`;
}

/** The signs that begin a formula, wide forms too, after any apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** What a cell with an added apostrophe looks like. */
export const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/u;

function cell(value: Cell): string {
  if (typeof value !== "string") return String(value ?? "");
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
