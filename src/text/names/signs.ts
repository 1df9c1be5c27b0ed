/**
 * Signs: what the words of a name and those around it say of its kind.
 */
import type { Gender } from "../../domain.ts";
import { remembered } from "../remembered.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capitals.ts";
import { article, fold, isSuffix, particles } from "./fold.ts";
import { given } from "./given.ts";
import {
  bodies,
  callings,
  courtesies,
  demonyms,
  gendered,
  grounds,
  locatives,
  placeNouns,
  sayingVerbs,
  speechVerbs,
  titles,
} from "./lexicon.ts";
import { isPlace } from "./places.ts";

const articles = new Set(["the", "a", "an"]);
const possessives = new Set(["his", "her", "their", "its", "my", "our", "your"]);

export interface Signs {
  /** What speaks for a person, or where negative, against. */
  person: number;
  /** What raises doubts, such as "the" before it, that evidence can outweigh. */
  doubt: number;
  /** It is the subject of speech, as a body may be as well. */
  speech: number;
  place: number;
  gender: Gender | null;
}

/** How much each sign counts for a person or a place; a person needs `personNeeds`. */
const weight = {
  courtesy: 5,
  title: 3,
  given: 3,
  alone: 1,
  initial: 2,
  particle: 1,
  party: 2,
  who: 3,
  whose: 1,
  age: 3,
  /** "Ann Lee, of Springfield," */
  from: 2,
  apposition: 3,
  kin: 1,
  the: 3,
  locative: 1,
  acronym: 2,
  adjective: 3,
  place: -4,
  body: -4,
} as const;

/** The signs of words `first` to `last` (half open), a name whose last core word is `surname`. */
export function signs(
  words: readonly Token[],
  first: number,
  last: number,
  surname: string,
): Signs {
  const found: Signs = { person: 0, doubt: 0, speech: 0, place: 0, gender: null };
  inside(words, first, last, found);
  before(words, first, last, found);
  after(words, last, found);
  const text = words
    .slice(first, last)
    .map((token) => token.text)
    .join(" ");
  if (isPlace(fold(text)) || grounds.has(surname)) {
    found.place += 1;
    found.person += weight.place;
  }
  return found;
}

function inside(words: readonly Token[], first: number, last: number, signs: Signs): void {
  const head = words[first]!;
  const known = given(fold(head.text));
  if (known !== undefined) {
    signs.person += last - first > 1 ? weight.given : weight.alone;
  }
  for (let i = first; i < last; i += 1) {
    const { text, lower } = words[i]!;
    if (last - first > 1 && /^(?:\p{Lu}\.)+$/u.test(text) && !isPlace(fold(text)))
      signs.person += weight.initial;
    if (isSuffix(text) && i > first + 1) signs.person += weight.initial;
    if (article.test(text) || (i > first && particles.has(lower))) signs.person += weight.particle;
  }
  if (last - first === 1 && known === undefined && head.pos !== "PROPN" && head.pos !== "NOUN")
    signs.doubt += weight.adjective;
  if (last - first === 1 && /^\p{Lu}[\p{Lu}.\d]+$/u.test(head.text)) signs.doubt += weight.acronym;
}

function before(words: readonly Token[], first: number, last: number, signs: Signs): void {
  const previous = words[first - 1];
  if (!previous) return;
  const lower = fold(previous.text);
  const courtesy = isCapital(previous) ? courtesies.get(lower) : undefined;
  if (courtesy) {
    signs.person += weight.courtesy;
    signs.gender = courtesy;
  } else if (demonyms.has(lower)) {
    if (last - first > 1) signs.person += weight.party;
  } else if (callings.has(lower) || titles.has(lower) || callings.has(lower.replace(/s$/, ""))) {
    const office = titles.has(lower) || !isCapital(previous) || last - first > 1;
    signs.person += office ? weight.title : weight.alone;
    signs.gender ??= gendered.get(lower) ?? null;
  } else if (lower === "the" && !isNoun(words[last])) signs.doubt += weight.the;
  else if (locatives.has(lower)) {
    signs.doubt += weight.locative;
    signs.place += 1;
  } else if (lower === "of" && placeNouns.has(words[first - 2]?.lower ?? "")) {
    signs.person += weight.place;
    signs.place += 2;
  }
  if (sayingVerbs.has(lower)) signs.speech += 1;
  const head = lower === "," ? headBefore(words, first) : undefined;
  if (head && isCalling(head)) {
    signs.person += weight.apposition;
    signs.gender ??= gendered.get(head.lower) ?? null;
  }
}

const isNoun = (token: Token | undefined): boolean =>
  token?.pos === "NOUN" || (token !== undefined && isCapital(token));

/** The head of what stands before the comma: "The head of the delegation, NAME". */
function headBefore(words: readonly Token[], first: number): Token | undefined {
  let i = first - 2;
  while (i >= 0 && words[i]!.pos !== "PUNCT") i -= 1;
  return i + 1 < first - 1 ? words[headOf(words, i + 1)] : undefined;
}

function after(words: readonly Token[], last: number, signs: Signs): void {
  const next = words[last];
  if (!next) return;
  if (next.lower === "who" || next.lower === "whose") signs.person += weight[next.lower];
  else if (speechVerbs.has(next.lower)) signs.speech += 1;
  else if (next.lower === "'s" && callings.has(words[last + 1]?.lower ?? ""))
    signs.person += weight.kin;
  else if (next.lower === "," && words[last + 1]) {
    const { lower } = words[last + 1]!;
    if (lower === "who" || lower === "whose") signs.person += weight[lower];
    else if ((lower === "of" || lower === "from") && words[last + 2] && isCapital(words[last + 2]!))
      signs.person += weight.from;
    else if (/^[1-9]\d$/.test(lower) && words[last + 2]?.lower === ",") signs.person += weight.age;
    else {
      const head = words[headOf(words, last + 1)];
      const one = lower === "a" || lower === "an";
      const described = one && head && words[headOf(words, last + 1) + 1]?.lower === "who";
      if (described || (head && isCalling(head))) {
        signs.person += weight.apposition;
        signs.gender ??= gendered.get(head.lower) ?? null;
      } else if (head && articles.has(lower) && !isCapital(head) && bodies.has(head.lower))
        signs.person += weight.body;
    }
  }
}

/** No apposition has its head behind so many words. */
const headReach = 9;
const mayLead: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);

/** The index of the head of the noun phrase that begins at `i`: "delegate" in "the chief delegate for"; -1 if none. */
export function headOf(words: readonly Token[], i: number): number {
  const lead = words[i];
  if (!lead || !mayLead.has(lead.pos)) return -1;
  if (lead.pos === "PRON" && !possessives.has(lead.lower)) return -1;
  let head = -1;
  for (let j = i; j < Math.min(words.length, i + headReach); j += 1) {
    const token = words[j]!;
    if (token.lower === "'s" || token.lower === "'") head = -1;
    else if (callings.has(fold(token.text)) || token.pos === "NOUN" || isCapital(token)) head = j;
    else if (j > i && !mayLead.has(token.pos)) break;
    else if (j > i && (token.pos === "DET" || token.pos === "PRON")) break;
  }
  return head;
}

/** Endings of words for what somebody does: "oncologist", "statistician", "gatekeeper". */
const calledBy =
  /(?:\p{L}{2}ologist|\p{L}{3}ician|\p{L}{2}grapher|\p{L}woman|keeper|\p{L}holder|\p{L}{4}ist)$/u;

/** Is the word what a person may be called? */
export const isCalling = ({ text }: Token): boolean => calls(text);

const calls = remembered((text): boolean => {
  const whole = fold(text);
  const lower = callings.has(whole) ? whole : whole.replace(/^.*-(?=\p{L}{4})/u, "");
  return (
    callings.has(lower) || calledBy.test(lower) || (titles.has(lower) && !courtesies.has(lower))
  );
});
