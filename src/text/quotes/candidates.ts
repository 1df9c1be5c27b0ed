/**
 * Who may have spoken a run, and what speaks for each of them: features are readable strings, such
 * as `A0|say|next` (subject of a verb of speech right after the run), which the model weighs.
 */
import { runOf, type Frame } from "./frames.ts";
import type { Clause } from "./clauses.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import type { Run } from "./marks.ts";
import { isTitled, runFeatures } from "./shape.ts";

/** `null` stands for nobody the text names, `"scare"` for words that nobody is said to have spoken. */
export interface Candidate {
  readonly phrase: Phrase | null;
  readonly scare: boolean;
  readonly features: readonly string[];
}

/** Whom the run before was given to. */
export interface Previous {
  readonly run: number;
  readonly phrase: Phrase;
}

/** A speaker is looked for in so many frames before the run's own. */
const reach = 3;

/** The candidates of run `index`, the two that name no speaker first. */
export function candidates(layout: Layout, index: number, previous: Previous | null): Candidate[] {
  const run = layout.runs[index]!;
  const frame = layout.frames[layout.frameOf[index]!]!;
  const place = frame.items.findIndex((item) => item < 0 && runOf(item) === index);
  const context = {
    ...{ layout, run, index, frame, place, previous },
    cued: cued(layout, frame, place),
    shape: isTitled(layout, index) ? "title" : "plain",
  };
  const shape = runFeatures(layout, index, frame, place);
  const nobody = [
    ...shape,
    `cued${context.cued}`,
    `after${before(context)}`,
    `cued${context.cued}|after${before(context)}`,
  ];
  const found: Candidate[] = [
    { phrase: null, scare: true, features: nobody.map((feature) => `scare|${feature}`) },
    { phrase: null, scare: false, features: nobody.map((feature) => `nobody|${feature}`) },
  ];
  const seen = new Set<Phrase>();
  const add = (phrase: Phrase): void => {
    if (seen.has(phrase) || phrase.kind === "time") return;
    seen.add(phrase);
    found.push({ phrase, scare: false, features: features(context, phrase) });
  };
  for (const phrase of layout.phrases[frame.index]!) add(phrase);
  for (let back = 1; back <= reach && frame.index >= back; back += 1) {
    for (const { subject } of layout.clauses[frame.index - back]!) if (subject) add(subject);
    for (const phrase of layout.phrases[frame.index - back]!)
      if (phrase.kind === "person" || phrase.kind === "pronoun" || phrase.kind === "role")
        add(phrase);
  }
  for (const { subject, cue } of layout.clauses[frame.index + 1] ?? [])
    if (subject && cue) add(subject);
  if (previous) add(previous.phrase);
  return found;
}

interface Context {
  readonly layout: Layout;
  readonly run: Run;
  readonly index: number;
  readonly frame: Frame;
  readonly place: number;
  readonly previous: Previous | null;
  readonly cued: string;
  readonly shape: string;
}

function features(context: Context, phrase: Phrase): string[] {
  const { layout, frame, previous } = context;
  const found = [`k:${phrase.kind}`];
  if (phrase.kind === "pronoun") found.push(`p:${phrase.word}`);
  if (phrase.plural) found.push("plural");
  if (phrase.name === null && phrase.owner) found.push("owned");
  const own = phrase.first >= firstToken(frame) && phrase.last <= lastToken(frame) + 1;
  if (own) found.push(...beside(context, phrase));
  else found.push(...across(context, phrase));
  if (previous) {
    const same =
      previous.phrase === phrase
        ? "same"
        : phrase.name !== null && previous.phrase.name === phrase.name
          ? "name"
          : phrase.kind === "pronoun" &&
              previous.phrase.kind !== "body" &&
              !clash(phrase, previous.phrase)
            ? "may"
            : null;
    const distance = frame.index - layout.frameOf[previous.run]!;
    const gap = distance > 2 ? "far" : String(distance);
    const block = layout.runs[previous.run]!.block === frame.block ? "in" : "out";
    if (same === "same") {
      found.push(
        `again|${gap}|${block}|${context.cued}`,
        `again|${gap}|${block}|${before(context)}`,
      );
      if (!layout.runs[previous.run]!.closed) found.push("reopened");
    } else if (same) found.push(`alike|${same}|${gap}|${own ? "own" : "else"}`);
  }
  return found;
}

const clash = (a: Phrase, b: Phrase): boolean =>
  a.plural !== b.plural || (a.gender !== null && b.gender !== null && a.gender !== b.gender);

/** Features of a phrase in the run's own frame. */
function beside(context: Context, phrase: Phrase): string[] {
  const { layout, frame, place } = context;
  const at = itemOf(frame, phrase);
  const side = at < place ? "B" : "A";
  const found = [`in${side}|${phrase.kind}`];
  const clauses = layout.clauses[frame.index]!;
  let subject = false;
  for (const clause of clauses) {
    if (clause.subject !== phrase) continue;
    subject = true;
    found.push(...relation(context, clauses, clause, phrase));
  }
  if (!subject)
    found.push(
      `idle${side}`,
      `idle${side}|${context.cued}`,
      `idle${side}|${near(context, at)}|${role(layout, phrase)}`,
    );
  return found;
}

/** How a clause stands to the run. */
function relation(
  context: Context,
  clauses: readonly Clause[],
  clause: Clause,
  phrase: Phrase,
): string[] {
  const { frame, place } = context;
  const after = clause.verb > place;
  const cue = clause.cue ?? "verb";
  const from = after ? place + 1 : clause.verb + 1;
  const to = after ? Math.min(clause.start, Math.max(itemOf(frame, phrase), place + 1)) : place;
  const gap = distance(context, from, to);
  const between = clauses.filter(
    (other) =>
      other !== clause &&
      other.subject &&
      other.subject !== phrase &&
      other.verb > from - 1 &&
      other.verb < to,
  ).length;
  const inner = clauses.filter(
    (other) =>
      other !== clause && other.cue && other.subject && other.verb > from - 1 && other.verb < to,
  ).length;
  const side = after ? "A" : "B";
  const nested =
    phrase.word === "who" &&
    clauses.some((other) => other.cue && other.subject && other.verb < clause.verb);
  const runs = countRuns(frame, from, to);
  const order = clauses.filter((other) => other.subject && other.cue).indexOf(clause);
  const path = clause.path ?? "";
  return [
    `${side}|c${Math.min(inner, 1)}|${strength(clause)}`,
    `${side}|n${Math.min(between, 2)}`,
    `${side}|${context.shape}|${strength(clause)}`,
    `${side}|${context.shape}|${before(context)}`,
    `${side}${gap}|${before(context)}`,
    ...(nested ? ["who|nested"] : []),
    `${side}${gap}|${strength(clause)}`,
    `${side}|${clause.under === "" ? "main" : "under"}|${strength(clause)}`,
    `${side}|${cue}|u:${clause.under}`,
    `${side}|${cue}|c${Math.min(inner, 1)}|u:${clause.under}`,
    `${side}${gap}|${cue}|in:${within(frame, clauses, clause)}`,
    `${side}|o${Math.min(order, 2)}|${cue}`,
    `${side}|${path}|${cue}`,
    `${side}|f:${clause.form}`,
    `${side}${gap === "0" ? "0" : "+"}|f:${clause.form}`,
    `${side}${gap}|${cue}`,
    `${side}${gap}|${cue}|${clause.path ?? ""}`,
    `${side}|${cue}|n${Math.min(between, 2)}|c${Math.min(inner, 1)}`,
    `${side}|${cue}|r${Math.min(runs, 2)}`,
    `${side}|${clause.path ?? ""}|${phrase.kind}`,
    `${side}|${cue}|${phrase.kind}`,
    `${side}${gap}|${cue}|n${Math.min(between, 1)}|${form(context)}`,
  ];
}

/** Whether a clause tells of speech surely, perhaps or not at all. */
const strength = ({ cue }: Clause): string =>
  cue === "say" || cue === "write" ? "S" : cue === null ? "-" : "s";

/** What the verb right before a clause's subject cues, where the clause is that verb's object. */
function within({ items }: Frame, clauses: readonly Clause[], clause: Clause): string {
  const outer = clauses[clauses.indexOf(clause) - 1];
  const { subject } = clause;
  if (!outer?.cue || !subject || !outer.subject || outer.subject === subject) return "";
  const gap = items.indexOf(subject.first) - outer.verb;
  return gap === 1 || (gap === 2 && clause.under === "that") ? outer.cue : "";
}

/** Features of a phrase in another frame. */
function across(context: Context, phrase: Phrase): string[] {
  const { layout, frame } = context;
  let distance = 0;
  if (phrase.first > lastToken(frame)) distance = 1;
  else
    while (
      distance > -5 &&
      frame.index + distance > 0 &&
      phrase.first < firstToken(layout.frames[frame.index + distance]!)
    )
      distance -= 1;
  const other = frame.index + distance;
  const block = layout.frames[other]?.block === frame.block ? "in" : "out";
  const clauses = layout.clauses[other] ?? [];
  const index = clauses.findIndex((clause) => clause.subject === phrase);
  const clause = clauses[index];
  const cue = clause ? (clause.cue ?? "verb") : "idle";
  const intro = distance === -1 && colon(context) ? "colon" : "";
  const rival = layout.phrases[other]?.some(
    (one) => one.kind === "person" && one.name !== phrase.name && one.first > phrase.first,
  );
  return [
    `far${distance}|${intro}|${cue}|${clause?.under ?? ""}`,
    `far${distance}|${phrase.kind}|${rival ? "rival" : "lone"}|${alone(context)}`,
    `far|f:${clause?.form ?? ""}`,
    `far${distance}|${block}`,
    `far${distance}|${block}|${context.cued}`,
    `far${distance}|${cue}|${Math.min(index, 1)}`,
    `far${distance}|${cue}|${phrase.kind}`,
    `far${distance}|${cue}|${context.cued}|${alone(context)}`,
  ];
}

/** Whether the frame before ends with a colon. */
function colon({ layout, frame }: Context): boolean {
  const item = layout.frames[frame.index - 1]?.items.at(-1);
  return item !== undefined && item >= 0 && layout.page.tokens[item]!.text === ":";
}

/** Whether the run is all there is in its frame. */
const alone = ({ frame, layout }: Context): string =>
  frame.items.every((item) => item < 0 || !/\p{L}/u.test(layout.page.tokens[item]!.text))
    ? "alone"
    : "set";

/** What ends right before the run: the frame's beginning, a colon, a comma, a word. */
function before({ frame, place, layout }: Context): string {
  const item = frame.items[place - 1];
  if (item === undefined) return "start";
  if (item < 0) return "run";
  const { text, pos } = layout.page.tokens[item]!;
  return /^[,:]$/.test(text) ? text : pos;
}

/** Whole sentences or a part of one. */
function form({ layout, run }: Context): string {
  const { text } = layout.page;
  const capital = /\p{Lu}/u.test(text[run.inner.start] ?? "");
  const stop = /[.!?,]/.test(text[run.inner.end - 1] ?? "");
  return `${capital ? "C" : "c"}${stop ? "s" : "w"}`;
}

/** Which attributing clauses the frame has: before, after, right beside the run. */
function cued(layout: Layout, frame: Frame, place: number): string {
  let left = "";
  let right = "";
  for (const clause of layout.clauses[frame.index]!) {
    if (!clause.cue || !clause.subject) continue;
    const strong = strength(clause);
    if (clause.verb < place) left = left === "S" ? left : strong;
    else right = right === "S" ? right : strong;
  }
  return `${left}_${right}`;
}

/** What a phrase is to the words around it: after a preposition, a possessor, plain. */
function role(layout: Layout, phrase: Phrase): string {
  const { tokens } = layout.page;
  const previous = tokens[phrase.first - 1];
  return previous?.pos === "ADP" ? previous.lower : previous?.pos === "VERB" ? "object" : "";
}

const near = (context: Context, at: number): string =>
  at < context.place
    ? distance(context, at + 1, context.place)
    : distance(context, context.place + 1, at);

/** Words, marks not counted, in items [from, to): 0, 1, 3 (two or three), 6, 12 or 99. */
function distance({ frame, layout }: Context, from: number, to: number): string {
  let count = 0;
  for (let i = from; i < to; i += 1) {
    const item = frame.items[i]!;
    if (item < 0) count += 3;
    else if (/[\p{L}\p{N}]/u.test(layout.page.tokens[item]!.text)) count += 1;
  }
  return count <= 1
    ? String(count)
    : count <= 3
      ? "3"
      : count <= 6
        ? "6"
        : count <= 12
          ? "12"
          : "99";
}

const countRuns = (frame: Frame, from: number, to: number): number =>
  frame.items.slice(Math.max(from, 0), Math.max(to, 0)).filter((item) => item < 0).length;

const firstToken = (frame: Frame): number => frame.items.find((item) => item >= 0) ?? Infinity;
const lastToken = (frame: Frame): number => frame.items.findLast((item) => item >= 0) ?? -1;
const itemOf = (frame: Frame, phrase: Phrase): number => frame.items.indexOf(phrase.first);
