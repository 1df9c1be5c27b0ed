/**
 * What there is of a type: of weapons the mortar, of languages Arabic. The lists of `instances.json`
 * were compiled for this project from general English of news and reference works; nothing in them
 * depends on a corpus.
 */
import lists from "./instances.json" with { type: "json" };
import { bothNumbers } from "./lexicon.ts";
import { words } from "./words.ts";

const one = (word: string): string => words(word)[0]?.term ?? word;
const known = new Map<string, readonly string[] | null>();

/** The terms of what belongs to the type that a noun names; null where it names none. */
export function instances(noun: string): readonly string[] | null {
  const before = known.get(noun);
  if (before !== undefined) return before;
  const found = lists
    .map((list) => list.split(": ") as [string, string])
    .filter(([types]) => types.split(" ").some((type) => bothNumbers(type).includes(noun)));
  const made = found.length > 0 ? found.flatMap(([, own]) => own.split(" ").map(one)) : null;
  known.set(noun, made);
  return made;
}
