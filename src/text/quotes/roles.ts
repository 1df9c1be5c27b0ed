/** What part each phrase plays in its frame: who is spoken of there, and who only beside it. */
import type { Clause } from "./clauses.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";

/** The parts of those who are beside the subject. */
export const aside = /^(?:opening|prep|object|other|owner)$/;

/** What a phrase is that is no subject, by the word before it. */
export function place({ page, frames }: Layout, { first, frame }: Phrase): string {
  if (frames[frame]!.items[0] === first) return "opening";
  const before = page.tokens[first - 1]!.pos;
  return before === "ADP" ? "prep" : before === "VERB" || before === "AUX" ? "object" : "other";
}

/** What each phrase is in its frame: subject of a verb of speech, subject, of a main clause or not. */
export function rolesOf(clauses: readonly Clause[]): Map<Phrase, string> {
  const roles = new Map<Phrase, string>();
  for (const { subject, cue, under, path } of clauses) {
    if (!subject || roles.has(subject)) continue;
    const speech = cue === "say" || cue === "write" ? "speaker" : "subject";
    roles.set(subject, path === "passive" ? "passive" : under === "" ? speech : `${speech}-under`);
  }
  return roles;
}
