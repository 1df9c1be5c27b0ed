/** Roles, each once: what several sources say of somebody, said in different words. */
import type { Role } from "../domain.ts";
import { contentWords } from "./content.ts";

/** Roles that share so much of the shorter one's words say the same. */
const sameRole = 0.65;
/** Longer roles tell more, up to so many words. */
const tellingWords = 6;

/** Words that say that a role is over. */
const over = new Set(["former", "ex", "onetime", "late", "previous", "erstwhile", "outgoing"]);

/** A role in the words that tell most, and everywhere it is given, in these or shorter ones. */
export interface Held {
  readonly role: Role;
  readonly given: readonly Role[];
  readonly past: boolean;
}

/** The most supported first, past ones last; each is the longest of those that say the same. */
export function heldRoles(roles: readonly Role[]): readonly Held[] {
  const weighed = roles
    .map((role) => ({ role, words: contentWords(role.text), given: [role] }))
    .map((one) => ({ ...one, past: [...one.words].some((word) => over.has(word)) }))
    .sort((a, b) => Math.min(b.words.size, tellingWords) - Math.min(a.words.size, tellingWords));
  const kept: typeof weighed = [];
  for (const one of weighed) {
    const fuller = kept.find(
      ({ words, past }) => past === one.past && overlap(one.words, words) >= sameRole,
    );
    if (fuller) fuller.given.push(one.role);
    else kept.push(one);
  }
  return kept.sort((a, b) => Number(a.past) - Number(b.past) || b.given.length - a.given.length);
}

/** What part of the smaller set is in the other. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
