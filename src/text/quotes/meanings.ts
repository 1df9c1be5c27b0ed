/**
 * Whom "he", "her" and "himself" mean, wherever they stand. Pronouns are taken in
 * the order of the text, those between marks after the writer's own of their sentence; each is
 * weighed with everybody spoken of before it by the same kind of model that attributes runs, and
 * once resolved is itself a mention that the next may follow.
 */
import { cast, type Bearer } from "./cast.ts";
import { chooser, type Teacher } from "./choose.ts";
import { runOf, type Frame } from "./frames.ts";
import { holders } from "./holders.ts";
import type { Layout } from "./layout.ts";
import type { Weights } from "./model.ts";
import type { Phrase } from "./phrases.ts";
import { pronounAt, type Pronoun } from "./pronouns.ts";
import { place, rolesOf } from "./roles.ts";
import { setting, type Setting, type Spoken } from "./ties.ts";
import { labelNames } from "./turns.ts";
import { called, isUnnamed, spokenOf } from "./unnamed.ts";

/** Which of those who are named a pronoun most probably means. */
export interface Meaning {
  readonly pronoun: Pronoun;
  readonly name: number;
  readonly probability: number;
}

/** From this on a pronoun tells the gender of whom it means. */
const tells = 0.9;

/** Every pronoun of an article that may mean somebody named, in the order in which they are taken. */
export function meanings(
  layout: Layout,
  weights: Weights,
  teacher: Teacher = () => null,
): readonly Meaning[] {
  const { page, phraseAt, appositions } = layout;
  const people = cast(layout);
  const choose = chooser(layout, people, weights, teacher);
  const holding = holders(layout);
  const labels = labelNames(layout);
  const pronouns: Meaning[] = [];
  /** Whom the phrases mean that have been taken. */
  const meaning = new Map<Phrase, Bearer>();
  /** Whose words were told last. */
  let speaking: Bearer | null = null;
  for (const frame of layout.frames) {
    const roles = rolesIn(layout, frame);
    frame.items.forEach((token, item) => {
      if (token >= 0) own(frame, token, item, roles);
    });
    frame.items.forEach((one, item) => {
      if (one < 0) between(frame, one, item);
    });
  }
  return pronouns;

  /** A word of the writer's own: a pronoun, the beginning of a phrase, or both as in "his wife". */
  function own(frame: Frame, token: number, item: number, roles: Roles): void {
    const pronoun = pronounAt(layout, token, frame.index, item);
    if (pronoun) {
      const label = labels[frame.block] ?? null;
      if (label !== null) speaking = label;
      refer(pronoun, roleOf(pronoun, roles), label === null ? "no" : "label", label);
      if (!pronoun.owned) return;
    }
    const phrase = phraseAt[token];
    if (phrase?.first !== token) return;
    const beside = appositions.get(phrase.index);
    // "Ann Lee, the mayor," is one mention, with the role of its subject.
    if (beside && beside.index < phrase.index && !roles.has(phrase)) return;
    const bearer = phrase.name ?? beside?.name ?? described(phrase);
    if (bearer !== null) {
      meaning.set(phrase, bearer);
      note(bearer, frame, item, roles.get(phrase) ?? place(layout, phrase), phrase);
    }
    if (phrase.owner != null) note(phrase.owner, frame, item, "owner", null);
  }

  function note(
    bearer: Bearer,
    { index, block }: Frame,
    item: number,
    role: string,
    phrase: Phrase | null,
  ): void {
    const mention = { frame: index, block, item, role, phrase, pronoun: false, certainty: 1 };
    people.note(bearer, mention);
  }

  /** Whom a phrase that is no name means: the only governor, or somebody who stays unnamed. */
  function described(phrase: Phrase): Bearer | null {
    const fit = holding(phrase);
    if (fit.length === 1) return fit[0]!;
    if (!isUnnamed(layout, phrase)) return null;
    return people.unnamed(phrase, called(layout, phrase, fit.length > 1));
  }

  /** The names, pronouns and unnamed persons of a run. */
  function between(frame: Frame, one: number, item: number): void {
    const { open, close } = layout.runs[runOf(one)]!;
    const [spoken, speaker] = toldBy(frame, item, open);
    for (let i = open + 1; i < close; i += 1) {
      const naming = layout.namings.get(i);
      if (naming) {
        note(naming.name, frame, item, "quoted", null);
        i = naming.last - 1;
        continue;
      }
      const pronoun = pronounAt(layout, i, frame.index, item);
      const somebody = pronoun ? null : spokenOf(layout, i, frame.index);
      if (pronoun) refer(pronoun, `quoted-${pronoun.form}`, spoken, speaker);
      if (somebody)
        note(
          people.unnamed(somebody, called(layout, somebody, false)),
          ...([frame, item, "quoted", somebody] as const),
        );
    }
  }

  /** Who speaks the run that is an item: the subject of the nearest verb of speech, or as before. */
  function toldBy({ index }: Frame, item: number, open: number): [Spoken, Bearer | null] {
    let nearest: { subject: Phrase; far: number } | null = null;
    for (const { subject, cue, verb } of layout.clauses[index]!) {
      const far = Math.abs(verb - item);
      if (!subject || (cue !== "say" && cue !== "write")) continue;
      if (!nearest || far < nearest.far) nearest = { subject, far };
    }
    if (!nearest) return ["on", speaking];
    speaking = meaning.get(nearest.subject) ?? null;
    const whole = /^\p{Lu}/u.test(page.tokens[open + 1]?.text ?? "");
    return [whole ? "marks" : "part", speaking];
  }

  function refer(pronoun: Pronoun, role: string, spoken: Spoken, speaker: Bearer | null): void {
    const around: Setting = setting(layout, pronoun, role, spoken, speaker);
    const chosen = choose(around);
    if (!chosen) return;
    const { bearer, somebody, probability } = chosen;
    const { phrase, frame, item, run } = pronoun;
    if (typeof somebody === "number") pronouns.push({ pronoun, name: somebody, probability });
    if (bearer === null) return;
    if (probability >= tells) people.learn(bearer, pronoun.gender);
    if (phrase) meaning.set(phrase, bearer);
    people.note(bearer, {
      ...{ frame, item, phrase, block: around.block, pronoun: true, certainty: probability },
      role: run === null ? role : "quoted",
    });
  }
}

type Roles = ReadonlyMap<Phrase, string>;

/**
 * What each phrase of a frame is there; a name in apposition is what its phrase is. Who is arrested
 * is gone on with like who arrests.
 */
function rolesIn({ clauses, appositions }: Layout, { index }: Frame): Roles {
  const roles = rolesOf(clauses[index]!);
  for (const [phrase, found] of [...roles]) {
    const role = found === "passive" ? "subject" : found;
    roles.set(phrase, role);
    const apposed = appositions.get(phrase.index);
    if (apposed && !roles.has(apposed)) roles.set(apposed, role);
  }
  return roles;
}

function roleOf({ form, phrase, owned }: Pronoun, roles: Roles): string {
  if (form === "owner") return owned && roles.has(owned) ? "owner-subject" : "owner";
  return (phrase && roles.get(phrase)) ?? form;
}
