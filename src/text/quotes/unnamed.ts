/** Those of whom an article speaks without a name: "a driver", "his lawyer", "anyone". */
import type { Layout } from "./layout.ts";
import { genderOf, personNouns } from "./lexicon.ts";
import { isPlural } from "./nouns.ts";
import type { Phrase } from "./phrases.ts";

/**
 * How somebody unnamed comes in: `own` ("his lawyer"), `a`, `any` ("anyone"); `the` where the article
 * calls nobody so whom it names, and `one` where it calls several so and may mean any.
 */
export type Called = "own" | "a" | "the" | "one" | "any";

const anybody = /^(?:anybody|anyone|everybody|everyone|nobody|one|somebody|someone)$/;
const mine = /^(?:my|our|your)$/;

/** Whether a phrase is somebody without a name; "and former mayor" goes on with what is before. */
export function isUnnamed({ page }: Layout, { kind, plural, word, first }: Phrase): boolean {
  if (anybody.test(word)) return true;
  if (kind !== "role" || plural) return false;
  return page.tokens[first - 1]?.lower !== "and" || page.tokens[first]!.pos === "DET";
}

/** How such a phrase introduces them; `several` of those who are named may be called so. */
export function called({ page }: Layout, phrase: Phrase, several: boolean): Called {
  const { owner, word, first, definite } = phrase;
  if (owner !== undefined || mine.test(page.tokens[first]!.lower)) return "own";
  if (anybody.test(word)) return "any";
  return definite ? (several ? "one" : "the") : "a";
}

/** Whom a word between marks speaks of without a name, as a phrase: "my brother". */
export function spokenOf({ page }: Layout, token: number, frame: number): Phrase | null {
  const { start, end, lower: word, pos } = page.tokens[token]!;
  if (pos !== "NOUN" || !personNouns.has(word) || isPlural(word)) return null;
  const definite = /^(?:the|this|that)$/.test(page.tokens[token - 1]?.lower ?? "");
  return {
    ...{ index: -1, frame, first: token, last: token + 1, head: token, start, end, word },
    ...{ kind: "role", name: null, plural: false, gender: genderOf(word), definite },
  };
}
