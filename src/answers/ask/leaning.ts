/** The sentence before one that does not stand alone. */
import type { Sentence } from "../../domain.ts";
import type { Index } from "../../search.ts";

/** What a sentence that opens with a pronoun follows on; null where it stands alone. */
export function leaning({ store, opening }: Index, sentence: number): Sentence | null {
  const found = store.sentences[sentence]!;
  if (opening(store.terms[store.offsets[sentence]!]!) === "") return null;
  const before = store.sentences[sentence - 1];
  return before?.article === found.article && before.kind === "sentence" ? before : null;
}
