/** How far something has come, as a line that is drawn over itself. */

/** Cells of the bar: enough to see it move, and it fits any window. */
const cells = 24;

/** The line for so many `of` all, without a line end: `Reading articles ██████░░░░ 60 of 100`. */
export function bar(label: string, done: number, of: number): string {
  const full = of === 0 ? cells : Math.floor((cells * done) / of);
  const figure = (count: number): string => count.toLocaleString("en-GB");
  return `${label} ${"█".repeat(full)}${"░".repeat(cells - full)} ${figure(done)} of ${figure(of)}`;
}
