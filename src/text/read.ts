/**
 * Reading: from a document as it is on disk to an article of sentences, with the words of each.
 */
import type { Article, Document, Furniture, Sentence } from "../domain.ts";
import { page, type Part } from "./page.ts";
import { sentenceStarts } from "./sentences.ts";
import { tokenize, type Token } from "./tokens.ts";

/** An article with its words; `words[i]` are those of `article.sentences[i]`. */
export interface Reading {
  readonly article: Article;
  readonly words: readonly (readonly Token[])[];
}

/** Reads a document. Pure: the same document gives the same reading, whatever was read before. */
export function read(document: Document): Reading {
  const { parts, ...shown } = page(document);
  const sentences: Sentence[] = [];
  const words: (readonly Token[])[] = [];
  const furniture: Furniture[] = [];
  let paragraph = 1;
  for (const part of parts) {
    const { kind, start, end } = part;
    if (kind !== "text" && kind !== "heading") {
      furniture.push({ start, end, kind });
      continue;
    }
    for (const own of split(document.text, part)) {
      words.push(own);
      sentences.push({
        article: document.id,
        number: sentences.length + 1,
        paragraph,
        kind: kind === "heading" ? "heading" : "sentence",
        start: own[0]!.start,
        end: own.at(-1)!.end,
      });
    }
    if (kind === "text") paragraph += 1;
  }
  const { title, outlet, author, published, url } = { ...shown, ...document.metadata };
  const article: Article = {
    ...document,
    title: title ?? document.id,
    outlet: outlet ?? null,
    author: author ?? null,
    published: published ?? null,
    url: url ?? null,
    furniture,
    sentences,
  };
  return { article, words };
}

/** The words of a block, sentence by sentence; a heading is one. */
function split(text: string, part: Part): readonly (readonly Token[])[] {
  const { tokens } = tokenize(text, part);
  if (part.kind === "heading") return [tokens];
  const starts = sentenceStarts(tokens);
  return starts.map((start, i) => tokens.slice(start, starts[i + 1]));
}
