/**
 * The subject of a verb. It is looked for leftwards over adverbs, appositions, relative clauses and
 * prepositional phrases, after the verb where the writer inverts ("said Ann Lee"), and taken over
 * from an earlier verb where two are coordinated or the later is a participle.
 */
import type { Clause, Path } from "./clauses.ts";
import { issuer } from "./issuer.ts";
import { cue, isSpeech } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import { endsPhrase, firstOf, isRun, word, type View } from "./view.ts";

export type Found = readonly [Phrase, Path] | readonly [null, null];

const none: Found = [null, null];
const aside = /^(?:,|\)|—|–|--|-|\])$/;
const object = /^(?:him|them|me|us|her|himself|herself)$/;
/** What begins a clause of its own. */
const conjunction = /^(?:as|if|after|before|since|while|because|until|that|than|like|when)$/;
/** Prepositions that say when or by whom, rather than belong to the noun before. */
const loose = /^(?:by|during|despite)$/;

export function subjectOf(
  view: View,
  start: number,
  verb: number,
  earlier: readonly Clause[],
): Found {
  const form = word(view, verb)!.lower;
  const inverted = afterVerb(view, start, verb);
  if (inverted) return [inverted, isRun(view.frame.items[start - 1]) ? "inverted" : "next"];
  const p = start - 1;
  if (p < 0) return none;
  const near = endsPhrase(view, p);
  if (near?.kind === "time") return beforeTime(view, near, p, earlier);
  const participle = /ing$/.test(form);
  if (near && !object.test(near.word)) {
    const issued = participle && start === verb ? issuer(view, near, earlier) : null;
    return issued ? [issued, "participle"] : climb(view, near, p);
  }
  const previous = word(view, p);
  if (!previous) return participle ? main(earlier) : none;
  if (/^(?:who|which)$/.test(previous.lower)) return antecedent(view, p - 1);
  if (participle) return main(earlier, endsPhrase(view, beforeParenthesis(view, p - 1)));
  if (aside.test(previous.text)) return overAside(view, p) ?? shared(earlier, form);
  return shared(earlier, form);
}

/** How many phrases a subject may be away from its verb: "the witness in the trial of Ann Lee". */
const steps = 4;

/** Over "of X", "for X", "from X", "who met X" to the phrase that they belong to. */
function climb(view: View, phrase: Phrase, i: number): Found {
  let at = firstOf(view, phrase, i) - 1;
  let subject = phrase;
  let path: Path = "next";
  let adjacent = true;
  for (let step = 0; step < steps && phrase.kind !== "pronoun"; step += 1) {
    const outer = outward(view, at);
    if (outer === "unknown") return none;
    if (!outer || outer.phrase.kind === "time" || outer.phrase.kind === "pronoun") break;
    if (adjacent && isTitle(view, outer.phrase, subject)) break;
    at = firstOf(view, outer.phrase, outer.last) - 1;
    // What a thing is of does not speak for it, but who is in the thing may be whom the verb is of.
    adjacent = outer.bound || subject.kind !== "person" || outer.phrase.kind !== "thing";
    if (!adjacent) continue;
    subject = outer.phrase;
    path = "prep";
  }
  return [subject, path];
}

/** A phrase, the item with which it ends, and whether it surely owns what follows it. */
interface Outer {
  readonly phrase: Phrase;
  readonly last: number;
  readonly bound: boolean;
}

/**
 * The phrase that another, which begins behind item `at`, belongs to. It is unknown where a
 * participle shows that there is one, but not which.
 */
function outward(view: View, at: number): Outer | "unknown" | null {
  const before = word(view, at);
  const made = (last: number, bound: boolean): Outer | null => {
    const phrase = endsPhrase(view, last);
    return phrase && { phrase, last, bound };
  };
  // "One pastor supporting Ann Lee said": the object of a participle.
  if (before?.pos === "VERB" && before.lower.endsWith("ing")) {
    const doer = made(at - 1, true);
    if (doer) return doer;
  }
  const relative = relativeBefore(view, at);
  if (relative !== null) return made(relative - 1, true);
  if (before?.pos !== "ADP" || conjunction.test(before.lower)) return null;
  // "A letter obtained by Ann Lee warns": the participle belongs to what it follows.
  if (/(?:ed|en|wn)$/.test(word(view, at - 1)?.lower ?? "") && !endsPhrase(view, at - 1))
    return made(at - 2, false) ?? (endsPhrase(view, at - 2) ? null : "unknown");
  return loose.test(before.lower) ? null : made(at - 1, false);
}

/**
 * The item of the "who", "that" or "which" whose verb what stands behind item `at` is the object of:
 * "the train that stopped at Thule". Of "an aide who thinks Ann Lee said so" it is none.
 */
function relativeBefore(view: View, at: number): number | null {
  const preposition = word(view, at)?.pos === "ADP" ? word(view, at)!.lower : null;
  if (preposition !== null && conjunction.test(preposition)) return null;
  let i = preposition === null ? at : at - 1;
  const verb = word(view, i);
  if (verb?.pos !== "VERB" && verb?.pos !== "AUX") return null;
  if (preposition === null && /^(?:say|write|think|show)$/.test(cue(verb.lower) ?? "")) return null;
  while (/^(?:VERB|AUX|ADV|PART)$/.test(word(view, i)?.pos ?? "")) i -= 1;
  return /^(?:who|that|which)$/.test(word(view, i)?.lower ?? "") && endsPhrase(view, i - 1)
    ? i
    : null;
}

/** "Secretary of State Ann Lee": the office is the name's title, not somebody of hers. */
function isTitle({ page: { tokens } }: View, outer: Phrase, { first, head }: Phrase): boolean {
  return (
    outer.kind === "role" &&
    first < head &&
    tokens[first - 1]?.lower === "of" &&
    /^\p{Lu}/u.test(tokens[outer.head]!.text)
  );
}

/** "Ann Lee on Tuesday said", "Ann Lee Tuesday said". */
function beforeTime(view: View, time: Phrase, i: number, earlier: readonly Clause[]): Found {
  let at = firstOf(view, time, i) - 1;
  if (word(view, at)?.pos === "ADP") at -= 1;
  if (word(view, at)?.text === ",") at -= 1;
  const near = endsPhrase(view, at);
  return near && near.kind !== "time" ? climb(view, near, at) : main(earlier);
}

function antecedent(view: View, i: number): Found {
  const at = word(view, i)?.text === "," ? i - 1 : i;
  const near = endsPhrase(view, at);
  if (!near) return none;
  const [subject] = climb(view, near, at);
  return [subject ?? near, "relative"];
}

/** How many marks back an aside may open. */
const asides = 4;

/** The phrase before "(R-Ohio)" or ", the governor of Ohio,", whose last mark is item `i`. */
export function overAside(view: View, i: number): Found | null {
  const closing = word(view, i)!.text;
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : closing;
  let first: Found | null = null;
  for (let j = i - 1, tries = 0; j > 0 && tries < asides; j -= 1) {
    if (word(view, j)?.text !== opening) continue;
    tries += 1;
    const last = beforeParenthesis(view, j - 1);
    const near = endsPhrase(view, last);
    if (!near || near.kind === "time" || attached(view, near) || isWhose(view, near)) continue;
    const [subject] = climb(view, near, last);
    if (!subject || (near.kind === "place" && subject === near)) continue;
    const found: Found = [subject, "aside"];
    if (/^(?:person|pronoun)$/.test(near.kind) || subject.kind === "person") return found;
    first ??= found;
  }
  const near = endsPhrase(view, i - 1);
  return near?.kind === "person" && closing === "," && first?.[0]?.kind !== "role"
    ? [near, "aside"]
    : first;
}

/** Whether a phrase is itself part of an aside: "of Springfield" in "Ann Lee, of Springfield, said". */
function attached({ page: { tokens } }: View, { first }: Phrase): boolean {
  return tokens[first - 1]?.pos === "ADP" && tokens[first - 2]?.text === ",";
}

/** Whether a phrase begins a relative clause: "Ann Lee, whose son Bob, 17, was there, said". */
const isWhose = ({ page: { tokens } }: View, { first }: Phrase): boolean =>
  tokens[first]!.lower === "whose";

/** A parenthesis after a name has at most so many items. */
const parenthesis = 8;

/** The item `i`, or the one before the parenthesis that ends there: "Ann Lee (R)". */
function beforeParenthesis(view: View, i: number): number {
  if (word(view, i)?.text !== ")") return i;
  for (let j = i - 1; j > 0 && i - j < parenthesis; j -= 1)
    if (word(view, j)?.text === "(") return j - 1;
  return i;
}

/** `"...," said Ann Lee` and `But, said Ann Lee, ...`: the subject right after its verb. */
function afterVerb(view: View, start: number, verb: number): Phrase | null {
  const { items } = view.frame;
  const form = word(view, verb)!.lower;
  if (!cue(form)) return null;
  const next = phraseFrom(view, verb + 1);
  if (!next || next.kind === "time" || object.test(next.word)) return null;
  const mark = word(view, start - 1)?.text ?? "";
  if (isRun(items[start - 1]) || (/^[,.—–-]+$/.test(mark) && isRun(items[start - 2]))) return next;
  if (!isSpeech(form) || start !== verb || /ing$/.test(form)) return null;
  if (start === 0) return /^(?:person|role|pronoun|body)$/.test(next.kind) ? next : null;
  if (mark !== "," || /^t(?:ell|old)/.test(form)) return null;
  const end = items.indexOf(next.last - 1) + 1;
  return end === items.length || /^[,.]$/.test(word(view, end)?.text ?? "") ? next : null;
}

/** The phrase that begins at item `i`, or an adverb later. */
export function phraseFrom(view: View, i: number): Phrase | null {
  for (let j = i; j < i + 2; j += 1) {
    const item = view.frame.items[j];
    if (item === undefined || item < 0) return null;
    const phrase = view.phraseAt[item];
    if (phrase) return phrase;
    if (word(view, j)!.pos !== "ADV") return null;
  }
  return null;
}

/** The subject of the nearest earlier verb; for a verb of speech, of the nearest of speech. */
function shared(earlier: readonly Clause[], form: string): Found {
  const alike = cue(form)
    ? (earlier.findLast(({ subject, cue }) => subject && (cue === "say" || cue === "write")) ??
      earlier.findLast(({ subject, cue }) => subject && cue))
    : undefined;
  const clause = alike ?? earlier.findLast(({ subject }) => subject);
  return clause?.subject ? [clause.subject, "shared"] : none;
}

/**
 * The subject of the sentence, for a participle: the first that no "that" or "when" introduces, or
 * else the phrase before it.
 */
function main(earlier: readonly Clause[], before: Phrase | null = null): Found {
  const clause =
    earlier.find(({ subject, under, path }) => subject && under === "" && path !== "relative") ??
    earlier.findLast(({ subject }) => subject);
  const subject = clause?.subject ?? before;
  return subject ? [subject, "participle"] : none;
}
