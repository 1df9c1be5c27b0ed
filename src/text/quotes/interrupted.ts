/** One quotation that the writer interrupts: `"We will," Lee said, "and soon."`. */
import type { Attribution } from "./attribute.ts";
import type { Layout } from "./layout.ts";

/** An interruption has at most so many words. */
const longest = 14;

/** The attributions of an article, those of one interrupted quotation together. */
export function grouped(layout: Layout, all: readonly Attribution[]): Attribution[][] {
  const groups: Attribution[][] = [];
  for (const one of all) {
    const last = groups.at(-1);
    if (last && goesOn(layout, last.at(-1)!, one)) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Whether nothing but the tag of both stands between two runs, and the sentence goes on. */
function goesOn(layout: Layout, before: Attribution, after: Attribution): boolean {
  const { frames, frameOf, runs, page, clauses } = layout;
  const frame = frames[frameOf[before.run]!]!;
  if (after.run !== before.run + 1 || frameOf[after.run] !== frame.index) return false;
  if (!before.phrase || before.phrase !== after.phrase || before.stray || after.stray) return false;
  const from = frame.items.indexOf(-1 - before.run);
  const to = frame.items.indexOf(-1 - after.run);
  const between = frame.items.slice(from + 1, to);
  if (between.length > longest || !between.includes(before.phrase.first)) return false;
  const tag = clauses[frame.index]!.some(
    ({ subject, verb, cue }) => cue && subject === before.phrase && verb > from && verb < to,
  );
  const comma = page.tokens[between.at(-1)!]!.text === ",";
  return tag && comma && /[,…—–-]/u.test(page.text[runs[before.run]!.inner.end - 1]!);
}
