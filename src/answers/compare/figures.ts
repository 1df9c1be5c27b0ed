/** What a sentence counts: numbers with the words around them that say of what they are. */
import type { Span } from "../../domain.ts";
import { shape } from "../../search/words.ts";
import type { Unit } from "../sequence.ts";

/** A number; `of` are the terms of what it counts. */
export interface Figure extends Span {
  readonly value: string;
  readonly of: ReadonlySet<string>;
}

/** Words of meaning looked at before and behind a number. */
const reach = { before: 2, behind: 3 } as const;
/** So many words around them in common, and two numbers count the same thing. */
const shared = 3;
const hedge = /^(?:about|almost|nearly|approximately|around|roughly|some|over|least|most|than)$/;
const scale = /^(?:hundred|thousand|million|billion|trillion)$/;

/** The numbers of a sentence, "almost 5 million" being one. */
export function figures(units: readonly Unit[]): readonly Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < units.length; i += 1) {
    if (!(units[i]!.shape & shape.number)) continue;
    let last = i;
    while (units[last + 1] && scale.test(units[last + 1]!.plain)) last += 1;
    const first = i > 0 && hedge.test(units[i - 1]!.plain) ? i - 1 : i;
    const end = units[last + 1]?.tied ? last + 1 : last;
    found.push({
      start: units[first]!.start,
      end: units[end]!.end,
      value: units
        .slice(i, last + 1)
        .map(({ term }) => term)
        .join(" "),
      of: new Set([
        ...meaning(units.slice(0, first).toReversed(), reach.before),
        ...meaning(units.slice(last + 1), reach.behind),
      ]),
    });
    i = last;
  }
  return found;
}

/** The first terms of meaning, up to a number or a pause. */
function meaning(units: readonly Unit[], most: number): string[] {
  const terms: string[] = [];
  for (const unit of units) {
    if (unit.shape & shape.number || terms.length === most) break;
    if (!(unit.shape & shape.stop)) terms.push(unit.term);
  }
  return terms;
}

/** Whether two numbers count the same thing, most likely, and differ. */
export function differ(a: Figure, b: Figure): boolean {
  return a.value !== b.value && [...a.of].filter((term) => b.of.has(term)).length >= shared;
}
