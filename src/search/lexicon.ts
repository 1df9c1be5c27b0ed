/**
 * Words that mean nearly the same, and words of a kind. Compiled for this project from general
 * English of news and reference works; nothing in it depends on a corpus.
 */
import { may, words } from "./words.ts";

/** Groups of words that may stand for each other in a question and its answer. */
const groups = `
accord agreement deal pact treaty
truce ceasefire armistice
envoy mediator emissary diplomat
talks negotiation dialogue discussion consultation
begin start commence launch open kick
end finish conclude close wrap
kill slay murder assassinate die death dead fatality casualty
wound injure hurt
attack assault raid strike bombing airstrike offensive
war conflict fighting hostility
soldier troop force army military
rebel insurgent opposition
refugee migrant displaced flee
broker mediate negotiate arrange
help assist aid support back
demand request ask call urge
refuse reject deny decline
accept agree approve endorse welcome
propose suggest offer proposal plan
choose elect vote pick select
buy purchase acquire
sell sale
make build create produce construct manufacture
write author pen writer
compose composer
sing singer sang vocal perform
play portray star role actor actress cast
direct director film movie
film movie picture
song track single tune
invent inventor invention develop
discover discovery find
found establish founder founding create form start set
born birth birthplace birthday native
marry wife husband spouse marriage wed
divorce separate
father dad parent
mother mom parent
child son daughter kid
brother sister sibling
king monarch ruler reign
queen monarch
president leader head
boss chief head leader ceo executive director
lead head chair run
company firm business corporation
firm partnership
job work profession occupation career employ
teach teacher instructor professor coach
school college university academy
doctor physician
lawyer attorney
police officer cop
prison jail
arrest detain capture
crime offence felony
court judge tribunal trial
law legislation act statute bill
money cash fund currency
pay salary wage earn income
cost price worth value
revenue sale earnings turnover
profit gain
big large huge size
small little tiny
tall high height
long length
wide width
deep depth
heavy weight weigh
old age aged
fast speed quick rapid
far distance mile kilometer
hot temperature heat
cold temperature
rich wealthy fortune
famous known renowned fame
popular fame best
important significant major
main primary chief principal major leading
first original earliest
last final latest
new recent
locate location situated place site lie
live reside inhabit home residence
country nation state
city town
people population person inhabitant resident
capital seat
headquarters based headquartered office
name call title known dub
mean meaning definition define stand
cause reason why due lead result
symptom sign
treat treatment cure therapy
disease illness disorder condition
medicine drug medication
use purpose function usage
type kind sort form variety
style genre
part component piece
car vehicle automobile
boat ship vessel
plane aircraft airplane jet
road highway street
river stream
mountain peak
color colour
animal creature species
plant species
food eat diet
win winner victory defeat beat champion
lose loss defeat
team club side
player athlete
game match
season year
record album
episode show series
book novel
character role
language speak tongue
religion faith church
god deity
belief theory
happen occur take
leave depart exit
resign quit
arrive come reach
join enter member
grow increase rise expand growth
fall decrease decline drop
change alter amend
show demonstrate reveal indicate sign
say state tell announce declare note
think believe consider opinion
want wish seek aim hope
want desire
hope optimistic
meet meeting summit
visit trip travel
fight combat battle
destroy demolish ruin
damage harm
publish release issue
release premiere debut
teacher mentor
sponsor fund finance
vote ballot election
parliament legislature congress
government administration regime
spokesman spokesperson spokeswoman
chief head
rule govern
territory area region
border frontier
study research
scientist researcher
earth world globe worldwide
global international worldwide
whole entire
often frequency frequent
annual year yearly
month monthly
rock pop band group musician
band group
organization organisation group association agency
member belong
responsible blame
describe call characterize
praise laud
criticize condemn denounce accuse
warn caution threat
sick ill
stop halt cease
delay postpone stall
continue proceed
begin origin
origin derive come source
inspire inspiration base
near close
next upcoming forthcoming
useful helpful
progress advance headway breakthrough
future fate
transition transfer
step measure move
effect force
talk speak discuss
`;

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
function bothNumbers(noun: string): string[] {
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

const related = new Map<string, Set<string>>();
for (const group of groups.trim().split("\n")) relate(list(group).map(one));
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

function relate(group: readonly string[]): void {
  for (const a of group) {
    const others = related.get(a) ?? new Set<string>();
    for (const b of group) if (a !== b) others.add(b);
    related.set(a, others);
  }
}

/** Terms that may stand for `term`; never itself. */
export function synonyms(term: string): readonly string[] {
  return [...(related.get(term) ?? [])];
}

/** The other forms of a country's name: Syria, Syrian. */
export function nationalForms(term: string): readonly string[] {
  return (kin.get(term) ?? []).filter((form) => form !== term);
}

/** Names in words, as plain words, with their initials. */
export const abbreviations: ReadonlyMap<string, string> = new Map(initials);
