/** Questions that ask what somebody said: who speaks, and of what. Pure grammar of the question. */
import { words } from "../search/words.ts";
import type { Concept } from "./question.ts";

/** Verbs by which a question asks for a statement, as terms. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  words("say tell state claim argue announce comment").map(({ term }) => term),
);

const source = /[,\s]according to [^,]+$/i;

/** Where "..., according to Ann Lee" begins, which asks for what she says; -1 where it does not stand. */
export const sourceAt = (text: string): number => text.search(source);

/** The concepts, by their places, of who speaks and of what is spoken about. */
export function sides(
  text: string,
  concepts: readonly Concept[],
): { readonly speaker: readonly number[]; readonly topic: readonly number[] } {
  const all = concepts.map((_, i) => i);
  const from = sourceAt(text);
  if (from >= 0) {
    const after = (i: number): boolean => concepts[i]!.start > from;
    return { speaker: all.filter(after), topic: all.filter((i) => !after(i)) };
  }
  const verb = concepts.findIndex(({ term, part }) => part !== "name" && sayingVerbs.has(term));
  return { speaker: all.filter((i) => i < verb), topic: all.filter((i) => i > verb) };
}
