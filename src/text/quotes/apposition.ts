/**
 * Apposition: "the head of the delegation, Ann Lee, said" and "Ann Lee, the head of the delegation,
 * said" speak of one person twice.
 */
import type { Page } from "./page.ts";
import type { Phrase } from "./phrases.ts";

/** For each role phrase with a person's name beside it, by its index: the name's phrase. */
export function appositions(
  page: Page,
  phraseAt: readonly (Phrase | undefined)[],
  phrases: readonly Phrase[],
): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  for (const phrase of phrases) {
    if (phrase.kind !== "role" || phrase.plural) continue;
    const name =
      named(page, phraseAt, extent(page, phraseAt, phrase)) ?? before(page, phraseAt, phrase);
    if (name) found.set(phrase.index, name);
  }
  return found;
}

/** How many prepositional phrases a noun is followed by at most: "of the House of Commons". */
const chain = 3;

/** The token after a phrase and the prepositional phrases that belong to it. */
export function extent(
  { tokens }: Page,
  phraseAt: readonly (Phrase | undefined)[],
  phrase: Phrase,
): number {
  let end = phrase.last;
  for (let i = 0; i < chain; i += 1) {
    if (!/^(?:of|for|to|at|in|from|on|with)$/.test(tokens[end]?.lower ?? "")) break;
    const next = phraseAt[end + 1];
    if (next?.first !== end + 1 || next.kind === "time" || next.kind === "pronoun") break;
    end = next.last;
  }
  return end;
}

/** The person named right after a comma at token `i`, where a comma or a verb follows the name. */
function named(
  { tokens }: Page,
  phraseAt: readonly (Phrase | undefined)[],
  i: number,
): Phrase | null {
  if (tokens[i]?.text !== ",") return null;
  const next = phraseAt[i + 1];
  if (next?.first !== i + 1 || next.kind !== "person") return null;
  const after = tokens[next.last];
  return after && /^(?:[,.:;]|—|–)$/.test(after.text) ? next : null;
}

/** The person named right before a comma and the phrase: "Ann Lee, the head of the delegation". */
function before(
  { tokens }: Page,
  phraseAt: readonly (Phrase | undefined)[],
  { first, definite }: Phrase,
): Phrase | null {
  const described = definite || /^an?$/.test(tokens[first]!.lower);
  const name = phraseAt[first - 2];
  if (!described || tokens[first - 1]?.text !== "," || name?.last !== first - 1) return null;
  const outer = tokens[name.first - 1];
  return name.kind === "person" && outer?.pos !== "ADP" && outer?.pos !== "VERB" ? name : null;
}
