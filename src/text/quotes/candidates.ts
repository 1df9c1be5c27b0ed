/**
 * Who may have spoken a run, and what speaks for each of them: features are readable strings, such
 * as `A0|say|next` (subject of a verb of speech right after the run), which the model weighs.
 */
import { across, again } from "./across.ts";
import { beside } from "./beside.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import type { Resolver } from "./resolve.ts";
import { scene, type Previous, type Scene } from "./scene.ts";
import { runFeatures } from "./shape.ts";

/** Without a phrase: nobody whom the text names, or (`scare`) words that nobody is said to speak. */
export interface Candidate {
  readonly phrase: Phrase | null;
  readonly scare: boolean;
  readonly features: readonly string[];
}

/** A speaker is looked for in so many frames before the run's own. */
const reach = 3;

/** The candidates of run `index`: words that nobody speaks, nobody named, then the phrases. */
export function candidates(
  layout: Layout,
  index: number,
  previous: Previous | null,
  resolve: Resolver,
): Candidate[] {
  const around = scene(layout, index, previous, resolve);
  const { frame, place, cued, before } = around;
  const shape = [
    ...runFeatures(layout, index, frame, place),
    `cued${cued}`,
    `after${before}`,
    `cued${cued}|after${before}`,
  ];
  return [
    { phrase: null, scare: true, features: shape.map((feature) => `scare|${feature}`) },
    { phrase: null, scare: false, features: shape.map((feature) => `nobody|${feature}`) },
    ...[...near(around)].map((phrase) => ({
      phrase,
      scare: false,
      features: [...features(around, phrase), ...spokenOf(layout.namedIn[index]!, phrase, around)],
    })),
  ];
}

/** The phrases that may name the speaker, each once. */
function near(scene: Scene): Set<Phrase> {
  const { layout, frame, previous } = scene;
  const found = new Set(layout.phrases[frame.index]);
  for (let i = frame.index - 1; i >= 0 && i >= frame.index - reach; i -= 1) {
    for (const { subject } of layout.clauses[i]!) if (subject) found.add(subject);
    for (const phrase of layout.phrases[i]!)
      if (phrase.kind === "person" || phrase.kind === "pronoun" || phrase.kind === "role")
        found.add(phrase);
  }
  for (const { subject, cue } of layout.clauses[frame.index + 1] ?? [])
    if (subject && cue) found.add(subject);
  if (previous) found.add(previous.phrase);
  for (const phrase of found)
    if (phrase.kind === "time" || isAsked(scene, phrase) || isSeen(scene, phrase))
      found.delete(phrase);
  return found;
}

/** Verbs with which a sentence begins that tells of an answer. */
const asking = /^(?:asked|pressed|questioned|challenged|reminded|told)$/;

/** "Asked by the chair, who had closed the bridge, Lee said": the answer is not who's. */
function isAsked({ layout, frame, place }: Scene, { word, frame: own, first }: Phrase): boolean {
  if (word !== "who" || own !== frame.index) return false;
  const opening = layout.page.tokens[frame.items[0]!];
  if (!opening || !asking.test(opening.lower)) return false;
  return layout.clauses[own]!.some(
    ({ cue, verb, subject, under }) =>
      (cue === "say" || cue === "write") &&
      verb < place &&
      subject !== null &&
      subject.word !== "who" &&
      subject.first > first &&
      under === "",
  );
}

/** "What inspectors saw" tells of no speech, but "what inspectors call" does. */
function isSeen({ layout }: Scene, phrase: Phrase): boolean {
  const { lower } = layout.page.tokens[phrase.first]!;
  if ((lower !== "what" && lower !== "which") || phrase.last - phrase.first < 2) return false;
  return !layout.clauses[phrase.frame]!.some(
    ({ subject, cue }) => subject === phrase && cue && /^(?:say|write|call|judge)$/.test(cue),
  );
}

/** People rarely speak of themselves by name. */
function spokenOf(named: ReadonlySet<number>, phrase: Phrase, { meaning, frame }: Scene): string[] {
  const own = named.size > 0 ? meaning(phrase) : null;
  if (own === null || !named.has(own)) return [];
  const place = phrase.frame === frame.index ? "own" : "else";
  return ["named", `named|${phrase.kind}|${place}`];
}

function features(around: Scene, phrase: Phrase): string[] {
  const { frame, previous } = around;
  return [
    `k:${phrase.kind}`,
    ...(phrase.kind === "pronoun" ? [`p:${phrase.word}`] : []),
    ...(phrase.plural ? ["plural"] : []),
    ...(phrase.name === null && phrase.owner !== undefined ? ["owned"] : []),
    ...(phrase.frame === frame.index ? beside(around, phrase) : across(around, phrase)),
    ...(previous ? again(around, phrase, previous) : []),
  ];
}
