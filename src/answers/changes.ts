/** What a rewording changed: the words that one quotation has and another has not. */
import { diffArrays } from "diff";
import type { Change, Library, OtherWords, Quote, Span } from "../domain.ts";

/**
 * How one quotation compares with another. Case and punctuation make no difference, nor does it
 * count as a change where one begins later or ends earlier than the other.
 */
export interface Comparison {
  readonly likeness: OtherWords["likeness"];
  readonly changes: readonly Change[];
  /** The runs of words that only `other` has, as offsets into its article. */
  readonly fresh: readonly Span[];
}

/** Compares `other` with `lead`, word by word. */
export function compared(library: Library, other: Quote, lead: Quote): Comparison {
  const theirs = words(library, other);
  const ours = words(library, lead);
  if (line(ours).includes(line(theirs)))
    return { likeness: ours.length === theirs.length ? "same" : "part", changes: [], fresh: [] };
  const runs = differing(ours, theirs);
  const changes = runs.filter(
    (run) => !cut(run.from, run.to, ours) && !cut(run.to, run.from, theirs),
  );
  const fresh = runs.flatMap(({ to }) => to ?? []);
  if (changes.length > 0) return { likeness: "reworded", changes, fresh };
  return { likeness: runs.some(({ from }) => from) ? "part" : "same", changes, fresh };
}

const line = (all: readonly Word[]): string => ` ${all.map(({ folded }) => folded).join(" ")} `;

/** Whether words stand at an end of the one and the other has nothing in their place. */
function cut(words: Span | null, instead: Span | null, all: readonly Word[]): boolean {
  if (!words || instead) return false;
  return words.start === all[0]!.start || words.end === all.at(-1)!.end;
}

type Word = Span & { readonly folded: string };

/** The runs in which two lists of words differ, each with its counterpart where it has one. */
function differing(ours: readonly Word[], theirs: readonly Word[]): Change[] {
  const folded = (all: readonly Word[]) => all.map((word) => word.folded);
  const runs: Change[] = [];
  let [here, there] = [0, 0];
  let open = false;
  for (const { added, removed, count } of diffArrays(folded(ours), folded(theirs))) {
    const to = removed ? null : cover(theirs, there, count);
    const from = added ? null : cover(ours, here, count);
    if (to) there += count;
    if (from) here += count;
    const differs = added || removed;
    // A run left out and a run put in with nothing between them are one change.
    if (differs && open) {
      const last = runs.pop()!;
      runs.push({ from: last.from ?? from, to: last.to ?? to });
    } else if (differs) runs.push({ from, to });
    open = differs;
  }
  return runs;
}

function cover(all: readonly Word[], first: number, count: number): Span {
  return { start: all[first]!.start, end: all[first + count - 1]!.end };
}

function words(library: Library, { article, parts }: Quote): Word[] {
  const text = library.articles.find(({ id }) => id === article)?.text ?? "";
  return parts.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(
      ({ 0: word, index }) => ({
        start: start + index,
        end: start + index + word.length,
        folded: word.toLowerCase().replaceAll("’", "'"),
      }),
    ),
  );
}
