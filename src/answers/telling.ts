/** The sentences that tell most of somebody. */
import type { Library, Person, Role, Sentence, Span } from "../domain.ts";
import { contentWords } from "./content.ts";
import { overlap } from "./roles.ts";

/** Sentences that share so much of their words tell the same. */
const nearCopy = 0.6;
/** A sentence of so many characters is easy to read. */
const readable = { least: 40, most: 300 } as const;
/** A role of fewer characters, such as "President", makes no sentence telling. */
const shortRole = 12;
/** What a sentence's signs count. */
const worth = { role: 4, defines: 3, opens: 2, readable: 2, full: 1 } as const;
/** Behind a name: it says what they are. */
const defining = /^(?:,| is| was| became| has been) (?:an?|the) /;

export interface Telling {
  readonly sentence: Sentence;
  readonly marks: readonly Span[];
  readonly score: number;
}

/** At most `most` sentences, one from each source before a second from any, copies once. */
export function telling(library: Library, person: Person, most: number): Telling[] {
  const ranked = sentencesOf(library, person).sort((a, b) => b.score - a.score);
  const chosen: { one: Telling; words: Set<string> }[] = [];
  const take = (spread: boolean): void => {
    for (const one of ranked) {
      if (chosen.length === most) return;
      if (spread && chosen.some((other) => other.one.sentence.article === one.sentence.article))
        continue;
      const words = contentWords(textOf(library, one.sentence));
      if (!chosen.some((other) => overlap(words, other.words) >= nearCopy))
        chosen.push({ one, words });
    }
  };
  take(true);
  take(false);
  return chosen.map(({ one }) => one);
}

function sentencesOf(library: Library, person: Person): Telling[] {
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const grouped = new Map<Sentence, Span[]>();
  for (const mention of person.mentions) {
    const sentence = articles.get(mention.article)!.sentences[mention.sentence - 1]!;
    const marks = grouped.get(sentence);
    if (marks) marks.push(mention);
    else grouped.set(sentence, [mention]);
  }
  return [...grouped]
    .filter(([sentence]) => sentence.kind === "sentence")
    .map(([sentence, marks]) => ({
      sentence,
      marks,
      score: tells(person, sentence, marks, articles.get(sentence.article)!.text),
    }));
}

/** How much a sentence tells: it gives a role, says what they are, opens with them, names them in full. */
function tells(person: Person, sentence: Sentence, marks: readonly Span[], text: string): number {
  const length = sentence.end - sentence.start;
  const first = marks[0]!;
  const behind = text.slice(first.end, sentence.end);
  return (
    (person.roles.some((role) => isWithin(role, sentence)) ? worth.role : 0) +
    (defining.test(behind) ? worth.defines : 0) +
    (first.start === sentence.start && !/^['’]/.test(behind) ? worth.opens : 0) +
    (marks.some(({ start, end }) => end - start >= person.name.length) ? worth.full : 0) +
    (length >= readable.least && length <= readable.most ? worth.readable : 0) +
    (1 - (first.start - sentence.start) / length)
  );
}

const isWithin = ({ article, start, end }: Role, sentence: Sentence): boolean =>
  article === sentence.article &&
  start >= sentence.start &&
  end <= sentence.end &&
  end - start > shortRole;

const textOf = (library: Library, { article, start, end }: Sentence): string =>
  library.articles.find(({ id }) => id === article)!.text.slice(start, end);
