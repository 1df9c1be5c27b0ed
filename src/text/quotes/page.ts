/**
 * An article laid out for quotations: its words in one row, cut into blocks that hold no furniture.
 * Everything in this folder points into the row by index, so a place is found without searching.
 */
import type { Reading } from "../read.ts";
import type { Token } from "../tokens.ts";

export interface Page {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token, the index of its sentence in the article. */
  readonly sentence: readonly number[];
  /** Indices of the tokens that begin a block (a paragraph, or its part between furniture). */
  readonly blocks: readonly number[];
  /** For each block, whether it is a heading. */
  readonly headings: readonly boolean[];
}

export function page({ article, words }: Reading): Page {
  const tokens: Token[] = [];
  const sentence: number[] = [];
  const blocks: number[] = [];
  const headings: boolean[] = [];
  let furniture = 0;
  article.sentences.forEach((own, i) => {
    const last = article.sentences[i - 1];
    let broken = last?.paragraph !== own.paragraph || last.kind !== own.kind;
    for (let next; (next = article.furniture[furniture]) && next.start < own.start; furniture += 1)
      if (last && next.start >= last.start) broken = true;
    if (broken && words[i]!.length > 0) {
      blocks.push(tokens.length);
      headings.push(own.kind === "heading");
    }
    for (const token of words[i]!) {
      tokens.push(token);
      sentence.push(i);
    }
  });
  return { text: article.text, tokens, sentence, blocks, headings };
}

/** The first token of the block after the `i`th, or the end of the row. */
export function blockEnd(page: Page, i: number): number {
  return page.blocks[i + 1] ?? page.tokens.length;
}
