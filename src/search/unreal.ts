/** What a sentence does not say to be so: what will be, may be, is wanted or demanded. */
import type { View } from "./view.ts";
import { shape } from "./words.ts";

/** Words that make what follows only possible, and how many words on at most. */
const supposing: readonly (readonly [words: string, reach: number])[] = [
  ["will would could may might should can must shall cannot if unless whether to ll d", 4],
  ["demand urge want threaten", 7],
];
/** A question on what is not so yet, or may be. */
const open =
  /\b(?:will|would|could|can|may|might|should|must|shall|if|going to|want|wants|wanted|plans?|planned|next|to)\b/i;
/**
 * Whether a question asks what is or was, and wherever the sentence has the question's verb it
 * speaks of what may be: "did X resign?" and "they demanded that X resign".
 */
export function unreal({ query, index }: View, sentence: number): boolean {
  const { text, verb } = query.question;
  if (verb < 0 || open.test(text)) return false;
  const { offsets, terms, shapes, vocabularyOf } = index.store;
  const reaches = new Map(
    supposing.flatMap(([list, reach]) =>
      list.split(" ").map((word) => [vocabularyOf(word), reach] as const),
    ),
  );
  const from = offsets[sentence]!;
  const supposed = (verbAt: number): boolean => {
    for (let at = verbAt - 1; at >= from && !(shapes[at + 1]! & shape.pause); at -= 1)
      if (verbAt - at <= (reaches.get(terms[at]!) ?? 0)) return true;
    return false;
  };
  let told = false;
  for (let i = from; i < offsets[sentence + 1]!; i += 1) {
    if (!query.matches(terms[i]!).some(({ concept }) => concept === verb)) continue;
    if (!supposed(i)) return false;
    told = true;
  }
  return told;
}
