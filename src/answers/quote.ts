/** `/quote`: somebody's words as the sources have them, each with the sentence that says whose. */
import type { Answer, Article, Excerpt, Library, Mention, QuotedWords } from "../domain.ts";
import { compatible } from "../library/utterances.ts";
import { cite, sentenceAt, type Cite } from "./cite.ts";
import { fresh } from "./fresh.ts";
import { relevance } from "./relevance.ts";
import { told, type Told } from "./told.ts";
import { voice, type Voice } from "./voice.ts";

/**
 * The speaker's utterances, direct speech before reported, best first; with `about`, only those
 * that bear on it, the closest first. A name that fits several people is a choice; one that is
 * quoted nowhere, or not on this, is nothing.
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

  const all = told(library, found.voice);
  const fitting = about ? close(all, about) : all;
  if (fitting.length === 0) {
    const person = { name: found.voice.name, quotes: all.length };
    return { kind: "nothing", query: about ? `${name} about ${about}` : name, near: [], person };
  }
  const cited = cite(library);
  return {
    kind: "quotes",
    speaker: found.voice.name,
    about: about ?? null,
    quotes: fitting.map((each) => shown(each, found.voice, library, cited)),
    total: fitting.length,
    citations: cited.citations(),
  };
}

function close(all: readonly Told[], about: string): readonly Told[] {
  const score = relevance(about);
  return all
    .map((each) => {
      const { article, evidence } = each;
      const before = article.sentences[sentenceAt(article, evidence.start).number - 2];
      const context = before ? article.text.slice(before.start, before.end) : "";
      const passage = article.text.slice(evidence.start, evidence.end);
      return { each, score: score(passage, `${article.title} ${context}`) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}

function shown(each: Told, voice: Voice, library: Library, cited: Cite): QuotedWords {
  const { article, evidence, pieces } = each;
  const leads = pieces.map(({ lead }) => lead);
  const [first] = pieces;
  return {
    words: cited.excerpt(article.id, first.lead),
    evidence: cited.excerpt(
      article.id,
      evidence,
      leads.flatMap(({ parts }) => parts),
    ),
    antecedent: antecedent(each, voice, library, cited),
    kind: first.lead.kind,
    elsewhere: pieces.flatMap(({ lead, utterance }) =>
      utterance
        .filter((other) => other !== lead)
        .map((other) => ({
          words: cited.excerpt(other.article, other, fresh(library, other, lead)),
          speaker: other.speaker?.name ?? null,
        })),
    ),
    disputed: pieces.some(({ lead, utterance }) =>
      utterance.some((other) => !compatible(other, lead)),
    ),
    confidence: Math.min(...leads.map(({ confidence }) => confidence)),
  };
}

/** The last sentence before the evidence that names a speaker whom it calls "he" or by a role. */
function antecedent(
  { article, evidence, pieces }: Told,
  voice: Voice,
  library: Library,
  cited: Cite,
): Excerpt | null {
  const own = mentions(library, voice, article);
  const named = pieces[0].lead.speakerMention;
  const byName = named && own.some((each) => each.start < named.end && named.start < each.end);
  const inside = own.some((each) => evidence.start <= each.start && each.end <= evidence.end);
  const outside = own.filter((each) => each.end <= evidence.start).at(-1);
  if (byName || !outside || (inside && !named)) return null;
  return cited.excerpt(article.id, article.sentences[outside.sentence - 1]!, [outside]);
}

function mentions(library: Library, { person }: Voice, { id }: Article): readonly Mention[] {
  const speaker = library.people.find((each) => each.id === person);
  return speaker?.mentions.filter((mention) => mention.article === id) ?? [];
}
