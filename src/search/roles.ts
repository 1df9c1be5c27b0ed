/**
 * Who does what to whom, told from the order of words around the question's verb: in the active
 * voice the doer stands before it, in the passive after it.
 */
import type { Index } from "../search.ts";
import type { Features } from "./features.ts";
import type { Query } from "./query.ts";
import { kind } from "./evidence.ts";
import type { Store } from "./store.ts";

/** Words between a verb and what it governs, at most. */
const reach = 8;

/** How far the sentence gives the question's words the same roles, and how far other ones. */
export function roles(
  { question, matches, weights }: Query,
  { terms }: Store,
  bits: Uint16Array,
  from: number,
  to: number,
): Features {
  let same = 0;
  let other = 0;
  if (question.verb < 0) return { sameRole: 0, otherRole: 0 };
  for (let i = from; i < to; i += 1) {
    const verb = (matches.get(terms[i]!) ?? []).find(({ concept }) => concept === question.verb);
    if (!verb) continue;
    const passive = isPassive(terms, bits, i, from, to);
    for (let j = Math.max(from, i - reach); j < Math.min(to, i + reach + 1); j += 1)
      for (const { concept, strength } of matches.get(terms[j]!) ?? []) {
        if (j === i || concept === question.verb) continue;
        const object = j > i !== passive;
        const wanted = concept > question.verb !== question.passive;
        const worth = (weights[concept]! * strength * verb.strength) / Math.sqrt(Math.abs(j - i));
        if (object === wanted) same = Math.max(same, worth);
        else other = Math.max(other, worth);
      }
  }
  return { sameRole: same, otherRole: Math.max(0, other - same) };
}

/** Whether what may be the answer stands where the doer of the question's verb stands. */
export function doing(
  { question, matches }: Query,
  { store: { terms }, bits }: Index,
  places: readonly number[],
  from: number,
  to: number,
): Features {
  let doer = 0;
  let other = 0;
  if (question.doer)
    for (let i = from; i < to; i += 1) {
      const verb = (matches.get(terms[i]!) ?? []).find(({ concept }) => concept === question.verb);
      if (!verb) continue;
      const passive = isPassive(terms, bits, i, from, to);
      for (const place of places) {
        const worth = verb.strength / Math.sqrt(Math.max(1, Math.abs(place - i)));
        if (Math.abs(place - i) > reach) continue;
        if (place > i === passive) doer = Math.max(doer, worth);
        else other = Math.max(other, worth);
      }
    }
  return { doer, notDoer: Math.max(0, other - doer) };
}

function isPassive(
  terms: Uint32Array,
  bits: Uint16Array,
  i: number,
  from: number,
  to: number,
): boolean {
  const has = (at: number, bit: number): boolean =>
    at >= from && at < to && (bits[terms[at]!]! & bit) !== 0;
  return has(i - 1, kind.be) || has(i - 2, kind.be) || has(i + 1, kind.by);
}
