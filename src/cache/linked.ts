/** The library of a corpus, kept on disk, so that an unchanged corpus is not linked again. */
import type { Document, Library, Mention, Person, Quote, Role, Skipped } from "../domain.ts";
import { article, found, numbers, width, type Found } from "./entry.ts";
import { content, made, replace, sealed, type Maker } from "./file.ts";
import { packed, unpacked } from "./packed.ts";

const lists = {
  /** Of all articles. */
  sentences: Uint32Array,
  /** Article, sentence, start and end of one mention after the other, and of one reference. */
  mentions: Uint32Array,
  references: Uint32Array,
  /** How many quotes each utterance has, and which. */
  groups: Uint32Array,
  members: Uint32Array,
} as const;

/** What is kept of a library besides those lists; in both, an article is its place in the library. */
interface Said {
  readonly articles: readonly { readonly found: Found; readonly sentences: number }[];
  /** Documents that are no article of the library, and why. */
  readonly skipped: readonly Skipped[];
  readonly people: readonly (Omit<Person, "roles" | "mentions" | "references"> & {
    readonly roles: readonly In<Role>[];
    readonly mentions: number;
    readonly references: number;
  })[];
  readonly quotes: readonly In<Quote>[];
}

type In<T> = Omit<T, "article"> & { readonly article: number };

/** Numbers that a mention is kept as. */
const mentionWidth = 4;

/**
 * The library of these documents: the one that is kept in `place`, if it was made of the same, or
 * else a new one, which is kept. It skips none but documents.
 */
export function linked(
  documents: readonly Document[],
  place: string,
  by: Maker,
  make: () => Library,
): Library {
  const file = made(`${place}.library`, "library", documents, by);
  const kept = content(file);
  if (kept !== null) return restored(kept, documents);
  const library = make();
  replace(file, sealed(...closed(library)));
  return library;
}

function closed({ articles, skipped, people, quotes, utterances }: Library): Buffer[] {
  const ordinals = new Map(articles.map(({ id }, i) => [id, i]));
  const ordinal = (of: { readonly article: string }): number => ordinals.get(of.article)!;
  const order = new Map(quotes.map((quote, i) => [quote, i]));
  const said: Said = {
    articles: articles.map((one) => ({ found: found(one), sentences: one.sentences.length })),
    skipped,
    people: people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => ({ ...role, article: ordinal(role) })),
      mentions: person.mentions.length,
      references: person.references.length,
    })),
    quotes: quotes.map((quote) => ({ ...quote, article: ordinal(quote) })),
  };
  const places = (mentions: readonly Mention[]): Uint32Array =>
    new Uint32Array(mentions.flatMap((one) => [ordinal(one), one.sentence, one.start, one.end]));
  return packed(lists, said, {
    sentences: new Uint32Array(articles.flatMap(numbers)),
    mentions: places(people.flatMap((person) => person.mentions)),
    references: places(people.flatMap((person) => person.references)),
    groups: new Uint32Array(utterances.map((group) => group.length)),
    members: new Uint32Array(utterances.flat().map((quote) => order.get(quote)!)),
  });
}

function restored(kept: Buffer, documents: readonly Document[]): Library {
  const { lists: of, ...rest } = unpacked(lists, kept);
  const said = rest.said as Said;
  const left = new Set(said.skipped.map(({ file }) => file));
  const used = documents.filter(({ file }) => !left.has(file));
  const id = (ordinal: number): string => used[ordinal]!.id;
  const sentences = runs(of.sentences, width);
  const mentions = runs(of.mentions, mentionWidth);
  const references = runs(of.references, mentionWidth);
  const members = runs(of.members, 1);
  const quotes = said.quotes.map((quote) => ({ ...quote, article: id(quote.article) }));
  return {
    articles: said.articles.map((one, i) => article(used[i]!, one.found, sentences(one.sentences))),
    skipped: said.skipped,
    people: said.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => ({ ...role, article: id(role.article) })),
      mentions: mentioned(mentions(person.mentions), id),
      references: mentioned(references(person.references), id),
    })),
    quotes,
    utterances: Array.from(of.groups, (size) => Array.from(members(size), (i) => quotes[i]!)),
  };
}

function mentioned(of: Uint32Array, id: (ordinal: number) => string): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < of.length; i += mentionWidth)
    mentions.push({
      article: id(of[i]!),
      sentence: of[i + 1]!,
      start: of[i + 2]!,
      end: of[i + 3]!,
    });
  return mentions;
}

/** Gives one run of a list after the other, each of so many things of `width` numbers. */
function runs(list: Uint32Array, width: number): (count: number) => Uint32Array {
  let at = 0;
  return (count) => list.subarray(at, (at += count * width));
}
