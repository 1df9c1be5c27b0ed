/**
 * How times are written in news English, and what each form names. What it means in a text of a
 * given day is told in `resolve.ts`.
 */
/** Monday is 1. A month is counted from 1. */
export type Named =
  | {
      readonly kind: "full";
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly until: number;
    }
  | { readonly kind: "day"; readonly month: number; readonly day: number; readonly until: number }
  | { readonly kind: "month"; readonly year: number; readonly month: number }
  | { readonly kind: "bare month"; readonly month: number; readonly lead: Lead }
  | { readonly kind: "weekday"; readonly weekday: number; readonly lead: Lead }
  | { readonly kind: "relative"; readonly days: number }
  | { readonly kind: "unit"; readonly unit: Unit; readonly lead: "this" | "last" | "next" }
  | {
      readonly kind: "ago";
      readonly unit: Unit | "day";
      readonly count: number;
      readonly about: boolean;
    }
  | { readonly kind: "years"; readonly first: number; readonly last: number };

export type Unit = "week" | "month" | "year";
/** What stands before a name: "this past Sunday", "next May"; null where nothing tells which. */
export type Lead = "last" | "past" | "next" | null;

type Groups = Readonly<Record<string, string | undefined>>;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "mon tue wed thu fri sat sun".split(" ");
const counts = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

const monthly = String.raw`(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))(?![\p{L}-])`;
const weekly = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\p{L}-])`;
const date = String.raw`\d{1,2}(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s(?:million|billion|thousand|percent|per\b))`;
const year = String.raw`(?:1[5-9]|20)\d\d(?![\d%\p{L}-]|[.,]\d)`;
const span = String.raw`\s?(?:-|–|to|and|through)\s?`;
const gap = String.raw`[\s ]{1,2}`;
const limit = String.raw`(?:since|until|till|by|before|after|from|through)`;
const part = String.raw`(?:early|late|mid|the (?:end|beginning|start|middle) of)`;
const lead = String.raw`(?:(?:this|the)${gap}(?:past|coming|upcoming)|last|past|next|upcoming|coming|this)`;
const daytime = String.raw`(?:${gap}(?:morning|afternoon|evening|night))?`;
/** With a weekday behind them the name of one day of the year. */
const feasts = "[Ss]uper|Black|Cyber|Giving|Good|Easter|Palm|Ash|Holy|Maundy|Shrove|Fat|Bloody";
/** What may follow a time that stands by itself; before another noun it only describes that one. */
const free = String.raw`(?=\s*(?:$|[.,;:!?)\]"”»—–-])|${gap}(?:\p{Lu}|\p{L}+(?:ing|ed)\b|(?:a|about|after|against|all|alone|along|also|amid|among|an|and|are|around|as|at|because|before|between|but|by|could|despite|due|during|for|from|had|has|have|he|his|how|if|in|into|is|it|its|may|might|more|no|not|of|off|on|or|out|over|said|saw|she|should|so|some|than|that|the|their|there|they|this|though|through|to|told|took|under|until|up|was|we|were|what|when|where|which|while|who|will|with|without|would|you)\b))`;
/** Begins with a name, so that its capital is its own. */
export const opensWithName = new RegExp(`^(?:${monthly}|${weekly})`, "u");
const whole = String.raw`(?<![\p{L}\p{N}.,$£€/-])`;

/** A form: `needs` is a cheap look, which a text without any time of this form fails. */
export interface Form {
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Named | null;
}

const needs = {
  month: /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/,
  weekday: /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/,
  year: /\d{4}/,
  unit: /(?:this|last|next)\s+(?:week|month|year)/,
  ago: /\sago\b/,
  today: /today|tonight|tomorrow|yesterday/,
} as const;

/** What every text has that names a time in any form, wherever it begins a sentence. */
export const likely = new RegExp(
  Object.values(needs)
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** The longer forms first: one hides the shorter ones inside it. */
export const forms: readonly Form[] = [
  {
    needs: needs.year,
    pattern: compile(String.raw`(?<y>(?:1[5-9]|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?![\d-])`),
    read: ({ y, m, d }) => ({
      kind: "full",
      year: Number(y),
      month: Number(m),
      day: Number(d),
      until: Number(d),
    }),
  },
  {
    needs: needs.month,
    pattern: compile(
      `(?<m>${monthly})${gap}(?<d>${date})(?:${span}(?<to>${date}))?,?${gap}(?<y>${year})`,
    ),
    read: ({ y, m, d, to }) => full(y, m, d, to),
  },
  {
    needs: needs.month,
    pattern: compile(`(?<d>${date})${gap}(?:of${gap})?(?<m>${monthly}),?${gap}(?<y>${year})`),
    read: ({ y, m, d }) => full(y, m, d),
  },
  {
    needs: needs.month,
    pattern: compile(`(?:${part}[ -])?(?<m>${monthly}),?${gap}(?:of${gap})?(?<y>${year})`),
    read: ({ y, m }) => ({ kind: "month", year: Number(y), month: monthOf(m) }),
  },
  {
    needs: needs.month,
    pattern: compile(
      `(?:${limit}${gap})?(?<m>${monthly})${gap}(?<d>${date})(?:${span}(?<to>${date}))?`,
    ),
    read: ({ m, d, to }) => ({
      kind: "day",
      month: monthOf(m),
      day: number(d),
      until: number(to ?? d),
    }),
  },
  {
    needs: needs.month,
    pattern: compile(
      `(?:${limit}${gap})?(?:the${gap})?(?<d>${date})${gap}(?:of${gap})?(?<m>${monthly})`,
    ),
    read: ({ m, d }) => ({ kind: "day", month: monthOf(m), day: number(d), until: number(d) }),
  },
  {
    needs: needs.month,
    pattern: compile(
      `(?:(?:in|during|${limit})${gap}(?:${part}[ -])?(?:(?<lead>${lead})${gap})?|${part}[ -]|(?<led>${lead})${gap})(?<m>${monthly})${free}`,
    ),
    read: ({ m, lead: one, led }) => ({
      kind: "bare month",
      month: monthOf(m),
      lead: leadOf(one ?? led),
    }),
  },
  {
    needs: needs.weekday,
    pattern: compile(
      `(?<!\\b(?:every|each|a|an|per|the|that|one|’s|'s|${feasts})${gap})(?:(?:on|${limit})${gap})?(?:(?:early|late)${gap})?(?:(?<lead>${lead})${gap})?(?<w>${weekly})(?!['’]s)${daytime}(?!['’]s)${free}`,
    ),
    read: ({ w, lead: one }) => ({
      kind: "weekday",
      weekday: weekdays.indexOf(key(w)) + 1,
      lead: leadOf(one),
    }),
  },
  {
    needs: needs.unit,
    pattern: compile(
      `(?<!\\bthe${gap})(?:(?:early|earlier|late|later)${gap})?(?<lead>this|last|next)${gap}(?<u>week|month|year)(?!['’]s)${free}`,
    ),
    read: ({ lead: one, u }) => ({ kind: "unit", unit: u as Unit, lead: one as "this" }),
  },
  {
    needs: needs.ago,
    pattern: compile(
      `(?<about>(?:about|around|nearly|almost|some|roughly)${gap})?(?<!\\b(?:than|least|most|over)${gap})(?<n>an?|${counts.slice(1).join("|")}|\\d{1,3})${gap}(?<u>day|week|month|year|decade)s?${gap}ago(?!\\p{L})`,
    ),
    read: ({ n, u, about }) => ago(n, u, about !== undefined),
  },
  {
    needs: needs.today,
    pattern: compile(`(?<r>yesterday|today|tonight|tomorrow)${daytime}(?!['’]s)${free}`),
    read: ({ r }) => ({ kind: "relative", days: { yesterday: -1, tomorrow: 1 }[r!] ?? 0 }),
  },
  {
    needs: needs.year,
    pattern: compile(
      `(?:in|during|since|from|by|until)${gap}the${gap}(?:(?:early|late|mid)[ -])?(?<y>(?:1[5-9]|20)\\d0)['’]?s(?!\\p{L})`,
    ),
    read: ({ y }) => ({ kind: "years", first: Number(y), last: Number(y) + 9 }),
  },
  {
    needs: needs.year,
    pattern: compile(
      `(?:(?:in|during|${limit})${gap}(?:${part}[ -])?|${part}[ -]|(?:spring|summer|fall|autumn|winter)${gap}(?:of${gap})?)(?<y>${year})${free}`,
    ),
    read: ({ y }) => ({ kind: "years", first: Number(y), last: Number(y) }),
  },
];

function compile(source: string): RegExp {
  return new RegExp(whole + source, "gu");
}

function full(y?: string, m?: string, d?: string, to = d): Named {
  return { kind: "full", year: Number(y), month: monthOf(m), day: number(d), until: number(to) };
}

function ago(n: string | undefined, u: string | undefined, about: boolean): Named | null {
  const spelt = counts.indexOf(n!);
  const written = /^an?$/.test(n!) ? 1 : spelt < 0 ? Number(n) : spelt;
  const decades = u === "decade";
  const count = decades ? written * yearsADecade : written;
  const unit = decades ? "year" : (u as Unit | "day");
  return { kind: "ago", unit, count, about: about || decades };
}

const yearsADecade = 10;
const key = (name: string | undefined): string => name!.slice(0, 3).toLowerCase();
const monthOf = (name: string | undefined): number => months.indexOf(key(name)) + 1;
const number = (written: string | undefined): number => Number.parseInt(written!, 10);

function leadOf(words: string | undefined): Lead {
  if (words === undefined || words === "this") return null;
  if (words.endsWith("past")) return "past";
  return words === "last" ? "last" : "next";
}
