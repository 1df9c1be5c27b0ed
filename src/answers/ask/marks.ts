/** The words of a sentence that answer. */
import type { Span } from "../../domain.ts";
import { role, tied } from "../../search/answering.ts";
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import { shape, words, type Word } from "../../search/words.ts";

/** Kinds of answer that are a few words; the others are a whole sentence. */
const names = new Set(["person", "organization", "place"]);
const amounts = new Set(["number", "money", "duration", "percent", "measure", "age"]);
/** Words within names, and words that go on with a number. */
const links = new Set("of de al el van von bin ben da di la le the".split(" "));
const scales = new Set("hundred thousand million billion trillion percent".split(" "));
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
  return at < 0 ? [] : [run(own, at, expected)];
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
function run(own: readonly Word[], i: number, expected: string): Span {
  const joins = (word: Word | undefined, next: Word | undefined): boolean => {
    if (!word || word.shape & shape.extra) return false;
    if (names.has(expected))
      return (
        (word.shape & shape.capital) !== 0 ||
        (links.has(word.plain) && next !== undefined && (next.shape & shape.capital) !== 0)
      );
    if (expected === "date") return (word.shape & (shape.number | shape.capital)) !== 0;
    return scales.has(word.plain) || (expected !== "number" && !(word.shape & ~shape.capital));
  };
  let first = i;
  let last = i;
  if (!amounts.has(expected))
    while (!(own[first]!.shape & shape.pause) && joins(own[first - 1], own[first])) first -= 1;
  const steps = expected === "number" ? 1 : amounts.has(expected) ? 2 : own.length;
  for (let step = 0; step < steps; step += 1) {
    const next = own[last + 1];
    const comma = next && next.shape & shape.pause && expected !== "date";
    if (!next || comma || !joins(next, own[last + 2])) break;
    last += 1;
  }
  return { start: own[first]!.start, end: own[last]!.end };
}
