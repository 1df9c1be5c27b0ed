/**
 * The sentences that may answer a question, in order, and how sure it is that the first one does.
 * Candidates come from the index; a linear model over `features` orders them; a logistic one over
 * `signs`, of which the weightiest are `objections`, says how far the first can be trusted. Both
 * models are trained by `bench/questions/train.ts`.
 */
import type { Question } from "../question/question.ts";
import type { Index } from "../search.ts";
import { parts, whole, type Features } from "./features.ts";
import { query } from "./query.ts";
import { signs } from "./signs.ts";
import trust from "./trust.json" with { type: "json" };
import { view, type View } from "./view.ts";
import weights from "./weights.json" with { type: "json" };

export interface Ranked {
  /** Its place in the store. */
  readonly sentence: number;
  readonly score: number;
  readonly features: Features;
}

export interface Ranks {
  readonly view: View;
  /** The best first. */
  readonly ranked: readonly Ranked[];
  /** From 0 to 1: how likely the first answers. */
  readonly confidence: number;
}

/** Sentences that are weighed: the right one is among so many for 99 of 100 questions. */
const pool = 60;

/** Ranks the sentences of an index for a question. Pure. */
export function rank(index: Index, question: Question): Ranks {
  const asked = query(index, question);
  const candidates = index.candidates(asked.terms, pool);
  const seen = view(index, asked, candidates);
  const ranked = candidates
    .map((candidate) => {
      const known = parts(seen, candidate);
      let made: Features | null = null;
      return {
        sentence: candidate.sentence,
        score: known.reduce((sum, part) => dot(weights, part, sum), 0),
        get features() {
          return (made ??= whole(known));
        },
      };
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  return { view: seen, ranked, confidence: confidence(seen, ranked) };
}

function confidence(seen: View, ranked: readonly Ranked[]): number {
  if (ranked.length === 0) return 0;
  const odds = dot(trust, signs(seen, ranked));
  return 1 / (1 + Math.exp(-odds));
}

/** The weighted sum of the features that the model knows, added to `sum`. */
export function dot(model: Readonly<Record<string, number>>, known: Features, sum = 0): number {
  for (const name in known) sum += (model[name] ?? 0) * known[name]!;
  return sum;
}
