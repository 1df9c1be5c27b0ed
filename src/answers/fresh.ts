/** What a rewording changed: the words of one quotation that another has not. */
import { diffArrays } from "diff";
import type { Library, Quote, Span } from "../domain.ts";

/**
 * Where `other` words differently than `lead`: its runs of words without a counterpart in order,
 * as offsets into its article. Case and punctuation make no difference.
 */
export function fresh(library: Library, other: Quote, lead: Quote): readonly Span[] {
  const theirs = words(library, other);
  const ours = words(library, lead);
  const changes = diffArrays(
    ours.map((word) => word.folded),
    theirs.map((word) => word.folded),
  );
  const spans: Span[] = [];
  let place = 0;
  for (const { added, removed, count } of changes) {
    if (removed) continue;
    if (added) spans.push({ start: theirs[place]!.start, end: theirs[place + count - 1]!.end });
    place += count;
  }
  return spans;
}

function words(library: Library, { article, parts }: Quote): (Span & { folded: string })[] {
  const text = library.articles.find(({ id }) => id === article)?.text ?? "";
  return parts.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      folded: word.toLowerCase(),
    })),
  );
}
