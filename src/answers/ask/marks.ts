/** The words of a sentence that answer. */
import type { Span } from "../../domain.ts";
import { role, tied } from "../../search/answering.ts";
import { ofKind } from "../../search/lexicon.ts";
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import { shape, words, type Word } from "../../search/words.ts";

/** Kinds of answer that are a few words; the others are a whole sentence. */
const names = new Set(["person", "organization", "place"]);
const amounts = new Set(["number", "money", "duration", "percent", "measure", "age"]);
/** Words within names, and words that go on with a number. */
const links = new Set("of de al el van von bin ben da di la le the".split(" "));
const scales = new Set("hundred thousand million billion trillion percent".split(" "));
/** Words after a length of time that make it a date: "two years ago". */
const since = new Set(["ago", "earlier", "later"]);
/** How much more likely a known person is the answer to "who" than another name. */
const known = 0.3;

/** Offsets into the article of the words that answer, the likeliest alone; often none. */
export function marks(index: Index, { view }: Ranks, sentence: number): readonly Span[] {
  const { expected } = view.query.question;
  if (!names.has(expected) && !amounts.has(expected) && expected !== "date") return [];
  const { persons, owner, sentences } = index.store;
  const worth = (place: number): number =>
    tied(view, sentence, place) +
    role(view, sentence, place, true) -
    role(view, sentence, place, false) +
    (expected === "person" && persons[place] ? known : 0);
  let best: { place: number; worth: number } | null = null;
  for (const place of view.answers(sentence)) {
    const value = worth(place);
    if (!best || value > best.worth) best = { place, worth: value };
  }
  if (!best) return [];
  const { text } = index.library.articles[owner[sentence]!]!;
  const own = words(text, sentences[sentence]);
  const at = wordAt(index, own, sentence, best.place);
  return at < 0 ? [] : [run(text, own, at, expected)];
}

/** Which of a sentence's words stands at a place of the store, which has other forms besides. */
function wordAt({ store }: Index, own: readonly Word[], sentence: number, place: number): number {
  let i = 0;
  for (let at = store.offsets[sentence]!; at <= place && i < own.length; at += 1)
    if (store.terms[at] === store.vocabularyOf(own[i]!.term)) {
      if (at === place) return i;
      i += 1;
    }
  return -1;
}

/** The run of words around `i` that are of a piece with it. */
function run(text: string, own: readonly Word[], i: number, expected: string): Span {
  if (names.has(expected)) return name(text, own, i);
  const [first, last] = expected === "date" ? date(own, i) : amount(own, i, expected);
  return { start: own[first]!.start, end: own[last]!.end };
}

const capital = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape & shape.capital) !== 0 && !(word.shape & shape.extra);
const pauses = (word: Word | undefined): boolean => !word || (word.shape & shape.pause) !== 0;

/** A whole name; where a list of names goes on from it, the list. */
function name(text: string, own: readonly Word[], i: number): Span {
  const joins = (at: number, next: number): boolean =>
    capital(own[at]) || (links.has(own[at]?.plain ?? "") && capital(own[next]));
  let first = i;
  while (!pauses(own[first]) && joins(first - 1, first)) first -= 1;
  while (links.has(own[first]!.plain) && first < i) first += 1;
  let last = end(own, i, joins);
  for (let next = last + 1; ; next = last + 1) {
    const comma = pauses(own[next]) && /^,\s*$/.test(text.slice(own[last]!.end, own[next]?.start));
    const and = own[next]?.plain === "and";
    const start = and ? next + 1 : next;
    if (!(and || (comma && listed(own, next))) || !capital(own[start])) break;
    last = end(own, start, joins);
    if (and) break;
  }
  const possessive = /['’]s?$/u.exec(text.slice(own[last]!.start, own[last]!.end));
  return { start: own[first]!.start, end: own[last]!.end - (possessive?.[0].length ?? 0) };
}

function end(
  own: readonly Word[],
  i: number,
  joins: (at: number, next: number) => boolean,
): number {
  let last = i;
  while (!pauses(own[last + 1]) && joins(last + 1, last + 2)) last += 1;
  return last;
}

/** Longest list of names that is looked through, in words. */
const longest = 12;

/** True where names parted by commas go on to an "and" with another. */
function listed(own: readonly Word[], from: number): boolean {
  for (let i = from; i < from + longest; i += 1) {
    if (own[i]?.plain === "and") return capital(own[i + 1]);
    if (!capital(own[i])) return false;
  }
  return false;
}

function date(own: readonly Word[], i: number): readonly [number, number] {
  const joins = (word: Word | undefined): boolean =>
    word !== undefined && (word.shape & (shape.number | shape.capital)) !== 0;
  let first = i;
  let last = i;
  while (!pauses(own[first]) && joins(own[first - 1])) first -= 1;
  while (joins(own[last + 1])) last += 1;
  if (ofKind.period.has(own[last + 1]?.term ?? "")) last += 1;
  if (since.has(own[last + 1]?.plain ?? "")) last += 1;
  return [first, last];
}

/** A number with its scale; where a unit belongs to it, with the unit. */
function amount(own: readonly Word[], i: number, expected: string): readonly [number, number] {
  const number = (word: Word | undefined): boolean =>
    word !== undefined && (word.shape & shape.number) !== 0;
  let first = i;
  let last = i;
  while (!pauses(own[first]) && number(own[first - 1])) first -= 1;
  while (!pauses(own[last + 1]) && (number(own[last + 1]) || scales.has(own[last + 1]!.plain)))
    last += 1;
  const unit = own[last + 1];
  if (expected !== "number" && unit && !(unit.shape & (shape.pause | shape.stop))) last += 1;
  return [first, last];
}
