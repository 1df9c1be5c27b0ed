/**
 * Apposition: "the head of the delegation, Ann Lee, said" and "Ann Lee, the head of the delegation,
 * said" speak of one person twice.
 */
import type { Name } from "../names/index.ts";
import type { Page } from "./page.ts";
import type { Phrase } from "./phrases.ts";

/**
 * For each role phrase with a person's name beside it, by its index: the name's phrase. Of "an aide
 * to the minister, Ann Lee," the name is the minister's, who stands next to it, unless the article
 * has another minister.
 */
export function appositions(
  page: Page,
  phraseAt: readonly (Phrase | undefined)[],
  phrases: readonly Phrase[],
  names: readonly Name[],
): ReadonlyMap<number, Phrase> {
  const found = new Map<number, Phrase>();
  const taken = new Set<Phrase>();
  for (const phrase of phrases) {
    if (phrase.kind !== "role" || phrase.plural || taken.has(phrase)) continue;
    const end = extent(page, phraseAt, phrase);
    const after = named(page, phraseAt, end);
    const nearest = phraseAt[end - 1];
    if (after && nearest && nearest !== phrase && nearest.kind === "role" && !nearest.plural) {
      if (!isOther(names, nearest, after)) continue;
      taken.add(nearest);
    }
    const name = after ?? before(page, phraseAt, phrase);
    if (name) found.set(phrase.index, name);
  }
  return found;
}

/** Whether the article calls somebody else than `name` what a phrase does. */
function isOther(names: readonly Name[], { word }: Phrase, { name }: Phrase): boolean {
  return names.some(
    ({ kind, roles }, i) =>
      kind === "person" && i !== name && roles.some(({ text }) => headOf(text) === word),
  );
}

/** The last word of a calling before what it is of: "president" in "President of Thule". */
const headOf = (role: string): string =>
  role
    .toLowerCase()
    .split(/\s(?:of|for|to|at|in|from|on|with)\s/u)[0]!
    .split(/\s/u)
    .at(-1)!;

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

/** The token after the short form of a body in brackets at token `i`; `i` itself if none is. */
const afterShort = ({ tokens }: Page, i: number): number =>
  tokens[i]?.text === "(" && tokens[i + 2]?.text === ")" ? i + 3 : i;

/** The person named right after a comma at token `i`, where a comma or a verb follows the name. */
function named(page: Page, phraseAt: readonly (Phrase | undefined)[], end: number): Phrase | null {
  const { tokens } = page;
  const i = afterShort(page, end);
  if (tokens[i]?.text !== ",") return null;
  const next = phraseAt[i + 1];
  if (next?.first !== i + 1 || next.kind !== "person") return null;
  // "The chairwoman, Ann Lee of the Open Party, said".
  const at = /^(?:of|from)$/.test(tokens[next.last]?.lower ?? "")
    ? (phraseAt[next.last + 1]?.last ?? next.last)
    : next.last;
  const after = tokens[at];
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
