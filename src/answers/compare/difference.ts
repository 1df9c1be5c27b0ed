/** In what two wordings differ, and where. */
import { diffArrays } from "diff";
import type { Difference, Span } from "../../domain.ts";
import { shape } from "../../search/words.ts";
import type { Unit } from "../sequence.ts";

/** What one wording has that the other has not, and of what kinds the differences are. */
export interface Compared {
  readonly ours: readonly Span[];
  readonly theirs: readonly Span[];
  readonly kinds: ReadonlySet<Difference>;
}

const hedges = new Set(
  "about almost nearly approximately around roughly some over up least most more less than under possibly probably perhaps likely reportedly allegedly apparently may might could would should seem appear suggest believe alleged".split(
    " ",
  ),
);
const denials = new Set("not no never none neither nor without deny refuse fail cannot".split(" "));

/** Compares two wordings word by word; inflection, case and punctuation make no difference. */
export function difference(ours: readonly Unit[], theirs: readonly Unit[]): Compared {
  const left: Span[] = [];
  const right: Span[] = [];
  const kinds = new Set<Difference>();
  for (const [removed, added] of changes(ours, theirs)) {
    if (removed.length > 0) left.push(span(removed));
    if (added.length > 0) right.push(span(added));
    for (const kind of kindsOf(removed, added)) kinds.add(kind);
  }
  return { ours: left, theirs: right, kinds };
}

/** What stands in one where something else, or nothing, stands in the other. */
function changes(
  ours: readonly Unit[],
  theirs: readonly Unit[],
): (readonly [readonly Unit[], readonly Unit[]])[] {
  const found: (readonly [readonly Unit[], readonly Unit[]])[] = [];
  let [i, j] = [0, 0];
  let open: [Unit[], Unit[]] = [[], []];
  const close = (): void => {
    if (open[0].length + open[1].length > 0) found.push(open);
    open = [[], []];
  };
  const terms = (units: readonly Unit[]): string[] => units.map(({ term }) => term);
  for (const { added, removed, count } of diffArrays(terms(ours), terms(theirs))) {
    if (removed) open[0].push(...ours.slice(i, i + count));
    else if (added) open[1].push(...theirs.slice(j, j + count));
    else close();
    if (!added) i += count;
    if (!removed) j += count;
  }
  close();
  return found;
}

const span = (units: readonly Unit[]): Span => ({
  start: units[0]!.start,
  end: units.at(-1)!.end,
});

/** A change of more words on a side says something else, whatever single words it has. */
const brief = 4;

/** The kinds of one change; "wording" where it is none of the others. */
function kindsOf(ours: readonly Unit[], theirs: readonly Unit[]): Difference[] {
  if (ours.length > brief || theirs.length > brief) return ["wording"];
  const both = [...ours, ...theirs];
  const has = (units: readonly Unit[], bit: number): boolean =>
    units.some((unit) => unit.shape & bit && !(unit.shape & shape.first));
  const numbers = (units: readonly Unit[]): boolean =>
    units.some((unit) => unit.shape & shape.number);
  const found: Difference[] = [];
  if (numbers(ours) && numbers(theirs)) found.push("numbers");
  if (has(ours, shape.capital) && has(theirs, shape.capital)) found.push("names");
  if (both.some(({ plain }) => denials.has(plain) || (plain.endsWith("nt") && isNegated(plain))))
    found.push("denial");
  if (both.some(({ plain }) => hedges.has(plain))) found.push("hedges");
  return found.length > 0 ? found : ["wording"];
}

/** "isn't", "won't", written without their apostrophe. */
function isNegated(plain: string): boolean {
  return /^(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|must|ai)nt$/.test(
    plain,
  );
}
