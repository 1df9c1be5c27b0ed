/**
 * Countries, initials, and words of a kind. Compiled for this project from general
 * English of news and reference works; nothing in it depends on a corpus.
 */
import { may, words } from "./words.ts";

/** Countries, their people, and their short names: the name, then its other forms. */
const nations = `
afghanistan afghan|albania albanian|algeria algerian|argentina argentine argentinian|armenia armenian
australia australian|austria austrian|azerbaijan azerbaijani|bangladesh bangladeshi|belarus belarusian
belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian|britain british uk|bulgaria bulgarian
cambodia cambodian|canada canadian|chile chilean|china chinese|colombia colombian|congo congolese
croatia croatian|cuba cuban|cyprus cypriot|denmark danish|ecuador ecuadorian|egypt egyptian
england english|estonia estonian|ethiopia ethiopian|europe european|finland finnish|france french
georgia georgian|germany german|ghana ghanaian|greece greek|haiti haitian|hungary hungarian
iceland icelandic|india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish
israel israeli|italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh
kenya kenyan|korea korean|kuwait kuwaiti|latvia latvian|lebanon lebanese|libya libyan
lithuania lithuanian|malaysia malaysian|mexico mexican|mongolia mongolian|morocco moroccan
myanmar burmese|nepal nepalese|netherlands dutch|nigeria nigerian|norway norwegian|oman omani
pakistan pakistani|palestine palestinian|peru peruvian|philippines filipino|poland polish
portugal portuguese|qatar qatari|romania romanian|russia russian|rwanda rwandan|scotland scottish
serbia serbian|singapore singaporean|slovakia slovak|slovenia slovenian|somalia somali|spain spanish
sudan sudanese|sweden swedish|switzerland swiss|syria syrian|taiwan taiwanese|thailand thai
tunisia tunisian|turkey turkish|uganda ugandan|ukraine ukrainian|usa american america
venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zimbabwe zimbabwean|africa african|asia asian
`;

/** Names that are also written as initials. */
const initials: readonly (readonly [string, string])[] = [
  ["united states of america", "usa"],
  ["united states", "usa"],
  ["united nations", "un"],
  ["united nation", "un"],
  ["united kingdom", "uk"],
  ["european union", "eu"],
  ["soviet union", "ussr"],
  ["world war ii", "wwii"],
  ["world war i", "wwi"],
];

const kinds = {
  month: "january february march april june july august september october november december",
  day: "monday tuesday wednesday thursday friday saturday sunday",
  period:
    "second minute hour day week month year decade century fortnight night weekend season seconds",
  unit: "mile kilometer kilometre meter metre foot feet inch yard acre hectare ton tonne pound kilogram kilo gram ounce gallon litre liter degree celsius fahrenheit percent percentage mph kph volt watt knot square km kg cm mm mi ft lb oz mw kw ha",
  money:
    "dollar euro pound sterling yen yuan rouble ruble rupee franc mark peso dinar cent usd salary crown krona krone florin guilder shilling rand rial riyal dirham lira shekel zloty forint hryvnia ringgit rupiah baht dong naira cedi drachma escudo buck pence",
  color:
    "red orange yellow green blue indigo violet purple pink brown black white grey gray gold golden silver scarlet crimson azure cyan magenta turquoise",
  settlement:
    "village town city province region district county island state country capital port suburb",
  scale: "hundred thousand million billion trillion dozen",
} as const;

const asked = {
  person:
    "person man men woman women people wives president minister leader king queen actor actress author writer singer musician artist director producer founder inventor composer envoy mediator ambassador delegate chief head boss ceo chairman chairwoman owner coach player captain wife husband mother father son daughter brother sister spouse friend scientist researcher doctor lawyer judge general commander spokesman spokeswoman spokesperson official diplomat politician senator governor mayor pope explorer poet painter architect designer host character member officer teacher professor winner champion guitarist drummer journalist reporter critic killer rapper comedian athlete star emperor pharaoh saint prophet god goddess pilot astronaut manager editor creator sponsor name",
  place:
    "place country city town village state county province region continent capital location island river lake sea ocean mountain nation area street district neighborhood neighbourhood venue headquarters site hometown birthplace planet territory valley desert port airport hotel stadium",
  organization:
    "company organization organisation group team party agency university college school band club network channel firm corporation newspaper army committee union church bank institution ministry government studio label country countries league movement",
  date: "year date day month time century decade era period season weekday",
  number:
    "number amount population size age rate score total count length height width depth distance speed weight temperature area share figure rank rating quantity toll capacity pressure turnout latitude longitude altitude elevation mass volume density",
  money: "cost price salary budget revenue income value fee profit worth",
  duration: "duration term lifespan",
  color: "color colour",
  percent: "percentage percent proportion",
} as const;

const one = (word: string): string => words(word)[0]?.term ?? word;
const list = (text: string): string[] => text.trim().split(/\s+/);
const terms = (text: string): ReadonlySet<string> => new Set(list(text).map(one));

/** A noun, as written, in the singular and the plural. */
export function bothNumbers(noun: string): string[] {
  if (/(?:s|x|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
  return [noun, /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`];
}

export type Kind = keyof typeof kinds;
export type Asked = keyof typeof asked;

/** Terms of a kind that answers are made of. */
export const ofKind = Object.fromEntries(
  Object.entries(kinds).map(([kind, text]) => [
    kind,
    kind === "month" ? new Set([...terms(text), may]) : terms(text),
  ]),
) as Readonly<Record<Kind, ReadonlySet<string>>>;

/** Nouns after "what" or "which", as plain words in the singular and the plural, by what they ask for. */
export const asksFor = Object.fromEntries(
  Object.entries(asked).map(([kind, text]) => [kind, new Set(list(text).flatMap(bothNumbers))]),
) as unknown as Readonly<Record<Asked, ReadonlySet<string>>>;

/** The term of every country. */
export const countries: ReadonlySet<string> = new Set(
  nations
    .trim()
    .split(/[|\n]/)
    .map((nation) => one(list(nation)[0]!)),
);
/** The term of every country and nationality. */
export const national: ReadonlySet<string> = new Set(
  nations
    .trim()
    .split(/[|\n]/)
    .flatMap((nation) => list(nation).map(one)),
);
const kin = new Map<string, readonly string[]>();
for (const nation of nations.trim().split(/[|\n]/)) {
  const forms = list(nation).map(one);
  for (const form of forms) kin.set(form, forms);
}

/** A country as written, in its other forms, as written: france, french. */
export function countryForms(plain: string): readonly string[] {
  const forms = nations
    .trim()
    .split(/[|\n]/)
    .map(list)
    .find((nation) => nation.includes(plain));
  return (forms ?? []).filter((form) => form !== plain);
}

/** The other forms of a country's name: Syria, Syrian. */
export function nationalForms(term: string): readonly string[] {
  return (kin.get(term) ?? []).filter((form) => form !== term);
}

/** Names in words, as plain words, with their initials. */
export const abbreviations: ReadonlyMap<string, string> = new Map(initials);
