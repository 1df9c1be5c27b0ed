import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { z } from "zod";
import type { Metadata } from "../domain.ts";
import { Unusable } from "./unusable.ts";

const text = z.string();
const schema = z.object({
  title: text.exactOptional(),
  outlet: text.exactOptional(),
  author: text.exactOptional(),
  published: z.iso.date("must be a real date written YYYY-MM-DD").exactOptional(),
  url: text.refine(isWebAddress, "must be an http or https address").exactOptional(),
  language: text.refine(isLanguageTag, "must be a language tag such as en").exactOptional(),
});
const known = Object.keys(schema.shape);

/** What front matter says, and the keys it has that nothing reads. */
export interface FrontMatter {
  readonly metadata: Metadata;
  readonly unused: readonly string[];
}

/**
 * Reads the lines between the two `---`; `line` is the number of the first of them in its file.
 * Every value is taken as text, as it is written, with its white space made single; an empty one
 * says nothing. Throws Unusable, naming the line, where it is no YAML or a value is not what its
 * key asks for.
 */
export function frontMatter(yaml: string, line: number): FrontMatter {
  const counter = new LineCounter();
  const place = (offset: number): number => counter.linePos(offset).line + line - 1;
  // Under the failsafe schema every scalar is a string: a title of 1984 or `yes` stays one.
  const parsed = parseDocument(yaml, {
    schema: "failsafe",
    lineCounter: counter,
    logLevel: "silent",
  });
  const [error] = parsed.errors;
  if (error) throw unread(yaml, line, error);
  const { contents } = parsed;
  const values = new Map<string, { value: string; line: number }>();
  const unused: string[] = [];
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && !contents.value))
    throw invalid(line, "it must be lines such as `title: Something`");
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    const name = isScalar(key) ? String(key.value) : "";
    const at = isScalar(key) ? place(key.range[0]) : line;
    if (!known.includes(name)) unused.push(name);
    else if (value === null || (isScalar(value) && typeof value.value === "string")) {
      const words = value === null ? "" : String(value.value).replace(/\s+/g, " ").trim();
      if (words !== "") values.set(name, { value: words, line: at });
    } else throw invalid(at, `${name} must be text`);
  }
  const result = schema.safeParse(
    Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
  );
  if (result.success) return { metadata: result.data, unused };
  const issue = result.error.issues[0]!;
  const name = String(issue.path[0]);
  throw invalid(values.get(name)?.line ?? line, `${name} ${issue.message}`);
}

function invalid(line: number, what: string): Unusable {
  return new Unusable(`front matter, line ${line}: ${what}`);
}

/**
 * What is wrong where the lines are no YAML, and in which line. Nearly always a mark in a value means
 * something to YAML, a colon or a bracket in a title, and its parser may see that only lines later.
 */
function unread(
  yaml: string,
  line: number,
  { code, pos, message }: Pick<YAMLParseError, "code" | "pos" | "message">,
): Unusable {
  const lines = yaml.split(/\r\n?|\n/);
  const at = yaml.slice(0, pos[0]).split(/\r\n?|\n/).length - 1;
  if (code === "DUPLICATE_KEY") return invalid(line + at, message.split(" at line ")[0]!);
  const last = lines.findLastIndex((each, i) => i <= at && /^\w+:/.test(each));
  const key = /^\w+/.exec(lines[last] ?? "")?.[0];
  return key === undefined
    ? invalid(line + at, "it must be lines such as `title: Something`")
    : invalid(line + last, `${key} cannot be read: put quotation marks around what follows it`);
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value);
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
