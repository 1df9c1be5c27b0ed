/**
 * The times that a text names, as exactly as it tells them and no more: to the day, the month, the
 * year, or not at all. Weekdays, months and the like are counted from the day of the article.
 */
import type { Span, Period } from "../../domain.ts";
import { expressions } from "./expressions.ts";
import { resolve } from "./resolve.ts";
import { tense } from "./tense.ts";

/** A place that names a time. */
export interface Dated extends Span {
  /** Null where the text does not tell which it is. */
  readonly when: Period | null;
  /** Whether it is the day on which somebody said something, not that of what they said. */
  readonly said: boolean;
}

/**
 * The times named in one sentence, in order. `published` is the article's day, null where it is not
 * known; then only times written in full are resolved. `apart` are places, such as quotations, whose
 * words were not written on that day: there as well.
 */
export function dates(
  text: string,
  sentence: Span,
  published: string | null,
  apart: readonly Span[] = [],
): readonly Dated[] {
  return expressions(text, sentence).flatMap(({ start, end, named }) => {
    const { direction, said } = tense(text, sentence, { start, end });
    // Without a verb of that day "today" is "nowadays".
    if (named.kind === "relative" && direction === null) return [];
    const inside = apart.some((span) => span.start <= start && end <= span.end);
    return [{ start, end, said, when: resolve(named, inside ? null : published, direction) }];
  });
}
