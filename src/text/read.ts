/**
 * Reading: from a document as it is on disk to an article of sentences, with the words of each.
 */
import type { Article, Document, Sentence } from "../domain.ts";
import { tokenize, type Token } from "./tokens.ts";

/** An article with its words; `words[i]` are those of `article.sentences[i]`. */
export interface Reading {
  readonly article: Article;
  readonly words: readonly (readonly Token[])[];
}

/** Reads a document. Pure: the same document gives the same reading, whatever was read before. */
export function read(document: Document): Reading {
  const sentences: Sentence[] = [];
  const words: Token[][] = [];
  let paragraph = 0;
  for (const block of document.text.slice(document.body.start).matchAll(/\S.*/g)) {
    paragraph += 1;
    const start = document.body.start + block.index;
    const { tokens, starts } = tokenize(document.text, { start, end: start + block[0].length });
    starts.forEach((first, i) => {
      const own = tokens.slice(first, starts[i + 1]);
      words.push(own);
      sentences.push({
        article: document.id,
        number: sentences.length + 1,
        paragraph,
        kind: "sentence",
        start: own[0]!.start,
        end: own.at(-1)!.end,
      });
    });
  }
  const { title, outlet, author, published, url } = document.metadata;
  const article: Article = {
    ...document,
    title: title ?? document.id,
    outlet: outlet ?? null,
    author: author ?? null,
    published: published ?? null,
    url: url ?? null,
    furniture: [],
    sentences,
  };
  return { article, words };
}
