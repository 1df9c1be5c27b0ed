/**
 * Which candidates of one article name the same bearer: a short form goes to the full form that
 * holds it, and where several do, to the one the article is about.
 */
import { given } from "./given.ts";
import type { Candidate } from "./candidates.ts";

export interface Bearer {
  /** The words of its fullest form. */
  core: readonly string[];
  readonly members: Candidate[];
}

/** Groups candidates, in the order in which they first occur. */
export function link(all: readonly Candidate[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  const byWord = new Map<string, Bearer[]>();
  const open = (candidate: Candidate): Bearer => {
    const key = (candidate.body ? "body " : "") + candidate.core.join(" ");
    const known = bearers.get(key);
    if (known) return known;
    const made: Bearer = { core: candidate.core, members: [] };
    bearers.set(key, made);
    if (!candidate.body && candidate.core.length > 1)
      for (const word of new Set(candidate.core)) {
        const list = byWord.get(word);
        if (list) list.push(made);
        else byWord.set(word, [made]);
      }
    return made;
  };
  for (const candidate of all) open(candidate).members.push(candidate);
  for (const bearer of [...bearers.values()]) {
    const fuller = bearer.members[0]!.body
      ? null
      : fullerForm(bearer, byWord.get(bearer.core.at(-1)!) ?? []);
    if (!fuller) continue;
    fuller.members.push(...bearer.members);
    bearer.members.length = 0;
  }
  const kept = [...bearers.values()].filter((bearer) => bearer.members.length > 0);
  for (const { members } of kept)
    members.sort((a, b) => a.sentence - b.sentence || a.first - b.first);
  return kept;
}

/** The bearer whose name is a fuller form of this one's, if one stands out. */
function fullerForm(bearer: Bearer, near: readonly Bearer[]): Bearer | null {
  const fitting = near.filter(
    (other) => other !== bearer && other.members.length > 0 && holds(other.core, bearer.core),
  );
  if (fitting.length < 2) return fitting[0] ?? null;
  const gender = bearer.members.find((member) => member.gender !== null)?.gender;
  const agreeing = fitting.filter(
    ({ members }) => !gender || !members.some((m) => m.gender && m.gender !== gender),
  );
  return agreeing.sort((a, b) => b.members.length - a.members.length)[0] ?? null;
}

/**
 * May `full` be what `short` is a form of? Surname alone, given name alone, given name and surname
 * without what stands between, or an initial for a name.
 */
export function holds(full: readonly string[], short: readonly string[]): boolean {
  if (short.length >= full.length && !short.some((word) => /^\p{L}$/u.test(word))) return false;
  if (short.length > full.length) return false;
  if (short.length === 1)
    return full.at(-1) === short[0] || (full[0] === short[0] && given(short[0]!) !== undefined);
  let at = 0;
  for (const word of short) {
    while (at < full.length && !matches(full[at]!, word)) at += 1;
    if (at === full.length) return false;
    at += 1;
  }
  return full.at(-1) === short.at(-1) && matches(full[0]!, short[0]!);
}

const matches = (full: string, short: string): boolean =>
  full === short || (short.length === 1 && full.startsWith(short));
