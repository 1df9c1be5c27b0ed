/**
 * A conditional log-linear model over the candidates of one choice (a softmax over sums of feature
 * weights; Berger, Della Pietra and Della Pietra 1996), trained by `bench/quotes/train.ts`.
 */
import learnt from "./weights.json" with { type: "json" };

/** The weight of each feature that was learnt; every other weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/** The probability of each candidate, in their order; they sum to 1. */
export function probabilities(
  candidates: readonly { readonly features: readonly string[] }[],
  weights: Weights,
): number[] {
  const scores = candidates.map(({ features }) => {
    let sum = 0;
    for (const feature of features) sum += weights.get(feature) ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}

/** What is learnt: who spoke a run, whom a pronoun means that speaks, and whom any pronoun means. */
export interface Models {
  readonly speakers: Weights;
  readonly pronouns: Weights;
  readonly references: Weights;
}

export const models: Models = {
  speakers: new Map(Object.entries(learnt.speakers)),
  pronouns: new Map(Object.entries(learnt.pronouns)),
  references: new Map(Object.entries(learnt.references)),
};
