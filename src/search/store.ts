/**
 * The words of every sentence in flat arrays: what ranking looks at, sentence by sentence, without
 * reading the text again. About five bytes a word.
 */
import type { Article, Library, Sentence } from "../domain.ts";
import { expansion, learnt } from "./abbreviations.ts";
import { growing } from "./growing.ts";
import { datelineCredit } from "../text/byline.ts";
import { implications, implying, type Implications } from "./implied.ts";
import { checksum, holds, namings } from "./namings.ts";
import { shape, words, type Word } from "./words.ts";

/** What a sentence's end and marks say, as bits. */
export const ending = {
  /** No stop at the end: a caption, a heading, a broken line. */
  open: 1,
  question: 2,
  /** It holds a quotation mark. */
  quoted: 4,
} as const;

export interface Store extends Implications {
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
  /** How many sentences hold each term, or imply it. */
  readonly frequency: Uint32Array;
  /** The terms of each article's title, words of grammar left out. */
  readonly titles: readonly (readonly number[])[];
  /** A checksum of the places where each article names people. */
  readonly mentions: Uint32Array;
  /** The abbreviations that were known, as JSON. */
  readonly abbreviations: string;
}

/** A store of other articles, among which may be some of these. */
export interface Earlier {
  readonly store: Omit<Store, "sentences">;
  /** The place of the very same article among those of that store. */
  readonly place: (article: Article) => number | undefined;
}

/**
 * Reads every sentence of a library once. What an earlier store has of an article is taken over
 * where reading it would give the same.
 */
export function store(library: Library, earlier?: Earlier): Store {
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
  const implied = implications();
  const named = namings(library);
  const sentences: Sentence[] = [];
  const number = (term: string): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    frequency.push(0);
    last.push(0);
    return vocabulary.size - 1;
  };
  const long = learnt(library);
  const abbreviations = JSON.stringify([...long]);
  const expand = expansion(long);
  const mentions = new Uint32Array(library.articles.length);
  const known = earlier?.store.abbreviations === abbreviations ? earlier : undefined;
  const renumbered = renumbering(known?.store.vocabulary, number);
  const count = (term: number): void => {
    if (last[term] === sentences.length) return;
    last[term] = sentences.length;
    frequency[term]! += 1;
  };
  const add = (term: number, bits: number, person: number): void => {
    terms.push(term);
    shapes.push(bits);
    persons.push(person);
    count(term);
  };
  const imply = implying(stems);
  const mean = (term: number, place: number): void => {
    implied.push(term, place);
    count(term);
  };
  const titles = library.articles.map((article) =>
    words(article.title === article.id ? "" : article.title, undefined, stems)
      .filter((word) => !(word.shape & shape.stop))
      .map((word) => number(word.term)),
  );
  library.articles.forEach((article, ordinal) => {
    const people = named.get(article.id);
    mentions[ordinal] = checksum(people);
    const before = known?.place(article);
    const same = before !== undefined && known!.store.mentions[before] === mentions[ordinal];
    const old = same ? known!.store : null;
    for (const [i, sentence] of article.sentences.entries()) {
      sentences.push(sentence);
      if (old) {
        const place = old.begins[before!]! + i;
        for (let at = old.offsets[place]!; at < old.offsets[place + 1]!; at += 1)
          add(renumbered(old.terms[at]!), old.shapes[at]!, old.persons[at]!);
        for (let at = old.impliedBegins[place]!; at < old.impliedBegins[place + 1]!; at += 1)
          mean(renumbered(old.impliedTerms[at]!), old.impliedPlaces[at]!);
        endings.push(old.endings[place]!);
      } else {
        const written = telling(words(article.text, sentence, stems), article.text, sentence);
        const own = [...expand(written), ...lifespan(article.text, sentence, written, stems)];
        const here = people?.get(sentence.number);
        for (const word of own)
          add(number(word.term), word.shape, here?.some((one) => holds(one, word)) ? 1 : 0);
        if (here) for (const { term, at } of imply(own, here)) mean(number(term), at);
        endings.push(endingOf(article.text.slice(sentence.start, sentence.end)));
      }
      owner.push(ordinal);
      offsets.push(terms.length());
      implied.next();
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
    ...implied.done(),
    vocabulary,
    vocabularyOf: (term) => vocabulary.get(term) ?? -1,
    frequency: new Uint32Array(frequency),
    titles,
    mentions,
    abbreviations,
  };
}

/** From the numbers that terms had in another vocabulary to those that they have here. */
function renumbering(
  vocabulary: ReadonlyMap<string, number> | undefined,
  number: (term: string) => number,
): (old: number) => number {
  const terms = [...(vocabulary?.keys() ?? [])];
  const made = new Int32Array(terms.length).fill(-1);
  return (old) => (made[old]! < 0 ? (made[old] = number(terms[old]!)) : made[old]!);
}

function endingOf(text: string): number {
  const end = /[.!?…]["'”’»)\]]*$/.exec(text);
  return (
    (end ? 0 : ending.open) |
    (end?.[0].startsWith("?") ? ending.question : 0) |
    (/["“”]|''/.test(text) ? ending.quoted : 0)
  );
}

/** The words of a sentence; those that only say when and for whom it was written tell nothing. */
function telling(own: readonly Word[], text: string, { start, end }: Sentence): readonly Word[] {
  const credit = datelineCredit(text.slice(start, end));
  if (credit.length === 0) return own;
  const within = (word: Word): boolean =>
    credit.some((part) => word.start >= start + part.start && word.end <= start + part.end);
  return own.map((word) => (within(word) ? { ...word, shape: shape.extra } : word));
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
