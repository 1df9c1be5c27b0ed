/** Roles, each once: what several sources say of somebody, said in different words. */
import type { Role } from "../domain.ts";
import { contentWords } from "./content.ts";

/** Roles that share so much of the shorter one's words say the same. */
const sameRole = 0.65;
/** Longer roles tell more, up to so many words. */
const tellingWords = 6;

/** The most telling first: the longest of those that say the same, the most supported before others. */
export function distinctRoles(roles: readonly Role[]): Role[] {
  const weighed = roles
    .map((role) => ({ role, words: contentWords(role.text), support: 0 }))
    .sort((a, b) => Math.min(b.words.size, tellingWords) - Math.min(a.words.size, tellingWords));
  const kept: typeof weighed = [];
  for (const one of weighed) {
    const fuller = kept.find(({ words }) => overlap(one.words, words) >= sameRole);
    if (fuller) fuller.support += 1;
    else kept.push(one);
  }
  return kept.sort((a, b) => b.support - a.support).map(({ role }) => role);
}

/** What part of the smaller set is in the other. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
