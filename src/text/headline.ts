import type { Block } from "./blocks.ts";
import { tokenize } from "./tokens.ts";

/** The name of a section has no more words than this. */
const sectionWords = 3;
/** Words enough for a headline, whatever they are. */
const enoughWords = 7;

/**
 * The headline among the lines over an article: the first that says that something happens, or
 * says enough; the longest where none does; undefined where there are no lines.
 */
export function headline(lines: readonly Block[]): Block | undefined {
  const [longest] = lines.toSorted((a, b) => b.text.length - a.text.length);
  return lines.find((line) => tells(line.text)) ?? longest;
}

function tells(text: string): boolean {
  const { tokens } = tokenize(text);
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length;
  if (words <= sectionWords) return false;
  return words >= enoughWords || tokens.some(({ pos }) => pos === "VERB" || pos === "AUX");
}

/** What comes before the verb where a picture is described: "Two men walk over ...". */
const subject = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ"]);

/** Whether a line tells what a picture shows: who does something somewhere, in small letters. */
export function depicts(text: string): boolean {
  const { tokens } = tokenize(text);
  const verb = tokens.findIndex(({ pos }) => !subject.has(pos));
  return (
    verb > 0 &&
    tokens[verb]!.pos === "VERB" &&
    tokens.some(({ pos }, i) => i > verb && pos === "ADP") &&
    tokens.slice(1, verb + 2).every((token) => /^\p{Ll}/u.test(token.text) || token.pos === "PROPN")
  );
}
