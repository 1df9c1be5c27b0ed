/** Whether a sentence tells what somebody says, where no reading of it as a quotation is sure. */
import type { Person } from "../../domain.ts";
import { kind } from "../../search/kinds.ts";
import { words } from "../../search/words.ts";
import type { Index } from "../../search.ts";

/** Words between a speaker's name and the verb: "Moss also said", "Moss, in Ulm, said". */
const reach = 3;

/** True where a verb of speech follows the person's name in the sentence at a place of the store. */
export function speaks(index: Index, sentence: number, { mentions }: Person): boolean {
  const { article, number, ...span } = index.store.sentences[sentence]!;
  const { text } = index.library.articles[index.store.owner[sentence]!]!;
  const own = words(text, span);
  const speech = (term: string): boolean =>
    ((index.bits[index.store.vocabularyOf(term)] ?? 0) & kind.speech) !== 0;
  return mentions.some((mention) => {
    if (mention.article !== article || mention.sentence !== number) return false;
    const after = own.filter(({ start }) => start >= mention.end).slice(0, reach);
    return after.some(({ term }) => speech(term));
  });
}
