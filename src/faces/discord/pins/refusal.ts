/** Who may pin is looked at again in every handler, and the others are told in private. */
import type { Work } from "../answering.ts";
import type { Answerable } from "../reply.ts";
import { noted, type Words } from "../words.ts";
import { isVisitor, mayPin } from "./place.ts";
import { notModerator, visiting } from "./words.ts";

/** A refusal, or anything else that is only said. */
export function only(words: Words): Work {
  return { message: noted(words), outcome: "refused" };
}

/** Why who did this may not pin here; null where they may. */
export function refusal(to: Answerable): Words | null {
  if (isVisitor(to)) return visiting;
  return mayPin(to) ? null : notModerator;
}
