/** Fits the weights of a conditional log-linear model by AdaGrad (Duchi, Hazan and Singer 2011). */
import { probabilities } from "../../src/text/quotes/model.ts";

/** One choice: its candidates, and which of them are right, be it several that mean the same. */
export interface Case {
  readonly candidates: readonly { readonly features: readonly string[] }[];
  readonly right: readonly number[];
  /** Those of the right ones that are annotated themselves; all of them unless told. */
  readonly exact?: readonly number[];
  /** How much the case counts; 1 unless told. */
  readonly cost?: number;
}

const passes = 25;
const rate = 0.15;
/** The weights are the average over so many last passes, which forgets the order of the cases. */
const averaged = 12;
/** Weight decay a case: a Gaussian prior whose strength grows with the number of cases. */
const decay = 0.015;
/** How much of a case asks for the exact ones; the rest for any of the right ones. */
const precise = 0.3;
/** Rarer features are not learnt: they fit articles. */
const rarest = 3;

/** Deterministic: the same cases give the same weights. */
export function fit(cases: readonly Case[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of cases)
    for (const feature of new Set(one.candidates.flatMap(({ features }) => features)))
      counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= rarest) weights.set(feature, 0);
  const squares = new Map<string, number>();
  const random = generator();
  const sums = new Map<string, number>();
  for (let pass = 0; pass < passes; pass += 1) {
    for (const i of shuffled(cases.length, random)) step(cases[i]!, weights, squares);
    if (pass < passes - averaged) continue;
    for (const [feature, weight] of weights)
      sums.set(feature, (sums.get(feature) ?? 0) + weight / averaged);
  }
  return sums;
}

function step(
  { candidates, right, exact = right, cost = 1 }: Case,
  weights: Map<string, number>,
  squares: Map<string, number>,
): void {
  const p = probabilities(candidates, weights);
  const wanted = target(p, right, exact);
  const gradient = new Map<string, number>();
  candidates.forEach(({ features }, i) => {
    const difference = cost * (wanted[i]! - p[i]!);
    if (Math.abs(difference) < 1e-6) return;
    for (const feature of features)
      if (weights.has(feature)) gradient.set(feature, (gradient.get(feature) ?? 0) + difference);
  });
  for (const [feature, raw] of gradient) {
    const value = raw - decay * weights.get(feature)!;
    const square = (squares.get(feature) ?? 0.1) + value * value;
    squares.set(feature, square);
    weights.set(feature, weights.get(feature)! + (rate * value) / Math.sqrt(square));
  }
}

/** What the probabilities should be: each right candidate's by what it is among the right ones. */
function target(
  p: readonly number[],
  right: readonly number[],
  exact: readonly number[],
): number[] {
  const mass = (of: readonly number[]): number => of.reduce((sum, i) => sum + p[i]!, 0);
  const all = mass(right);
  const own = mass(exact);
  return p.map((value, i) => {
    if (!right.includes(i)) return 0;
    return (1 - precise) * (value / all) + (exact.includes(i) ? precise * (value / own) : 0);
  });
}

/** Park and Miller's minimal standard generator, from a fixed seed. */
function generator(): () => number {
  let seed = 1;
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647;
}

function shuffled(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
