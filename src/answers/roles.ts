/** Roles, each once: what several sources say of somebody, said in different words. */
import type { Role } from "../domain.ts";
import { contentWords } from "./content.ts";

/** Roles that share so much of the shorter one's words say the same. */
const sameRole = 0.65;
/** Longer roles tell more, up to so many words. */
const tellingWords = 6;

/** Words that say that a role is over. */
const over = new Set(["former", "ex", "onetime", "late", "previous", "erstwhile", "outgoing"]);

/** A shorter role dates a longer one that has all its words, if it has this share of them. */
const sameDates = 0.5;

/** A role in the words that tell most, and where it is given, in these or somewhat fewer. */
export interface Held {
  readonly role: Role;
  readonly given: readonly Role[];
  readonly past: boolean;
}

/** The most supported first, past ones last; each is the longest of those that say the same. */
export function heldRoles(roles: readonly Role[]): readonly Held[] {
  const weighed = [...worded(roles)]
    .map(([text, given]) => ({ role: given[0]!, words: contentWords(text), given: [...given] }))
    .map((one) => ({ ...one, past: [...one.words].some((word) => over.has(word)) }))
    .sort((a, b) => Math.min(b.words.size, tellingWords) - Math.min(a.words.size, tellingWords));
  const kept: typeof weighed = [];
  for (const one of weighed) {
    const fuller = kept.find(
      ({ words, past }) => past === one.past && overlap(one.words, words) >= sameRole,
    );
    if (!fuller) kept.push(one);
    else if (dates(one.words, fuller.words)) fuller.given.push(...one.given);
  }
  return kept.sort((a, b) => Number(a.past) - Number(b.past) || b.given.length - a.given.length);
}

/** The roles by their words. */
function worded(roles: readonly Role[]): ReadonlyMap<string, readonly Role[]> {
  const found = new Map<string, Role[]>();
  for (const role of roles) {
    const own = found.get(role.text);
    if (own) own.push(role);
    else found.set(role.text, [role]);
  }
  return found;
}

/** Whether shorter words of a role say no more and not much less than the fuller ones. */
function dates(shorter: ReadonlySet<string>, fuller: ReadonlySet<string>): boolean {
  return [...shorter].every((word) => fuller.has(word)) && shorter.size >= fuller.size * sameDates;
}

/** What part of the smaller set is in the other. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
