/** What tells a right first sentence from a wrong one, over all the candidates of a question. */
import type { Features, View } from "./features.ts";
import type { Ranked } from "./ranking.ts";

/** Features of the first sentence that also speak for or against trusting it. */
const telling = [
  "cover",
  "coverMerged",
  "coverNear",
  "coverArticle",
  "residual",
  "missing",
  "names",
  "verbs",
  "nouns",
  "window",
  "paired",
  "titleAsked",
  "early",
] as const;

/** The signs for the first of `ranked`, which is not empty. */
export function signs(
  { query, cover, coverTitle, index }: View,
  ranked: readonly Ranked[],
): Features {
  const first = ranked[0]!;
  const second = ranked[1];
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  const own = cover(first.sentence);
  const titled = coverTitle(index.store.owner[first.sentence]!);
  const found: Record<string, number> = {
    always: 1,
    score: first.score / 10,
    margin: second ? Math.min(3, first.score - second.score) / 3 : 1,
    share: 1 / total,
    words: Math.min(1, query.concepts.length / 8),
    single: query.concepts.length < 2 ? 1 : 0,
    size: Math.log10(index.store.sentences.length) / 5,
  };
  for (const part of ["name", "noun", "verb", "number", "other"] as const) {
    found[`unknown:${part}`] = 0;
    found[`absent:${part}`] = 0;
  }
  let absent = 0;
  let heard = 0;
  query.concepts.forEach(({ part, light }, i) => {
    const weight = light ? 0.3 : 1;
    const held = Math.max(own[i]!, titled[i]!);
    absent += weight * (1 - held);
    heard += weight;
    found[`unknown:${part}`]! += query.known[i] ? 0 : query.weights[i]!;
    found[`absent:${part}`]! += query.weights[i]! * (1 - held);
  });
  found["absent"] = heard ? absent / heard : 1;
  found["unknown"] = query.weights.reduce(
    (sum, weight, i) => sum + (query.known[i] ? 0 : weight),
    0,
  );
  found["anyUnknown"] = query.known.every(Boolean) ? 0 : 1;
  for (const name of telling) found[name] = first.features[name] ?? 0;
  const { expected } = query.question;
  found[`asks:${expected}`] = 1;
  for (const kind of ["has", "near"]) {
    const value = first.features[`${kind}:${expected}`] ?? 0;
    found[kind] = value;
    found[`${kind}:${expected}`] = value;
  }
  return found;
}
