/** Everything a speaker is quoted with: each utterance once, with the sentences that say whose. */
import type { Article, Library, Quote, Span } from "../domain.ts";
import { compatible } from "../library/alike.ts";
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

/** From so many words on a quotation tells more than a phrase, and from so many as much as any. */
const TELLING = [6, 25] as const;
/** Below this an attribution is right less often than a reader would expect. */
const SURE = 0.75;
/** A word and the blank after it, on average. */
const CHARACTERS_A_WORD = 6;
/** Comes before every date. */
const UNDATED = "";

/**
 * What the sources give to the speaker, best first: direct speech before reported, undisputed before
 * disputed, what more sources tell, the sure before the likely, whole statements before phrases, and
 * of these the newest. No two passages share a sentence.
 */
export function told(library: Library, voice: Voice): readonly Told[] {
  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const found: Told[] = [];
  for (const utterance of library.utterances) {
    const own = utterance.filter((each) => speaks(voice, each));
    if (own.length === 0) continue;
    const lead = own.reduce((a, b) => (better(b, a) < 0 ? b : a));
    const article = articles.get(lead.article)!;
    found.push({ article, evidence: passage(article, lead), pieces: [{ lead, utterance }] });
  }
  return joined(found)
    .map((each) => ({ each, merits: merits(each.pieces[0], each.article) }))
    .sort((a, b) => byMerit(a.merits, b.merits))
    .map(({ each }) => each);
}

/** One passage of those that overlap. */
function joined(found: readonly Told[]): readonly Told[] {
  const last = new Map<Article, Told>();
  const apart = new Set<Told>();
  for (const each of found.toSorted((a, b) => a.evidence.start - b.evidence.start)) {
    const { article, evidence, pieces } = each;
    const before = last.get(article);
    const overlaps = before && evidence.start < before.evidence.end;
    const next = overlaps
      ? {
          article,
          evidence: {
            start: before.evidence.start,
            end: Math.max(before.evidence.end, evidence.end),
          },
          pieces: ranked([...before.pieces, ...pieces], article),
        }
      : each;
    if (overlaps) apart.delete(before);
    apart.add(next);
    last.set(article, next);
  }
  return [...apart];
}

function ranked(pieces: readonly Piece[], article: Article): Told["pieces"] {
  return pieces.toSorted((a, b) =>
    byMerit(merits(a, article), merits(b, article)),
  ) as unknown as Told["pieces"];
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

/** What a piece is worth, to be compared by one after the other; the greater comes first. */
function merits({ lead, utterance }: Piece, { published }: Article): (number | string)[] {
  return [
    worth[lead.kind],
    utterance.every((other) => compatible(other, lead)) ? 1 : 0,
    new Set(utterance.map((each) => each.article)).size,
    lead.confidence >= SURE ? 1 : 0,
    TELLING.filter((least) => size(lead) >= least).length,
    published ?? UNDATED,
    size(lead),
    lead.confidence,
  ];
}

function byMerit(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const differ = a.findIndex((merit, i) => merit !== b[i]);
  return differ < 0 ? 0 : a[differ]! > b[differ]! ? -1 : 1;
}

function size({ parts }: Quote): number {
  const characters = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  return Math.round(characters / CHARACTERS_A_WORD);
}

/** Fewer than the whole sentences where page furniture stands between. */
export function passage(article: Article, quote: Quote): Span {
  const places = [quote, quote.cue, quote.speakerMention].filter((place) => place !== null);
  const first = sentenceAt(article, Math.min(...places.map((place) => place.start)));
  const last = sentenceAt(article, Math.max(...places.map((place) => place.end)) - 1);
  const span = { start: first.start, end: Math.max(last.end, quote.end) };
  const broken = article.furniture.some((part) => part.start < span.end && span.start < part.end);
  return broken ? { start: quote.start, end: quote.end } : span;
}
