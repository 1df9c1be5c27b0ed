/**
 * What a pin is found by: the words of everything it shows, as written and without inflection, so
 * that both stores search alike.
 */
import { stem } from "../text/tokens.ts";
import { words } from "./key.ts";
import type { Draft, Place } from "./pin.ts";
import type { Wanted } from "./sql/sql.ts";

/** More words than this no answer has that people read; it keeps a hostile one from filling a disk. */
const mostTerms = 2_000;

/** A word at least this long may be the beginning of a longer one; shorter ones begin too many. */
const shortestPrefix = 3;

/** Terms are cut after so many characters: no word is longer, and an index takes no more. */
const longest = 60;

/** Nobody looks for more words at once. */
const mostSought = 12;

/** The terms that a pin is found by, each once. */
export function terms(pin: Pick<Draft, "question" | "label" | "note" | "content">): string[] {
  const { content } = pin;
  const texts = [
    pin.question,
    pin.label ?? "",
    pin.note ?? "",
    content.heading,
    ...content.excerpts.flatMap((excerpt) => [
      excerpt.speaker ?? "",
      excerpt.over ?? "",
      excerpt.text,
    ]),
    ...content.citations.flatMap((citation) => [citation.title, citation.outlet ?? ""]),
  ];
  const found = new Set<string>();
  for (const text of texts)
    for (const word of words(text).map(bare)) {
      if (found.size >= mostTerms) return [...found];
      found.add(word).add(stem(word));
    }
  return [...found];
}

/** The term that every pin of a place has, and no pin of another. */
export function placed(place: Place): string {
  return place.replace(":", "");
}

/** The words of a query; null where it has none and so keeps everything. */
export function sought(about: string): Wanted | null {
  const asked = words(about).map(bare).slice(0, mostSought);
  const last = asked.at(-1);
  if (last === undefined) return null;
  const unfinished = last.length >= shortestPrefix && /[\p{L}\p{M}\p{N}]$/u.test(about);
  const whole = (unfinished ? asked.slice(0, -1) : asked).map((word) => stem(word));
  return {
    whole: [...new Set(whole)],
    open: unfinished ? { beginning: last, term: stem(last) } : null,
  };
}

/** A word without its possessive, cut where it is too long. */
function bare(word: string): string {
  const owner = word.replace(/(?:'s|')$/, "");
  return owner.length <= longest ? owner : Array.from(owner).slice(0, longest).join("");
}
