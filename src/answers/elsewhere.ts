/** Where else an utterance stands, and how the words and their speaker compare. */
import type { Article, Library, OtherWords } from "../domain.ts";
import { differ } from "../library/alike.ts";
import { compared } from "./changes.ts";
import type { Cite } from "./cite.ts";
import { passage, type Piece } from "./told.ts";

/** The other places of an utterance; where the text gives it to somebody else, with its evidence. */
export function elsewhere(
  { lead, utterance }: Piece,
  library: Library,
  cited: Cite,
): readonly OtherWords[] {
  const article = (id: string): Article => library.articles.find((each) => each.id === id)!;
  return utterance
    .filter((other) => other !== lead)
    .map((other) => {
      const { likeness, changes, fresh } = compared(library, other, lead);
      return {
        words: cited.excerpt(other.article, other, fresh),
        speaker: other.speaker?.name ?? null,
        likeness,
        changes,
        evidence: !differ(other, lead)
          ? null
          : cited.excerpt(other.article, passage(article(other.article), other), [
              ...(other.speakerMention ? [other.speakerMention] : []),
              ...other.parts,
            ]),
      };
    });
}
