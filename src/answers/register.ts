/**
 * The people of a library by the words of their names and roles, so that finding one of thousands
 * does not take a walk past them all.
 */
import { spelling, type Spelling } from "../distance.ts";
import type { Library, Person } from "../domain.ts";
import { roleWords } from "../library/bearer.ts";
import { article, core, fold } from "../text/names/fold.ts";

export interface Known {
  readonly person: Person;
  /** Its place among the library's people. */
  readonly place: number;
  /** The core words of each form, the name's first. */
  readonly forms: readonly (readonly string[])[];
  /** The core words of all forms, each once. */
  readonly words: readonly string[];
  readonly roles: readonly ReadonlySet<string>[];
}

type Shelf = ReadonlyMap<string, readonly Known[]>;

/** Every list holds each of its people once, in the order of the library's people. */
export interface Register {
  readonly people: readonly Known[];
  /** By the core words of a form, with a blank between. */
  readonly byForm: Shelf;
  /** By a form run together: "desouza". */
  readonly byJoined: Shelf;
  readonly byWord: Shelf;
  readonly byRoleWord: Shelf;
  /** The words of `byWord`. */
  readonly spellings: readonly Spelling[];
}

const registers = new WeakMap<Library, Register>();

/** The register of a library; made once. */
export function register(library: Library): Register {
  const made = registers.get(library);
  if (made) return made;
  const people = library.people.map(known);
  const byWord = shelf(people, ({ words }) => words);
  const register: Register = {
    people,
    byForm: shelf(people, ({ forms }) => forms.map((form) => form.join(" "))),
    byJoined: shelf(people, ({ person }) => [person.name, ...person.aliases].flatMap(joinings)),
    byWord,
    byRoleWord: shelf(people, ({ roles }) => roles.flatMap((role) => [...role])),
    spellings: [...byWord.keys()].map(spelling),
  };
  registers.set(library, register);
  return register;
}

function known(person: Person, place: number): Known {
  const forms = [person.name, ...person.aliases].map(core);
  return {
    person,
    place,
    forms,
    words: [...new Set(forms.flat())],
    roles: [...new Set(person.roles.map(({ text }) => text))].map(
      (text) => new Set(roleWords(text)),
    ),
  };
}

function shelf(people: readonly Known[], keys: (known: Known) => readonly string[]): Shelf {
  const found = new Map<string, Known[]>();
  for (const one of people)
    for (const key of keys(one)) {
      const list = found.get(key);
      if (!list) found.set(key, [one]);
      else if (list.at(-1) !== one) list.push(one);
    }
  return found;
}

function joinings(form: string): string[] {
  const plain = fold(form);
  return [joined(plain), joined(plain.replace(/\S+/g, (word) => word.replace(article, "")))];
}

/** Letters and digits only: "de souza" and "desouza" are the same. */
export function joined(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** The people of several lists, each once, in the order of the library's people. */
export function together(lists: readonly (readonly Known[])[]): Known[] {
  return [...new Set(lists.flat())].sort((a, b) => a.place - b.place);
}
