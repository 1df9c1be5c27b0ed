/** What a phrase is judged by: its head noun, or the pronoun that it is. */
import type { Gender } from "../../domain.ts";
import { remembered } from "../remembered.ts";
import type { Token } from "../tokens.ts";
import { groupNouns, personNouns, sourceNouns, timeNouns } from "./lexicon.ts";

/** `thing` is what the lists do not know; `body` an organisation or group; `name` an unsure name. */
export type PhraseKind =
  "person" | "name" | "role" | "pronoun" | "body" | "source" | "place" | "time" | "thing";

interface Pronoun {
  readonly gender: Gender | null;
  readonly plural: boolean;
}

const singular: Pronoun = { gender: null, plural: false };
const plural: Pronoun = { gender: null, plural: true };
const male: Pronoun = { gender: "male", plural: false };
const female: Pronoun = { gender: "female", plural: false };
const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ["he", male],
  ["him", male],
  ["himself", male],
  ["she", female],
  ["herself", female],
  ["they", plural],
  ["them", plural],
  ["we", plural],
  ["us", plural],
  ["it", singular],
  ["i", singular],
  ["me", singular],
  ["you", singular],
  ["who", singular],
]);
/** Words that stand for somebody without a noun: "others said". */
const indefinite = new Set(
  "everyone everybody someone somebody anyone anybody nobody one another others many some several most both few two three four".split(
    " ",
  ),
);

/** A personal pronoun; the country's "US" is none. */
export const isPronoun = ({ lower, text }: Token): boolean =>
  pronouns.has(lower) && text !== "US" && text !== "IT";

export const isIndefinite = ({ lower }: Token): boolean => indefinite.has(lower);

/** Gender and number of a pronoun, indefinite ones included. */
export const pronoun = (word: string): Pronoun => pronouns.get(word) ?? singular;

/** "The 43-year-old". */
const aged = /-year-olds?$/;
const personEnding = /(?:ers|er|ors|or|ists|ist|ians|ian|man|men|woman|women|crats|cans)$/;
const noPerson =
  /^(?:number|paper|member|matter|letter|order|power|winter|summer|former|error|factor|sector|tenor|floor|door|color|colour|favor|favour|honor|labor|terror|horror|another|whether|together|dinner|offer|answer|chapter|center|theater|weather|water|quarter|border|corner|computer|tower|trailer|twitter|career|disorder|shelter|disaster|banner|poster|newsletter|counter|cover|laughter|slaughter|murder|other|either|rather|however|ever|never|over|under|after|later|better|latter)s?$/;

/** Whether a word can be what a phrase is about. */
export const isNominal = ({ pos, lower }: Token): boolean =>
  (lower !== "following" && (pos === "NOUN" || pos === "PROPN" || pos === "NUM")) ||
  personNouns.has(lower) ||
  aged.test(lower);

export const isPlural = (word: string): boolean =>
  (/[^s]s$/.test(word) && !/(?:us|is|ics)$/.test(word)) ||
  /(?:men|people|women|police|children)$/.test(word);

/** What a noun, in lower case, names. */
export const nounKind = remembered((word): PhraseKind => {
  if (timeNouns.has(word)) return "time";
  if (aged.test(word)) return "role";
  for (const form of [word, base(word), word.slice(word.lastIndexOf("-") + 1)]) {
    if (personNouns.has(form)) return "role";
    if (groupNouns.has(form)) return "body";
    if (sourceNouns.has(form)) return "source";
  }
  return personEnding.test(word) && !noPerson.test(word) ? "role" : "thing";
});

/** A noun's singular, if it is a plural. */
function base(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, "man");
  if (/ies$/.test(word)) return word.replace(/ies$/, "y");
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
