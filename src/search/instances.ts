/**
 * What there is of a type: of weapons the mortar, of languages Arabic. The lists of `instances.json`
 * were compiled for this project from general English of news and reference works; nothing in them
 * depends on a corpus.
 */
import lists from "./instances.json" with { type: "json" };
import { bothNumbers } from "./lexicon.ts";
import { words } from "./words.ts";

const one = (word: string): string => words(word)[0]?.term ?? word;

let types: ReadonlyMap<string, readonly string[]> | null = null;

/** The lists by the nouns for their types, in the singular and the plural; each as it is written. */
function byType(): ReadonlyMap<string, readonly string[]> {
  if (types) return types;
  const made = new Map<string, string[]>();
  for (const list of lists) {
    const [names = "", instances = ""] = list.split(": ");
    for (const noun of names.split(" ").flatMap(bothNumbers)) {
      const known = made.get(noun);
      if (known) known.push(instances);
      else made.set(noun, [instances]);
    }
  }
  types = made;
  return made;
}

/** The terms of what belongs to the type that a noun names; null where it names none. */
export function instances(noun: string): readonly string[] | null {
  const known = byType().get(noun);
  return known?.flatMap((list) => list.split(" ").map(one)) ?? null;
}
