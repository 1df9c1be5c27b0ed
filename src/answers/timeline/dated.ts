/** Which of the times that a sentence names is its own. */
import type { Library, Span, Period } from "../../domain.ts";
import { distance } from "../../text/dates/calendar.ts";
import { dates } from "../../text/dates/index.ts";
import type { Index } from "../../search.ts";

/** A sentence that names a time, by its place in the store. */
export interface Placed {
  readonly sentence: number;
  /** The words that date it. */
  readonly mark: Span;
  readonly when: Period | null;
  readonly said: boolean;
}

/** A time of more days than this, such as a year, is often only of what is told by the way. */
const exact = 31;

/** What a library's quotations take up, by article. */
const quotations = new WeakMap<Library, ReadonlyMap<string, readonly Span[]>>();

/** What has been found, by the place of the sentence. */
const found = new WeakMap<Index, Map<number, Placed | null>>();

/**
 * The time of a sentence; null where it names none. Of several it is the most exact, what happened
 * before what was only said then, the first before others. A quotation was spoken on a day that may
 * not be the article's: its "tomorrow" tells no date, and no need of one either.
 */
export function dated(index: Index, sentence: number): Placed | null {
  const known = found.get(index) ?? new Map<number, Placed | null>();
  found.set(index, known);
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const made = date(index, sentence);
  known.set(sentence, made);
  return made;
}

function date({ store, library }: Index, sentence: number): Placed | null {
  const article = library.articles[store.owner[sentence]!]!;
  const apart = quoted(library).get(article.id) ?? [];
  const named = dates(article.text, store.sentences[sentence]!, article.published, apart);
  const [best] = named
    .filter(({ when }) => when !== null)
    .sort((a, b) => length(a.when!) - length(b.when!) || Number(a.said) - Number(b.said));
  const unknown = named.find(
    ({ when, ...at }) => when === null && !apart.some((span) => inside(at, span)),
  );
  // "The nominee of 2008 spoke on Monday": which Monday is not known, but it was not all of 2008.
  const own = best && (length(best.when!) <= exact || !unknown) ? best : unknown;
  return own ? { sentence, mark: own, when: own.when, said: own.said } : null;
}

const inside = (one: Span, span: Span): boolean => span.start <= one.start && one.end <= span.end;

/** How many days later a time ends than it begins; 0 for a day. */
export const length = ({ first, last }: Period): number => distance(first, last);

function quoted(library: Library): ReadonlyMap<string, readonly Span[]> {
  const known = quotations.get(library);
  if (known) return known;
  const made = new Map<string, Span[]>();
  for (const { article, kind, parts } of library.quotes) {
    if (kind === "indirect") continue;
    const spans = made.get(article);
    if (spans) spans.push(...parts);
    else made.set(article, [...parts]);
  }
  quotations.set(library, made);
  return made;
}
