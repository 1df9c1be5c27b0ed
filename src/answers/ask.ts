/**
 * `/ask`: the sentences that answer a question, or that nothing does. Questions that a command
 * answers better, "who is X" and "what did X say about Y", get that command's answer.
 */
import type { Answer, Evidence, EvidenceAnswer, Library, Span } from "../domain.ts";
import { question } from "../question/question.ts";
import { rank, type Ranks } from "../search/ranking.ts";
import type { Index } from "../search.ts";
import { conflict } from "./ask/conflict.ts";
import { leaning } from "./ask/leaning.ts";
import { marks } from "./ask/marks.ts";
import { meant } from "./ask/meant.ts";
import { near } from "./ask/near.ts";
import { speaks } from "./ask/speaks.ts";
import { choose, type Chosen } from "./ask/choose.ts";
import { route } from "./ask/route.ts";
import { articles } from "./articles.ts";
import { cite, type Cite } from "./cite.ts";

/** A place in an article, with its words. */
export interface Place extends Span {
  readonly article: string;
  readonly text: string;
}

/** What is known of a question without drawing an answer: for measuring, and for machines. */
export interface Ranking {
  readonly abstained: boolean;
  /** From 0 to 1: how likely the first sentence answers. */
  readonly confidence: number;
  /** The answering words, or else the whole first sentence; null where abstained. */
  readonly answer: Place | null;
  /** At most twenty sentences, the best first, whether or not abstained. */
  readonly ranked: readonly (Place & { readonly score: number })[];
}

/**
 * Below it the answer is "not in my sources". A wrong answer costs more than none: at this value a
 * shown first excerpt answers more often than not, and most questions that have an answer get it.
 */
export const threshold = 0.3;
const mostRanked = 20;

/** Answers a question asked in plain words. Pure. */
export function ask({ library, index }: { library: Library; index: Index }, text: string): Answer {
  const routed = route({ library, index }, text);
  if (routed && routed.kind !== "nothing") return routed;
  const ranks = rank(index, question(text));
  if (ranks.confidence < threshold)
    return routed ?? { kind: "nothing", query: text, near: near(index, ranks) };
  const speaker = library.people.find(({ name }) => name === routed?.person?.name);
  const chosen = choose(index, ranks).filter(
    ({ sentence }) => !speaker || speaks(index, sentence, speaker),
  );
  if (chosen.length === 0) return routed ?? { kind: "nothing", query: text, near: [] };
  const cited = cite(library);
  const evidence = chosen.map((each) => shown(each, index, ranks, cited));
  const answer: EvidenceAnswer = {
    kind: "evidence",
    question: text,
    evidence,
    conflicting: conflict(index, ranks, chosen),
    confidence: ranks.confidence,
    citations: cited.citations(),
  };
  return answer;
}

function shown({ sentence, agreeing }: Chosen, index: Index, ranks: Ranks, cited: Cite): Evidence {
  const cut = (at: number) => {
    const found = index.store.sentences[at]!;
    return cited.excerpt(found.article, found, marks(index, ranks, at));
  };
  const excerpt = cut(sentence);
  const before = meant(index, ranks, sentence) ?? leaning(index, sentence);
  return {
    excerpt,
    before: before === null ? null : cited.excerpt(excerpt.article, before),
    agreeing: agreeing.map(cut),
  };
}

/** Ranks sentences for a question, whatever its wording and whether or not one answers it. */
export function ranking(index: Index, text: string): Ranking {
  const ranks = rank(index, question(text));
  const shelf = articles(index.library);
  const place = (article: string, { start, end }: Span): Place => ({
    article,
    start,
    end,
    text: shelf.get(article)!.text.slice(start, end),
  });
  const ranked = ranks.ranked.slice(0, mostRanked).map(({ sentence, score }) => {
    const found = index.store.sentences[sentence]!;
    return { ...place(found.article, found), score };
  });
  const abstained = ranks.confidence < threshold;
  const first = ranked[0];
  const mark = first && marks(index, ranks, ranks.ranked[0]!.sentence)[0];
  return {
    abstained,
    confidence: ranks.confidence,
    answer: abstained || !first ? null : place(first.article, mark ?? first),
    ranked,
  };
}
