/**
 * How closely a quotation bears on a topic. The topic's words are found in the forms, relatives and
 * synonyms that the index knows for a question; a person is found wherever they are named.
 */
import type { Mention, Person } from "../domain.ts";
import { question } from "../question/question.ts";
import { query, type Match, type Query } from "../search/query.ts";
import type { Index } from "../search.ts";
import { core } from "../text/names/fold.ts";
import type { PartOfSpeech } from "../text/tokens.ts";
import { find } from "./find.ts";
import type { Surroundings } from "./surroundings.ts";

/** The share of the topic, by the weight of its words, that must be there. */
const enough = 0.6;
/** What a topic word counts that stands only in the sentence before, or only in the title. */
const around = { before: 0.4, title: 0.2 } as const;
/** Up to here a word is another of the same family, and no name: "united", not "United Nations". */
const kin = 0.8;
/** Up to here it only resembles the one asked, and must be a word of the same kind. */
const sure = 0.6;
const none: ReadonlySet<PartOfSpeech> = new Set();

/**
 * A function that scores a quotation for a topic: 0 where the topic is not in the sentences that
 * quote it, nor in the one before that it leans on; up to 1 where every word of the topic is there.
 * How the speaker is called does not count, nor does a title alone.
 */
export function bearing(index: Index, topic: string): (around: Surroundings) => number {
  const asked = query(index, question(topic));
  const mentions = mentioned(index, topic);
  return ({ told, here, before, title, parts, names }) => {
    if (mentions(told.article.id).some(names)) return 1;
    const means = (term: number, { concept, strength }: Match): boolean => {
      const { part } = asked.concepts[concept]!;
      if (strength > kin || part === "name") return true;
      const found = parts().get(term) ?? none;
      if (strength > sure) return [...found].some((pos) => pos !== "PROPN");
      return found.has(part === "verb" ? "VERB" : "NOUN");
    };
    return score(asked, {
      here: cover(asked, here, means),
      before: cover(asked, before, (_, { strength }) => strength > kin),
      title: cover(asked, title),
    });
  };
}

type Cover = readonly number[];

/** How surely each of the topic's words stands among these terms. */
function cover(
  { concepts, matches }: Query,
  terms: Iterable<number>,
  means: (term: number, match: Match) => boolean = () => true,
): Cover {
  const found = concepts.map(() => 0);
  for (const term of terms)
    for (const match of matches(term))
      if (found[match.concept]! < match.strength && means(term, match))
        found[match.concept] = match.strength;
  return found;
}

function score(
  { weights }: Query,
  { here, before, title }: Readonly<Record<"here" | "before" | "title", Cover>>,
): number {
  const sum = (of: (concept: number) => number): number =>
    weights.reduce((all, weight, concept) => all + weight * of(concept), 0);
  const there = sum((i) => (here[i]! > 0 || before[i]! > 0 ? 1 : 0));
  if (there < enough) return 0;
  return sum((i) => Math.max(here[i]!, before[i]! * around.before, title[i]! * around.title));
}

/** Where the articles name the person whom the topic names, if it names one. */
function mentioned(index: Index, topic: string): (article: string) => readonly Mention[] {
  const found = find(index.library, topic);
  const named = new Map<string, Mention[]>();
  if (found.kind === "one" && isNameOf(found.person, topic))
    for (const mention of found.person.mentions) {
      const own = named.get(mention.article);
      if (own) own.push(mention);
      else named.set(mention.article, [mention]);
    }
  return (article) => named.get(article) ?? [];
}

/** A topic that is a person's role or only resembles their name may mean something else. */
function isNameOf({ name, aliases }: Person, topic: string): boolean {
  const own = new Set([name, ...aliases].flatMap(core));
  return core(topic).every((word) => own.has(word));
}
