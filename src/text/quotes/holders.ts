/**
 * Whom "the governor" means: the only person of the article whom it calls a governor before. What
 * other words the phrase has ("the Ohio governor") decide between several.
 */
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";

/** Titles that news writing shortens before a name. */
const written = new Map(
  Object.entries({
    gov: "governor",
    govs: "governor",
    sen: "senator",
    sens: "senator",
    rep: "representative",
    reps: "representative",
    gen: "general",
    lt: "lieutenant",
    col: "colonel",
    sgt: "sergeant",
    capt: "captain",
    dr: "doctor",
    prof: "professor",
    rev: "reverend",
    congressman: "representative",
    congresswoman: "representative",
    chairwoman: "chairman",
    chair: "chairman",
  }),
);

/** Gives the names that a definite role phrase fits best: it means the one, where just one does. */
export function holders(layout: Layout): Holders {
  const known = kept.get(layout) ?? made(layout);
  kept.set(layout, known);
  return known;
}

type Holders = (phrase: Phrase) => readonly number[];

/** Whoever reads an article asks the same of it. */
const kept = new WeakMap<Layout, Holders>();

function made({ names, page, phrases, appositions }: Layout): Holders {
  const found = new Map<Phrase, readonly number[]>();
  const texts = names.map((name) => name.roles.map((role) => role.text));
  for (const phrase of phrases.flat()) {
    const name = appositions.get(phrase.index)?.name;
    if (name != null) texts[name]!.push(page.text.slice(phrase.start, phrase.end));
  }
  const roles = names.map((name, i) => ({
    words: words(texts[i]!.join(" ")),
    from: name.mentions[0]?.start ?? Infinity,
  }));
  return (phrase) => {
    if (phrase.kind !== "role" || !phrase.definite || phrase.plural || phrase.owner !== undefined)
      return [];
    const before = found.get(phrase) ?? fitting(phrase);
    found.set(phrase, before);
    return before;
  };

  function fitting(phrase: Phrase): readonly number[] {
    const written = page.text.slice(phrase.start, phrase.end);
    const own = [...words(written)];
    const head = plain(phrase.word);
    const named = words((written.match(capitals) ?? []).join(" "));
    const fit = roles
      .map((role, name) => ({
        name,
        role,
        shared: own.filter((word) => role.words.has(word)).length,
      }))
      .filter(
        ({ name, role }) =>
          role.words.has(head) &&
          [...named].every((word) => role.words.has(word)) &&
          role.from < phrase.start &&
          agrees(name, phrase),
      )
      .sort((a, b) => b.shared - a.shared);
    return fit.filter(({ shared }) => shared === fit[0]!.shared).map(({ name }) => name);
  }

  function agrees(name: number, { gender }: Phrase): boolean {
    const known = names[name]!;
    return (
      known.kind === "person" &&
      (gender === null || known.gender === null || known.gender === gender)
    );
  }
}

/** "The Harbour Board chief" is no other body's: what it names must be in the role as well. */
const capitals = /(?<=\s)\p{Lu}[\p{L}\p{N}-]*/gu;

/** A title as it is spelled out: "sen" as "senator". */
export const plain = (word: string): string => written.get(word) ?? word;

const words = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).map(plain));
