/**
 * Every quotation with its citation, to be taken elsewhere: as data, for a spreadsheet, or to be
 * read. Texts are the articles' own, to the byte; offsets count UTF-16 code units from the start of
 * the file as it is on disk.
 */
import { cite } from "../answers/cite.ts";
import { passage } from "../answers/told.ts";
import { csv, type Cell } from "../csv.ts";
import type { Citation, Excerpt, Library, Quote, Span } from "../domain.ts";
import { compatible } from "../library/alike.ts";
import { markdown } from "./markdown.ts";

export const formats = ["json", "csv", "md"] as const;
export type Format = (typeof formats)[number];

/** A quotation as it is exported. */
export interface Exported {
  /** The same for every place of one utterance, from 1. */
  readonly utterance: number;
  /** True where places of the utterance give it to different speakers. */
  readonly disputed: boolean;
  /** Null where the text does not say for sure. */
  readonly speaker: string | null;
  readonly kind: Quote["kind"];
  readonly confidence: number;
  /** From the first quotation mark to the last. */
  readonly words: Excerpt;
  /** The runs between the marks; several where the writer interrupts. */
  readonly parts: readonly Span[];
  /** The sentences that say who speaks. */
  readonly evidence: Excerpt;
  /** Where the text names or describes the speaker. */
  readonly speakerMention: Excerpt | null;
  readonly cue: Excerpt | null;
  readonly source: Citation;
  /** SHA-256 of the file from which the words are cut, in hexadecimal. */
  readonly hash: string;
}

/** Decimals of a confidence: more say nothing. */
const decimals = 3;

/** The quotations of a library in a format, in the order of the articles and of their texts. */
export function quotesAs(format: Format, library: Library): string {
  const all = exported(library);
  switch (format) {
    case "json":
      return `${JSON.stringify(all, null, 1)}\n`;
    case "csv":
      return csv(
        columns.map(([name]) => name),
        all.map((each) => columns.map(([, value]) => value(each))),
      );
    case "md":
      return markdown(all);
  }
}

function exported(library: Library): readonly Exported[] {
  const cited = cite(library);
  const groups = new Map<Quote, number>();
  library.utterances.forEach((group, i) => {
    for (const quote of group) groups.set(quote, i);
  });
  const disputed = library.utterances.map((group) =>
    group.some((one) => group.some((other) => !compatible(one, other))),
  );
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  return library.quotes.map((quote) => {
    const article = articles.get(quote.article)!;
    const cut = (span: Span | null): Excerpt | null => span && cited.excerpt(quote.article, span);
    const group = groups.get(quote)!;
    return {
      utterance: group + 1,
      disputed: disputed[group]!,
      speaker: quote.speaker?.name ?? null,
      kind: quote.kind,
      confidence: Number(quote.confidence.toFixed(decimals)),
      words: cited.excerpt(quote.article, quote),
      parts: quote.parts,
      evidence: cited.excerpt(quote.article, passage(article, quote), quote.parts),
      speakerMention: cut(quote.speakerMention),
      cue: cut(quote.cue),
      source: cited.source(quote.article),
      hash: article.hash,
    };
  });
}

/** The columns of the table, in order, each with what stands in it. */
const columns: readonly (readonly [name: string, value: (each: Exported) => Cell])[] = [
  ["utterance", ({ utterance }) => utterance],
  ["disputed", ({ disputed }) => disputed],
  ["speaker", ({ speaker }) => speaker],
  ["kind", ({ kind }) => kind],
  ["confidence", ({ confidence }) => confidence],
  ["text", ({ words }) => words.text],
  ["evidence", ({ evidence }) => evidence.text],
  ["named_as", ({ speakerMention }) => speakerMention?.text ?? null],
  ["cue", ({ cue }) => cue?.text ?? null],
  ["article", ({ words }) => words.article],
  ["start", ({ words }) => words.start],
  ["end", ({ words }) => words.end],
  ["parts", ({ parts }) => parts.map(({ start, end }) => `${start}-${end}`).join(" ")],
  ["paragraph", ({ words }) => words.paragraph],
  ["sentence", ({ words }) => words.sentence],
  ["title", ({ source }) => source.title],
  ["outlet", ({ source }) => source.outlet],
  ["published", ({ source }) => source.published],
  ["url", ({ source }) => source.url],
  ["hash", ({ hash }) => hash],
];
