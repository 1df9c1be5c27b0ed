/**
 * Phrases that may name a speaker: names with their titles, pronouns, "the envoy", "a poll". Cut from
 * parts of speech, because no parser is at hand and a phrase needs only its head to be judged.
 */
import type { Gender, Span } from "../../domain.ts";
import type { Name } from "../names/name.ts";
import {
  cue,
  genderOf,
  groupNouns,
  isSpeech,
  personNouns,
  sourceNouns,
  timeNouns,
} from "./lexicon.ts";
import type { Token } from "../tokens.ts";
import type { Page } from "./page.ts";
import type { Reading } from "../read.ts";

/** `thing` is what the lists do not know; `body` an organisation or group; `name` an unsure name. */
export type PhraseKind =
  "person" | "name" | "role" | "pronoun" | "body" | "source" | "place" | "time" | "thing";

/** Tokens `first` to `last` of the page, half open. */
export interface Phrase extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: PhraseKind;
  /** Lower case: of the head, or of the pronoun. */
  readonly word: string;
  /** Which of the article's names it is, where it is one. */
  readonly name: number | null;
  /** Whose it is: "Clinton's aide", "his spokesman". */
  readonly owner: { readonly name: number | null; readonly word: string } | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly definite: boolean;
}

const pronouns: Readonly<Record<string, { gender: Gender | null; plural: boolean }>> = {
  he: { gender: "male", plural: false },
  she: { gender: "female", plural: false },
  they: { gender: null, plural: true },
  it: { gender: null, plural: false },
  i: { gender: null, plural: false },
  we: { gender: null, plural: true },
  you: { gender: null, plural: false },
  who: { gender: null, plural: false },
  him: { gender: "male", plural: false },
  them: { gender: null, plural: true },
  me: { gender: null, plural: false },
  us: { gender: null, plural: true },
  himself: { gender: "male", plural: false },
  herself: { gender: "female", plural: false },
};
/** Party and state after a politician's name: "(R-Wis.)". */
const party = /^(?:[DRI]|[DRI][-‑]\p{L}+)$/u;
/** "The 43-year-old". */
const aged = /-year-olds?$/;
const indefinite =
  /^(?:everyone|everybody|someone|somebody|anyone|anybody|nobody|one|another|others|many|some|several|most|both|few|two|three|four)$/;
const possessive = /^(?:his|her|their|its|my|our|your|whose)$/;
const clitic = /^(?:'s|')$/;
const personEnding = /(?:ers|er|ors|or|ists|ist|ians|ian|man|men|woman|women|crats|cans)$/;
const noPerson =
  /^(?:number|paper|member|matter|letter|order|power|winter|summer|former|error|factor|sector|tenor|floor|door|color|colour|favor|favour|honor|labor|terror|horror|another|whether|together|dinner|offer|answer|chapter|center|theater|weather|water|quarter|border|corner|computer|tower|trailer|twitter|career|disorder|shelter|disaster|banner|poster|newsletter|counter|cover|laughter|slaughter|murder|other|either|rather|however|ever|never|over|under|after|later|better|latter)s?$/;

/** The country's "US" is none. */
const isPronoun = ({ lower, text }: Token): boolean =>
  lower in pronouns && text !== "US" && text !== "IT";

/** Where the names of an article stand: for each token, its name and the token after the mention. */
export interface Naming {
  readonly name: number;
  readonly last: number;
}

export function namings({ words }: Reading, names: readonly Name[]): Map<number, Naming> {
  const firsts: number[] = [];
  let count = 0;
  for (const own of words) {
    firsts.push(count);
    count += own.length;
  }
  const found = new Map<number, Naming>();
  names.forEach((name, index) => {
    for (const mention of name.mentions) {
      const base = firsts[mention.sentence - 1]!;
      found.set(base + mention.first, { name: index, last: base + mention.last });
    }
  });
  return found;
}

/** The phrases among tokens [first, end), in order, apart. */
export function phrases(
  page: Page,
  names: readonly Name[],
  at: ReadonlyMap<number, Naming>,
  first: number,
  end: number,
  out: Phrase[],
): void {
  let i = first;
  while (i < end) {
    const last = phraseEnd(page, at, i, end);
    if (last > i) {
      const made = phrase(page, names, at, i, last, out.length);
      if (made) out.push(made);
    }
    i = Math.max(last, i + 1);
  }
}

function phraseEnd(
  page: Page,
  at: ReadonlyMap<number, Naming>,
  first: number,
  end: number,
): number {
  let i = first;
  for (; i < end; i += 1) {
    const token = page.tokens[i]!;
    const naming = at.get(i);
    if (naming) {
      i = Math.min(naming.last, end) - 1;
      continue;
    }
    if (i === first && (isPronoun(token) || indefinite.test(token.lower))) {
      if (isPronoun(token)) return i + 1;
      continue;
    }
    if (possessive.test(token.lower)) {
      if (i > first) break;
      continue;
    }
    if (i > first && speaksNow(page, i)) break;
    const time = timeNouns.has(token.lower);
    if (i > first && time !== timeNouns.has(page.tokens[i - 1]!.lower) && token.pos === "PROPN")
      break;
    if (token.pos === "DET") {
      if (i > first && page.tokens[i - 1]!.pos !== "DET") break;
      continue;
    }
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.pos === "NUM")
      continue;
    if (clitic.test(token.lower) && i > first && token.pos !== "AUX") continue;
    if (token.lower === "'s" && i > first && owns(page, i, end)) continue;
    if (token.lower === "$" || token.lower === "%" || token.lower === "#") continue;
    break;
  }
  return i;
}

/** Whether a word tagged as a noun or adjective is a verb of speech: "The ad claims that". */
function speaksNow({ tokens }: Page, i: number): boolean {
  const { lower, pos } = tokens[i]!;
  const kind = pos === "VERB" || /(?:s|ed)$/.test(lower) ? cue(lower) : undefined;
  if (kind !== "say" && kind !== "write") return false;
  return /^(?:"|that|:)$/.test(tokens[i + 1]?.lower ?? "") || isSpeech(lower);
}

/** Whether an 's is a possessive, whatever its tag: a noun or adjective follows. */
function owns(page: Page, i: number, end: number): boolean {
  const next = i + 1 < end ? page.tokens[i + 1]! : null;
  return next !== null && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos);
}

function phrase(
  page: Page,
  names: readonly Name[],
  at: ReadonlyMap<number, Naming>,
  first: number,
  end: number,
  index: number,
): Phrase | null {
  let last = end;
  while (last > first && clitic.test(page.tokens[last - 1]!.lower)) last -= 1;
  while (last > first && page.tokens[last - 1]!.pos === "ADJ" && hasNoun(page, first, last))
    last -= 1;
  let head = last - 1;
  let name: number | null = null;
  let owner: Phrase["owner"] = null;
  if (possessive.test(page.tokens[first]!.lower))
    owner = { name: null, word: page.tokens[first]!.lower };
  for (let i = first; i < last; i += 1) {
    const naming = at.get(i);
    if (!naming || naming.last > last) continue;
    if (naming.last === last) {
      name = naming.name;
      head = i;
    } else if (clitic.test(page.tokens[naming.last]!.lower))
      owner = { name: naming.name, word: "" };
    i = naming.last - 1;
  }
  if (
    last <= first ||
    party.test(page.text.slice(page.tokens[first]!.start, page.tokens[last - 1]!.end))
  )
    return null;
  const token = page.tokens[name === null ? head : last - 1]!;
  const word = token.lower;
  const single = last - first === 1 && (isPronoun(token) || indefinite.test(word));
  if (name === null && !single && !/^(?:NOUN|PROPN|NUM)$/.test(token.pos) && !personNouns.has(word))
    return null;
  const kind = name !== null ? nameKind(names[name]!) : single ? "pronoun" : nounKind(word);
  const known = pronouns[word];
  return {
    index,
    first,
    last,
    head,
    start: page.tokens[first]!.start,
    end: page.tokens[last - 1]!.end,
    kind,
    word,
    name,
    owner,
    plural: single ? (known?.plural ?? false) : name === null && isPlural(word),
    gender: name !== null ? names[name]!.gender : single ? (known?.gender ?? null) : genderOf(word),
    definite: /^(?:the|this|that|his|her|their|its)$/.test(page.tokens[first]!.lower),
  };
}

function hasNoun({ tokens }: Page, first: number, last: number): boolean {
  if (personNouns.has(tokens[last - 1]!.lower)) return false;
  for (let i = first; i < last; i += 1) if (/^(?:NOUN|PROPN)$/.test(tokens[i]!.pos)) return true;
  return false;
}

function nameKind({ kind }: Name): PhraseKind {
  return kind === "organisation" ? "body" : kind === "unsure" ? "name" : kind;
}

const isPlural = (word: string): boolean =>
  (/[^s]s$/.test(word) && !/(?:us|is|ics)$/.test(word)) ||
  /(?:men|people|women|police|children)$/.test(word);

function nounKind(word: string): PhraseKind {
  const one = singular(word);
  const last = word.slice(word.lastIndexOf("-") + 1);
  if (timeNouns.has(word)) return "time";
  if (aged.test(word)) return "role";
  for (const form of [word, one, last]) {
    if (personNouns.has(form)) return "role";
    if (groupNouns.has(form)) return "body";
    if (sourceNouns.has(form)) return "source";
  }
  return personEnding.test(word) && !noPerson.test(word) ? "role" : "thing";
}

function singular(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, "man");
  if (/ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
