/**
 * The clauses of a frame: each verb with its subject, and what else gives words to somebody without
 * a verb: "according to", "in the words of", a label before a colon.
 */
import { overAside } from "./asides.ts";
import type { Frame } from "./frames.ts";
import { cue, isSpeech, type CueClass } from "./lexicon.ts";
import type { Page } from "./page.ts";
import type { Phrase } from "./phrases.ts";
import { phraseFrom, subjectOf } from "./subjects.ts";
import { covered, endsPhrase, firstOf, isRun, word, type View } from "./view.ts";

/** How the subject was found. */
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
  | "passive"
  | "agent";

export interface Clause {
  /** The verb's place in the frame's items; the first word of "according to"; the colon of a label. */
  readonly verb: number;
  /** Where its verb group begins, in the frame's items. */
  readonly start: number;
  readonly cue: CueClass | null;
  readonly form: string;
  readonly subject: Phrase | null;
  readonly path: Path | null;
  /** The word that makes it a subordinate clause: "that", "when"; empty for a main clause. */
  readonly under: string;
}

export function clauses(page: Page, frame: Frame, phraseAt: View["phraseAt"]): Clause[] {
  const view = { page, frame, phraseAt };
  const found: Clause[] = [];
  for (let i = 0; i < frame.items.length; i += 1) {
    const token = word(view, i);
    if (!token) continue;
    if (token.lower === "according" && word(view, i + 1)?.lower === "to")
      found.push(bare(i, "according", phraseFrom(view, i + 2), "source"));
    else if (token.lower === "per" && isRunOrComma(view, i - 1))
      found.push(bare(i, "according", phraseFrom(view, i + 1), "source"));
    else if (token.lower === "words") found.push(...inTheWords(view, i));
    else if (i > 0 && frame.items[i - 1]! < 0 && isDash(token.text))
      found.push(...signature(view, i));
    else if (token.lower === ":" && i > 0) found.push(...labelled(view, i, found));
    else if (isVerb(view, i)) found.push(...verbal(view, i, found));
  }
  return found;
}

const isRunOrComma = (view: View, i: number): boolean =>
  isRun(view.frame.items[i]) || word(view, i)?.text === ",";

function verbal(view: View, verb: number, earlier: readonly Clause[]): Clause[] {
  const form = word(view, verb)!.lower;
  const start = groupStart(view, verb);
  const passive = isPassive(view, start, verb);
  const [subject, path] = subjectOf(view, start, verb, earlier);
  const clause = {
    verb,
    start,
    cue: cue(form) ?? (isHeard(view, start, form) ? "say" : null),
    form,
    subject,
    path: passive && path ? ("passive" as const) : path,
    under: subject ? subordinator(view, subject) : "",
  };
  if (!clause.cue || word(view, verb + 1)?.lower !== "by") return [clause];
  const agent = phraseFrom(view, verb + 2);
  return agent ? [clause, { ...clause, subject: agent, path: "agent" }] : [clause];
}

/** "Lee is heard ordering that": whatever is heard is speech. */
const isHeard = (view: View, start: number, form: string): boolean =>
  form.endsWith("ing") && /^(?:heard|quoted|recorded)$/.test(word(view, start - 1)?.lower ?? "");

function bare(at: number, form: string, subject: Phrase | null, path: Path): Clause {
  return { verb: at, start: at, cue: "say", form, subject, path: subject && path, under: "" };
}

/** "In Ann Lee's words", "in the words of Ann Lee". */
function inTheWords(view: View, i: number): Clause[] {
  const own = endsPhrase(view, i);
  if (!own || word(view, firstOf(view, own, i) - 1)?.lower !== "in") return [];
  const owner = word(view, i + 1)?.lower === "of" ? phraseFrom(view, i + 2) : own;
  return [bare(i, "words", owner, "source")];
}

const isDash = (text: string): boolean => /^[–—―~-]+$/u.test(text);
/** How many words a signature has at most: "Ann Lee, 34, of Dayton, Ohio". */
const signed = 12;

/** A name that signs the words before it: `"We must." — Ann Lee, Dayton`. */
function signature(view: View, i: number): Clause[] {
  const { items } = view.frame;
  const subject = phraseFrom(view, i + 1);
  if (!subject || items.length - i > signed || !/^(?:person|name|role)$/.test(subject.kind))
    return [];
  for (let j = i + 1; j < items.length; j += 1) {
    const token = word(view, j);
    if (!token || token.pos === "VERB" || token.pos === "AUX") return [];
  }
  return [bare(i, "according", subject, "source")];
}

/** "ANN LEE: ..." and "The answer: ...": a colon whose words before it hold no verb. */
function labelled(view: View, i: number, earlier: readonly Clause[]): Clause[] {
  if (earlier.length > 0) return announced(view, i, earlier);
  const near =
    endsPhrase(view, i - 1) ??
    (word(view, i - 1)?.text === ")" ? overAside(view, i - 1)?.[0] : null);
  return near ? [bare(i, ":", near, "label")] : [];
}

/** "Lee made the following comment: ...": a colon before words, and no verb of speech. */
function announced({ frame }: View, i: number, earlier: readonly Clause[]): Clause[] {
  const spoken = earlier.some(({ cue, subject }) => subject && (cue === "say" || cue === "write"));
  if (spoken || !isRun(frame.items[i + 1])) return [];
  const main = earlier.find(({ subject, under }) => subject && under === "");
  return main?.subject ? [bare(i, "announced", main.subject, "label")] : [];
}

/** A verb that is not merely the auxiliary of the next one. */
function isVerb(view: View, i: number): boolean {
  const { pos, lower } = word(view, i)!;
  if (isNamed(view, i)) return false;
  if (pos === "VERB") return !covered(view, i) || isSpeech(lower);
  if (pos !== "AUX") return !covered(view, i) && (isSpeech(lower) || tags(view, i));
  for (let j = i + 1; j <= i + 3; j += 1) {
    const next = word(view, j);
    if (!next) return true;
    if (next.pos === "VERB" || next.pos === "AUX") return false;
    if (next.pos !== "ADV" && next.pos !== "PART") return true;
  }
  return true;
}

/** Whether item `i` is a word of a name: "Cook" in "Tim Cook". */
function isNamed({ frame, phraseAt }: View, i: number): boolean {
  const item = frame.items[i]!;
  const phrase = phraseAt[item];
  return phrase !== undefined && phrase.name !== null && item >= phrase.head;
}

/** "She elaborated, ...": a verb of speech with another tag, between a subject and words. */
function tags(view: View, i: number): boolean {
  const kind = cue(word(view, i)!.lower);
  if (kind !== "say" && kind !== "write") return false;
  const next = word(view, i + 1);
  const then = !next || /^(?:[,.:]|that)$/.test(next.lower);
  return then && endsPhrase(view, i - 1) !== null;
}

const auxiliary: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);
const joint = new Set(["'s", "'ve", "'d", "'ll", "n't", "not", "to"]);

/** The first item of the verb group that ends at `i`: over auxiliaries, adverbs, "to" and "not". */
function groupStart(view: View, i: number): number {
  let start = i;
  for (; start > 0; start -= 1) {
    const token = word(view, start - 1);
    if (!token || endsPhrase(view, start - 1)) break;
    const joins =
      auxiliary.has(token.pos) ||
      joint.has(token.lower) ||
      (token.pos === "VERB" && word(view, start)!.lower === "to");
    if (!joins || asks.test(token.lower)) break;
  }
  return start;
}

const being = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m|get|gets|got)$/;
const asks = /^(?:when|where|why|how|whenever|wherever)$/;
const subordinators =
  /^(?:that|when|while|after|before|as|if|because|since|although|though|whether|how|why|what|where|until|unless|than|which|whom|whose|once|so)$/;

function isPassive(view: View, start: number, verb: number): boolean {
  if (/ing$/.test(word(view, verb)!.lower)) return false;
  for (let i = verb - 1; i >= start; i -= 1) {
    const token = word(view, i);
    if (token && being.test(token.lower)) return true;
    if (token?.pos !== "ADV") return false;
  }
  return false;
}

/** The word that introduces the clause of a subject; the empty string where none does. */
function subordinator({ page }: View, subject: Phrase): string {
  const previous = page.tokens[subject.first - 1];
  return previous && subordinators.test(previous.lower) ? previous.lower : "";
}
