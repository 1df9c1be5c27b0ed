/**
 * People: the names of single articles linked over the whole corpus. The same full name is one
 * person; a surname goes to the person that has it, if the corpus has one, or one far more written
 * about than the others. Where that is not clear, they stay apart: a person too many is a smaller
 * fault than words in the wrong mouth.
 */
import type { Mention, Person, Role } from "../domain.ts";
import type { Name } from "../text/names/index.ts";
import type { Correction } from "./corrections.ts";
import { bearerOf, bySurname, fullNames, gather, size, type Group } from "./groups.ts";
import { core, fold } from "../text/names/fold.ts";

export interface People {
  /** The most mentioned first, then by name. */
  readonly people: readonly Person[];
  /** The person that an article's name names; nothing for names of no person. */
  readonly of: ReadonlyMap<Name, Person>;
}

/** Places that mean a name in other words than its own. */
type Meant = ReadonlyMap<Name, readonly Mention[]>;

/**
 * Links the names of articles, given article by article in corpus order. What the operator corrects
 * goes before what the names say. `meant` gives the places that mean a name in other words. Pure.
 */
export function people(
  articles: readonly (readonly Name[])[],
  corrections: readonly Correction[] = [],
  meant: Meant = new Map(),
): People {
  const groups = gather(articles.flat(), corrections);
  const full = fullNames(groups);
  const shelves = bySurname(full);
  const single: Group[] = [];
  for (const group of groups) {
    if (group.core.length > 1) continue;
    const rest: Name[] = [];
    for (const name of group.names) {
      const bearer = bearerOf(name, shelves.get(group.core[0]!) ?? []);
      if (bearer) bearer.names.push(name);
      else if (name.kind === "person") rest.push(name);
    }
    if (rest.length > 0) single.push({ ...group, names: rest });
  }
  return finish([...full, ...single], articles, meant);
}

function finish(
  groups: readonly Group[],
  articles: readonly (readonly Name[])[],
  meant: Meant,
): People {
  const order = new Map(articles.flat().map((name, i) => [name, i]));
  const of = new Map<Name, Person>();
  const taken = new Set<string>();
  const made = groups
    .filter(({ names, correction }) => correction ?? names.some(({ kind }) => kind === "person"))
    .map((group) => ({ group, count: size(group), label: group.correction?.name ?? label(group) }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ group, label: name }) => {
      group.names.sort((a, b) => order.get(a)! - order.get(b)!);
      const person = personOf(group, name, slug(name, taken), meant);
      for (const one of group.names) of.set(one, person);
      return person;
    });
  return { people: made, of };
}

function personOf(
  { names, gender, correction }: Group,
  name: string,
  id: string,
  meant: Meant,
): Person {
  const forms = formsOf(names);
  const known = new Set([fold(name)]);
  const isNew = (form: string): boolean => !known.has(form) && known.add(form).size > 0;
  const wrong = new Set(correction?.without.map(fold));
  return {
    id,
    name,
    aliases: forms.filter((form) => isNew(fold(form))),
    gender,
    roles: distinct(names.flatMap((one) => one.roles)).filter(({ text }) => !wrong.has(fold(text))),
    mentions: names.flatMap((one) =>
      one.mentions.map(({ article, sentence, start, end }) => ({ article, sentence, start, end })),
    ),
    references: names.flatMap((one) => meant.get(one) ?? []),
  };
}

/** Every form, the most used first. */
function formsOf(names: readonly Name[]): string[] {
  const counts = new Map<string, number>();
  for (const { mentions } of names)
    for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length);
}

/** All capitals, or with a nickname in quotation marks. */
const unusual = (form: string): boolean => form === form.toUpperCase() || /["“”]/u.test(form);

/** The form that most articles use for the full name; of several, the longest. */
function label({ names }: Group): string {
  const counts = new Map<string, number>();
  const single = names.every(({ name }) => core(name).length === 1);
  for (const { forms } of names)
    for (const form of forms)
      if (single || core(form).length > 1)
        counts.set(form, (counts.get(form) ?? 0) + (unusual(form) ? 0 : 1));
  const best = [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length,
  )[0]!;
  return /['’]/u.test(best) ? withApostrophes(best, names) : best;
}

/** A name with the apostrophe that most of its mentions have: O'Hara is not O’Hara besides. */
function withApostrophes(name: string, names: readonly Name[]): string {
  let curly = 0;
  for (const { mentions } of names)
    for (const { text } of mentions)
      curly += Number(text.includes("’")) - Number(text.includes("'"));
  return curly === 0 ? name : name.replace(/['’]/gu, curly > 0 ? "’" : "'");
}

/** The roles, each once an article. */
function distinct(roles: readonly Role[]): Role[] {
  const seen = new Map<string, Role>();
  for (const role of roles) {
    const key = `${role.article}\n${fold(role.text)}`;
    if (!seen.has(key)) seen.set(key, role);
  }
  return [...seen.values()];
}

function slug(name: string, taken: Set<string>): string {
  const base =
    fold(name)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "person";
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
