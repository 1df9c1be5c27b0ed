/** Who is named with somebody. */
import type { Library, Mention, Person } from "../domain.ts";

const named = new WeakMap<Library, ReadonlyMap<string, readonly Person[]>>();

/** The people whom each article names; made once for a library. */
function namedIn(library: Library): ReadonlyMap<string, readonly Person[]> {
  const made = named.get(library);
  if (made) return made;
  const found = new Map<string, Person[]>();
  for (const person of library.people)
    for (const article of new Set(person.mentions.map((mention) => mention.article))) {
      const list = found.get(article);
      if (list) list.push(person);
      else found.set(article, [person]);
    }
  named.set(library, found);
  return found;
}

/** The names of those named in the same sentences, the most often first. */
export function companions(library: Library, person: Person): string[] {
  const places = new Map<string, Set<number>>();
  for (const { article, sentence } of person.mentions) {
    const own = places.get(article);
    if (own) own.add(sentence);
    else places.set(article, new Set([sentence]));
  }
  const near = new Set(
    [...places.keys()].flatMap((article) => namedIn(library).get(article) ?? []),
  );
  near.delete(person);
  return [...near]
    .map(({ name, mentions }) => ({ name, shared: shared(mentions, places) }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ name }) => name);
}

/** In how many of the places there is a mention. */
function shared(
  mentions: readonly Mention[],
  places: ReadonlyMap<string, ReadonlySet<number>>,
): number {
  let count = 0;
  let last: Mention | null = null;
  for (const mention of mentions) {
    const again = last?.article === mention.article && last.sentence === mention.sentence;
    if (!again && places.get(mention.article)?.has(mention.sentence)) count += 1;
    last = mention;
  }
  return count;
}
