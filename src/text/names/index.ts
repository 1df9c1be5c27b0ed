/**
 * Names: who and what an article names. wink knows no persons, so they are found by evidence:
 * capitals, titles, callings, given names, speech verbs, appositions, and a full name that is taken
 * up by its surname. Names in headlines and furniture are recognised, never discovered.
 */
import type { Gender } from "../../domain.ts";
import type { Reading } from "../read.ts";
import type { Token } from "../tokens.ts";
import { candidates, type Candidate } from "./candidates.ts";
import { isCapital, isHeadline, runs } from "./capitals.ts";
import { fold } from "./fold.ts";
import { given } from "./given.ts";
import { link, type Bearer } from "./link.ts";
import type { Name, NameKind, Naming } from "./name.ts";
import { roles } from "./roles.ts";

export type { Name, NameKind, Naming } from "./name.ts";

/** From so much evidence a name is a person's. */
const personNeeds = 3;
/** A full name that is taken up by its surname alone. */
const takenUp = 3;

/** Who and what an article names, in the order of first mention. Pure. */
export function names(reading: Reading): readonly Name[] {
  const { sentences } = reading.article;
  const found: Candidate[] = [];
  const headlines: number[] = [];
  reading.words.forEach((words, i) => {
    if (isHeadline(sentences[i]!, words)) headlines.push(i);
    else found.push(...candidates(i, words, runs(words)));
  });
  const bearers = link(found);
  recognise(reading, headlines, bearers);
  return bearers.map((bearer) => name(reading, bearer));
}

/** No form of a name has more words. */
const longestForm = 6;

/** Adds the places in headlines that hold a form of a person's name, in whatever case. */
function recognise(
  reading: Reading,
  headlines: readonly number[],
  bearers: readonly Bearer[],
): void {
  if (headlines.length === 0) return;
  const known = new Map<string, Bearer>();
  for (const bearer of bearers)
    if (judge(bearer).kind === "person")
      for (const { sentence, first, last } of bearer.members)
        known.set(formOf(reading.words[sentence]!, first, last), bearer);
  for (const sentence of headlines) {
    const words = reading.words[sentence]!;
    for (let first = 0; first < words.length; first += 1)
      for (let last = Math.min(first + longestForm, words.length); last > first; last -= 1) {
        const bearer = isCapital(words[first]!) ? known.get(formOf(words, first, last)) : undefined;
        if (!bearer) continue;
        const seen = bearer.members[0]!;
        bearer.members.push({ ...seen, sentence, first, last, person: 0, place: 0, title: null });
        first = last - 1;
        break;
      }
  }
}

const formOf = (words: readonly Token[], first: number, last: number): string => {
  let form = "";
  for (let i = first; i < last; i += 1) form += " " + fold(words[i]!.text);
  return form;
};

function name(reading: Reading, bearer: Bearer): Name {
  const { article } = reading;
  const mentions = bearer.members
    .map((member) => naming(reading, member))
    .sort((a, b) => a.start - b.start);
  const { kind, weight } = judge(bearer);
  const counted = new Map<string, number>();
  for (const { text } of mentions) counted.set(text, (counted.get(text) ?? 0) + 1);
  const forms = [...counted.keys()].sort(
    (a, b) => b.length - a.length || counted.get(b)! - counted.get(a)!,
  );
  return {
    kind,
    name: forms[0]!,
    forms,
    mentions,
    roles:
      kind === "person"
        ? mentions.flatMap((mention) =>
            roles(article, reading.words[mention.sentence - 1]!, mention),
          )
        : [],
    gender: genderOf(bearer),
    weight,
  };
}

function naming(reading: Reading, { sentence, first, last }: Candidate): Naming {
  const words = reading.words[sentence]!;
  const start = words[first]!.start;
  const end = words[last - 1]!.end;
  const { id, text } = reading.article;
  return {
    article: id,
    sentence: sentence + 1,
    first,
    last,
    start,
    end,
    text: text.slice(start, end),
  };
}

function judge({ core, members }: Bearer): { kind: NameKind; weight: number } {
  let weight = 0;
  let place = 0;
  for (const member of members) {
    weight += member.person;
    place += member.place;
  }
  if (core.length > 1 && members.some((member) => member.core.length === 1)) weight += takenUp;
  if (members[0]!.body) return { kind: "organisation", weight };
  if (weight >= personNeeds && weight > place) return { kind: "person", weight };
  return { kind: place > 0 ? "place" : "unsure", weight };
}

/** The given name of the full form decides, unless titles say otherwise. */
function genderOf({ core, members }: Bearer): Gender | null {
  const first = core.length > 1 ? given(core[0]!) : undefined;
  let balance = first === "male" ? 1 : first === "female" ? -1 : 0;
  for (const { gender } of members) balance += gender === "male" ? 2 : gender === "female" ? -2 : 0;
  return balance > 0 ? "male" : balance < 0 ? "female" : null;
}
