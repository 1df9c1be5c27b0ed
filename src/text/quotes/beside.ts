/** What speaks for a phrase in the run's own frame: above all, of which verbs it is the subject. */
import type { Clause } from "./clauses.ts";
import type { Frame } from "./frames.ts";
import type { Phrase } from "./phrases.ts";
import { distance, role, strength, type Scene } from "./scene.ts";

export function beside(scene: Scene, phrase: Phrase): string[] {
  const { layout, frame, place, cued } = scene;
  const at = frame.items.indexOf(phrase.first);
  const side = at < place ? "B" : "A";
  const own = layout.clauses[frame.index]!.filter(({ subject }) => subject === phrase);
  const found = [
    `in${side}|${phrase.kind}`,
    ...own.flatMap((clause) => relation(scene, clause, at)),
  ];
  if (own.length > 0) return found;
  const near = at < place ? distance(scene, at + 1, place) : distance(scene, place + 1, at);
  return [
    ...found,
    `idle${side}`,
    `idle${side}|${cued}`,
    `idle${side}|${near}|${role(layout, phrase)}`,
  ];
}

/** How a clause whose subject is at item `at` stands to the run: `B` before, `A` after. */
function relation(scene: Scene, clause: Clause, at: number): string[] {
  const { frame, place, layout, shape, before } = scene;
  const subject = clause.subject!;
  const after = clause.verb > place;
  const from = after ? place + 1 : clause.verb + 1;
  const to = after ? Math.min(clause.start, Math.max(at, place + 1)) : place;
  const clauses = layout.clauses[frame.index]!;
  const others = clauses.filter(
    (other) => other !== clause && other.subject && other.verb >= from && other.verb < to,
  );
  const between = others.filter((other) => other.subject !== subject).length;
  const inner = Math.min(others.filter(({ cue }) => cue).length, 1);
  const runs = frame.items.slice(Math.max(from, 0), Math.max(to, 0)).filter((item) => item < 0);
  const order = clauses.filter((other) => other.subject && other.cue).indexOf(clause);
  const side = after ? "A" : "B";
  const near = `${side}${distance(scene, from, to)}`;
  const sure = strength(clause);
  const cue = clause.cue ?? "verb";
  const path = clause.path ?? "";
  return [
    `${side}|c${inner}|${sure}`,
    `${side}|c${inner}|${before}`,
    `${side}|n${Math.min(between, 2)}`,
    `${side}|${path}|of:${role(layout, subject)}`,
    `${side}|${shape}|${sure}`,
    `${side}|${shape}|${before}`,
    `${near}|${before}`,
    `${near}|${sure}`,
    `${side}|${clause.under === "" ? "main" : "under"}|${sure}`,
    `${side}|${cue}|u:${clause.under}`,
    `${side}|${cue}|c${inner}|u:${clause.under}`,
    `${near}|${cue}|in:${governor(frame, clauses, clause)}`,
    `${side}|o${Math.min(order, 2)}|${cue}`,
    `${side}|${path}|${cue}`,
    `${side}|f:${clause.form}`,
    `${near.endsWith("0") ? `${side}0` : `${side}+`}|f:${clause.form}`,
    `${near}|${cue}`,
    `${near}|${cue}|${path}`,
    `${side}|${cue}|n${Math.min(between, 2)}|c${inner}`,
    `${side}|${cue}|r${Math.min(runs.length, 2)}`,
    `${side}|${path}|${subject.kind}`,
    `${side}|${cue}|${subject.kind}`,
    `${near}|${cue}|n${Math.min(between, 1)}|${form(scene)}`,
    ...(isNested(clauses, clause) ? ["who|nested"] : []),
  ];
}

/** What the verb right before a clause's subject cues, where the clause is that verb's object. */
function governor({ items }: Frame, clauses: readonly Clause[], clause: Clause): string {
  const outer = clauses[clauses.indexOf(clause) - 1];
  const { subject } = clause;
  if (!outer?.cue || !subject || !outer.subject || outer.subject === subject) return "";
  const gap = items.indexOf(subject.first) - outer.verb;
  return gap === 1 || (gap === 2 && clause.under === "that") ? outer.cue : "";
}

/** Whether a clause of "who" stands within what somebody else is said to say. */
const isNested = (clauses: readonly Clause[], { subject, verb }: Clause): boolean =>
  subject?.word === "who" &&
  clauses.some((other) => other.cue && other.subject && other.verb < verb);

/** Whether the run begins and ends as sentences do. */
function form({ layout, run }: Scene): string {
  const { text } = layout.page;
  const capital = /\p{Lu}/u.test(text[run.inner.start] ?? "");
  const stop = /[.!?,]/.test(text[run.inner.end - 1] ?? "");
  return `${capital ? "C" : "c"}${stop ? "s" : "w"}`;
}
