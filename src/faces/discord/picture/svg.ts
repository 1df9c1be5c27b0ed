/** Elements of SVG as text. */

type Attributes = Readonly<Record<string, string | number>>;

/** An element; texts are escaped, numbers have one digit after the point. */
export function tag(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : xml(value)}"`,
  );
  return `<${name}${written.join("")}>${inside}</${name}>`;
}

interface Lettering {
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
  readonly end?: boolean;
  readonly middle?: boolean;
}

/** A line of text. */
export function text(
  words: string,
  { x, y, size: height, fill, bold, end, middle }: Lettering,
): string {
  const anchor = end ? "end" : middle ? "middle" : "start";
  return tag(
    "text",
    {
      ...{ x, y, fill, "font-family": "DejaVu Sans", "font-size": height },
      ...{ "font-weight": bold ? 700 : 400, "text-anchor": anchor },
    },
    xml(words),
  );
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as XML holds it. */
function xml(words: string): string {
  return words.replace(/[&<>"]/g, (character) => references[character]!);
}
