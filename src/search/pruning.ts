/**
 * Which sentences a search need not look at. MiniSearch takes one term after the other; where so
 * many sentences as are wanted are surely above whatever the terms that are left could bring a new
 * one to, only sentences that have been met go on. What comes out is the same, for less.
 */

/** What a term adds to the score of a sentence that has it: once, and at most however often. */
export interface Worth {
  readonly once: number;
  readonly most: number;
}

/** MiniSearch's hook: 1 for a sentence that is to be scored for a term, 0 for one that is not. */
export type Looks = (sentence: number, term: string) => 0 | 1;

/** What rounding may hide: a bound must be passed by more. */
const slack = 1 + 1e-9;

/**
 * Makes the hook for searches over so many sentences, given what their terms are worth, in the order
 * in which they are taken, and how many sentences are wanted. A score is the sum of what the terms
 * add, times how many they are. Only one search may be under way at a time.
 */
export function pruning(
  sentences: number,
): (worths: ReadonlyMap<string, Worth>, wanted: number) => Looks {
  /** At least what the terms so far add to each sentence, and how many it has; 0 if it has none. */
  const sums = new Float64Array(sentences);
  const counts = new Uint16Array(sentences);
  let met: number[] = [];
  return (worths, wanted) => {
    for (const sentence of met) counts[sentence] = sums[sentence] = 0;
    met = [];
    const left = bounds(worths);
    let current: string | null = null;
    let once = 0;
    let closed = false;
    const turn = (term: string): void => {
      current = term;
      once = worths.get(term)?.once ?? 0;
      closed ||= enough(left.get(term) ?? Infinity);
    };
    const enough = (bound: number): boolean => {
      let above = 0;
      for (const sentence of met)
        if (sums[sentence]! * counts[sentence]! > bound * slack) {
          above += 1;
          if (above === wanted) return true;
        }
      return false;
    };
    return (sentence, term) => {
      if (term !== current) turn(term);
      if (counts[sentence] === 0) {
        if (closed) return 0;
        met.push(sentence);
      }
      sums[sentence]! += once;
      counts[sentence]! += 1;
      return 1;
    };
  };
}

/** What each term and all after it can bring a sentence to that has none before. */
function bounds(worths: ReadonlyMap<string, Worth>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let sum = 0;
  let count = 0;
  for (const [term, { most }] of [...worths].reverse()) {
    sum += most;
    count += 1;
    found.set(term, sum * count);
  }
  return found;
}
