/**
 * The library: every article read and understood by itself, then people and utterances linked over
 * all of them. The words of an article are let go once it is understood.
 */
import { bearer } from "./bearer.ts";
import type { Article, Document, Library, Quote, Skipped } from "./domain.ts";
import { people, type People } from "./people.ts";
import { names, type Name } from "./text/names/index.ts";
import { quotes, type LocalQuote } from "./text/quotes/index.ts";
import { read } from "./text/read.ts";
import { settle, utterances } from "./utterances.ts";

/** What one article says by itself; made from nothing but its document. */
export interface Understood {
  readonly article: Article;
  readonly names: readonly Name[];
  readonly quotes: readonly LocalQuote[];
}

/** Reads and understands one document. Pure, and apart from every other document. */
export function understand(document: Document): Understood {
  const reading = read(document);
  const named = names(reading);
  return { article: reading.article, names: named, quotes: quotes(reading, named) };
}

/** Understands every document, in order, and links them. `progress` is told after each. */
export function open(
  documents: readonly Document[],
  skipped: readonly Skipped[] = [],
  progress: (done: number, of: number) => void = () => undefined,
): Library {
  const understood = documents.map((document, i) => {
    const one = understand(document);
    progress(i + 1, documents.length);
    return one;
  });
  return link(understood, skipped);
}

/** Links articles that have been understood into a library. */
export function link(understood: readonly Understood[], skipped: readonly Skipped[] = []): Library {
  const articles = understood.map(({ article }) => article);
  const linked = people(understood.map((one) => one.names));
  const described = bearer(linked.people);
  const said = understood.flatMap((one) =>
    one.quotes.map((quote) => spoken(quote, one, linked, described)),
  );
  const settled = utterances(said, articles).map((group) => settle(group, articles));
  const order = new Map(articles.map(({ id }, i) => [id, i]));
  return {
    articles,
    skipped,
    people: linked.people,
    quotes: settled
      .flat()
      .sort((a, b) => order.get(a.article)! - order.get(b.article)! || a.start - b.start),
    utterances: settled,
  };
}

function spoken(
  quote: LocalQuote,
  { names }: Understood,
  { of }: People,
  described: ReturnType<typeof bearer>,
): Quote {
  if (!quote.speaker) return { ...quote, speaker: null };
  const { name, local } = quote.speaker;
  const person = local === null ? described(name, quote.article) : (of.get(names[local]!) ?? null);
  return { ...quote, speaker: { name: person?.name ?? name, person: person?.id ?? null } };
}
