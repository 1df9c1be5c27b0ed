/**
 * Speech reported without marks: "X said that ...", "..., X said", "according to X, ...". Found by
 * pattern, for certainty rather than completeness: only verbs of speech, asserted and not denied,
 * with a speaker and a whole clause for its content, in sentences of the writer's own.
 */
import type { Span } from "../../domain.ts";
import type { Clause } from "./clauses.ts";
import { afterDateline } from "./dateline.ts";
import type { Frame } from "./frames.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import { isSpeech } from "./lexicon.ts";
import { word, type View } from "./view.ts";

export interface Reported {
  /** The token with which the content begins. */
  readonly first: number;
  readonly parts: readonly Span[];
  readonly phrase: Phrase;
  readonly cue: Span;
  /** How sure the pattern is. */
  readonly probability: number;
}

/** Items of a frame, half open. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How sure each pattern is, from its precision on annotated articles. */
const certainty = { that: 0.95, bare: 0.9, trailing: 0.9, according: 0.95 };
/** Content has at least so many words. */
const shortest = 3;

/** The reported speech of an article, in order. */
export function reported(layout: Layout): Reported[] {
  return layout.frames.flatMap((frame) => {
    const view = { page: layout.page, frame, phraseAt: layout.phraseAt };
    if (layout.page.headings[frame.block] || asks(view)) return [];
    const clauses = layout.clauses[frame.index]!;
    // A transcript's line is its speaker's, whoever it tells of.
    if (clauses.some(({ form }) => form === ":")) return [];
    const found: Reported[] = [];
    let taken = 0;
    const last = clauses.findLast((clause) => speaks(view, clause));
    const outer = last && last.form !== "according" && trailing(view, clauses, last) ? last : null;
    for (const clause of outer ? [outer] : clauses) {
      if (clause.verb < taken || !speaks(view, clause) || isDoubtful(clauses, clause)) continue;
      const one = report(view, clauses, clause);
      if (!one) continue;
      found.push(one.reported);
      taken = one.to;
    }
    return found;
  });
}

function report(
  view: View,
  clauses: readonly Clause[],
  clause: Clause,
): { reported: Reported; to: number } | null {
  const { frame } = view;
  const according = clause.form === "according";
  const [content, sure] = according
    ? [accordingTo(view, clause), certainty.according]
    : (after(view, clauses, clause) ?? [trailing(view, clauses, clause), certainty.trailing]);
  if (!content || !whole(view, clauses, content)) return null;
  const tokens = frame.items.slice(content.from, content.to);
  const verb = view.page.tokens[frame.items[clause.verb]!]!;
  const end = according ? view.page.tokens[frame.items[clause.verb + 1]!]!.end : verb.end;
  const span = {
    start: view.page.tokens[tokens[0]!]!.start,
    end: view.page.tokens[tokens.at(-1)!]!.end,
  };
  return {
    to: Math.max(content.to, clause.verb + 1),
    reported: {
      first: tokens[0]!,
      parts: [span],
      phrase: clause.subject!,
      cue: { start: verb.start, end },
      probability: sure,
    },
  };
}

const denies =
  /^(?:not|n't|never|hardly|neither|nor|if|unless|would|could|should|might|may|to|ca)$/;
const addressed = /^(?:told|tells|tell|telling|informed|assured|reminded|advised|warned|warns)$/;
/** Verbs that take a clause without "that". */
const plain =
  /^(?:said|says|say|saying|told|tells?|telling|argue[sd]?|arguing|claim(?:s|ed|ing)?|insist(?:s|ed|ing)?|suggest(?:s|ed|ing)?|warn(?:s|ed|ing)?|acknowledge[sd]?|conceded|promised|vowed|report(?:s|ed)|announced|complain(?:s|ed|ing)?|noted|notes|added|adds|adding|wrote|writes|tweeted|explained|predict(?:s|ed)|stated|states|joked|contend(?:s|ed)|maintain(?:s|ed)|estimated|testified|declared|agrees?d?|admit(?:s|ted)|recalled|recalls|believes?|stressed|indicated|alleged|alleges|concluded|asserts?|asserted|caution(?:s|ed)|boast(?:s|ed)|lament(?:s|ed)|quipped|replied|responded|hinted|disclosed|revealed)$/;
const subordinate =
  /^(?:when|as|if|after|while|although|though|before|since|because|once|asked|despite|until)$/;
const nobody = /^(?:i|we|you|it|one|some|others|many|this|that|these|those|which|me|us)$/;
/** "Blamed for saying" asserts nothing. */
const gerund = /^(?:for|of|by|without|about|from|against)$/;
const hypothetical = /^(?:if|unless|whether|until|than)$/;

/** Whether a clause asserts that its subject, somebody, speaks. */
function speaks(view: View, { cue, subject, path, verb, start, under, form }: Clause): boolean {
  if (/^answer/.test(form)) return false;
  if (/ing$/.test(form) && gerund.test(word(view, start - 1)?.lower ?? "")) return false;
  if ((cue !== "say" && cue !== "write") || !subject || form === ":" || form === "words")
    return false;
  if (!/^(?:person|name|role|body|source|pronoun|place)$/.test(subject.kind)) return false;
  if (nobody.test(subject.word) || path === "passive" || path === "agent") return false;
  if (hypothetical.test(under)) return false;
  for (let i = Math.max(0, start - 1); i < verb; i += 1)
    if (denies.test(word(view, i)?.lower ?? "")) return false;
  return true;
}

/** Whether a verb takes its subject over from before, where there are several to take. */
function isDoubtful(clauses: readonly Clause[], { path, verb, subject }: Clause): boolean {
  if (path !== "participle" && path !== "shared") return false;
  return clauses.some((other) => other.verb < verb && other.subject && other.subject !== subject);
}

/** "said (on Friday) (that) ...": from the clause after the verb to where the writer takes over. */
function after(
  view: View,
  clauses: readonly Clause[],
  { verb, form, subject, under, path }: Clause,
): [Stretch, number] | null {
  const aside =
    (under !== "" && under !== "that") || path === "relative" || subject?.word === "who";
  let at = verb + 1;
  if (addressed.test(form)) at = overPhrase(view, at);
  for (let steps = 0; steps < 3; steps += 1) {
    const token = word(view, at);
    if (!token) return null;
    if (token.lower === "that" && /^(?:VERB|AUX)$/.test(word(view, at + 1)?.pos ?? "VERB"))
      return null;
    if (token.lower === "that")
      return [{ from: at + 1, to: contentEnd(view, clauses, at + 1, aside) }, certainty.that];
    const phrase = view.phraseAt[view.frame.items[at]!];
    const next = clauses.find((other) => other.verb > verb && other.subject === phrase);
    if (phrase && next && phrase !== subject && phrase.kind !== "time" && plain.test(form))
      return [{ from: at, to: contentEnd(view, clauses, at, aside) }, certainty.bare];
    if (phrase?.kind === "time" || token.pos === "ADV") at = phrase ? overPhrase(view, at) : at + 1;
    else if (/^(?:on|in|at|to|during|of|with|from|after|before|about)$/.test(token.lower))
      at = overPhrase(view, at + 1);
    else return null;
  }
  return null;
}

function overPhrase({ frame, phraseAt }: View, at: number): number {
  const phrase = phraseAt[frame.items[at] ?? -1];
  if (!phrase) return at;
  let next = at;
  while (next < frame.items.length && frame.items[next]! >= 0 && frame.items[next]! < phrase.last)
    next += 1;
  return next;
}

/**
 * Where reported content ends: at the writer's "but", at a second report, or with the sentence; in a
 * subordinate clause ("While X said ...,") at the comma. Where marks come before, it is empty: such
 * words are told of as quoted.
 */
function contentEnd(view: View, clauses: readonly Clause[], from: number, under: boolean): number {
  const { items } = view.frame;
  for (let i = from; i < items.length; i += 1) {
    const token = word(view, i);
    if (!token) return from;
    if (/^(?:;|—|–|--)$/.test(token.text) || (under && token.text === ",")) return i;
    if (token.text !== "," && token.lower !== "and") continue;
    const next = word(view, i + 1)?.lower ?? "";
    if (/^(?:but|while|although|though|whereas|according|even)$/.test(next) && token.text === ",")
      return i;
    const second = clauses.find(({ verb }) => verb > i);
    const cue = second?.cue === "say" || second?.cue === "write";
    if (cue && second.verb - i <= 2 && /(?:ing|ed|id|old|ote)$/.test(second.form)) return i;
    if (cue && next === "and" && second.verb - i <= 4) return i;
    // "..., and he accused them of it" is the writer's again.
    if (second?.cue && next === "and" && second.subject?.kind === "pronoun" && second.verb - i <= 3)
      return i;
  }
  return trimmed(view, items.length);
}

/** `..., X said`: from the frame's beginning to the comma before the subject. */
function trailing(
  view: View,
  clauses: readonly Clause[],
  { verb, subject, start, path, form }: Clause,
): Stretch | null {
  const { items } = view.frame;
  if (!isSpeech(form) || subject!.word === "who" || /ing$/.test(form)) return null;
  const inverted = path === "inverted" || (path === "next" && items.indexOf(subject!.first) > verb);
  const comma = (inverted ? start : items.indexOf(subject!.first)) - 1;
  if (comma < 1 || word(view, comma)?.text !== ",") return null;
  const rest = clauses.some((other) => other.verb > verb && other.subject);
  if (rest || items.slice(verb).some((item) => item < 0)) return null;
  let from = afterDateline(view);
  while (
    /^(?:but|and|so|yet|however|,|meanwhile|still|also|instead)$/.test(
      word(view, from)?.lower ?? "",
    )
  )
    from += 1;
  if (subordinate.test(word(view, from)?.lower ?? "")) return null;
  const main = clauses.some(
    (other) =>
      other.verb < comma &&
      other.subject &&
      other.under === "" &&
      other.path !== "relative" &&
      !/ing$/.test(other.form),
  );
  return main ? { from, to: comma } : null;
}

/** After "according to X" at a sentence's end come at most so many items. */
const tail = 24;

function accordingTo(view: View, { verb, subject }: Clause): Stretch | null {
  const { items } = view.frame;
  const opens = verb === 0 || word(view, verb - 1)?.text === ":";
  if (!opens) {
    const rest = items.length - items.indexOf(subject!.last - 1);
    return word(view, verb - 1)?.text === "," && rest <= tail
      ? { from: afterDateline(view), to: verb - 1 }
      : null;
  }
  let comma = items.indexOf(subject!.last - 1) + 1;
  while (comma < items.length && word(view, comma)?.text !== ",") comma += 1;
  return comma < items.length ? { from: comma + 1, to: trimmed(view, items.length) } : null;
}

/** A stretch of the writer's own words with a clause in it. */
function whole(view: View, clauses: readonly Clause[], { from, to }: Stretch): boolean {
  if (to - from < shortest) return false;
  for (let i = from; i < to; i += 1) if (view.frame.items[i]! < 0) return false;
  return clauses.some(({ verb, subject }) => subject && verb >= from && verb < to);
}

function trimmed(view: View, end: number): number {
  let last = end;
  while (last > 0 && /^[.,;:!?)]$/.test(word(view, last - 1)?.text ?? "")) last -= 1;
  return last;
}

const asks = (view: View): boolean => {
  const last = (view.frame satisfies Frame).items.length - 1;
  return word(view, last)?.text === "?";
};
