/** What kinds of words there are, whatever the question: months, units, countries, verbs of speech. */
import { countries, national, ofKind } from "./lexicon.ts";
import type { Store } from "./store.ts";
import { shape, words } from "./words.ts";

/** Kinds of words, as bits over the vocabulary. */
export const kind = {
  percent: 1,
  period: 2,
  unit: 4,
  money: 8,
  color: 16,
  scale: 32,
  nation: 64,
  reason: 128,
  means: 256,
  speech: 512,
  copula: 1024,
  placing: 2048,
  rate: 4096,
  dated: 8192,
  be: 16384,
  by: 32768,
  settlement: 65536,
  country: 131072,
  era: 262144,
  clock: 524288,
  ordinal: 1048576,
  based: 2097152,
  ago: 4194304,
  /** Mostly written with a capital where no sentence begins. */
  proper: 8388608,
  month: 16777216,
  /** "This", "next": of the week or month they stand before. */
  relative: 33554432,
  dayword: 67108864,
  /** A part of the day, as an answer to "what time". */
  daytime: 268435456,
  aged: 1073741824,
  /** Something comes into the world: it is as old as that. */
  beginning: -2147483648,
  /** A part of a country or town: the "coast" of somewhere. */
  side: 536870912,
  /** With it, "as" gives no reason. */
  such: 134217728,
} as const;

const one = (word: string): string => words(word)[0]?.term ?? word;
const terms = (text: string): string[] => text.split(" ").map(one);
const lists: readonly (readonly [number, Iterable<string>])[] = [
  [kind.dated, [...ofKind.month, ...ofKind.day]],
  [kind.month, ofKind.month],
  [kind.relative, terms("this next last past coming")],
  [kind.dayword, terms("today yesterday tomorrow tonight")],
  [kind.aged, terms("old age aged")],
  [kind.beginning, terms("born found establish built open create form launch begin began since")],
  [
    kind.daytime,
    terms("noon midday midnight dawn dusk sunrise sunset morning afternoon evening night"),
  ],
  [
    kind.side,
    terms(
      "coast shore bank outskirts edge heart centre center middle north south east west corner",
    ),
  ],
  [kind.such, terms("well such soon long far")],
  [kind.percent, terms("percent percentage pct")],
  [kind.period, ofKind.period],
  [kind.unit, ofKind.unit],
  [kind.money, ofKind.money],
  [kind.color, ofKind.color],
  [kind.settlement, ofKind.settlement],
  [kind.scale, ofKind.scale],
  [kind.nation, national],
  [
    kind.reason,
    terms(
      "because due since reason cause result lead so therefore thus owing consequence after amid over order blame motive fear concern prompt trigger stem express cite given ground retaliation protest purpose aim meant",
    ),
  ],
  [kind.means, terms("by with using via through use method process technique when by")],
  [
    kind.speech,
    terms(
      "say tell state add announce claim note declare describe express insist argue explain call consider believe think stress warn suggest admit promise reply respond urge reiterate confirm deny welcome reveal indicate underline emphasize emphasise hope recall predict vow complain acknowledge condemn praise criticize criticise reject",
    ),
  ],
  [kind.copula, terms("is are was were mean refer define known call became describe")],
  [
    kind.placing,
    terms("in at near from around outside inside across throughout to into toward towards via"),
  ],
  [
    kind.rate,
    terms("every per each daily weekly monthly annual yearly once twice times often usually"),
  ],
  [kind.be, terms("is are was were been being be")],
  [kind.by, terms("by")],
  [kind.country, countries],
  [kind.era, terms("bc bce ad ce")],
  [kind.clock, terms("am pm oclock gmt")],
  [kind.based, terms("based")],
  [kind.ago, terms("ago earlier later")],
];
const hour = /^\d{1,2}:\d\d$/;
const ordinal = /^\d+(?:st|nd|rd|th)$/;

/** The kinds of every term, by its number. */
export function kinds({ vocabulary, terms, shapes }: Store): Uint32Array {
  const bits = new Uint32Array(vocabulary.size);
  for (const [bit, list] of lists)
    for (const term of list) {
      const number = vocabulary.get(term);
      if (number !== undefined) bits[number]! |= bit;
    }
  const balance = new Int32Array(vocabulary.size);
  for (let i = 0; i < terms.length; i += 1)
    if (!(shapes[i]! & (shape.first | shape.extra)))
      balance[terms[i]!]! += shapes[i]! & shape.capital ? 1 : -1;
  for (let term = 0; term < balance.length; term += 1)
    if (balance[term]! > 0) bits[term]! |= kind.proper;
  for (const [term, number] of vocabulary) {
    if (ordinal.test(term)) bits[number]! |= kind.ordinal;
    if (hour.test(term)) bits[number]! |= kind.clock;
  }
  return bits;
}
