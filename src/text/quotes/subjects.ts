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
/** Prepositions that begin a clause of their own rather than belong to the noun before. */
const loose =
  /^(?:by|as|if|after|before|since|while|because|until|during|despite|that|than|like|when)$/;

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
  if (participle) return main(earlier, endsBefore(view, p - 1));
  if (aside.test(previous.text)) return overAside(view, p) ?? shared(earlier, form);
  return shared(earlier, form);
}

/** Over "of X", "for X", "from X" to the phrase that they belong to. */
function climb(view: View, phrase: Phrase, i: number): Found {
  let at = firstOf(view, phrase, i) - 1;
  let subject = phrase;
  let path: Path = "next";
  for (let steps = 0; steps < 3 && phrase.kind !== "pronoun"; steps += 1) {
    const preposition = word(view, at);
    // "One pastor supporting Ann Lee said": the object of a participle.
    const doer =
      preposition?.pos === "VERB" && preposition.lower.endsWith("ing")
        ? endsPhrase(view, at - 1)
        : null;
    if (doer && doer.kind !== "time") {
      subject = doer;
      path = "prep";
      at = firstOf(view, doer, at - 1) - 1;
      continue;
    }
    if (preposition?.pos !== "ADP") break;
    // "A letter obtained by Ann Lee warns": the participle belongs to what it follows.
    const reduced = /(?:ed|en|wn)$/.test(word(view, at - 1)?.lower ?? "") ? at - 2 : null;
    if (reduced === null && loose.test(preposition.lower)) break;
    const outer = endsPhrase(view, reduced ?? at - 1);
    if (!outer || outer.kind === "time" || outer.kind === "pronoun") break;
    if (subject.kind === "person" && (outer.kind === "thing" || isTitle(view, outer, subject)))
      break;
    subject = outer;
    path = "prep";
    at = firstOf(view, outer, reduced ?? at - 1) - 1;
  }
  return [subject, path];
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
    const near = endsBefore(view, j - 1);
    if (!near || near.kind === "time" || near.kind === "place" || attached(view, near)) continue;
    const [subject] = endsPhrase(view, j - 1) ? climb(view, near, j - 1) : [near];
    const found: Found = [subject ?? near, "aside"];
    if (near.kind === "person" || near.kind === "pronoun") return found;
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

/** A parenthesis after a name has at most so many items. */
const parenthesis = 8;

/** The phrase that ends at item `i`, or before the parenthesis that ends there: "Ann Lee (R)". */
function endsBefore(view: View, i: number): Phrase | null {
  if (word(view, i)?.text !== ")") return endsPhrase(view, i);
  for (let j = i - 1; j > 0 && i - j < parenthesis; j -= 1)
    if (word(view, j)?.text === "(") return endsPhrase(view, j - 1);
  return null;
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
