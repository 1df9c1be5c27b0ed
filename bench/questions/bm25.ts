/** BM25 as it is usually set (S. Robertson et al., 1994): lower-case words, k1 1.2, b 0.75. */

interface Found {
  readonly at: number;
  readonly score: number;
}

const k1 = 1.2;
const b = 0.75;
const cut = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Indexes texts; the function given back ranks them for a query, the best first. */
export function bm25(texts: readonly string[]): (query: string) => readonly Found[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((text, at) => {
    const words = cut(text);
    for (const word of words) {
      const list = postings.get(word) ?? new Map<number, number>();
      list.set(at, (list.get(at) ?? 0) + 1);
      postings.set(word, list);
    }
    return words.length;
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query) => {
    const scores = new Map<number, number>();
    for (const word of new Set(cut(query))) {
      const list = postings.get(word);
      if (!list) continue;
      const rarity = Math.log(1 + (texts.length - list.size + 0.5) / (list.size + 0.5));
      for (const [at, count] of list) {
        const norm = k1 * (1 - b + (b * lengths[at]!) / mean);
        scores.set(at, (scores.get(at) ?? 0) + (rarity * count * (k1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .map(([at, score]) => ({ at, score }))
      .sort((one, two) => two.score - one.score || one.at - two.at);
  };
}
