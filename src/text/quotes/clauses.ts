/**
 * Verbs and their subjects within a frame. The subject is looked for leftwards over adverbs,
 * appositions, relative clauses and prepositional phrases, after the verb where the writer inverts
 * ("said Ann Lee"), and taken over from the verb before where two are coordinated.
 */
import { cue, type CueClass } from "./lexicon.ts";
import type { Frame, Item } from "./frames.ts";
import type { Page } from "./page.ts";
import type { Phrase } from "./phrases.ts";

/** How the subject was found; the earlier, the surer. */
export type Path =
  | "next"
  | "prep"
  | "aside"
  | "relative"
  | "inverted"
  | "shared"
  | "participle"
  | "source"
  | "label"
  | "passive";

export interface Clause {
  /** The verb's place in the frame's items; the first word of "according to"; the colon of a label. */
  readonly verb: number;
  /** Where its verb group begins, in the frame's items. */
  readonly start: number;
  readonly cue: CueClass | null;
  readonly form: string;
  readonly subject: Phrase | null;
  readonly path: Path | null;
}

/** What a frame's clauses are read from. */
export interface View {
  readonly page: Page;
  readonly frame: Frame;
  /** For each token, the phrase that covers it. */
  readonly phraseAt: readonly (Phrase | undefined)[];
}

const none: readonly [null, null] = [null, null];
type Found = readonly [Phrase, Path] | readonly [null, null];

export function clauses(view: View): Clause[] {
  const found: Clause[] = [];
  const { items } = view.frame;
  for (let i = 0; i < items.length; i += 1) {
    const token = word(view, i);
    if (!token) continue;
    if (token.lower === "according" && word(view, i + 1)?.lower === "to") {
      const subject = phraseFrom(view, i + 2);
      found.push({
        verb: i,
        start: i,
        cue: "say",
        form: "according",
        subject,
        path: subject && "source",
      });
    } else if (token.lower === ":" && i > 0) {
      const label = labelled(view, i, found);
      if (label) found.push(label);
    } else if (isVerb(view, i)) {
      const start = groupStart(view, i);
      const [subject, path] = subjectOf(view, start, i, found);
      found.push({
        verb: i,
        start,
        cue: cue(token.lower) ?? null,
        form: token.lower,
        subject,
        path,
      });
    }
  }
  return found;
}

const word = ({ page, frame }: View, i: number): Page["tokens"][number] | null => {
  const item = frame.items[i];
  return item === undefined || item < 0 ? null : page.tokens[item]!;
};
const isRun = (item: Item | undefined): boolean => item !== undefined && item < 0;

/** A verb that is not merely the auxiliary of the next one. */
function isVerb(view: View, i: number): boolean {
  const token = word(view, i)!;
  if (token.pos === "VERB") return !covered(view, i) || strong.test(token.lower);
  if (token.pos === "AUX") {
    for (let j = i + 1; j <= i + 3; j += 1) {
      const next = word(view, j);
      if (!next || next.pos === "VERB" || next.pos === "AUX") return !next;
      if (next.pos !== "ADV" && next.pos !== "PART") return true;
    }
    return true;
  }
  return strong.test(token.lower) && !covered(view, i);
}

/** Forms that are verbs of speech whatever their tag. */
const strong =
  /^(?:said|says|told|tells|added|adds|wrote|writes|tweeted|tweets|asked|asks|replied|explained|noted|argued|saying|adding|telling|insisted|declared|responded|continued|recalled|joked|quipped)$/;

function covered(view: View, i: number): boolean {
  const phrase = view.phraseAt[view.frame.items[i]!];
  return phrase !== undefined && phrase.last > view.frame.items[i]! + 1;
}

/** The first item of the verb group that ends at `i`: over auxiliaries, adverbs, "to" and "not". */
function groupStart(view: View, i: number): number {
  let start = i;
  while (start > 0) {
    const token = word(view, start - 1);
    if (!token) break;
    const joins =
      token.pos === "AUX" ||
      token.pos === "ADV" ||
      token.pos === "PART" ||
      token.lower === "to" ||
      (token.pos === "VERB" && word(view, start)!.lower === "to") ||
      /^(?:'s|'ve|'d|'ll|n't|not)$/.test(token.lower);
    if (!joins || endsPhrase(view, start - 1)) break;
    start -= 1;
  }
  return start;
}

const endsPhrase = (view: View, i: number): Phrase | null => {
  const item = view.frame.items[i];
  if (item === undefined || item < 0) return null;
  const phrase = view.phraseAt[item];
  return phrase && (phrase.last === item + 1 || /^(?:'s|')$/.test(view.page.tokens[item]!.lower))
    ? phrase
    : null;
};

const before = (view: View, phrase: Phrase, i: number): number =>
  i - (view.frame.items[i]! - phrase.first) - 1;

function subjectOf(view: View, start: number, verb: number, earlier: readonly Clause[]): Found {
  const form = word(view, verb)!.lower;
  const p = start - 1;
  const previous = word(view, p);
  const inverted = invertedSubject(view, start, verb);
  if (inverted) return [inverted, "inverted"];
  const near = endsPhrase(view, p);
  if (near && near.kind !== "time") return climb(view, near, p);
  if (near) return beforeTime(view, near, p, earlier);
  if (p < 0) return none;
  if (!previous) return /ing$/.test(form) ? shared(earlier, "participle") : none;
  if (/^(?:who|which|that)$/.test(previous.lower)) return antecedent(view, p - 1);
  if (/^(?:,|\)|—|–|--|-|\])$/.test(previous.text)) {
    if (/ing$/.test(form)) return shared(earlier, "participle");
    const aside = overAside(view, p);
    return aside ?? shared(earlier, "shared");
  }
  if (previous.pos === "CCONJ" || previous.lower === "then") return shared(earlier, "shared");
  if (/ing$/.test(form)) return shared(earlier, "participle");
  return shared(earlier, "shared");
}

/** Over "of X", "for X", "from X" to the phrase that they belong to. */
function climb(view: View, phrase: Phrase, i: number): Found {
  let at = before(view, phrase, i);
  let subject = phrase;
  let path: Path = subject.word === "who" ? "relative" : "next";
  if (subject.word === "who") return antecedent(view, at);
  for (let steps = 0; steps < 3; steps += 1) {
    const preposition = word(view, at);
    if (
      preposition?.pos !== "ADP" ||
      /^(?:by|as|if|after|before|since|while|because)$/.test(preposition.lower)
    )
      break;
    const outer = endsPhrase(view, at - 1);
    if (!outer || outer.kind === "time" || outer.kind === "pronoun") break;
    if (subject.kind === "person" && outer.kind === "thing") break;
    subject = outer;
    path = "prep";
    at = before(view, outer, at - 1);
  }
  return [subject, path];
}

/** "Ann Lee on Tuesday said", "Ann Lee Tuesday said". */
function beforeTime(view: View, time: Phrase, i: number, earlier: readonly Clause[]): Found {
  let at = before(view, time, i);
  if (word(view, at)?.pos === "ADP") at -= 1;
  if (word(view, at)?.text === ",") at -= 1;
  const near = endsPhrase(view, at);
  return near && near.kind !== "time" ? climb(view, near, at) : shared(earlier, "shared");
}

function antecedent(view: View, i: number): Found {
  const at = word(view, i)?.text === "," ? i - 1 : i;
  const near = endsPhrase(view, at);
  if (!near) return none;
  const [subject] = climb(view, near, at);
  return [subject ?? near, "relative"];
}

/** The phrase before "(R-Ohio)" or ", the governor of Ohio,". */
function overAside(view: View, i: number): Found | null {
  const closing = word(view, i)!.text;
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : closing;
  let first: Found | null = null;
  for (let j = i - 1, tries = 0; j > 0 && tries < 4; j -= 1) {
    if (word(view, j)?.text !== opening) continue;
    tries += 1;
    const near = endsPhrase(view, j - 1);
    if (!near || near.kind === "time" || near.kind === "place") continue;
    const [subject] = climb(view, near, j - 1);
    const found: Found = [subject ?? near, "aside"];
    if (near.kind === "person" || near.kind === "pronoun") return found;
    first ??= found;
  }
  const near = endsPhrase(view, i - 1);
  if (near?.kind === "person" && closing === ",") {
    if (first?.[0]?.kind !== "role") return [near, "aside"];
  }
  return first;
}

/** "…," said Ann Lee: a verb right after a run, its subject right after it. */
function invertedSubject(view: View, start: number, verb: number): Phrase | null {
  const { items } = view.frame;
  const afterRun =
    isRun(items[start - 1]) ||
    (/^[,.—–-]+$/.test(word(view, start - 1)?.text ?? "") && isRun(items[start - 2]));
  if (!afterRun && start > 0) return null;
  if (!cue(word(view, verb)!.lower)) return null;
  const next = phraseFrom(view, verb + 1);
  if (!next) return null;
  if (
    start === 0 &&
    (next.kind === "thing" || next.kind === "time" || /(?:ing|ed)$/.test(word(view, verb)!.lower))
  )
    return null;
  return next.kind === "time" || /^(?:him|them|me|us|it)$/.test(next.word) ? null : next;
}

/** The phrase that begins at item `i`, or a word or two later. */
function phraseFrom(view: View, i: number): Phrase | null {
  for (let j = i; j < i + 2; j += 1) {
    const item = view.frame.items[j];
    if (item === undefined || item < 0) return null;
    const phrase = view.phraseAt[item];
    if (phrase) return phrase;
    if (word(view, j)!.pos !== "ADV") return null;
  }
  return null;
}

function shared(earlier: readonly Clause[], path: Path): Found {
  for (let i = earlier.length - 1; i >= 0; i -= 1) {
    const { subject } = earlier[i]!;
    if (subject) return [subject, path];
  }
  return none;
}

/** "ANN LEE: …" and "Lee's answer: …": a colon whose words before it hold no verb. */
function labelled(view: View, i: number, earlier: readonly Clause[]): Clause | null {
  if (earlier.length > 0) return null;
  const near =
    endsPhrase(view, i - 1) ??
    (word(view, i - 1)?.text === ")" ? overAside(view, i - 1)?.[0] : null);
  if (!near) return null;
  return { verb: i, start: i, cue: "say", form: ":", subject: near, path: "label" };
}
