/**
 * `/who`: a person in the words of the articles. What they are comes first, each role once; then the
 * sentences that tell most of them, from different sources where there are several.
 */
import type { Answer, Excerpt, Library, Person, Role, Sentence, Span } from "../domain.ts";
import { fold } from "../text/names/fold.ts";
import { cite, sentenceAt } from "./cite.ts";
import { find } from "./find.ts";

const mostRoles = 6;
const mostExcerpts = 3;
const mostCompanions = 5;
const mostOptions = 10;
/** Sentences that share so much of their words tell the same. */
const nearCopy = 0.6;
/** A sentence of so many characters is easy to read. */
const readable = { least: 40, most: 300 } as const;
/** Longer roles tell more, up to so many words. */
const tellingWords = 8;

/**
 * Who is meant by `name`: a PersonAnswer, a ChoiceAnswer where several people fit, or a
 * NothingAnswer with names that are near.
 */
export function who(library: Library, name: string): Answer {
  const query = name.trim();
  const found = find(library, query);
  if (found.kind === "none") return { kind: "nothing", query, near: found.near };
  if (found.kind === "several")
    return {
      kind: "choice",
      query,
      options: found.people
        .slice(0, mostOptions)
        .map((person) => ({ name: person.name, line: `/who ${person.name}` })),
    };
  return portrait(library, found.person);
}

function portrait(library: Library, person: Person): Answer {
  const cited = cite(library);
  const roles = bestRoles(person.roles).map((role) => cited.excerpt(role.article, role));
  const excerpts = telling(library, person).map(({ sentence, marks }): Excerpt =>
    cited.excerpt(sentence.article, sentence, marks),
  );
  return {
    kind: "person",
    name: person.name,
    aliases: person.aliases,
    roles,
    sources: new Set(person.mentions.map((mention) => mention.article)).size,
    mentions: person.mentions.length,
    quotes: library.quotes.filter((quote) => quote.speaker?.person === person.id).length,
    excerpts,
    companions: companions(library, person),
    citations: cited.citations(),
  };
}

const light = new Set("the a an of for to in at on and by with his her its their 's".split(" "));

function contentWords(text: string): Set<string> {
  const plain = fold(text)
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .replace(/\bunited nations\b/g, "un")
    .replace(/\bunited states\b/g, "us");
  return new Set(
    plain
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && word !== "s" && !light.has(word)),
  );
}

/** Each role once: what another role says as well, with more, is left out. */
function bestRoles(roles: readonly Role[]): Role[] {
  const weighed = roles
    .map((role) => ({ role, words: contentWords(role.text) }))
    .sort((a, b) => Math.min(b.words.size, tellingWords) - Math.min(a.words.size, tellingWords));
  const kept: typeof weighed = [];
  for (const one of weighed)
    if (!kept.some(({ words }) => [...one.words].every((word) => words.has(word)))) kept.push(one);
  return kept.slice(0, mostRoles).map(({ role }) => role);
}

interface Telling {
  readonly sentence: Sentence;
  readonly marks: readonly Span[];
  readonly score: number;
}

/** The sentences that tell most, one from each source before a second from any. */
function telling(library: Library, person: Person): Telling[] {
  const ranked = sentencesOf(library, person).sort((a, b) => b.score - a.score);
  const chosen: { one: Telling; words: Set<string> }[] = [];
  const take = (spread: boolean): void => {
    for (const one of ranked) {
      if (chosen.length === mostExcerpts) return;
      if (spread && chosen.some((other) => other.one.sentence.article === one.sentence.article))
        continue;
      const words = contentWords(textOf(library, one.sentence));
      if (!chosen.some((other) => alike(words, other.words))) chosen.push({ one, words });
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
    const sentence = sentenceAt(articles.get(mention.article)!, mention.start);
    const marks = grouped.get(sentence);
    if (marks) marks.push(mention);
    else grouped.set(sentence, [mention]);
  }
  return [...grouped]
    .filter(([sentence]) => sentence.kind === "sentence")
    .map(([sentence, marks]) => ({ sentence, marks, score: tells(person, sentence, marks) }));
}

/** How much a sentence tells: it gives a role, has the person as its subject, names them in full. */
function tells(person: Person, sentence: Sentence, marks: readonly Span[]): number {
  const length = sentence.end - sentence.start;
  const role = person.roles.some(
    ({ article, start, end }) =>
      article === sentence.article &&
      start >= sentence.start &&
      end <= sentence.end &&
      end - start > 12,
  );
  const first = marks[0]!;
  const full = marks.some(({ start, end }) => end - start >= person.name.length);
  return (
    (role ? 4 : 0) +
    (first.start === sentence.start ? 2 : 0) +
    (full ? 1 : 0) +
    (length >= readable.least && length <= readable.most ? 2 : 0) +
    Math.max(0, 1 - (first.start - sentence.start) / length)
  );
}

const textOf = (library: Library, { article, start, end }: Sentence): string =>
  library.articles.find(({ id }) => id === article)!.text.slice(start, end);

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared >= nearCopy * Math.min(a.size, b.size);
}

/** Who is named in the same sentences, the most often first. */
function companions(library: Library, person: Person): string[] {
  const place = (mention: { article: string; sentence: number }): string =>
    `${mention.sentence} ${mention.article}`;
  const places = new Set(person.mentions.map(place));
  return library.people
    .filter((other) => other !== person)
    .map(({ name, mentions }) => ({
      name,
      shared: new Set(mentions.map(place).filter((one) => places.has(one))).size,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostCompanions)
    .map(({ name }) => name);
}
