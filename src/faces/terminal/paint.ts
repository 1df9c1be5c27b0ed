/**
 * Weight and colour. Few of either: bold for what answers, dim for what only supports it, one
 * colour for what can be typed.
 */

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly typed: (text: string) => string;
}

const code = (on: number, off: number) => (text: string) =>
  text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;

const as = (text: string): string => text;

/** By the numbers of ECMA-48's Select Graphic Rendition. */
export const painted: Paint = { bold: code(1, 22), dim: code(2, 22), typed: code(36, 39) };

export const plain: Paint = { bold: as, dim: as, typed: as };
