/** What one article says, as it is kept: everything but its text and what the file itself says. */
import type { Article, Document, Sentence } from "../domain.ts";
import type { Understood } from "../library.ts";

/** What is found on an article's page. */
export type Found = Pick<
  Article,
  "title" | "outlet" | "author" | "published" | "url" | "furniture"
>;

export interface Entry extends Pick<Understood, "names" | "quotes" | "references"> {
  readonly file: string;
  /** The hash of the file that it was made from. */
  readonly hash: string;
  readonly found: Found;
  readonly sentences: readonly number[];
}

export function entry({ article, names, quotes, references }: Understood): Entry {
  const { file, hash } = article;
  return {
    file,
    hash,
    found: found(article),
    sentences: numbers(article),
    names,
    quotes,
    references,
  };
}

/** The inverse of `entry`, given the document that it was made from. */
export function understood(
  { found, sentences, names, quotes, references }: Entry,
  of: Document,
): Understood {
  const owned = [quotes, ...names.flatMap((name) => [name.mentions, name.roles])];
  // An id once for each mention would be most of what a large library holds.
  for (const one of owned.flat()) (one as { article: string }).article = of.id;
  return { article: article(of, found, sentences), names, quotes, references };
}

export function found({ title, outlet, author, published, url, furniture }: Article): Found {
  return { title, outlet, author, published, url, furniture };
}

/** Numbers that a sentence is kept as. */
export const width = 4;

/** Start, end, paragraph, and 1 for a heading, of one sentence after the other. */
export function numbers({ sentences }: Article): number[] {
  return sentences.flatMap(({ start, end, paragraph, kind }) => [
    start,
    end,
    paragraph,
    kind === "heading" ? 1 : 0,
  ]);
}

/** The article of a document, given its sentences as `numbers`. */
export function article(of: Document, found: Found, numbers: ArrayLike<number>): Article {
  const sentences: Sentence[] = [];
  for (let i = 0; i < numbers.length; i += width)
    sentences.push({
      article: of.id,
      number: sentences.length + 1,
      paragraph: numbers[i + 2]!,
      kind: numbers[i + 3] === 1 ? "heading" : "sentence",
      start: numbers[i]!,
      end: numbers[i + 1]!,
    });
  return { ...of, ...found, sentences };
}
