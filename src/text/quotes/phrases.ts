/**
 * Phrases that may name a speaker: names with their titles, pronouns, "the envoy", "a poll". Cut from
 * parts of speech, because no parser is at hand and a phrase needs only its head to be judged.
 */
import type { Gender, Span } from "../../domain.ts";
import type { Name } from "../names/index.ts";
import { cue, genderOf, isSpeech, personNouns, timeNouns } from "./lexicon.ts";
import type { Naming } from "./namings.ts";
import {
  isIndefinite,
  isNominal,
  isPlural,
  isPronoun,
  nounKind,
  pronoun,
  type PhraseKind,
} from "./nouns.ts";
import type { Page } from "./page.ts";

/** Tokens `first` to `last` of the page, half open. */
export interface Phrase extends Span {
  /** Its number in the article. */
  readonly index: number;
  readonly frame: number;
  readonly first: number;
  readonly last: number;
  /** The token where the name begins, or else of the noun. */
  readonly head: number;
  readonly kind: PhraseKind;
  /** Lower case: of the head, or of the pronoun. */
  readonly word: string;
  /** Which of the article's names it is, where it is one. */
  readonly name: number | null;
  /** Whose it is: the name in "Lee's aide", null in "his spokesman"; absent where nobody's. */
  readonly owner?: number | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly definite: boolean;
}

/** What phrases are cut from. */
export interface Source {
  readonly page: Page;
  readonly names: readonly Name[];
  readonly namings: ReadonlyMap<number, Naming>;
}

/** Party and state after a politician's name: "(R-Wis.)". */
const party = /^(?:[DRI]|[DRI][-‑]\p{L}+)$/u;
const possessive = new Set(["his", "her", "their", "its", "my", "our", "your", "whose"]);
const isClitic = (lower: string): boolean => lower === "'s" || lower === "'";
const inner: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const signs = new Set(["$", "%", "#"]);
const definites = new Set(["the", "this", "that", "his", "her", "their", "its"]);

/** Appends the phrases among tokens [first, end) of a frame to `out`, in order, apart. */
export function phrases(
  source: Source,
  frame: number,
  first: number,
  end: number,
  out: Phrase[],
): void {
  for (let i = first; i < end;) {
    const last = phraseEnd(source, i, end);
    const made = last > i ? phrase(source, i, last, { index: out.length, frame }) : null;
    if (made) out.push(made);
    i = Math.max(last, i + 1);
  }
}

/** The token after the phrase that begins at `first`; `first` itself where none does. */
function phraseEnd({ page, namings }: Source, first: number, end: number): number {
  if (isPronoun(page.tokens[first]!)) return first + 1;
  let i = first;
  while (i < end) {
    const naming = namings.get(i);
    if (naming) i = Math.min(naming.last, end);
    else if (belongs(page, first, i, end)) i += 1;
    else break;
  }
  return i;
}

/** Whether token `i` goes on with the phrase that begins at `first`, or begins one. */
function belongs(page: Page, first: number, i: number, end: number): boolean {
  const token = page.tokens[i]!;
  const { lower, pos } = token;
  if (i === first)
    return (
      isIndefinite(token) ||
      possessive.has(lower) ||
      pos === "DET" ||
      inner.has(pos) ||
      signs.has(lower)
    );
  if (possessive.has(lower) || speaks(page, i)) return false;
  const previous = page.tokens[i - 1]!;
  if (pos === "PROPN" && timeNouns.has(lower) !== timeNouns.has(previous.lower)) return false;
  if (pos === "DET") return previous.pos === "DET";
  if (isClitic(lower)) return pos !== "AUX" || (lower === "'s" && owns(page, i, end));
  return inner.has(pos) || signs.has(lower);
}

/** Whether a word tagged as a noun or adjective is a verb of speech: "The ad claims that". */
function speaks({ tokens }: Page, i: number): boolean {
  const { lower, pos } = tokens[i]!;
  const kind =
    pos === "VERB" || lower.endsWith("s") || lower.endsWith("ed") ? cue(lower) : undefined;
  if (kind !== "say" && kind !== "write") return false;
  return /^(?:"|that|:)$/.test(tokens[i + 1]?.lower ?? "") || isSpeech(lower);
}

/** Whether an 's is a possessive, whatever its tag: a noun or adjective follows. */
const owns = ({ tokens }: Page, i: number, end: number): boolean =>
  i + 1 < end && inner.has(tokens[i + 1]!.pos);

function phrase(
  source: Source,
  first: number,
  end: number,
  { index, frame }: Pick<Phrase, "index" | "frame">,
): Phrase | null {
  const { tokens } = source.page;
  const last = trimmed(source, first, end);
  if (last <= first) return null;
  const { name, head, owner } = named(source, first, last);
  const known = nature(source, first, last, name);
  if (known === null) return null;
  const { kind, plural, gender } = known;
  const { start, lower: opening } = tokens[first]!;
  const { end: stop, lower: word } = tokens[last - 1]!;
  const definite = definites.has(opening);
  // One literal: there are hundreds of phrases in an article, and spreads cost ten times as much.
  const made: Phrase = {
    index,
    frame,
    first,
    last,
    head,
    start,
    end: stop,
    kind,
    word,
    name,
    plural,
    gender,
    definite,
  };
  return owner === undefined ? made : { ...made, owner };
}

/** What tokens [first, last) are a phrase for; null where they are none. */
function nature(
  { page, names }: Source,
  first: number,
  last: number,
  name: number | null,
): Pick<Phrase, "kind" | "plural" | "gender"> | null {
  const token = page.tokens[last - 1]!;
  if (name !== null) {
    if (party.test(page.text.slice(page.tokens[first]!.start, token.end))) return null;
    const { kind, gender } = names[name]!;
    const own = kind === "organisation" ? "body" : kind === "unsure" ? "name" : kind;
    return { kind: own, plural: false, gender };
  }
  const word = token.lower;
  if (last - first === 1 && (isPronoun(token) || isIndefinite(token)))
    return { kind: "pronoun", ...pronoun(word) };
  if (!isNominal(token) || party.test(token.text)) return null;
  return { kind: nounKind(word), plural: isPlural(word), gender: genderOf(word) };
}

/** The end of a phrase without a last possessive 's and without adjectives after its noun or name. */
function trimmed({ page: { tokens }, namings }: Source, first: number, end: number): number {
  let last = end;
  while (last > first && isClitic(tokens[last - 1]!.lower)) last -= 1;
  if (last === first || tokens[last - 1]!.pos !== "ADJ") return last;
  if (!tokens.slice(first, last).some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return last;
  let named = first;
  for (let i = first; i < last; i += 1) named = Math.max(named, namings.get(i)?.last ?? first);
  while (last > named && tokens[last - 1]!.pos === "ADJ") {
    if (personNouns.has(tokens[last - 1]!.lower)) break;
    last -= 1;
  }
  return last;
}

/** Which name a phrase ends with, and whose it is. */
function named({ page, namings }: Source, first: number, last: number) {
  let name: number | null = null;
  let head = last - 1;
  let owner: number | null | undefined = possessive.has(page.tokens[first]!.lower)
    ? null
    : undefined;
  for (let i = first; i < last; i += 1) {
    const naming = namings.get(i);
    if (!naming || naming.last > last) continue;
    if (naming.last === last) {
      name = naming.name;
      head = i;
    } else if (isClitic(page.tokens[naming.last]!.lower)) owner = naming.name;
    i = naming.last - 1;
  }
  return { name, head, owner };
}
