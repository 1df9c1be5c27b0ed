/** The words of a sentence that answer. */
import type { Span } from "../../domain.ts";
import { isAsked } from "../../search/view.ts";
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import { shape, words, type Word } from "../../search/words.ts";

/** Kinds of answer that are words of a kind; the others are a whole sentence. */
const kinds = new Set([
  "person",
  "organization",
  "place",
  "date",
  "number",
  "money",
  "duration",
  "color",
]);
const links = new Set([
  "of",
  "de",
  "al",
  "el",
  "van",
  "von",
  "bin",
  "ben",
  "da",
  "di",
  "la",
  "le",
  "the",
]);
const scales = new Set(["hundred", "thousand", "million", "billion", "trillion", "percent"]);

/** Offsets into the article of the words that answer, the most likely first; often none. */
export function marks(index: Index, { view }: Ranks, sentence: number): readonly Span[] {
  const { expected } = view.query.question;
  if (!kinds.has(expected)) return [];
  const { store } = index;
  const span = [store.offsets[sentence]!, store.offsets[sentence + 1]!] as const;
  const asked = (term: number): boolean => isAsked(view.query, term);
  const places = view.answers(sentence);
  if (places.length === 0) return [];
  const own = words(articleText(index, sentence), store.sentences[sentence]);
  const at = new Map<number, number>();
  let place = span[0];
  for (const [i, word] of own.entries()) {
    while (place < span[1] && store.terms[place] !== store.vocabularyOf(word.term)) place += 1;
    at.set(place, i);
    place += 1;
  }
  const runs = places.flatMap((found) => {
    const i = at.get(found);
    return i === undefined ? [] : [run(own, i, expected)];
  });
  const hits = own.filter((word) => asked(store.vocabularyOf(word.term)));
  const distance = ({ start, end }: Span): number =>
    Math.min(
      ...hits.map((hit) => (hit.end <= start ? start - hit.end : hit.start - end)).map(Math.abs),
    );
  return runs
    .map((each) => ({ each, far: hits.length ? distance(each) : 0 }))
    .sort((a, b) => a.far - b.far || a.each.start - b.each.start)
    .slice(0, 1)
    .map(({ each }) => each);
}

const articleText = ({ library, store }: Index, sentence: number): string =>
  library.articles[store.owner[sentence]!]!.text;

/** The run of words around `i` that are of a piece with it. */
function run(own: readonly Word[], i: number, expected: string): Span {
  const joins = (word: Word | undefined, next: Word | undefined): boolean => {
    if (!word || word.shape & shape.extra) return false;
    if (expected === "person" || expected === "place" || expected === "organization")
      return (
        (word.shape & shape.capital) !== 0 ||
        (links.has(word.plain) && next !== undefined && (next.shape & shape.capital) !== 0)
      );
    if (expected === "date") return (word.shape & (shape.number | shape.year)) !== 0;
    return scales.has(word.plain) || (expected === "duration" && word.shape === 0);
  };
  let first = i;
  let last = i;
  if (expected !== "number" && expected !== "money" && expected !== "duration")
    while (!(own[first]!.shape & shape.pause) && joins(own[first - 1], own[first])) first -= 1;
  while (
    own[last + 1] &&
    !(own[last + 1]!.shape & shape.pause) &&
    joins(own[last + 1], own[last + 2])
  )
    last += 1;
  return { start: own[first]!.start, end: own[last]!.end };
}
