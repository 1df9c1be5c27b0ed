/** How much one person, and one server, may ask in a while: a bucket of tokens for each. */

export interface Allowance {
  /** What may be asked at once. */
  readonly burst: number;
  /** What comes back every second. */
  readonly perSecond: number;
}

/** Buckets kept; those unused for longest go first, full as they then mostly are. */
const mostBuckets = 20_000;

/**
 * Takes one token of the key's bucket at `now` (milliseconds); gives 0, or in how many seconds the
 * next one is there.
 */
export function pace({ burst, perSecond }: Allowance): (key: string, now: number) => number {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, now) => {
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    const taken = left >= 1;
    buckets.delete(key);
    buckets.set(key, { left: taken ? left - 1 : left, at: now });
    if (buckets.size > mostBuckets) {
      const [oldest] = buckets.keys();
      buckets.delete(oldest!);
    }
    return taken ? 0 : Math.ceil((1 - left) / perSecond);
  };
}
