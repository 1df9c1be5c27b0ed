/** What one article says, as it is kept: everything but its text and what the file itself says. */
import type { Article, Document, Sentence } from "../domain.ts";
import type { Understood } from "../library.ts";

type Found = Pick<Article, "title" | "outlet" | "author" | "published" | "url" | "furniture">;

export interface Entry extends Pick<Understood, "names" | "quotes"> {
  readonly file: string;
  /** The hash of the file that it was made from. */
  readonly hash: string;
  readonly found: Found;
  /** Start, end, paragraph, and 1 for a heading, of one sentence after the other. */
  readonly sentences: readonly number[];
}

/** Numbers that a sentence is kept as. */
const width = 4;

export function entry({ article, names, quotes }: Understood): Entry {
  const { file, hash, title, outlet, author, published, url, furniture } = article;
  const sentences = article.sentences.flatMap(({ start, end, paragraph, kind }) => [
    start,
    end,
    paragraph,
    kind === "heading" ? 1 : 0,
  ]);
  const found = { title, outlet, author, published, url, furniture };
  return { file, hash, found, sentences, names, quotes };
}

/** The inverse of `entry`, given the document that it was made from. */
export function understood({ found, sentences, names, quotes }: Entry, of: Document): Understood {
  const owned = [quotes, ...names.flatMap((name) => [name.mentions, name.roles])];
  // An id once for each mention would be most of what a large library holds.
  for (const one of owned.flat()) (one as { article: string }).article = of.id;
  const article = { ...of, ...found, sentences: unpacked(sentences, of.id) };
  return { article, names, quotes };
}

function unpacked(packed: readonly number[], article: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (let i = 0; i < packed.length; i += width)
    sentences.push({
      article,
      number: sentences.length + 1,
      paragraph: packed[i + 2]!,
      kind: packed[i + 3] === 1 ? "heading" : "sentence",
      start: packed[i]!,
      end: packed[i + 1]!,
    });
  return sentences;
}
