import type { Metadata, Span } from "../domain.ts";

/** What a line says of who wrote it, for whom and when. */
export type Credit = Pick<Metadata, "author" | "outlet" | "published">;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const fullDate = new RegExp(
  `\\b(?:(?<m1>${month}) (?<d1>\\d{1,2})(?:st|nd|rd|th)?,? (?<y1>\\d{4})|(?<d2>\\d{1,2})(?:st|nd|rd|th)? (?<m2>${month}),? (?<y2>\\d{4})|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2}))\\b`,
  "i",
);
const time =
  /\b(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:[A-Z]{2,4})\)?)?(?![\p{L}\d])/giu;
const weekday =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b/gi;
const label =
  /^(?:first )?(?:published|posted|updated|created|last (?:updated|modified)|date|on|at|:|\||,|-|–|—|•|·|\/|\s)+/i;
const organisation =
  /\b(?:news|press|reuters|agency|times|post|services?|(?:news)?wire|tribune|herald|journal|gazette|guardian|telegraph|radio|tv|television|network|media|online|magazine|review|bureau)$/i;
/** "VOA", "Agence BNO"; in a name all in capitals the last word tells nothing. */
const acronym = /^(?!\P{Ll}* \P{Ll}*$).*\b[A-Z]{2,5}$/u;
const staff =
  /^(?:(?:our )?(?:own )?(?:foreign )?(?:staff|correspondents?|reporters?|admin|editors?|web ?desk)(?: (?:reporters?|writers?|and agencies))*)$/i;
/** A byline of more words, or more characters, than this is a sentence. */
const mostWords = 16;
const mostCharacters = 200;
/** Places, date and agency come within so many characters. */
const longestDateline = 160;

/** The one calendar date written in full in a text, as `YYYY-MM-DD`; null where there is none. */
export function calendarDate(text: string): string | null {
  const groups = fullDate.exec(text)?.groups;
  if (!groups) return null;
  const year = Number(groups["y1"] ?? groups["y2"] ?? groups["y3"]);
  const day = Number(groups["d1"] ?? groups["d2"] ?? groups["d3"]);
  const name = (groups["m1"] ?? groups["m2"])?.slice(0, 3).toLowerCase();
  const number = name === undefined ? Number(groups["m3"]) : months.indexOf(name) + 1;
  const date = new Date(Date.UTC(year, number - 1, day));
  return date.getUTCMonth() === number - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Whether nothing but a date or a time, with its label, is on the line. */
export function isTimestamp(text: string): boolean {
  if (text.length > 100 || !/\d/.test(text)) return false;
  const rest = text
    .replace(label, "")
    .replace(fullDate, "")
    .replace(time, "")
    .replace(weekday, "")
    .replace(/\b(?:updated|published|posted|gmt|utc|[ecmp][sd]?t|am|pm|at|on)\b/gi, "");
  const labelled = /^(?:first |last )?(?:published|posted|updated|modified)/i.test(text);
  return (labelled || /\d{4}/.test(text)) && !/[\p{L}\d]/u.test(rest);
}

/** What a line such as "By Ann Lee, The Ferry Post, March 3, 2024" says; null where it is none. */
export function byline(text: string): Credit | null {
  if (text.length > mostCharacters) return null;
  const start = /^(?:(?:story|text|words|written|posted|published|report) )?by:?\s+/i.exec(text);
  if (!start || text.split(/\s+/).length > mostWords) return null;
  const published = calendarDate(text);
  const named = text
    .slice(start[0].length)
    .replace(fullDate, "")
    .replace(time, "")
    .replace(weekday, "")
    .replace(/\b(?:updated|published|posted|on|at)\b:?/gi, "")
    .replace(/ in \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?/gu, "");
  const parts = named
    .split(/\s*(?:[,|•·/]|\s[-–—]\s|\sfor\s)\s*/)
    .map((part) => part.replace(/^[\s.:;–—-]+|[\s:;–—-]+$/g, ""))
    .filter((part) => part !== "");
  if (parts.length === 0 || !parts.every(isName)) return null;
  const organisations = parts.filter((part) => organisation.test(part) || acronym.test(part));
  const people = parts.filter((part) => !organisations.includes(part) && !staff.test(part));
  return {
    ...(people.length > 0 ? { author: people.join(", ") } : {}),
    ...(organisations[0] === undefined ? {} : { outlet: organisations[0] }),
    ...(published === null ? {} : { published }),
  };
}

/** Words of a name: each begins with a capital, but for particles and "and". */
function isName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    (words.length <= 8 &&
      words.every((word) =>
        /^(?:\p{Lu}[\p{L}.'’-]*|and|&|de|del|der|den|di|da|la|le|van|von|bin|ibn|al-\p{Lu}[\p{L}'’-]*|of|the)$/u.test(
          word,
        ),
      ) &&
      /^\p{Lu}/u.test(part)) ||
    staff.test(part)
  );
}

const rest = String.raw`(?:,? \p{Lu}[\p{L}.'’-]*){0,5}(?<when>, [^()]{2,24})? `;
const dash = String.raw`\s*(?:[-–—]+\s|$)`;
/** "OSTEND, Belgium (Ferry News) —": a place in capitals, and whoever reports from there. */
const shouted = new RegExp(
  String.raw`^(?:\p{Lu}[\p{Lu}.'’-]+${rest})?\((?<agency>[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,3})\)${dash}`,
  "u",
);
/** "Ostend, Belgium (CNN) —": it could be a person and a party, but for who reports. */
const spoken = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'’-]+${rest}\((?<agency>AP|AFP|CNN|UPI|VOA|BBC|NPR|PTI|ANI|IANS|EFE|ANSA|TASS|Reuters|Bloomberg|Xinhua|dpa)\)${dash}`,
  "u",
);

/** What a paragraph's opening, such as "OSTEND, March 3, 2024 (Ferry News) —", says. */
export function datelineOf(text: string): Credit {
  const { agency, when = "" } = parsed(text)?.groups ?? {};
  if (agency === undefined) return {};
  const published = calendarDate(when);
  return { outlet: agency, ...(published === null ? {} : { published }) };
}

/** Where a paragraph's opening says when it was written, and for whom; mostly nowhere. */
export function datelineCredit(text: string): readonly Span[] {
  const match = parsed(text);
  if (!match) return [];
  const { when = "", agency = "" } = match.groups ?? {};
  return [when, agency]
    .filter((part) => part !== "")
    .map((part) => {
      const start = match[0].lastIndexOf(part);
      return { start, end: start + part.length };
    });
}

function parsed(text: string): RegExpExecArray | null {
  const start = text.slice(0, longestDateline);
  return shouted.exec(start) ?? spoken.exec(start);
}
