/**
 * From the phrase that names a speaker to the article's name: a name is itself, a pronoun or a role
 * phrase is the most salient name before it that agrees.
 */
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import type { LocalSpeaker } from "./index.ts";

export interface Resolved {
  readonly speaker: LocalSpeaker;
  /** From 0 to 1: how sure it is that the phrase is this name. */
  readonly sure: number;
}

export function resolver(layout: Layout): (phrase: Phrase | null) => Resolved | null {
  const { names, page } = layout;
  const all = layout.phrases.flat();
  return (phrase) => {
    if (!phrase) return null;
    if (phrase.name !== null) return named(phrase.name, 1);
    if (phrase.kind === "pronoun" && /^(?:he|she|him|himself|herself)$/.test(phrase.word)) {
      const found = antecedent(phrase);
      return found === null ? null : named(found, 0.8);
    }
    if (phrase.kind === "pronoun") return null;
    return {
      speaker: { name: page.text.slice(phrase.start, phrase.end), local: null },
      sure: 0.9,
    };
  };

  function named(local: number, sure: number): Resolved {
    return { speaker: { name: names[local]!.name, local }, sure };
  }

  function antecedent(pronoun: Phrase): number | null {
    for (let i = pronoun.index - 1; i >= 0; i -= 1) {
      const { name, kind } = all[i]!;
      if (name === null || kind !== "person") continue;
      const { gender } = names[name]!;
      if (gender === null || gender === pronoun.gender) return name;
    }
    return null;
  }
}
