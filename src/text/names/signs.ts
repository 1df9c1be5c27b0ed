/**
 * Signs: what the words of a name and those around it say of its kind.
 */
import type { Gender } from "../../domain.ts";
import type { Token } from "../tokens.ts";
import { belongs, callingBefore, callsNext } from "./apposed.ts";
import { headOf, isCalling } from "./callings.ts";
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
  if (!belongs(words, first)) after(words, last, found);
  if (found.speech > 0 && last - first > 1 && words[last]?.lower === "of") {
    // "..., said Ann Lee of Open Doors": towns and bodies that speak are rarely "of" anything.
    if (sayingVerbs.has(words[first - 1]?.lower ?? "")) found.person += weight.from;
  }
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
  const calling = lower === "," ? callingBefore(words, first, last) : undefined;
  if (calling) {
    signs.person += weight.apposition;
    signs.gender ??= gendered.get(calling.lower) ?? null;
  } else if (lower === "," && isGround(words[first - 2])) {
    signs.person += weight.place;
    signs.place += 1;
  }
}

/** "In the capital, Lorne," names a place. */
const isGround = (token: Token | undefined): boolean =>
  token !== undefined && token.pos === "NOUN" && placeNouns.has(token.lower);

const isNoun = (token: Token | undefined): boolean =>
  token?.pos === "NOUN" || (token !== undefined && isCapital(token));

/** Relatives: only people have them. */
const kin =
  /^(?:wife|husband|son|daughter|mother|father|sister|brother|widow|widower|niece|nephew|aunt|uncle|grand(?:son|daughter|father|mother)|baby|children|sons|daughters|parents)$/;
/** "A 27-year-old" */
const aged = /^\d+-year-old$/;

/** What follows a name says of it. */
function after(words: readonly Token[], last: number, signs: Signs): void {
  const next = words[last];
  if (!next) return;
  if (next.lower === "who") signs.person += weight.who;
  else if (next.lower === "whose") whose(words[last + 1], signs);
  else if (speechVerbs.has(next.lower)) signs.speech += 1;
  else if (next.lower === "'s" && callings.has(words[last + 1]?.lower ?? ""))
    signs.person += weight.kin;
  else if (next.lower === "," && words[last + 1]) apposed(words, last + 1, signs);
}

const whose = (of: Token | undefined, signs: Signs): void => {
  signs.person += kin.test(of?.lower ?? "") ? weight.who : weight.whose;
};

/** What begins at word `i`, behind a name and a comma, says of the name. */
function apposed(words: readonly Token[], i: number, signs: Signs): void {
  const { lower } = words[i]!;
  if (lower === "who") signs.person += weight.who;
  else if (lower === "whose") whose(words[i + 1], signs);
  else if ((lower === "of" || lower === "from") && words[i + 1] && isCapital(words[i + 1]!))
    signs.person += weight.from;
  else if (/^[1-9]\d$/.test(lower) && words[i + 1]?.lower === ",") signs.person += weight.age;
  else if (!callsNext(words, i)) {
    const at = headOf(words, i);
    const head = words[at];
    const one = lower === "a" || lower === "an";
    const described = one && head && words[at + 1]?.lower === "who";
    const years = articles.has(lower) && aged.test(words[i + 1]?.lower ?? "");
    if (described || years || (head && isCalling(head))) {
      signs.person += weight.apposition;
      signs.gender ??= (head && gendered.get(head.lower)) ?? null;
    } else if (head && articles.has(lower) && !isCapital(head) && bodies.has(head.lower))
      signs.person += weight.body;
  }
}
