/** Whether the sentences that are shown give different values. */
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import type { Chosen } from "./choose.ts";

/** Kinds of answer of which two different ones cannot both be right. */
const single = new Set(["number", "money", "duration"]);

/** True where sentences of different articles give no value in common. */
export function conflict({ store }: Index, { view }: Ranks, chosen: readonly Chosen[]): boolean {
  const { expected } = view.query.question;
  if (!single.has(expected)) return false;
  const values = chosen.map(({ sentence }) => {
    const places = view.answers(sentence);
    return { article: store.owner[sentence], terms: new Set(places.map((at) => store.terms[at])) };
  });
  return values.some((a, i) =>
    values
      .slice(i + 1)
      .some(
        (b) =>
          a.article !== b.article &&
          a.terms.size > 0 &&
          b.terms.size > 0 &&
          ![...a.terms].some((term) => b.terms.has(term)),
      ),
  );
}
