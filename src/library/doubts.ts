/** Doubts: what an operator may want to look at, and settle for good in `people.yml`. */
import type { Person } from "../domain.ts";
import { core } from "../text/names/fold.ts";
import { roleWords } from "./bearer.ts";
import { plain } from "../text/quotes/holders.ts";
import { sameGiven } from "../text/names/nicknames.ts";

/**
 * `merged`: one person who may be two, as different articles give them nothing in common. `apart`:
 * two who may be one. `short`: somebody known by one word, who may be another or nobody.
 */
export interface Doubt {
  readonly kind: "merged" | "apart" | "short";
  readonly people: readonly Person[];
  /** Why, in words. */
  readonly reason: string;
}

/** Doubtful merges and splits, those about the most mentioned people first. */
export function doubts(people: readonly Person[]): Doubt[] {
  const shelves = new Map<string, Person[]>();
  for (const person of people) {
    const surname = core(person.name).at(-1)!;
    const shelf = shelves.get(surname);
    if (shelf) shelf.push(person);
    else shelves.set(surname, [person]);
  }
  return people.flatMap((person) => {
    const words = core(person.name);
    const shelf = shelves.get(words.at(-1)!)!;
    const later = shelf.slice(shelf.indexOf(person) + 1);
    return [
      ...mixed(person),
      ...later.flatMap((other) => alike(person, other)),
      ...(words.length === 1 && later.length === 0 && shelf.length === 1
        ? [{ kind: "short" as const, people: [person], reason: "is known by one word only" }]
        : []),
    ];
  });
}

/** A person whom different names were joined to, or whom articles call by different things. */
function mixed(person: Person): Doubt[] {
  const forms = [person.name, ...person.aliases].map(core).filter((words) => words.length > 1);
  const whole = new Set(forms.reduce((a, b) => (b.length > a.length ? b : a), []));
  const givens = forms
    .map((words) => words[0]!)
    .filter((word, i, all) => all.findIndex((other) => sameGiven(other, word)) === i)
    .filter((word, i) => i === 0 || !whole.has(word));
  const found: Doubt[] = [];
  const doubt = (reason: string): number =>
    found.push({ kind: "merged", people: [person], reason });
  if (givens.length > 1) doubt(`is also called ${givens.join(", ")}`);
  const [one, other] = callings(person);
  if (one !== undefined && other !== undefined)
    doubt(`is called "${one}" in one article and "${other}" in another`);
  return found;
}

/** Who is written about so often is rarely two: so many articles at most. */
const few = 4;

/** Two roles that have no word in common, where the articles fall apart by what they call somebody. */
function callings({ roles, mentions }: Person): readonly string[] {
  if (new Set(mentions.map(({ article }) => article)).size > few) return [];
  const groups: { readonly text: string; readonly words: Set<string> }[] = [];
  const byArticle = new Map<string, string[]>();
  for (const { article, text } of roles)
    byArticle.set(article, [...(byArticle.get(article) ?? []), text]);
  for (const texts of byArticle.values()) {
    const words = texts.flatMap(roleWords).map(plain);
    const like = groups.filter((group) => words.some((word) => group.words.has(word)));
    for (const group of like) groups.splice(groups.indexOf(group), 1);
    groups.push({
      text: like[0]?.text ?? texts[0]!,
      words: new Set([...words, ...like.flatMap((group) => [...group.words])]),
    });
  }
  return groups.length > 1 ? groups.map(({ text }) => text) : [];
}

function alike(person: Person, other: Person): Doubt[] {
  const [a, b] = [core(person.name), core(other.name)];
  const reason =
    a.length === 1 || b.length === 1
      ? "share a surname, and one has no other name"
      : sameGiven(a[0]!, b[0]!) || a[0]![0] === b[0]!
        ? "share a surname and a given name, in full or short"
        : null;
  return reason ? [{ kind: "apart", people: [person, other], reason }] : [];
}
