/**
 * A conditional log-linear model over the candidates of one run (a softmax over sums of feature
 * weights; Berger, Della Pietra and Della Pietra 1996), trained by `bench/quotes/train.ts`.
 */
import weights from "./weights.json" with { type: "json" };

export type Weights = Readonly<Record<string, number>>;

/** The probability of each candidate, in their order; they sum to 1. */
export function probabilities(
  candidates: readonly { readonly features: readonly string[] }[],
  learnt: ReadonlyMap<string, number> = known,
): number[] {
  const scores = candidates.map(({ features }) => {
    let sum = 0;
    for (const feature of features) sum += learnt.get(feature) ?? 0;
    return sum;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}

const known: ReadonlyMap<string, number> = new Map(Object.entries(weights as Weights));
