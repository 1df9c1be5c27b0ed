/** How fast articles are understood, beyond the time that wink's own pipeline takes. */
import { names } from "../../src/text/names/index.ts";
import { speech } from "../../src/text/quotes/index.ts";
import { read } from "../../src/text/read.ts";
import { tokenize } from "../../src/text/tokens.ts";
import { document, type Annotated } from "./articles.ts";

export interface Speed {
  readonly words: number;
  /** Seconds, of cutting and tagging words. */
  readonly wink: number;
  /** Seconds, of everything else up to quotes. */
  readonly rest: number;
}

/** The quickest of so many rounds counts: what disturbs a run only makes it slower. */
const rounds = 3;

export function speed(articles: readonly Annotated[]): Speed {
  const documents = articles.map(document);
  let words = 0;
  const whole = best(() => {
    words = 0;
    for (const each of documents) {
      const reading = read(each);
      speech(reading, names(reading));
      for (const own of reading.words) words += own.length;
    }
  });
  const wink = best(() => {
    for (const { text } of documents)
      for (const block of text.matchAll(/\S.*/g))
        tokenize(text, { start: block.index, end: block.index + block[0].length });
  });
  return { words, wink, rest: whole - wink };
}

function best(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}
