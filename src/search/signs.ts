/** What tells a right first sentence from a wrong one, over all the candidates of a question. */
import type { Features } from "./features.ts";
import { bound } from "./nearness.ts";
import { objections } from "./objections.ts";
import type { Ranked } from "./ranking.ts";
import { share, type View } from "./view.ts";

/** Features of the first sentence that also speak for or against trusting it. */
const telling = [
  "cover",
  "coverMerged",
  "coverNear",
  "coverArticle",
  "residual",
  "missing",
  "names",
  "nouns",
  "window",
  "paired",
  "titleAsked",
  "early",
  "tied",
  "named",
  "counted",
  "instance",
  "doer",
] as const;

/** A concept that is covered less surely than this is as good as absent. */
const present = 0.4;
/** A sentence that covers less of the question than this hardly bears on it, */
const little = 0.4;
/** or only half. */
const middling = 0.6;
/** A name and what is asked of it that stand further apart than ten words are not bound. */
const apart = 0.1;
/** Where a question says one thing of one name, the two must stand this near: within four words. */
const touching = 0.25;
/** When names of this weight are missing, the sentence is on somebody else. */
const namesMissed = 0.25;
/** Corpora have up to so many sentences, as a power of ten. */
const largest = 5;

/** The signs for the first of `ranked`, which is not empty. */
export function signs(view: View, ranked: readonly Ranked[]): Features {
  const [first, second] = ranked as [Ranked, Ranked?];
  const { query, index } = view;
  const { expected } = query.question;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  const has = first.features[`has:${expected}`] ?? 0;
  const covered = first.features["coverMerged"] ?? 0;
  const near = bound(view, first.sentence);
  return {
    always: 1,
    score: first.score / 10,
    margin: second ? Math.min(3, first.score - second.score) / 3 : 1,
    share: 1 / total,
    words: Math.min(1, query.concepts.length / 8),
    single: query.concepts.length < 2 ? 1 : 0,
    size: Math.log10(index.store.sentences.length) / largest,
    [`asks:${expected}`]: 1,
    has,
    [`has:${expected}`]: has,
    ...Object.fromEntries(telling.map((name) => [name, first.features[name] ?? 0])),
    thin: covered < little ? 1 : 0,
    half: covered < middling ? 1 : 0,
    bound: near,
    loose: near < apart ? 1 : 0,
    ...gaps(view, first.sentence, near),
    ...objections(view, first),
  };
}

/** What the question holds and the sentence, or all the articles, do not. */
function gaps(
  { query, index, inSentence, inTitle }: View,
  sentence: number,
  near: number,
): Features {
  const own = inSentence(sentence);
  const titled = inTitle(index.store.owner[sentence]!);
  const found: Record<string, number> = { absent: 0, unknown: 0, rest: 0, bare: 0, alien: 0 };
  const add = (name: string, value: number): void => {
    found[name] = (found[name] ?? 0) + value;
  };
  let said = 0;
  let rest = 0;
  query.concepts.forEach(({ part, light }, i) => {
    const held = Math.max(own[i]!, titled[i]!);
    const weight = query.weights[i]!;
    add(`absent:${part}`, weight * (1 - held));
    if (!query.known[i]) add(`unknown:${part}`, weight);
    if (!query.known[i]) add("unknown", weight);
    if (light) return;
    said += 1;
    if (held < present) add("absent", 1);
    if (part === "name" || titled[i]! > present) return;
    rest += 1;
    if (own[i]! >= present) add("rest", 1);
    if (!query.resembled[i]) add("alien", 1);
  });
  const bare = rest > 0 && found["rest"] === 0 ? 1 : 0;
  const alien = found["alien"]! > 0 ? 1 : 0;
  return {
    ...found,
    absent: found["absent"]! / Math.max(1, said),
    bare,
    rest: rest > 0 ? found["rest"]! / rest : 0.5,
    alien,
    bareAlien: bare * alien,
    unbound: rest <= 1 && near < touching ? 1 : 0,
    stranger: (found["absent:name"] ?? 0) > namesMissed ? 1 : 0,
    anyUnknown: query.known.every(Boolean) ? 0 : 1,
    whole: share(query, own) > 0.95 ? 1 : 0,
  };
}
