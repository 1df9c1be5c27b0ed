/** Causes and what they cause. */
import type { View } from "./view.ts";

/** Words at a sentence's beginning that a reason may open. */
const opening = 2;

/**
 * Whether a word of reason leads to the cause of what is asked, and not to what is asked as the cause
 * of something else: it stands behind it, or opens the sentence.
 */
export function caused(view: View, sentence: number): boolean {
  const { query, index } = view;
  const { offsets, terms } = index.store;
  const from = offsets[sentence]!;
  const answers = view.answers(sentence);
  const { verb } = query.question;
  const main = verb >= 0 ? verb : query.weights.indexOf(Math.max(...query.weights));
  let held = false;
  for (let i = from; i < offsets[sentence + 1]!; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => concept === main)) continue;
    held = true;
    if (answers.some((at) => at > i || at - from < opening)) return true;
  }
  return !held;
}
