/**
 * What ranking knows of a sentence in the light of a question, as numbers between about 0 and 1,
 * each with a name under which `weights.json` says what it counts.
 */
import type { Candidate } from "../search.ts";
import { answering } from "./answering.ts";
import { eachImplied } from "./implied.ts";
import { nearness } from "./nearness.ts";
import { saying } from "./saying.ts";
import { ending } from "./store.ts";
import { share, type Cover, type View } from "./view.ts";
import { shape } from "./words.ts";

export type Features = Readonly<Record<string, number>>;

/** Where the title says nearly everything, what is left decides little. */
const slack = 0.2;
/** A word of the title is there for every sentence of the article, but less than its own words. */
const said = 0.75;
/** So many names in a sentence are many. */
const manyNames = 10;

/** The features of one candidate. */
export function features(view: View, candidate: Candidate): Features {
  return whole(parts(view, candidate));
}

/** The same in parts, of which none has a feature of another: put together for few candidates. */
export function parts(view: View, candidate: Candidate): readonly Features[] {
  return [
    coverage(view, candidate),
    outward(view, candidate.sentence),
    nearness(view, candidate.sentence),
    answering(view, candidate.sentence),
    saying(view, candidate.sentence),
  ];
}

export function whole(parts: readonly Features[]): Features {
  return Object.assign({}, ...parts) as Features;
}

/** How much of the question the sentence, its surroundings, its title and its article cover. */
function coverage(view: View, { sentence, score }: Candidate): Features {
  const { query, index, inSentence } = view;
  const { owner, begins, titles } = index.store;
  const article = owner[sentence]!;
  const begin = begins[article]!;
  const own = inSentence(sentence);
  const titled = view.inTitle(article);
  const merged = either(
    own,
    titled.map((strength) => strength * said),
  );
  const around = [sentence - 1, sentence + 1].filter((at) => owner[at] === article);
  const near = around.map(inSentence).reduce(either, merged);
  const title = titles[article]!;
  const asked =
    title.filter((term) => query.matches(term).length > 0).length / Math.max(1, title.length);
  const early = 1 / (1 + sentence - begin);
  return {
    score: view.top ? score / view.top : 0,
    cover: share(query, own),
    coverTitle: share(query, titled),
    coverMerged: share(query, merged),
    coverNear: share(query, near),
    coverArticle: share(query, view.inArticle(article)),
    articleBest: view.best(article),
    residual: residual(view, own, titled),
    missing: Math.max(0, ...query.weights.map((weight, i) => weight * (1 - merged[i]!))),
    nouns: ofPart(view, "noun", own),
    names: ofPart(view, "name", merged),
    namesHere: ofPart(view, "name", own),
    titleAsked: asked,
    first: sentence === begin ? 1 : 0,
    early,
    lead: early * asked,
    leadTitle: early * share(query, titled),
  };
}

function either(a: Cover, b: Cover): Cover {
  return a.map((strength, i) => Math.max(strength, b[i]!));
}

/** Of what the title does not already say, how much the sentence says. */
function residual({ query }: View, own: Cover, titled: Cover): number {
  let all = slack;
  let got = slack / 2;
  query.weights.forEach((weight, i) => {
    const left = weight * (1 - titled[i]!);
    all += left;
    got += left * own[i]!;
  });
  return got / all;
}

/** How much of the question's words of one part of speech is covered; half where it has none. */
function ofPart({ query }: View, part: string, cover: Cover): number {
  let all = 0;
  let got = 0;
  query.concepts.forEach((concept, i) => {
    if (concept.part !== part || concept.light) return;
    all += query.weights[i]!;
    got += query.weights[i]! * cover[i]!;
  });
  return all ? got / all : 0.5;
}

/** How the sentence begins and ends: what leans on another, or asks itself, tells less. */
function outward({ index, query }: View, sentence: number): Features {
  const { offsets, terms, shapes, endings } = index.store;
  const from = offsets[sentence]!;
  const to = offsets[sentence + 1]!;
  let names = 0;
  for (let i = from; i < to; i += 1)
    if (shapes[i]! & shape.capital && !(shapes[i]! & shape.first)) names += 1;
  const opening = from < to ? index.opening(terms[from]!) : "";
  const meant = new Set<number>();
  eachImplied(index.store, sentence, sentence + 1, (term, place) => {
    if (query.matches(term).length > 0) meant.add(place);
  });
  const asked = (at: number): boolean =>
    at < to && (query.matches(terms[at]!).length > 0 || meant.has(at));
  return {
    fragment: endings[sentence]! & ending.open ? 1 : 0,
    asks: endings[sentence]! & ending.question ? 1 : 0,
    pronoun: opening === "pronoun" ? 1 : 0,
    demonstrative: opening === "demonstrative" ? 1 : 0,
    capitals: Math.min(1, names / manyNames),
    opensAsked: asked(from) || asked(from + 1) ? 1 : 0,
  };
}
