/** `/said`: whose words a pasted quotation is, and how its wording differs from the source's. */
import type { Answer, Library, Quote } from "../domain.ts";
import { compatible } from "../library/utterances.ts";
import { question } from "../question/question.ts";
import { query } from "../search/query.ts";
import type { Index } from "../search.ts";
import { cite } from "./cite.ts";
import { elsewhere } from "./elsewhere.ts";
import { passage, worth } from "./told.ts";
import { common, differences, wordsOf } from "./wording.ts";

/** Sentences in which the words are looked for: those that share most with them. */
const pool = 60;
/** Fewer words than this are anybody's, unless they are a whole quotation. */
const fewest = 4;
/** The share of the words that have to be common for two wordings to be the same utterance. */
const alike = 0.6;

/** The nearest words that the sources quote; nothing where none is near enough. */
export function said(
  { library, index }: { library: Library; index: Index },
  pasted: string,
): Answer {
  const nearest = closest(library, index, pasted);
  if (!nearest) return { kind: "nothing", query: pasted, near: [] };
  const cited = cite(library);
  const article = library.articles.find(({ id }) => id === nearest.article)!;
  const utterance = library.utterances.find((group) => group.includes(nearest)) ?? [nearest];
  const source = article.text.slice(nearest.start, nearest.end);
  return {
    kind: "said",
    pasted,
    words: cited.excerpt(article.id, nearest),
    evidence: cited.excerpt(article.id, passage(article, nearest), nearest.parts),
    quoted: nearest.kind,
    speaker: nearest.speaker?.name ?? null,
    elsewhere: elsewhere({ lead: nearest, utterance }, library, cited),
    disputed: utterance.some((other) => !compatible(other, nearest)),
    differences: differences(pasted, source),
    confidence: nearest.confidence,
    citations: cited.citations(),
  };
}

function closest(library: Library, index: Index, pasted: string): Quote | null {
  const wanted = wordsOf(pasted);
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  let best: { quote: Quote; score: number } | null = null;
  for (const quote of candidates(library, index, pasted)) {
    const words = wordsOf(articles.get(quote.article)!.text.slice(quote.start, quote.end));
    const pairs = common(wanted, words);
    const enough = pairs.length >= fewest || pairs.length === words.length;
    const score = enough ? likeness(wanted.length, pairs) : 0;
    if (score >= alike && (!best || order({ quote, score }, best) > 0)) best = { quote, score };
  }
  return best?.quote ?? null;
}

/** How much of both wordings is common, of the source's from the first to the last common word. */
function likeness(pasted: number, pairs: readonly (readonly [number, number])[]): number {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last) return 0;
  return (2 * pairs.length) / (pasted + last[1] - first[1] + 1);
}

/** Of equally near ones, that which names its speaker, then that which quotes rather than reports. */
function order(a: { quote: Quote; score: number }, b: { quote: Quote; score: number }): number {
  const named = ({ quote }: typeof a): number => (quote.speaker ? 1 : 0);
  return a.score - b.score || named(a) - named(b) || worth[a.quote.kind] - worth[b.quote.kind];
}

/** The quotes in or across the sentences that share most with the text. */
function candidates(library: Library, index: Index, pasted: string): Quote[] {
  const { terms } = query(index, question(pasted));
  const near = new Map<string, { start: number; end: number }[]>();
  for (const { sentence } of index.candidates(terms, pool)) {
    const { article, start, end } = index.store.sentences[sentence]!;
    near.set(article, [...(near.get(article) ?? []), { start, end }]);
  }
  return library.quotes.filter((quote) =>
    near.get(quote.article)?.some(({ start, end }) => quote.start < end && start < quote.end),
  );
}
