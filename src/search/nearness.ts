/** Whether the question's words stand together in a sentence, and in the question's order. */
import type { Features } from "./features.ts";
import { eachImplied } from "./implied.ts";
import type { View } from "./view.ts";
import { shape } from "./words.ts";

interface Hit {
  /** The word's place in the sentence. */
  readonly at: number;
  readonly concept: number;
  readonly strength: number;
}

/** Words that a run of matches may span. */
const widest = 24;
/** How fast a run loses with its length. */
const loss = 0.05;
const short = 6;
const long = 60;

/** The features of nearness. */
export function nearness(view: View, sentence: number): Features {
  const { hits, length } = matched(view, sentence);
  return {
    ...pairs(view.query.weights, hits),
    window: densest(view.query.weights, hits),
    length: Math.min(1, Math.log(1 + length) / Math.log(1 + long)),
    short: length < short ? 1 : 0,
  };
}

function matched({ query, index }: View, sentence: number): { hits: Hit[]; length: number } {
  const { offsets, terms, shapes } = index.store;
  const hits: Hit[] = [];
  const from = offsets[sentence]!;
  const places: number[] = [];
  let at = 0;
  for (let i = from; i < offsets[sentence + 1]!; i += 1) {
    if (shapes[i]! & shape.extra) at -= 1;
    for (const { concept, strength } of query.matches(terms[i]!))
      hits.push({ at, concept, strength });
    places.push(at);
    at += 1;
  }
  const written = hits.length;
  eachImplied(index.store, sentence, sentence + 1, (term, place, worth) => {
    for (const { concept, strength } of query.matches(term))
      hits.push({ at: places[place - from]!, concept, strength: strength * worth });
  });
  if (hits.length > written) hits.sort((a, b) => a.at - b.at);
  return { hits, length: at };
}

/** How near each two neighbouring concepts of the question stand, and which of them first. */
function pairs(weights: readonly number[], hits: readonly Hit[]): Features {
  let all = 0;
  const got = { paired: 0, ordered: 0, reversed: 0 };
  for (let concept = 0; concept + 1 < weights.length; concept += 1) {
    const weight = weights[concept]! + weights[concept + 1]!;
    const forward = closest(hits, concept, concept + 1);
    const backward = closest(hits, concept + 1, concept);
    all += weight;
    got.paired += weight * Math.max(forward, backward);
    if (forward > backward) got.ordered += weight * forward;
    else got.reversed += weight * backward;
  }
  const of = (sum: number): number => (all ? sum / all : 0);
  return { paired: of(got.paired), ordered: of(got.ordered), reversed: of(got.reversed) };
}

/** The nearness of `second` after `first`, 1 for neighbours. */
function closest(hits: readonly Hit[], first: number, second: number): number {
  let best = 0;
  for (const a of hits)
    if (a.concept === first)
      for (const b of hits)
        if (b.concept === second && b.at > a.at)
          best = Math.max(best, Math.min(a.strength, b.strength) / (b.at - a.at));
  return best;
}

/**
 * Whether what is asked of a name ("the president of Turkey") is said of that name: how near the two
 * words stand, the title counting as near; 1 where the question binds no two words so.
 */
export function bound(view: View, sentence: number): number {
  const { concepts } = view.query;
  const titled = view.inTitle(view.index.store.owner[sentence]!);
  const { hits } = matched(view, sentence);
  let least = 1;
  for (let i = 0; i + 1 < concepts.length; i += 1) {
    const kinds = [concepts[i]!.part, concepts[i + 1]!.part];
    if (!kinds.includes("name") || !kinds.includes("noun")) continue;
    const name = kinds[0] === "name" ? i : i + 1;
    if (titled[name]! > 0 || concepts[i]!.light || concepts[i + 1]!.light) continue;
    least = Math.min(least, Math.max(closest(hits, i, i + 1), closest(hits, i + 1, i)));
  }
  return least;
}

/** Words between "president" and "Ruritania" in a text that calls somebody that, at most. */
const genitive = 4;
/** The same where the name only begins what it is of: "the president of the Ruritania party". */
const compound = 7;
const belonging = /^ of (?:the |a |an )?$/;

/**
 * Whether the question speaks of something of a name ("the president of Ruritania", or as a
 * compound "the Ruritania envoy") and the two stand apart in the sentence, or one is not there.
 */
export function torn(view: View, sentence: number, by: "genitive" | "compound"): boolean {
  const { concepts, question } = view.query;
  const { hits } = matched(view, sentence);
  return concepts.some((first, i) => {
    const second = concepts[i + 1];
    if (!second || first.light || second.light) return false;
    const third = concepts[i + 2];
    const more = third && question.text.slice(second.end, third.start) === " ";
    if ([first.part, second.part].sort().join() !== "name,noun") return false;
    const link = question.text.slice(first.end, second.start);
    const owned = /['’]s?$/.test(question.text.slice(first.start, first.end)) && link === " ";
    const joined = first.part === "name" && link === " " && !owned;
    if (!(by === "compound" ? joined : owned || belonging.test(link))) return false;
    const reach = more ? compound : genitive;
    const together = (a: Hit, b: Hit): boolean =>
      a.concept === i && b.concept === i + 1 && Math.abs(a.at - b.at) <= reach;
    return !hits.some((a) => hits.some((b) => together(a, b)));
  });
}

/** The share of the question in the densest run of words, falling with the run's length. */
function densest(weights: readonly number[], hits: readonly Hit[]): number {
  let best = 0;
  hits.forEach((start, i) => {
    const seen = new Set<number>();
    let sum = 0;
    for (let j = i; j < hits.length && hits[j]!.at - start.at < widest; j += 1) {
      const { at, concept, strength } = hits[j]!;
      if (seen.has(concept)) continue;
      seen.add(concept);
      sum += weights[concept]! * strength;
      best = Math.max(best, sum / (1 + loss * (at - start.at)));
    }
  });
  return best;
}
