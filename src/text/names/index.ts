/**
 * Names: who and what an article names. wink knows no persons, so they are found by evidence:
 * capitals, titles, callings, given names, speech verbs, appositions, pronouns, and a full name that
 * is taken up by its surname. In headlines, where capitals say nothing, names that the sentences
 * have given are recognised; none is discovered there.
 */
import type { Reading } from "../read.ts";
import { candidates, type Candidate } from "./candidates.ts";
import { isHeadline, runs } from "./capitals.ts";
import { recognise } from "./headlines.ts";
import { genderOf, judge } from "./judge.ts";
import { link, type Bearer } from "./link.ts";
import type { Name, Naming } from "./name.ts";
import { pronouns } from "./pronouns.ts";
import { roles } from "./roles.ts";

export type { Name, NameKind, Naming } from "./name.ts";

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
  const balance = pronouns(reading, bearers);
  recognise(reading, headlines, bearers);
  const capitals = new Set(headlines);
  return bearers.map((bearer) => name(reading, bearer, capitals, balance.get(bearer) ?? 0));
}

/** A form with a nickname in quotation marks: no one calls them so. */
const quoted = /["“”]/;

/** `balance`: how often "he" goes on with the bearer, less how often "she" does. */
function name(
  reading: Reading,
  bearer: Bearer,
  headlines: ReadonlySet<number>,
  balance: number,
): Name {
  const { kind, weight } = judge(bearer, balance);
  const mentions: Naming[] = [];
  const counted = new Map<string, number>();
  for (const member of bearer.members) {
    const mention = naming(reading, member);
    mentions.push(mention);
    counted.set(mention.text, (counted.get(mention.text) ?? 0) + 1);
  }
  const forms = [...counted.keys()].sort(
    (a, b) =>
      Number(quoted.test(a)) - Number(quoted.test(b)) ||
      b.length - a.length ||
      counted.get(b)! - counted.get(a)!,
  );
  const telling = bearer.members.filter(({ sentence }) => !headlines.has(sentence));
  const given = kind === "person" ? telling.flatMap((member) => roles(reading, member)) : [];
  return {
    kind,
    name: forms[0]!,
    forms,
    mentions,
    roles: given,
    gender: genderOf(bearer, balance),
    weight,
  };
}

function naming(reading: Reading, { sentence, first, last, shared }: Candidate): Naming {
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
    shared,
  };
}
