/** Whose words a statement holds: of "Lee issued a statement saying", Lee's. */
import type { Clause } from "./clauses.ts";
import type { Phrase } from "./phrases.ts";
import { word, type View } from "./view.ts";

/** What is done with one's own words. */
const issues =
  /^(?:circulat|deliver|distribut|fil|gav|giv|issu|penn|post|publish|releas|send|sent|sign|writ|wrote)(?:e|es|s|ed|d|ing|ten)?$/;
/** The statement stands so many items after its verb at most: "sent out a sharply worded letter". */
const reach = 6;

/** Who issued the statement that a participle tells of; null where it is nobody's object. */
export function issuer(view: View, statement: Phrase, earlier: readonly Clause[]): Phrase | null {
  const last = earlier.at(-1);
  if (statement.kind !== "source" || !last?.subject || last.path === "passive") return null;
  const gap = view.frame.items.indexOf(statement.head) - last.verb;
  return gap > 0 && gap <= reach && issues.test(word(view, last.verb)!.lower) ? last.subject : null;
}
