/**
 * The words of every sentence in flat arrays: what ranking looks at, sentence by sentence, without
 * reading the text again. About five bytes a word.
 */
import type { Library, Sentence, Span } from "../domain.ts";
import { expansion } from "./abbreviations.ts";
import { growing } from "./growing.ts";
import { shape, words, type Word } from "./words.ts";

/** What a sentence's end and marks say, as bits. */
export const ending = {
  /** No stop at the end: a caption, a heading, a broken line. */
  open: 1,
  question: 2,
  /** It holds a quotation mark. */
  quoted: 4,
} as const;

export interface Store {
  /** Of all articles, in corpus order; what follows speaks of them by their place in this list. */
  readonly sentences: readonly Sentence[];
  /** The ordinal of each sentence's article. */
  readonly owner: Uint32Array;
  /** Where each article's sentences begin; one more than there are articles. */
  readonly begins: Uint32Array;
  /** Where each sentence's words begin in `terms`; one more than there are sentences. */
  readonly offsets: Uint32Array;
  /** The number of each word's term. */
  readonly terms: Uint32Array;
  /** The `shape` bits of each word. */
  readonly shapes: Uint8Array;
  /** 1 for each word that is part of a person's name, else 0. */
  readonly persons: Uint8Array;
  /** The `ending` bits of each sentence. */
  readonly endings: Uint8Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The number of a term, or -1 where no sentence has it. */
  readonly vocabularyOf: (term: string) => number;
  /** In how many sentences each term stands. */
  readonly frequency: Uint32Array;
  /** The terms of each article's title, words of grammar left out. */
  readonly titles: readonly (readonly number[])[];
}

/** Reads every sentence of a library once. */
export function store(library: Library): Store {
  const stems = new Map<string, string>();
  const vocabulary = new Map<string, number>();
  const terms = growing.wide();
  const shapes = growing.narrow();
  const offsets = [0];
  const owner: number[] = [];
  const begins = [0];
  const frequency: number[] = [];
  /** One more than the last sentence that has the term. */
  const last: number[] = [];
  const endings: number[] = [];
  const persons = growing.narrow();
  const named = mentions(library);
  const sentences: Sentence[] = [];
  const number = (term: string): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    frequency.push(0);
    last.push(0);
    return vocabulary.size - 1;
  };
  const expand = expansion(library);
  const titles = library.articles.map((article) =>
    words(article.title === article.id ? "" : article.title, undefined, stems)
      .filter((word) => !(word.shape & shape.stop))
      .map((word) => number(word.term)),
  );
  library.articles.forEach((article, ordinal) => {
    const people = named.get(article.id);
    for (const sentence of article.sentences) {
      const own = words(article.text, sentence, stems);
      const here = people?.get(sentence.number) ?? [];
      sentences.push(sentence);
      for (const word of [...expand(own), ...lifespan(article.text, sentence, own, stems)]) {
        const term = number(word.term);
        terms.push(term);
        shapes.push(word.shape);
        persons.push(here.length > 0 && within(here, word) ? 1 : 0);
        if (last[term] === sentences.length) continue;
        last[term] = sentences.length;
        frequency[term]! += 1;
      }
      endings.push(endingOf(article.text.slice(sentence.start, sentence.end)));
      owner.push(ordinal);
      offsets.push(terms.length());
    }
    begins.push(sentences.length);
  });
  return {
    sentences,
    owner: new Uint32Array(owner),
    begins: new Uint32Array(begins),
    offsets: new Uint32Array(offsets),
    terms: terms.done(),
    shapes: shapes.done(),
    endings: new Uint8Array(endings),
    persons: persons.done(),
    vocabulary,
    vocabularyOf: (term) => vocabulary.get(term) ?? -1,
    frequency: new Uint32Array(frequency),
    titles,
  };
}

function within(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** Where people are named, by article and the sentence's number. */
function mentions({ people }: Library): ReadonlyMap<string, ReadonlyMap<number, readonly Span[]>> {
  const found = new Map<string, Map<number, Span[]>>();
  for (const person of people)
    for (const mention of person.mentions) {
      const article = found.get(mention.article) ?? new Map<number, Span[]>();
      const sentence = article.get(mention.sentence) ?? [];
      sentence.push(mention);
      found.set(mention.article, article.set(mention.sentence, sentence));
    }
  return found;
}

function endingOf(text: string): number {
  const end = /[.!?…]["'”’»)\]]*$/.exec(text);
  return (
    (end ? 0 : ending.open) |
    (end?.[0].startsWith("?") ? ending.question : 0) |
    (/["“”]|''/.test(text) ? ending.quoted : 0)
  );
}

/** The term for what a date in brackets says; `base` is the verb's own term. */
export const dated = (base: string): string => `${base} (date)`;

const years = /\([^()]{0,150}?\d{4}\s?[–—-]\s?[^()]{0,60}?\d{4}\)/;

/** A name with two dates in brackets says when somebody was born and died, in no words. */
function lifespan(
  text: string,
  { start, end }: Sentence,
  own: readonly Word[],
  stems: Map<string, string>,
): Word[] {
  const match = years.exec(text.slice(start, end));
  const before = match && own.findLast((word) => word.end <= start + match.index);
  if (!before || !(before.shape & shape.capital)) return [];
  return ["born", "died"].map((plain) => ({
    ...before,
    plain,
    term: dated(words(plain, undefined, stems)[0]!.term),
    shape: shape.extra,
  }));
}
