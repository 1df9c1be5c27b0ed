/**
 * What ranking knows of a sentence in the light of a question, as numbers between about 0 and 1,
 * each with a name under which `weights.json` says what it counts.
 */
import type { Candidate, Index } from "../search.ts";
import { finder, type Finder } from "./evidence.ts";
import type { Query } from "./query.ts";
import { doing, roles } from "./roles.ts";
import { ending, type Store } from "./store.ts";
import { shape } from "./words.ts";

export type Features = Readonly<Record<string, number>>;

/** Everything that is worked out once for a question and its candidates. */
export interface View {
  readonly query: Query;
  readonly index: Index;
  /** How surely each concept stands in a sentence. */
  readonly cover: (sentence: number) => Float32Array;
  /** How surely each concept stands anywhere in an article. */
  readonly coverArticle: (article: number) => Float32Array;
  readonly coverTitle: (article: number) => Float32Array;
  /** What may be the answer in a sentence. */
  readonly answers: Finder;
  readonly top: number;
  /** The best share of the question that one sentence of each article covers. */
  readonly articles: ReadonlyMap<number, number>;
}

export function view(index: Index, query: Query, candidates: readonly Candidate[]): View {
  const { store } = index;
  const covers = new Map<number, Float32Array>();
  const articles = new Map<number, Float32Array>();
  const titles = new Map<number, Float32Array>();
  const blank = (): Float32Array => new Float32Array(query.concepts.length);
  const put = (into: Float32Array, term: number): void => {
    for (const { concept, strength } of query.matches.get(term) ?? [])
      if (into[concept]! < strength) into[concept] = strength;
  };
  const kept = (
    map: Map<number, Float32Array>,
    key: number,
    make: (into: Float32Array) => void,
  ): Float32Array => {
    const known = map.get(key);
    if (known) return known;
    const made = blank();
    make(made);
    map.set(key, made);
    return made;
  };
  const cover = (sentence: number): Float32Array =>
    kept(covers, sentence, (into) => {
      for (let i = store.offsets[sentence]!; i < store.offsets[sentence + 1]!; i += 1)
        put(into, store.terms[i]!);
    });
  const best = new Map<number, number>();
  for (const { sentence } of candidates) {
    const article = store.owner[sentence]!;
    const share = weigh(query.weights, cover(sentence));
    best.set(article, Math.max(best.get(article) ?? 0, share));
  }
  return {
    query,
    index,
    cover,
    answers: finder(store, index.bits, query.question.expected, (term) => isAsked(query, term)),
    coverTitle: (article) =>
      kept(titles, article, (into) => {
        for (const term of store.titles[article]!) put(into, term);
      }),
    coverArticle: (article) =>
      kept(articles, article, (into) => {
        const from = store.offsets[store.begins[article]!]!;
        const to = store.offsets[store.begins[article + 1]!]!;
        for (let i = from; i < to; i += 1) put(into, store.terms[i]!);
        for (const term of store.titles[article]!) put(into, term);
      }),
    top: candidates[0]?.score ?? 0,
    articles: best,
  };
}

const weigh = (weights: readonly number[], cover: Float32Array): number =>
  weights.reduce((sum, weight, i) => sum + weight * cover[i]!, 0);

const either = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((strength, i) => Math.max(strength, b[i]!));

/** Below it a term only resembles what was asked. */
const surely = 0.6;

/** True for a term that is the question's own word, not only near it in meaning. */
export function isAsked({ matches }: Query, term: number): boolean {
  return (matches.get(term) ?? []).some(({ strength }) => strength > surely);
}

/** The features of one candidate. */
export function features(seen: View, { sentence, score }: Candidate): Features {
  const { query, index, cover } = seen;
  const { store } = index;
  const { weights, concepts } = query;
  const article = store.owner[sentence]!;
  const begin = store.begins[article]!;
  const end = store.begins[article + 1]!;
  const own = cover(sentence);
  const titled = seen.coverTitle(article);
  const merged = either(own, titled);
  const before = sentence > begin ? cover(sentence - 1) : new Float32Array(own.length);
  const after = sentence + 1 < end ? cover(sentence + 1) : new Float32Array(own.length);
  const near = either(merged, either(before, after));
  const whole = seen.coverArticle(article);
  const share = weigh(weights, own);
  const from = store.offsets[sentence]!;
  const to = store.offsets[sentence + 1]!;
  const missing = weights.map((weight, i) => weight * (1 - merged[i]!));
  const partShare = (part: string, strengths: Float32Array): number => {
    let all = 0;
    let got = 0;
    concepts.forEach((concept, i) => {
      if (concept.part !== part || concept.light) return;
      all += weights[i]!;
      got += weights[i]! * strengths[i]!;
    });
    return all ? got / all : 0.5;
  };
  const titleTerms = store.titles[article]!;
  const titleAsked = titleTerms.filter((term) => query.matches.has(term)).length;
  const asked = titleTerms.length ? titleAsked / titleTerms.length : 0;
  const early = 1 / (1 + sentence - begin);
  const found: Record<string, number> = {
    lead: early * asked,
    leadTitle: early * weigh(weights, titled),
    residualLead: asked * residual(weights, own, titled),
    score: seen.top ? score / seen.top : 0,
    cover: share,
    coverTitle: weigh(weights, titled),
    coverMerged: weigh(weights, merged),
    coverNear: weigh(weights, near),
    coverArticle: weigh(weights, whole),
    titleAsked: asked,
    residual: residual(weights, own, titled),
    missing: Math.max(0, ...missing),
    verbs: partShare("verb", own),
    nouns: partShare("noun", own),
    names: partShare("name", merged),
    numbers: partShare("number", own),
    namesHere: partShare("name", own),
    articleBest: seen.articles.get(article)!,
    ...place(sentence, begin, end),
    ...roles(query, store, index.bits, from, to),
    ...close(seen, from, to),
    ...typed(seen, sentence, own),
    ...outward(seen, sentence, from, to),
  };
  return found;
}

/** Where the title says nearly everything, what is left decides little. */
const slack = 0.2;

/** Of what the title does not already say, how much the sentence says. */
function residual(weights: readonly number[], own: Float32Array, titled: Float32Array): number {
  let all = 0;
  let got = 0;
  weights.forEach((weight, i) => {
    const left = weight * (1 - titled[i]!);
    all += left;
    got += left * own[i]!;
  });
  return (got + slack / 2) / (all + slack);
}

function place(sentence: number, begin: number, end: number): Features {
  const at = sentence - begin;
  return {
    first: at === 0 ? 1 : 0,
    early: 1 / (1 + at),
    depth: at / Math.max(1, end - begin - 1),
  };
}

/** Whether the question's words stand together, and in the same order. */
function close({ query, index }: View, from: number, to: number): Features {
  const { terms, shapes } = index.store;
  const { weights } = query;
  const hits: { at: number; concept: number; strength: number }[] = [];
  let at = 0;
  for (let i = from; i < to; i += 1) {
    if (shapes[i]! & shape.extra) at -= 1;
    for (const { concept, strength } of query.matches.get(terms[i]!) ?? [])
      hits.push({ at, concept, strength });
    at += 1;
  }
  let pairs = 0;
  let paired = 0;
  let ordered = 0;
  let reversed = 0;
  for (let c = 0; c + 1 < weights.length; c += 1) {
    const weight = weights[c]! + weights[c + 1]!;
    pairs += weight;
    let best = 0;
    let forward = 0;
    let backward = 0;
    for (const a of hits) {
      if (a.concept !== c) continue;
      for (const b of hits) {
        if (b.concept !== c + 1 || b.at === a.at) continue;
        const gap = Math.abs(b.at - a.at);
        const nearness = Math.min(a.strength, b.strength) / gap;
        best = Math.max(best, nearness);
        if (b.at > a.at) forward = Math.max(forward, nearness);
        else backward = Math.max(backward, nearness);
      }
    }
    paired += weight * best;
    if (forward > backward) ordered += weight * forward;
    else reversed += weight * backward;
  }
  return {
    paired: pairs ? paired / pairs : 0,
    ordered: pairs ? ordered / pairs : 0,
    reversed: pairs ? reversed / pairs : 0,
    window: tightest(hits, weights),
    length: Math.min(1, Math.log(1 + at) / Math.log(61)),
    short: at < 6 ? 1 : 0,
  };
}

/** The share of the question covered in the densest run of words, falling with the run's length. */
function tightest(
  hits: readonly { at: number; concept: number; strength: number }[],
  weights: readonly number[],
): number {
  let best = 0;
  for (let i = 0; i < hits.length; i += 1) {
    const seen = new Set<number>();
    let sum = 0;
    for (let j = i; j < hits.length && hits[j]!.at - hits[i]!.at < 24; j += 1) {
      const hit = hits[j]!;
      if (seen.has(hit.concept)) continue;
      seen.add(hit.concept);
      sum += weights[hit.concept]! * hit.strength;
      best = Math.max(best, sum / (1 + 0.05 * (hit.at - hits[i]!.at)));
    }
  }
  return best;
}

/** Whether the sentence holds something of the kind asked for, and how near the question's words. */
function typed(seen: View, sentence: number, own: Float32Array): Features {
  const { query, index } = seen;
  const from = index.store.offsets[sentence]!;
  const to = index.store.offsets[sentence + 1]!;
  const { expected, head } = query.question;
  const { terms } = index.store;
  const places = seen.answers(sentence);
  let nearest = Infinity;
  for (let i = from; i < to; i += 1)
    if (query.matches.has(terms[i]!))
      for (const place of places) nearest = Math.min(nearest, Math.abs(place - i));
  return {
    [`has:${expected}`]: places.length ? 1 : 0,
    named: expected === "person" && places.some((at) => index.store.persons[at]) ? 1 : 0,
    tied: tied(query, index.store, places, from, to),
    ...doing(query, index, places, from, to),
    near: Number.isFinite(nearest) ? 1 / (1 + nearest) : 0,
    head: head < 0 ? 0.5 : own[head]!,
    counted: counted(query, index.store, places, from, to),
  };
}

/** How near the question's words, the heavier the more, stand to what may be the answer. */
function tied(
  { matches, weights }: Query,
  { terms }: Store,
  places: readonly number[],
  from: number,
  to: number,
): number {
  let best = 0;
  for (const place of places) {
    const nearest = new Float32Array(weights.length);
    for (let i = from; i < to; i += 1)
      for (const { concept, strength } of matches.get(terms[i]!) ?? [])
        nearest[concept] = Math.max(nearest[concept]!, strength / (1 + 0.15 * Math.abs(i - place)));
    best = Math.max(best, weigh(weights, nearest));
  }
  return best;
}

/** How near an answer of the kind asked for stands before the noun that is asked about. */
function counted(
  { matches, question: { head } }: Query,
  { terms }: Store,
  places: readonly number[],
  from: number,
  to: number,
): number {
  if (head < 0) return 0;
  let best = 0;
  for (let i = from; i < to; i += 1)
    for (const { concept, strength } of matches.get(terms[i]!) ?? [])
      if (concept === head)
        for (const place of places)
          if (place < i) best = Math.max(best, strength / Math.max(1, i - place - 1));
  return best;
}

/** How the sentence begins and ends: what leans on another sentence, or asks itself, tells less. */
function outward({ index, query }: View, sentence: number, from: number, to: number): Features {
  const bits = index.store.endings[sentence]!;
  const { terms, shapes } = index.store;
  let capitals = 0;
  for (let i = from; i < to; i += 1)
    if (shapes[i]! & shape.capital && !(shapes[i]! & shape.first)) capitals += 1;
  const first = from < to ? index.opening(terms[from]!) : "";
  return {
    fragment: bits & ending.open ? 1 : 0,
    asks: bits & ending.question ? 1 : 0,
    pronoun: first === "pronoun" ? 1 : 0,
    demonstrative: first === "demonstrative" ? 1 : 0,
    capitals: Math.min(1, capitals / 10),
    opensAsked:
      from < to && (query.matches.has(terms[from]!) || query.matches.has(terms[from + 1] ?? -1))
        ? 1
        : 0,
  };
}
