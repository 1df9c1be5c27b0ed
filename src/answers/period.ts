/** The days between which articles were published. */
import type { Period } from "../domain.ts";

/** From the first day to the last; null where none of the articles is dated. */
export function period(articles: Iterable<{ readonly published: string | null }>): Period | null {
  const days = [...articles].flatMap(({ published }) => published ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}
