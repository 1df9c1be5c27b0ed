/** What a sentence counts: numbers with the words behind them that say of what they are. */
import type { Span } from "../../domain.ts";
import { shape } from "../../search/words.ts";
import type { Unit } from "../sequence.ts";

/** A number; `of` are the terms that follow it, as many as tell what it counts. */
export interface Figure extends Span {
  readonly value: string;
  readonly of: string;
}

/** Words of meaning behind a number that, if they are the same, count the same thing. */
const telling = 3;
const hedge = /^(?:about|almost|nearly|approximately|around|roughly|some|over|least|most|than)$/;
const scale = /^(?:hundred|thousand|million|billion|trillion)$/;

/** The numbers of which a sentence tells what they count, "almost 5 million" being one. */
export function figures(units: readonly Unit[]): readonly Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i < units.length; i += 1) {
    if (!(units[i]!.shape & shape.number)) continue;
    let last = i;
    while (units[last + 1] && scale.test(units[last + 1]!.plain)) last += 1;
    const first = i > 0 && hedge.test(units[i - 1]!.plain) ? i - 1 : i;
    const end = units[last + 1]?.tied ? last + 1 : last;
    const of = meaning(units.slice(last + 1));
    const value = units.slice(i, last + 1).map(({ term }) => term);
    if (of.length === telling)
      found.push({
        start: units[first]!.start,
        end: units[end]!.end,
        value: value.join(" "),
        of: of.join(" "),
      });
    i = last;
  }
  return found;
}

/** The first terms of meaning, up to a number or a pause. */
function meaning(units: readonly Unit[]): string[] {
  const terms: string[] = [];
  for (const unit of units) {
    if (unit.shape & (shape.number | shape.pause) || terms.length === telling) break;
    if (!(unit.shape & shape.stop)) terms.push(unit.term);
  }
  return terms;
}

/** Whether two numbers count the same thing and differ. */
export function differ(a: Figure, b: Figure): boolean {
  return a.value !== b.value && a.of === b.of;
}
