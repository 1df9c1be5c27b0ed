/**
 * The library: every article read and understood by itself, then people and utterances linked over
 * all of them. The words of an article are let go once it is understood.
 */
import { bearer } from "./library/bearer.ts";
import type { Article, Document, Library, Mention, Quote, Skipped } from "./domain.ts";
import type { Correction } from "./library/corrections.ts";
import { people, type People } from "./library/people.ts";
import { names, type Name } from "./text/names/index.ts";
import { speech, type LocalQuote, type LocalReference } from "./text/quotes/index.ts";
import { read } from "./text/read.ts";
import { settle, utterances } from "./library/utterances.ts";

/** What one article says by itself; made from nothing but its document. */
export interface Understood {
  readonly article: Article;
  readonly names: readonly Name[];
  readonly quotes: readonly LocalQuote[];
  readonly references: readonly LocalReference[];
}

/** Reads and understands one document. Pure, and apart from every other document. */
export function understand(document: Document): Understood {
  const reading = read(document);
  const named = names(reading);
  return { article: reading.article, names: named, ...speech(reading, named) };
}

/** What a library may be opened with besides its documents. */
export interface Opening {
  readonly skipped?: readonly Skipped[];
  /** What the operator knows better of people. */
  readonly corrections?: readonly Correction[];
  /** How a document is understood; anew, unless an earlier result is at hand. */
  readonly understand?: (document: Document) => Understood;
  /** Is given what was understood of each document, in order. */
  readonly keep?: (understood: readonly Understood[]) => void;
  /** Told after each document. */
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Understands every document, in order, and links them. One that cannot be understood, because of
 * a mistake in the program, is skipped with the reason: the others are worth having.
 */
export function open(documents: readonly Document[], opening: Opening = {}): Library {
  const understood: Understood[] = [];
  const failed: Skipped[] = [];
  documents.forEach((document, i) => {
    try {
      understood.push((opening.understand ?? understand)(document));
    } catch (error) {
      failed.push({ file: document.file, reason: failure(error) });
    }
    opening.progress?.(i + 1, documents.length);
  });
  opening.keep?.(understood);
  return link(understood, { ...opening, skipped: [...(opening.skipped ?? []), ...failed] });
}

function failure(error: unknown): string {
  const what = error instanceof Error ? error.message.split("\n", 1)[0]! : String(error);
  return `cannot be analysed, which is a mistake in the program (${what}): please report it`;
}

/** Links articles that have been understood into a library. */
export function link(
  understood: readonly Understood[],
  { skipped = [], corrections = [] }: Opening = {},
): Library {
  const articles = understood.map(({ article }) => article);
  const linked = people(
    understood.map((one) => one.names),
    corrections,
    meant(understood),
  );
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

/** Where something else than its own words means a name. */
function meant(understood: readonly Understood[]): ReadonlyMap<Name, readonly Mention[]> {
  const found = new Map<Name, Mention[]>();
  for (const { article, names, references } of understood)
    for (const { name, ...place } of references) {
      const of = names[name]!;
      const known = found.get(of);
      const mention = { article: article.id, ...place };
      if (known) known.push(mention);
      else found.set(of, [mention]);
    }
  return found;
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
