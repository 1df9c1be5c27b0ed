/**
 * Words that mean nearly the same. The groups of `synonyms.json` were compiled for this project from
 * general English of news and reference works; nothing in them depends on a corpus. A verb with its
 * particle is one entry: `pull_out`.
 */
import { cardinals, irregular, ordinals } from "./english.ts";
import groups from "./synonyms.json" with { type: "json" };
import { words } from "./words.ts";

/** Letters that a base form and its term share, but for a last "y". */
const beginning = 3;
const keyOf = (word: string): string => word.slice(0, beginning).replace(/y$/, "i");
const base = (word: string): string =>
  irregular.get(word) ?? ordinals.get(word) ?? cardinals.get(word) ?? word;
const none: readonly string[] = [];

/** To make the terms of all entries would take longer than to start: only of those that may fit. */
const byBeginning = new Map<string, string[]>();
for (const group of groups)
  for (const entry of group.split(" ")) {
    const key = keyOf(base(entry));
    const known = byBeginning.get(key);
    if (!known) byBeginning.set(key, [group]);
    else if (known.at(-1) !== group) known.push(group);
  }

const terms = new Map<string, string>();

/** The term of a word, or of a verb with its particle: `pull_out`. */
function termOf(entry: string): string {
  const before = terms.get(entry);
  if (before !== undefined) return before;
  const parts = entry.split("_").map((word) => words(word)[0]?.term ?? word);
  const made = parts.join("_");
  terms.set(entry, made);
  return made;
}

interface Known {
  readonly synonyms: readonly string[];
  readonly particles: readonly string[];
}

const kept = new Map<string, Known>();

function known(term: string): Known {
  const before = kept.get(term);
  if (before) return before;
  const synonyms = new Set<string>();
  const particles = new Set<string>();
  for (const group of byBeginning.get(keyOf(term)) ?? none) {
    const own = group.split(" ").map(termOf);
    for (const one of own) {
      const [verb, particle] = one.split("_");
      if (particle && verb === term) particles.add(particle);
    }
    if (own.includes(term))
      for (const one of own) if (one !== term && !one.includes("_")) synonyms.add(one);
  }
  const found = { synonyms: [...synonyms], particles: [...particles] };
  kept.set(term, found);
  return found;
}

/** Terms that may stand for `term`, or for a verb with its particle; never itself. */
export function synonyms(term: string): readonly string[] {
  return known(term).synonyms;
}

/** Particles that with this verb have a meaning of their own. */
export function particles(verb: string): readonly string[] {
  return known(verb).particles;
}
