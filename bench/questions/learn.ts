/**
 * Two small linear models, fitted by gradient descent with L2 shrinkage: one that puts the right
 * candidate of a question first (listwise softmax: Z. Cao et al., 2007), one that says how likely
 * the first is right (logistic regression). Both deterministic.
 */
import type { Features } from "../../src/search/features.ts";

export type Model = Readonly<Record<string, number>>;

/** The candidates of a question, or its one candidate whose truth is asked. */
export interface Example {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

const rate = 0.08;
/** The first and second moments' memory, as in Adam (D. Kingma and J. Ba, 2015). */
const momentum = 0.9;
const memory = 0.98;
/** No feature varies less than this, so that rare ones are shrunk like the others. */
const spreadFloor = 0.15;
const digits = 4;

export interface Training {
  readonly shrinkage: number;
  readonly rounds: number;
  readonly kind: "listwise" | "logistic";
  /** What is thought of features before anything is learnt; they are shrunk towards it. */
  readonly prior?: Model;
}

interface Column {
  readonly name: string;
  readonly spread: number;
}

/** Fits a model to examples. */
export function fit(
  examples: readonly Example[],
  { shrinkage, rounds, kind, prior = {} }: Training,
): Model {
  const columns = spreads(examples);
  const place = new Map(columns.map(({ name }, i) => [name, i]));
  const rows = examples.map((example) => ({
    ...example,
    vectors: example.candidates.map((features) => {
      const vector = new Float64Array(columns.length);
      for (const [name, value] of Object.entries(features)) {
        const i = place.get(name)!;
        vector[i] = value / columns[i]!.spread;
      }
      return vector;
    }),
  }));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(columns.length);
  const first = new Float64Array(columns.length);
  const second = new Float64Array(columns.length);
  const free = place.get("always") ?? -1;
  const priors = columns.map(({ name, spread }) => (prior[name] ?? 0) * spread);
  weights.set(priors);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = new Float64Array(columns.length);
    for (const { vectors, right, weight } of rows) {
      const errors = (kind === "listwise" ? listwise : logistic)(vectors, right, weights);
      errors.forEach((error, j) => {
        const vector = vectors[j]!;
        for (let i = 0; i < slope.length; i += 1) slope[i]! += weight * error * vector[i]!;
      });
    }
    const step = round > rounds * 0.7 ? rate / 4 : rate;
    for (let i = 0; i < weights.length; i += 1) {
      const down = slope[i]! / total + (i === free ? 0 : shrinkage * (weights[i]! - priors[i]!));
      const one = momentum * first[i]! + (1 - momentum) * down;
      const two = memory * second[i]! + (1 - memory) * down * down;
      first[i] = one;
      second[i] = two;
      const mean = one / (1 - momentum ** round);
      const spread = Math.sqrt(two / (1 - memory ** round));
      weights[i]! -= (step * mean) / (spread + 1e-6);
    }
  }
  return Object.fromEntries(
    columns.map(({ name, spread }, i) => [name, Number((weights[i]! / spread).toFixed(digits))]),
  );
}

function spreads(examples: readonly Example[]): Column[] {
  const sums = new Map<string, { sum: number; squares: number }>();
  let count = 0;
  for (const { candidates } of examples)
    for (const features of candidates) {
      count += 1;
      for (const [name, value] of Object.entries(features)) {
        const known = sums.get(name) ?? { sum: 0, squares: 0 };
        known.sum += value;
        known.squares += value * value;
        sums.set(name, known);
      }
    }
  return [...sums]
    .map(([name, { sum, squares }]) => ({
      name,
      spread: Math.max(spreadFloor, Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
};

function listwise(
  vectors: readonly Float64Array[],
  right: readonly boolean[],
  weights: Float64Array,
): number[] {
  const scores = vectors.map((vector) => product(vector, weights));
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = odds.reduce((sum, odd, j) => sum + (right[j] ? odd : 0), 0);
  return odds.map((odd, j) => odd / all - (right[j] ? odd / good : 0));
}

function logistic(
  vectors: readonly Float64Array[],
  right: readonly boolean[],
  weights: Float64Array,
): number[] {
  return vectors.map(
    (vector, j) => 1 / (1 + Math.exp(-product(vector, weights))) - (right[j] ? 1 : 0),
  );
}
