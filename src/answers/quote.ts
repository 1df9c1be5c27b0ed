/** `/quote`: somebody's words as the sources have them, each with the sentence that says whose. */
import type { Answer, Article, Excerpt, Library, Quote, QuotedWords, Span } from "../domain.ts";
import { compatible } from "../utterances.ts";
import { cite, sentenceAt, type Cite } from "./cite.ts";
import { sameBody, voice, type Voice } from "./voice.ts";
import { fresh } from "./fresh.ts";
import { relevance } from "./relevance.ts";

const worth = { direct: 2, mixed: 1, indirect: 0 } as const;

/** Words beyond this many do not make a quotation more telling. */
const TELLING = 25;

/**
 * The speaker's utterances, direct speech before reported, best first; with `about`, only those
 * that bear on it, the closest first. A name that fits several people is a choice, one that is
 * quoted nowhere is nothing.
 */
export function quote(library: Library, name: string, about?: string): Answer {
  const found = voice(library, name);
  if (found.kind === "several")
    return {
      kind: "choice",
      query: name,
      options: found.names.map((each) => ({
        name: each,
        line: about ? `/quote ${each} about ${about}` : `/quote ${each}`,
      })),
    };
  if (found.kind === "none") return { kind: "nothing", query: name, near: found.near };

  const articles = new Map(library.articles.map((article) => [article.id, article]));
  const told = library.utterances.flatMap((group) => {
    const own = group.filter((each) => speaks(found.voice, each));
    return own.length > 0 ? [{ group, lead: own.reduce(better) }] : [];
  });
  const ranked = about ? close(told, about, articles) : told.sort((a, b) => order(a, b));
  if (ranked.length === 0) return unsaid(found.voice, name, about, told.length);
  const cited = cite(library);
  const quotes = ranked.map((each) => shown(each, found.voice, library, articles, cited));
  const joined = together(quotes);
  return {
    kind: "quotes",
    speaker: found.voice.name,
    about: about ?? null,
    quotes: joined,
    total: joined.length,
    citations: cited.citations(),
  };
}

function unsaid({ name }: Voice, asked: string, about: string | undefined, quotes: number): Answer {
  const query = about ? `${asked} about ${about}` : asked;
  return { kind: "nothing", query, near: [], person: { name, quotes } };
}

/** Words that one sentence quotes in pieces are shown once, with every piece marked. */
function together(quotes: readonly QuotedWords[]): readonly QuotedWords[] {
  const places = new Map<string, QuotedWords>();
  for (const quote of quotes) {
    const { article, start, end } = quote.evidence;
    const place = `${article} ${start} ${end}`;
    const first = places.get(place);
    if (!first) places.set(place, quote);
    else {
      const marks = [...first.evidence.marks, ...quote.evidence.marks].sort(byPlace);
      places.set(place, {
        ...first,
        evidence: { ...first.evidence, marks },
        elsewhere: [...first.elsewhere, ...quote.elsewhere],
        disputed: first.disputed || quote.disputed,
        confidence: Math.min(first.confidence, quote.confidence),
      });
    }
  }
  return [...places.values()];
}

const byPlace = (a: Span, b: Span): number => a.start - b.start;

interface Told {
  readonly group: readonly Quote[];
  /** The one of the group that is shown: attributed to the speaker by its own text. */
  readonly lead: Quote;
}

function speaks(voice: Voice, { speaker }: Quote): boolean {
  if (!speaker) return false;
  return voice.person
    ? speaker.person === voice.person
    : !speaker.person && sameBody(speaker.name, voice.name);
}

function better(a: Quote, b: Quote): Quote {
  const difference =
    worth[b.kind] - worth[a.kind] ||
    Math.min(length(b), TELLING) - Math.min(length(a), TELLING) ||
    b.confidence - a.confidence;
  return difference > 0 ? b : a;
}

function length({ parts }: Quote): number {
  const CHARACTERS_A_WORD = 6;
  return Math.round(
    parts.reduce((sum, part) => sum + part.end - part.start, 0) / CHARACTERS_A_WORD,
  );
}

function order(a: Told, b: Told): number {
  const sources = ({ group }: Told): number => new Set(group.map((each) => each.article)).size;
  return (
    worth[b.lead.kind] - worth[a.lead.kind] ||
    sources(b) - sources(a) ||
    Math.min(length(b.lead), TELLING) - Math.min(length(a.lead), TELLING) ||
    b.lead.confidence - a.lead.confidence
  );
}

function close(
  told: readonly Told[],
  about: string,
  articles: ReadonlyMap<string, Article>,
): readonly Told[] {
  const score = relevance(about);
  return told
    .map((each) => {
      const article = articles.get(each.lead.article)!;
      const { start, end } = evidenceSpan(article, each.lead);
      const before = article.sentences[sentenceAt(article, start).number - 2];
      const context = before ? article.text.slice(before.start, before.end) : "";
      return { each, score: score(article.text.slice(start, end), `${article.title} ${context}`) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || order(a.each, b.each))
    .map(({ each }) => each);
}

function shown(
  { group, lead }: Told,
  voice: Voice,
  library: Library,
  articles: ReadonlyMap<string, Article>,
  cited: Cite,
): QuotedWords {
  const article = articles.get(lead.article)!;
  const evidence = evidenceSpan(article, lead);
  return {
    words: cited.excerpt(lead.article, lead),
    evidence: cited.excerpt(lead.article, evidence, lead.parts),
    antecedent: antecedent(article, lead, evidence, voice, library, cited),
    kind: lead.kind,
    elsewhere: group
      .filter((each) => each !== lead)
      .map((each) => ({
        words: cited.excerpt(each.article, each, fresh(articles, each, lead)),
        speaker: each.speaker?.name ?? null,
      })),
    disputed: group.some((each) => !compatible(each, lead)),
    confidence: lead.confidence,
  };
}

/** The whole sentences from the words to their speech verb, or fewer where furniture is between. */
function evidenceSpan(article: Article, quote: Quote): Span {
  const places = [quote, quote.cue, quote.speakerMention].filter((place) => place !== null);
  const first = sentenceAt(article, Math.min(...places.map((place) => place.start)));
  const last = sentenceAt(article, Math.max(...places.map((place) => place.end)) - 1);
  const span = { start: first.start, end: Math.max(last.end, quote.end) };
  const broken = article.furniture.some((part) => part.start < span.end && span.start < part.end);
  return broken ? quote : span;
}

/** The last sentence before the evidence that names a speaker whom it calls "he" or by a role. */
function antecedent(
  article: Article,
  quote: Quote,
  evidence: Span,
  voice: Voice,
  library: Library,
  cited: Cite,
): Excerpt | null {
  const person = library.people.find((each) => each.id === voice.person);
  if (!person) return null;
  const own = person.mentions.filter((mention) => mention.article === article.id);
  const inside = own.some((each) => evidence.start <= each.start && each.end <= evidence.end);
  const outside = own.filter((each) => each.end <= evidence.start).at(-1);
  const named = quote.speakerMention;
  const byName = named && own.some((each) => each.start < named.end && named.start < each.end);
  if (byName || !outside || (inside && !named)) return null;
  return cited.excerpt(article.id, article.sentences[outside.sentence - 1]!, [outside]);
}
