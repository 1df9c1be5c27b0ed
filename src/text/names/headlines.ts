/** Names in headlines: those that the article's sentences have given, in whatever case. */
import type { Reading } from "../read.ts";
import type { Token } from "../tokens.ts";
import type { Candidate } from "./candidates.ts";
import { isCapital } from "./capitals.ts";
import { fold } from "./fold.ts";
import { judge } from "./judge.ts";
import { inOrder, type Bearer } from "./link.ts";

/** No form of a name has more words. */
const longestForm = 6;

/** Adds to persons the places in headlines, by index of sentence, that hold a form of their name. */
export function recognise(
  reading: Reading,
  headlines: readonly number[],
  bearers: readonly Bearer[],
): void {
  if (headlines.length === 0) return;
  const known = formsOf(reading, bearers);
  for (const sentence of headlines) {
    const words = reading.words[sentence]!;
    for (let first = 0; first < words.length;) {
      const last = isCapital(words[first]!) ? lastOf(words, first, known) : first;
      const bearer = known.get(formOf(words, first, last));
      bearer?.members.push(bare(bearer.members[0]!, sentence, first, last));
      first = Math.max(last, first + 1);
    }
  }
  for (const { members } of bearers) members.sort(inOrder);
}

/** Every form of persons' names, and surnames that one person alone has. */
function formsOf(reading: Reading, bearers: readonly Bearer[]): ReadonlyMap<string, Bearer> {
  const persons = bearers.filter((bearer) => judge(bearer, 0).kind === "person");
  const known = new Map<string, Bearer>();
  const shared = new Set<string>();
  for (const bearer of persons) {
    const surname = bearer.core.at(-1)!;
    if (known.has(surname)) shared.add(surname);
    known.set(surname, bearer);
  }
  for (const surname of shared) known.delete(surname);
  for (const bearer of persons)
    for (const { sentence, first, last } of bearer.members)
      known.set(formOf(reading.words[sentence]!, first, last), bearer);
  return known;
}

/** Where the longest known form that begins at `first` ends; `first` if none does. */
function lastOf(
  words: readonly Token[],
  first: number,
  known: ReadonlyMap<string, Bearer>,
): number {
  let last = Math.min(first + longestForm, words.length);
  while (last > first && !known.has(formOf(words, first, last))) last -= 1;
  return last;
}

const bare = (like: Candidate, sentence: number, first: number, last: number): Candidate => ({
  ...like,
  sentence,
  first,
  last,
  person: 0,
  doubt: 0,
  speech: 0,
  place: 0,
  title: null,
  shared: false,
});

const formOf = (words: readonly Token[], first: number, last: number): string =>
  words
    .slice(first, last)
    .map(({ text }) => fold(text))
    .join(" ");
