/** What the sources do cover of a question that they do not answer. */
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import { find } from "../find.ts";

const most = 3;

/** Names of the question that the articles know, at most three; visibly no answer. */
export function near({ library }: Index, { view }: Ranks): readonly string[] {
  const { question, known } = view.query;
  const names = question.concepts.flatMap((concept, i) => {
    if (!known[i] || concept.part !== "name") return [];
    const found = find(library, question.text.slice(concept.start, concept.end));
    return found.kind === "one" ? [found.person.name] : [];
  });
  return [...new Set(names)].slice(0, most);
}
