/** `/quote`: somebody's words as the sources have them, each with the sentence that says whose. */
import type { Answer, Library, QuotedWords, QuotesAnswer } from "../domain.ts";
import { compatible } from "../library/alike.ts";
import type { Index } from "../search.ts";
import { antecedent } from "./antecedent.ts";
import { bearing } from "./bearing.ts";
import { cite, type Cite } from "./cite.ts";
import { elsewhere } from "./elsewhere.ts";
import { period } from "./period.ts";
import { surroundings } from "./surroundings.ts";
import { told, type Told } from "./told.ts";
import { topics } from "./topics.ts";
import { voice, type Voice } from "./voice.ts";

/** What is wanted of a speaker's words; all of them where nothing is. */
export interface Wanted {
  readonly about?: string | undefined;
  /** Leaves out so many of the first. */
  readonly skip?: number;
}

/**
 * The speaker's utterances, best first as `told` has them; with `about`, only those that bear on it,
 * the closest first. A name that fits several people is a choice; one that is quoted nowhere, or not
 * on this, is nothing.
 */
export function quote(
  { library, index }: { library: Library; index: Index },
  name: string,
  { about, skip = 0 }: Wanted = {},
): Answer {
  const found = voice(library, name);
  if (found.kind === "several")
    return {
      kind: "choice",
      query: name,
      options: found.names.map((each) => ({ name: each, line: line(each, about) })),
    };
  if (found.kind === "none") return { kind: "nothing", query: name, near: found.near };

  const all = told(library, found.voice);
  const fitting = about ? close(all, index, about) : all;
  if (fitting.length === 0) {
    const person = { name: found.voice.name, quotes: all.length };
    return { kind: "nothing", query: about ? `${name} about ${about}` : name, near: [], person };
  }
  const rest = fitting.slice(skip);
  if (rest.length === 0)
    return {
      kind: "problem",
      message: `There are ${fitting.length} of these; nothing is left after ${skip}.`,
      remedy: `Write ${line(name, about)}`,
    };
  const cited = cite(library);
  const answer: QuotesAnswer = {
    kind: "quotes",
    speaker: found.voice.name,
    about: about ?? null,
    quotes: rest.map((each) => shown(each, found.voice, library, cited)),
    first: skip + 1,
    total: fitting.length,
    period: period(fitting.map(({ article }) => article)),
    topics: about ? [] : topics(all, index, found.voice),
    citations: cited.citations(),
  };
  return answer;
}

function line(name: string, about: string | undefined): string {
  return about ? `/quote ${name} about ${about}` : `/quote ${name}`;
}

/** Those that bear on a topic, the closest first. */
function close(all: readonly Told[], index: Index, about: string): readonly Told[] {
  const score = bearing(index, about);
  return surroundings(index, all)
    .map((around) => ({ told: around.told, score: score(around) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ told }) => told);
}

function shown(each: Told, voice: Voice, library: Library, cited: Cite): QuotedWords {
  const { article, evidence, pieces } = each;
  const leads = pieces.map(({ lead }) => lead);
  const words = cited.excerpt(article.id, leads[0]!);
  return {
    words,
    evidence: cited.excerpt(
      article.id,
      evidence,
      leads.flatMap(({ parts }) => parts),
    ),
    antecedent: antecedent(each, voice, library, cited),
    kind: leads[0]!.kind,
    elsewhere: pieces.flatMap((piece) => elsewhere(piece, library, cited)),
    disputed: pieces.some(({ lead, utterance }) =>
      utterance.some((other) => !compatible(other, lead)),
    ),
    confidence: Math.min(...leads.map(({ confidence }) => confidence)),
  };
}
