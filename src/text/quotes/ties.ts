/**
 * How a pronoun is tied to those who are spoken of in its own sentence: whether one is the subject
 * of its clause, of the clause that it depends on, or somebody who was told something there.
 */
import type { Bearer, Last, Mention } from "./cast.ts";
import type { Clause } from "./clauses.ts";
import type { Layout } from "./layout.ts";
import type { Pronoun } from "./pronouns.ts";

/**
 * How the words that a pronoun stands in are told from the writer's own: by marks around a sentence
 * or around a part of one, by marks whose speaker is the one before, by a label; or not at all.
 */
export type Spoken = "marks" | "part" | "on" | "label" | "no";

/** A pronoun with the clauses around it. */
export interface Setting {
  readonly pronoun: Pronoun;
  readonly role: string;
  readonly block: number;
  readonly spoken: Spoken;
  /** Who speaks those words, where that is known. */
  readonly speaker: Bearer | null;
  readonly clauses: readonly Clause[];
  /** The clause that it stands in. */
  readonly own: Clause | null;
  /** The clause before with another subject, on which its own may depend. */
  readonly outer: Clause | null;
  /** Whether it, or what is his, is the subject of its clause. */
  readonly isSubject: boolean;
}

export function setting(
  { clauses, frames }: Layout,
  pronoun: Pronoun,
  role: string,
  spoken: Spoken,
  speaker: Bearer | null,
): Setting {
  const { frame, item, phrase, owned } = pronoun;
  const all = clauses[frame]!;
  const subject = phrase ?? owned;
  let mine: Clause | null = null;
  let own: Clause | null = null;
  for (const clause of all) {
    if (subject !== null && clause.subject === subject) mine ??= clause;
    if (clause.verb < item) own = clause;
  }
  own = mine ?? own;
  let outer: Clause | null = null;
  for (const clause of all)
    if (clause.verb < item && clause.subject && clause.subject !== own?.subject) outer = clause;
  const { block } = frames[frame]!;
  const isSubject = mine !== null;
  return { pronoun, role, block, spoken, speaker, clauses: all, own, outer, isSubject };
}

/** From the closest tie on. */
const closeness = [
  "own",
  "outer",
  "main",
  "subject",
  "object",
  "owner",
  "prep",
  "opening",
  "other",
];

/** The closest tie of somebody who is spoken of in the frame, with the verb that makes it. */
export function tie(around: Setting, { here }: Last): string {
  let best = "other|-";
  let least = closeness.length;
  for (const mention of here) {
    const [kind, cue] = tieBy(around, mention);
    const far = closeness.indexOf(kind);
    if (far >= least) continue;
    least = far;
    best = `${kind}|${cue}`;
  }
  return best;
}

function tieBy({ own, outer, clauses, isSubject }: Setting, mention: Mention): [string, string] {
  const { phrase, role, item } = mention;
  if (!phrase) return ["other", "-"];
  if (!isSubject && own?.subject === phrase) return ["own", own.cue ?? "-"];
  if (outer?.subject === phrase) return ["outer", outer.cue ?? "-"];
  const clause = clauses.find(({ subject }) => subject === phrase);
  if (clause) return [clause.under === "" ? "main" : "subject", clause.cue ?? "-"];
  const verb = role === "object" ? clauses.findLast((one) => one.verb < item) : null;
  return [closeness.includes(role) ? role : "other", verb?.cue ?? "-"];
}

/** The word between somebody and a pronoun right after: "and", ","; `-` for none; else null. */
export function joint({ page }: Layout, { pronoun }: Setting, { here }: Last): string | null {
  const last = here.at(-1)?.phrase?.last;
  if (last === undefined || pronoun.run !== null) return null;
  const gap = pronoun.token - last;
  return gap === 0 ? "-" : gap === 1 ? page.tokens[last]!.lower : null;
}
