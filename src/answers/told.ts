/** Everything a speaker is quoted with: each utterance once, with the sentences that say whose. */
import type { Article, Library, Quote, Span } from "../domain.ts";
import { sentenceAt } from "./cite.ts";
import { sameBody, type Voice } from "./voice.ts";

/** An utterance, and the one of its places that is shown: there, the text itself says whose. */
export interface Piece {
  readonly lead: Quote;
  readonly utterance: readonly Quote[];
}

/** What one passage quotes of the speaker, in one piece or in several. */
export interface Told {
  readonly article: Article;
  /** The whole sentences from the words to their speech verb. */
  readonly evidence: Span;
  /** The best first; never empty. */
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** The worth of a kind of speech as evidence of what was said. */
export const worth = { direct: 2, mixed: 1, indirect: 0 } as const;

/** Words beyond this many do not make a quotation more telling. */
const TELLING = 25;
/** A word and the blank after it, on average. */
const CHARACTERS_A_WORD = 6;

/** What the sources give to the speaker, direct speech before reported, best first. */
export function told(library: Library, voice: Voice): readonly Told[] {
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const passages = new Map<string, Told>();
  for (const utterance of library.utterances) {
    const own = utterance.filter((each) => speaks(voice, each));
    if (own.length === 0) continue;
    const lead = own.reduce((a, b) => (better(b, a) < 0 ? b : a));
    const piece = { lead, utterance };
    const article = articles.get(lead.article)!;
    const evidence = passage(article, lead);
    const key = `${article.id} ${evidence.start} ${evidence.end}`;
    const known = passages.get(key);
    const pieces = known ? [...known.pieces, piece].sort(order) : [piece];
    passages.set(key, { article, evidence, pieces: pieces as unknown as Told["pieces"] });
  }
  return [...passages.values()].sort((a, b) => order(a.pieces[0], b.pieces[0]));
}

function speaks(voice: Voice, { speaker }: Quote): boolean {
  if (!speaker) return false;
  return voice.person
    ? speaker.person === voice.person
    : !speaker.person && sameBody(speaker.name, voice.name);
}

/** The order of quotes that are all the speaker's: what is nearest to their words comes first. */
function better(a: Quote, b: Quote): number {
  return worth[b.kind] - worth[a.kind] || size(b) - size(a) || b.confidence - a.confidence;
}

function order(a: Piece, b: Piece): number {
  const sources = ({ utterance }: Piece): number =>
    new Set(utterance.map((each) => each.article)).size;
  return (
    worth[b.lead.kind] - worth[a.lead.kind] || sources(b) - sources(a) || better(a.lead, b.lead)
  );
}

function size({ parts }: Quote): number {
  const characters = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  return Math.min(Math.round(characters / CHARACTERS_A_WORD), TELLING);
}

/** Fewer than the whole sentences where page furniture stands between. */
function passage(article: Article, quote: Quote): Span {
  const places = [quote, quote.cue, quote.speakerMention].filter((place) => place !== null);
  const first = sentenceAt(article, Math.min(...places.map((place) => place.start)));
  const last = sentenceAt(article, Math.max(...places.map((place) => place.end)) - 1);
  const span = { start: first.start, end: Math.max(last.end, quote.end) };
  const broken = article.furniture.some((part) => part.start < span.end && span.start < part.end);
  return broken ? { start: quote.start, end: quote.end } : span;
}
