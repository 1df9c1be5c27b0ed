/** Text in Markdown that shows every character as it is. */

/** Escapes what Markdown would take for marks, links or entities; line breaks stay line breaks. */
export function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&#@!$]/g, "\\$&")
    .replaceAll("://", "\\://")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/^([ \t]*)([-+=]|\d{1,9}(?=[.)]))/gmu, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/\r\n?|\n/g, "\\\n");
}

/** A quotation: each line behind its mark. */
export function quotation(lines: string): string {
  return lines
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}
