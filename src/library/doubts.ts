/** Doubts: what an operator may want to look at, and settle for good in `people.yml`. */
import type { Person } from "../domain.ts";
import { core } from "../text/names/fold.ts";
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

/** A person whom different names with different middle parts were joined to. */
function mixed(person: Person): Doubt[] {
  const givens = new Set(
    [person.name, ...person.aliases]
      .map(core)
      .filter((words) => words.length > 1)
      .map((words) => words[0]!),
  );
  return givens.size > 1
    ? [{ kind: "merged", people: [person], reason: `is also called ${[...givens].join(", ")}` }]
    : [];
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
