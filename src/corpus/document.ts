import { createHash } from "node:crypto";
import type { Document } from "../domain.ts";
import { frontMatter } from "./metadata.ts";
import { Unusable } from "./unusable.ts";

/** What is text to a machine and no article to a reader, by how it begins. */
const foreign: readonly { readonly name: string; readonly opening: RegExp }[] = [
  {
    name: "the source of a web page",
    opening: /^\s*(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s|html\b|head\b|body\b|\?xml\b)/i,
  },
  { name: "rich text (RTF)", opening: /^\s*\{\\rtf\d/ },
];

/** A Document, and the front matter keys that nothing reads. */
export interface Opened {
  readonly document: Document;
  readonly unused: readonly string[];
}

const extension = /\.(?:md|txt)$/i;
const opening = /^---[ \t]*(?:\r\n?|\n)/;
const closing = /^---[ \t]*$/gm;
const byteOrderMark = "\uFEFF";

/** Whether a file of this name is an article: `.md` or `.txt`, in either case. */
export function isArticle(file: string): boolean {
  return extension.test(file);
}

/**
 * A file's bytes as a Document. The text is the file decoded and nothing else: a byte order mark
 * stays (it counts one unit and is not body), so do its line ends. Throws Unusable where the bytes
 * are not UTF-8, are no text, say nothing, are the source of a page to be drawn, or begin with front matter that is not valid.
 */
export function document(file: string, bytes: Uint8Array): Opened {
  const text = decode(bytes);
  const top = text.startsWith(byteOrderMark) ? 1 : 0;
  const matter = split(text, top);
  const { metadata, unused } =
    matter === null ? { metadata: {}, unused: [] } : frontMatter(matter.yaml, 2);
  const body = { start: matter?.end ?? top, end: text.length };
  if (text.slice(body.start).trim() === "")
    throw new Unusable(
      matter === null
        ? "is empty: put the article's text in it"
        : "has front matter but no text: put the article's text below it",
    );
  const page = foreign.find(({ opening }) => opening.test(text.slice(body.start)));
  if (page) throw new Unusable(`is ${page.name}: save the article's text alone`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return {
    document: { id: file.replace(extension, ""), file, text, body, metadata, hash },
    unused,
  };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Unusable("is UTF-16: save it as UTF-8");
  if (bytes.includes(0)) throw new Unusable("is binary: save the article as plain text");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unusable("is not UTF-8: save it as UTF-8");
  }
}

/** The front matter's lines and where the text after it begins; null where there is none. */
function split(text: string, top: number): { yaml: string; end: number } | null {
  const open = opening.exec(text.slice(top, top + 1000));
  if (!open) return null;
  const start = top + open[0].length;
  closing.lastIndex = start;
  const close = closing.exec(text);
  if (!close)
    throw new Unusable("front matter, line 1: it is opened by `---` and never closed by another");
  const after = close.index + close[0].length;
  const lineEnd = /^(?:\r\n?|\n)?/.exec(text.slice(after, after + 2))![0].length;
  return { yaml: text.slice(start, close.index), end: after + lineEnd };
}
