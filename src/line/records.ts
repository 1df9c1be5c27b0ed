/**
 * The analysed corpus as plain records for other programs. Offsets count UTF-16 code units from the
 * start of the file as it is on disk; every `text` is the slice that its offsets name.
 */
import { doubts, type Doubt } from "../library/doubts.ts";
import type { Article, Library, Quote, Span } from "../domain.ts";

export interface Slice extends Span {
  readonly text: string;
}

export interface QuoteRecord extends Slice {
  readonly kind: Quote["kind"];
  readonly speakerMention: Slice | null;
  readonly speaker: string | null;
}

export interface PersonRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Each once, from the first article that gives it. */
  readonly roles: readonly (Slice & { readonly article: string })[];
  /** How many articles name the person, how often, and how many quotes are theirs. */
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
}

/**
 * One record an article, in the library's order, those without a quote too. `quotes` are the runs in
 * quotation marks, each part of an interrupted quote by itself; `reported` is speech without marks.
 */
export function quoteRecords({ articles, quotes }: Library) {
  const own = new Map(articles.map(({ id }) => [id, [] as Quote[]]));
  for (const quote of quotes) own.get(quote.article)?.push(quote);
  return articles.map((article) => {
    const marked = own.get(article.id)!.filter(({ kind }) => kind !== "indirect");
    const reported = own.get(article.id)!.filter(({ kind }) => kind === "indirect");
    return {
      id: article.id,
      quotes: marked.flatMap((quote) =>
        (quote.parts.length > 1 ? quote.parts : [quote]).map((part) =>
          quoteRecord(article, quote, part),
        ),
      ),
      reported: reported.map((quote) => quoteRecord(article, quote, quote)),
    };
  });
}

function quoteRecord(article: Article, quote: Quote, span: Span): QuoteRecord {
  const { kind, speakerMention, speaker } = quote;
  return {
    ...slice(article, span),
    kind,
    speakerMention: speakerMention && slice(article, speakerMention),
    speaker: speaker?.name ?? null,
  };
}

/** One record a person, in the library's order. */
export function personRecords({ people, quotes }: Library): PersonRecord[] {
  const said = new Map<string | null, number>();
  for (const { speaker } of quotes)
    if (speaker) said.set(speaker.person, (said.get(speaker.person) ?? 0) + 1);
  return people.map(({ id, name, aliases, roles, mentions }) => ({
    name,
    aliases,
    roles: roles
      .filter(({ text }, i) => roles.findIndex((other) => like(other.text, text)) === i)
      .map(({ text, article, start, end }) => ({ text, article, start, end })),
    articles: new Set(mentions.map(({ article }) => article)).size,
    mentions: mentions.length,
    quotes: said.get(id) ?? 0,
  }));
}

function like(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function slice({ text }: Article, { start, end }: Span): Slice {
  return { start, end, text: text.slice(start, end) };
}

/** A doubtful merge or split, as `people --check --json` prints it. */
export interface DoubtRecord {
  readonly kind: Doubt["kind"];
  readonly names: readonly string[];
  readonly reason: string;
}

export function doubtRecords({ people }: Library): readonly DoubtRecord[] {
  return doubts(people).map(({ kind, people: meant, reason }) => ({
    kind,
    names: meant.map(({ name }) => name),
    reason,
  }));
}
