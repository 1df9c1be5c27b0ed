/** Chooses whom one pronoun means of those spoken of before it, or of nobody. */
import type { Bearer, Cast, Last } from "./cast.ts";
import type { Layout } from "./layout.ts";
import { later, likeness, nobody } from "./likeness.ts";
import { probabilities, type Weights } from "./model.ts";
import type { Phrase } from "./phrases.ts";
import type { Pronoun } from "./pronouns.ts";
import type { Setting } from "./ties.ts";

/** Somebody whom a pronoun may mean; without a bearer, nobody of whom the article has spoken. */
export interface Choice {
  readonly bearer: Bearer | null;
  readonly features: readonly string[];
}

/** Tells which of the choices are right, where that is known: for training. */
export type Teacher = (pronoun: Pronoun, choices: readonly Choice[]) => readonly number[] | null;

export interface Chosen {
  /** Whom the pronoun most probably means; null for nobody. */
  readonly bearer: Bearer | null;
  /** The likeliest who is somebody. */
  readonly somebody: Bearer;
  /** How probable they are, whatever the pronouns before, on which they may rest, mean. */
  readonly probability: number;
}

/**
 * A pronoun that follows another is no surer than that one; not the whole of its doubt counts,
 * because much else speaks for the same person. Of 0.5, 0.7 and 1 the best on unseen articles.
 */
const inherited = 0.7;

/** Makes the function that chooses; null where there is nobody to choose. */
export function chooser(
  layout: Layout,
  cast: Cast,
  weights: Weights,
  teacher: Teacher,
): (around: Setting) => Chosen | null {
  const features = likeness(layout, cast);
  return (around) => {
    const { pronoun } = around;
    const near = cast.near(pronoun.frame, pronoun.gender).filter(([one]) => isFree(around, one));
    const next = around.spoken === "no" || around.spoken === "label" ? ahead(pronoun) : null;
    if (next && !near.some(([one]) => one === next[0])) near.push(next);
    let named = 0;
    const choices: Choice[] = near.map(([bearer, last], i) => ({
      bearer,
      features: features(around, bearer, last, typeof bearer === "number" ? named++ : i),
    }));
    choices.push({ bearer: null, features: nobody(around, near) });
    const p = probabilities(choices, weights);
    const known = teacher(pronoun, choices)?.[0];
    const best = known ?? p.indexOf(Math.max(...p));
    const somebody = best < near.length ? best : (known ?? p.indexOf(Math.max(...p.slice(0, -1))));
    const chosen = near[somebody];
    if (!chosen) return null;
    const sure = known === undefined ? p[somebody]! * chosen[1].at.certainty ** inherited : 1;
    return {
      bearer: best < near.length ? chosen[0] : null,
      somebody: chosen[0],
      probability: sure,
    };
  };

  /** "His brother Ann Lee" is not his own; who speaks under a label is not "he" there. */
  function isFree({ pronoun: { owned }, spoken, speaker }: Setting, bearer: Bearer): boolean {
    if (spoken === "label" && bearer === speaker) return false;
    return !owned || bearer !== (owned.name ?? apposed(owned));
  }

  /** The subject of the sentence, where it is named only after the pronoun: "In his speech, Lee". */
  function ahead({ frame, item, gender }: Pronoun): [Bearer, Last] | null {
    const { items, block } = layout.frames[frame]!;
    for (const { subject, under } of layout.clauses[frame]!) {
      if (!subject || under !== "" || subject.first <= items[item]!) continue;
      const name = subject.name ?? apposed(subject);
      if (name === null || !cast.isHuman(name)) continue;
      const known = cast.gender(name);
      if (known !== null && known !== gender) return null;
      const at = {
        frame,
        block,
        item: -1,
        role: later,
        pronoun: false,
        certainty: 1,
        phrase: subject,
      };
      return [name, { at, order: 0, here: [] }];
    }
    return null;
  }

  function apposed(phrase: Phrase): number | null {
    return layout.appositions.get(phrase.index)?.name ?? null;
  }
}
