/**
 * Who bears a role: "the U.N. envoy" in one article is the person whom another calls "United Nations
 * Special Envoy for Syria", if nobody else could be meant.
 */
import type { Person } from "../domain.ts";
import { fold } from "../text/names/fold.ts";
import { callings, titles } from "../text/names/lexicon.ts";

/** Fewer telling words, such as "envoy" alone, say too little over a whole corpus. */
const FEWEST_WORDS = 2;

const filler = new Set(["the", "a", "an", "of", "for", "to", "in", "at", "and", "is", "who", "s"]);
const past = new Set(["former", "ex", "then", "late", "onetime", "acting"]);

/** The words of a role that tell it from others: folded, "United Nations" as "un". */
export function roleWords(text: string): string[] {
  return fold(text)
    .replace(/\./g, "")
    .replace(/\bunited nations?\b/g, "un")
    .replace(/\bunited states\b/g, "us")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !filler.has(word));
}

/**
 * Whether a role is what the words ask for: they say what somebody is ("the port authority" does
 * not, though its director's role holds it), the role holds them all, and is past only if they are.
 */
export function answersTo(role: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return (
    wanted.some((word) => callings.has(word) || titles.has(word)) &&
    wanted.every((word) => role.has(word)) &&
    [...past].every((word) => !role.has(word) || wanted.includes(word))
  );
}

/**
 * A function that finds the one person among `people` whom a definite phrase describes and whom the
 * article itself names; null where none or several fit, or the phrase is not definite ("a Syrian
 * official").
 */
export function bearer(
  people: readonly Person[],
): (phrase: string, article: string) => Person | null {
  const known = people
    .filter(({ roles }) => roles.length > 0)
    .map((person) => ({
      person,
      roles: [...new Set(person.roles.map(({ text }) => text))].map(
        (text) => new Set(roleWords(text)),
      ),
    }));
  const byWord = new Map<string, (typeof known)[number][]>();
  for (const one of known)
    for (const word of new Set(one.roles.flatMap((role) => [...role]))) {
      const same = byWord.get(word);
      if (same) same.push(one);
      else byWord.set(word, [one]);
    }
  return (phrase, article) => {
    const wanted = roleWords(phrase);
    if (!/^(?:the|his|her|their)\s|^\S+['’]s?\s/iu.test(phrase)) return null;
    if (wanted.length < FEWEST_WORDS) return null;
    const near = byWord.get(wanted[0]!) ?? [];
    const fitting = near.filter(({ roles }) => roles.some((role) => answersTo(role, wanted)));
    const [only] = fitting;
    if (!only || fitting.length > 1) return null;
    return only.person.mentions.some((mention) => mention.article === article) ? only.person : null;
  };
}
