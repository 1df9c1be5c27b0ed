/**
 * `/check`: what the sources say on the claims of a text, with names and numbers compared. It shows
 * and compares; whether a claim is true is for the reader.
 */
import type { Answer, Claim, Library, Span } from "../domain.ts";
import { question } from "../question/question.ts";
import { query, type Query } from "../search/query.ts";
import { words } from "../search/words.ts";
import { isAsked } from "../search/query.ts";
import type { Index } from "../search.ts";
import { sentenceStarts } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { compared } from "./check/compared.ts";
import { cite, type Cite } from "./cite.ts";
import { wordsOf } from "./wording.ts";

/** Claims of a text that are looked up; more is a page, not a message. */
const mostClaims = 6;
/** Excerpts for a claim. */
const mostEvidence = 2;
const pool = 200;
/**
 * The share of a claim's words, by weight, that an excerpt has to hold, and how many at least: all,
 * of a claim of fewer; one alone says next to nothing.
 */
const enough = 0.5;
const fewest = 3;
const alone = 1;
/** Below this a term only resembles the claim's word. */
const sure = 0.6;

/** Looks up each sentence of the text, or what there is of one; nothing where no source bears on it. */
export function check(
  { library, index }: { library: Library; index: Index },
  text: string,
): Answer {
  const cited = cite(library);
  const whole = sentences(text);
  const claims = (whole.length > 0 ? whole : [text.trim()])
    .slice(0, mostClaims)
    .map((claim) => looked(claim, library, index, cited));
  if (claims.every(({ evidence }) => evidence.length === 0))
    return { kind: "nothing", query: text, near: [] };
  return { kind: "claims", text, claims, citations: cited.citations() };
}

/** The sentences of a message, without those too short to claim anything. */
function sentences(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => {
    const { tokens } = tokenize(line);
    const starts = sentenceStarts(tokens);
    return starts.flatMap((first, i) => {
      const last = tokens[(starts[i + 1] ?? tokens.length) - 1]!;
      const sentence = line.slice(tokens[first]!.start, last.end);
      return wordsOf(sentence).length >= fewest ? [sentence] : [];
    });
  });
}

function looked(text: string, library: Library, index: Index, cited: Cite): Claim {
  const asked = query(index, question(text));
  const telling = asked.concepts.filter(({ part, light }) => part !== "number" && !light).length;
  const needed = Math.max(alone + 1, Math.min(fewest, telling));
  const evidence = index
    .candidates(asked.terms, pool)
    .map(({ sentence }) => ({ sentence, ...held(asked, index, sentence) }))
    .filter(({ share, count }) => share >= enough && count >= needed)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostEvidence)
    .map(({ sentence }) => {
      const found = index.store.sentences[sentence]!;
      const article = library.articles[index.store.owner[sentence]!]!;
      return cited.excerpt(found.article, found, hits(asked, index, article.text, found));
    });
  return { text, evidence, compared: compared(text, evidence) };
}

/**
 * How much of the claim a sentence holds: by weight, and in words. Numbers do not count: a sentence
 * with another number is the very one that the claim is to be set beside.
 */
function held(asked: Query, { store }: Index, sentence: number): { share: number; count: number } {
  const found = new Set<number>();
  for (let i = store.offsets[sentence]!; i < store.offsets[sentence + 1]!; i += 1)
    for (const { concept, strength } of asked.matches(store.terms[i]!))
      if (strength > sure) found.add(concept);
  const weigh = (held: (concept: number) => boolean): number =>
    asked.concepts.reduce(
      (sum, { part }, i) => (part !== "number" && held(i) ? sum + asked.weights[i]! : sum),
      0,
    );
  const share = weigh((concept) => found.has(concept)) / (weigh(() => true) || 1);
  return { share, count: found.size };
}

function hits(asked: Query, { store }: Index, text: string, span: Span): Span[] {
  return words(text, span).filter(({ term }) => isAsked(asked, store.vocabularyOf(term)));
}
