/** Who "he" is: the sentence that names a speaker whom the evidence only points to. */
import type { Article, Excerpt, Library, Mention } from "../domain.ts";
import type { Cite } from "./cite.ts";
import type { Told } from "./told.ts";
import type { Voice } from "./voice.ts";

/**
 * The last sentence before the evidence that names a speaker whom it calls "he" or by a role; null
 * where the evidence names them itself, or nothing before it does.
 */
export function antecedent(
  { article, evidence, pieces }: Told,
  voice: Voice,
  library: Library,
  cited: Cite,
): Excerpt | null {
  const own = mentions(library, voice, article);
  const named = pieces[0].lead.speakerMention;
  const byName = named && own.some((each) => each.start < named.end && named.start < each.end);
  const inside = own.some((each) => evidence.start <= each.start && each.end <= evidence.end);
  const outside = own.filter((each) => each.end <= evidence.start).at(-1);
  if (byName || !outside || (inside && !named)) return null;
  return cited.excerpt(article.id, article.sentences[outside.sentence - 1]!, [outside]);
}

function mentions(library: Library, { person }: Voice, { id }: Article): readonly Mention[] {
  const speaker = library.people.find((each) => each.id === person);
  return speaker?.mentions.filter((mention) => mention.article === id) ?? [];
}
