/**
 * From the phrase before a verb to the one that the verb is of: over prepositional phrases, relative
 * clauses and participles that say more of it.
 */
import type { Path } from "./clauses.ts";
import { cue } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import type { Found } from "./subjects.ts";
import { endsPhrase, firstOf, word, type View } from "./view.ts";

/** What begins a clause of its own. */
const conjunction =
  /^(?:as|if|after|before|since|while|because|until|unless|although|though|whether|where|that|than|like|when)$/;
/** Prepositions that say when or by whom, rather than belong to the noun before. */
const loose = /^(?:by|during|despite)$/;

/** How many phrases a subject may be away from its verb: "the witness in the trial of Ann Lee". */
const steps = 4;

/** Over "of X", "for X", "from X", "who met X" to the phrase that they belong to. */
export function climb(view: View, phrase: Phrase, i: number): Found {
  let at = firstOf(view, phrase, i) - 1;
  let subject = phrase;
  let path: Path = "next";
  let adjacent = true;
  for (let step = 0; step < steps && phrase.kind !== "pronoun"; step += 1) {
    const outer = outward(view, at);
    if (outer === "unknown") return [null, null];
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
  // "One pastor supporting Ann Lee said": the object of a participle.
  if (before?.pos === "VERB" && before.lower.endsWith("ing")) {
    const doer = outerAt(view, at - 1, true);
    if (doer) return doer;
  }
  const relative = relativeBefore(view, at);
  if (relative !== null) return outerAt(view, relative - 1, true);
  if (before?.pos !== "ADP" || conjunction.test(before.lower)) return null;
  // "A letter obtained by Ann Lee warns": the participle belongs to what it follows.
  if (/(?:ed|en|wn)$/.test(word(view, at - 1)?.lower ?? "") && !endsPhrase(view, at - 1))
    return outerAt(view, at - 2, false) ?? (word(view, at - 2)?.pos === "AUX" ? null : "unknown");
  return loose.test(before.lower) ? null : outerAt(view, at - 1, false);
}

/** The phrase that ends with item `last`, if one does. */
function outerAt(view: View, last: number, bound: boolean): Outer | null {
  const phrase = endsPhrase(view, last);
  return phrase && { phrase, last, bound };
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
