/**
 * The words of a sentence that name a time: "July 10, 2017", "on Thursday", "earlier this month",
 * "two years ago".
 */
import type { Span } from "../../domain.ts";
import { forms, likely, opensWithName, type Named } from "./forms.ts";

export interface Expression extends Span {
  readonly named: Named;
}

/** Every time named within `within`, in order, apart; a longer name hides those inside it. */
export function expressions(text: string, within: Span): readonly Expression[] {
  const sentence = text.slice(within.start, within.end);
  if (!likely.test(sentence)) return [];
  const slice = small(sentence);
  const found: Expression[] = [];
  // Forms that need the same stand together, so each look is taken once.
  let last: RegExp | null = null;
  let possible = false;
  for (const { needs, pattern, read } of forms) {
    if (needs !== last) possible = needs.test(slice);
    last = needs;
    if (!possible) continue;
    for (const match of slice.matchAll(pattern)) {
      const start = within.start + match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const named = read(match.groups ?? {});
      if (named) found.push({ start, end, named });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with a small letter where a sentence begins, unless with the name of a day or a month. */
function small(text: string): string {
  const at = text.search(/\p{L}/u);
  if (at < 0 || opensWithName.test(text.slice(at))) return text;
  const letter = text[at]!.toLowerCase();
  return letter.length === 1 ? text.slice(0, at) + letter + text.slice(at + 1) : text;
}
