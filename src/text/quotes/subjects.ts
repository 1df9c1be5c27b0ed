/**
 * The subject of a verb. It is looked for leftwards over adverbs, appositions, relative clauses and
 * prepositional phrases, after the verb where the writer inverts ("said Ann Lee"), and taken over
 * from an earlier verb where two are coordinated or the later is a participle.
 */
import { beforeParenthesis, overAside } from "./asides.ts";
import type { Clause, Path } from "./clauses.ts";
import { climb } from "./climb.ts";
import { issuer } from "./issuer.ts";
import { cue, isSpeech } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import { endsPhrase, firstOf, isRun, word, type View } from "./view.ts";

export type Found = readonly [Phrase, Path] | readonly [null, null];

const none: Found = [null, null];
const aside = /^(?:,|\)|—|–|--|-|\])$/;
const object = /^(?:him|them|me|us|her|himself|herself)$/;
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
  // "Lee would use the delay to ask": what is used for a purpose asks nothing.
  if (near?.kind === "thing" && word(view, start)?.lower === "to" && isObject(view, near, p))
    return none;
  if (near && !object.test(near.word)) {
    const issued = participle && start === verb ? issuer(view, near, earlier) : null;
    return issued ? [issued, "participle"] : climb(view, near, p);
  }
  const previous = word(view, p);
  if (!previous) return participle ? main(earlier) : none;
  if (/^(?:who|which)$/.test(previous.lower)) return antecedent(view, p - 1);
  const last = earlier.at(-1);
  // "Lee is heard saying": who is heard says it.
  if (participle && last?.verb === p && last.path === "passive" && last.subject)
    return [last.subject, "participle"];
  if (participle) return main(earlier, endsPhrase(view, beforeParenthesis(view, p - 1)));
  if (aside.test(previous.text)) return overAside(view, p) ?? shared(earlier, form);
  return shared(earlier, form);
}

/** Whether a phrase that ends at item `i` is what something is done with, rather than told. */
function isObject(view: View, phrase: Phrase, i: number): boolean {
  const verb = word(view, firstOf(view, phrase, i) - 1);
  return phrase.owner === undefined && verb?.pos === "VERB" && cue(verb.lower) === undefined;
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
