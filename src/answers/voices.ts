/** Whom two sentences give their words to: two that differ in it do not say the same. */
import type { Library, Quote, Span } from "../domain.ts";
import { compatible } from "../library/alike.ts";

/** A sentence, or any other place of an article. */
export interface Place extends Span {
  readonly article: string;
}

const shelves = new WeakMap<Library, ReadonlyMap<string, readonly Quote[]>>();

/**
 * Whether one of the places gives words to somebody, and the other gives all of its own to others:
 * however alike, they are no copies of one another.
 */
export function contradict(library: Library, a: Place, b: Place): boolean {
  const ours = attributed(library, a);
  const theirs = attributed(library, b);
  if (ours.length === 0 || theirs.length === 0) return false;
  return ours.some((one) => theirs.every((other) => !compatible(one, other)));
}

/** The quotations in or across a place that are somebody's. */
function attributed(library: Library, { article, start, end }: Place): readonly Quote[] {
  const kept = shelves.get(library) ?? shelf(library);
  shelves.set(library, kept);
  return (kept.get(article) ?? []).filter(
    (quote) => quote.speaker && quote.start < end && start < quote.end,
  );
}

function shelf({ quotes }: Library): ReadonlyMap<string, readonly Quote[]> {
  const found = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const own = found.get(quote.article);
    if (own) own.push(quote);
    else found.set(quote.article, [quote]);
  }
  return found;
}
