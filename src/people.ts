/**
 * People: the names of single articles linked over the whole corpus. The same full name is one
 * person; a surname goes to the person that has it, if the corpus has one, or one far more written
 * about than the others. Where that is not clear, they stay apart: a person too many is a smaller
 * fault than words in the wrong mouth.
 */
import type { Gender, Person, Role } from "./domain.ts";
import type { Name } from "./text/names/index.ts";
import { core, fold, isSuffix } from "./text/names/fold.ts";
import { given } from "./text/names/given.ts";
import { holds } from "./text/names/link.ts";
import { sameGiven } from "./text/names/nicknames.ts";
import { isPlace } from "./text/names/places.ts";

export interface People {
  /** The most mentioned first, then by name. */
  readonly people: readonly Person[];
  /** The person that an article's name names; nothing for names of no person. */
  readonly of: ReadonlyMap<Name, Person>;
}

/** A person is taken for a surname shared with others if named in so many times as many articles. */
const prominence = 4;

interface Group {
  /** The words of the fullest form. */
  core: readonly string[];
  readonly junior: boolean;
  readonly names: Name[];
  gender: Gender | null;
}

/** Links the names of articles, given article by article in corpus order. Pure. */
export function people(articles: readonly (readonly Name[])[]): People {
  const groups = gather(articles.flat());
  const same = merge(
    groups.filter((group) => group.core.length > 1),
    isSame,
  );
  const forms = merge(same, isForm);
  const full = merge(forms, nicknamed);
  const bySurname = index(full);
  const single: Group[] = [];
  for (const group of groups) {
    if (group.core.length > 1) continue;
    const rest: Name[] = [];
    for (const name of group.names) {
      const bearer = bearerOf(name, bySurname.get(group.core[0]!) ?? []);
      if (bearer) bearer.names.push(name);
      else if (name.kind === "person") rest.push(name);
    }
    if (rest.length > 0) single.push({ ...group, names: rest });
  }
  return finish([...full, ...single], articles);
}

/** Names of the same words; those that the corpus gives no reason to think persons' left out. */
function gather(all: readonly Name[]): Group[] {
  const groups = new Map<string, Group>();
  for (const name of all) {
    if (name.kind === "organisation") continue;
    const words = core(name.name);
    const junior = words.length > 1 && isSuffix(name.name.split(" ").at(-1)!);
    const key = words.join(" ") + (junior ? " jr" : "");
    const group = groups.get(key);
    if (group) {
      group.names.push(name);
      group.gender ??= name.gender;
    } else groups.set(key, { core: words, junior, names: [name], gender: name.gender });
  }
  return [...groups.values()].filter(isPerson);
}

function isPerson({ core: words, names }: Group): boolean {
  const persons = names.filter((name) => name.kind === "person").length;
  if (words.length === 1) return !isPlace(words[0]!) || persons * 2 > names.length;
  return persons * 2 >= names.length;
}

type Fits = (full: readonly string[], short: readonly string[]) => boolean;

/** Joins groups whose names fit, where only one person's do. */
function merge(groups: readonly Group[], fits: Fits): Group[] {
  const bySurname = index(groups);
  const gone = new Set<Group>();
  const byLength = [...groups].sort((a, b) => a.core.length - b.core.length || size(a) - size(b));
  for (const group of byLength) {
    const fitting = (bySurname.get(group.core.at(-1)!) ?? []).filter(
      (other) => other !== group && !gone.has(other) && joins(group, other, fits),
    );
    const usual = fitting.filter((other) => given(other.core[0]!) !== undefined);
    const fuller = usual.length > 0 ? usual : fitting;
    if (fuller.length === 0 || !allJoin(fuller, fits)) continue;
    const target = fuller.reduce((a, b) => (size(b) > size(a) ? b : a));
    target.names.push(...group.names);
    target.gender ??= group.gender;
    if (group.core.length > target.core.length) target.core = group.core;
    gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
}

/** Are several that a form fits one person themselves? */
const allJoin = (groups: readonly Group[], fits: Fits): boolean =>
  groups.every((a, i) => groups.every((b, j) => j <= i || joins(a, b, fits)));

/** May the two be one person? Where one article names both apart, only by a nickname. */
function joins(group: Group, other: Group, fits: Fits): boolean {
  if (!agree(group.gender, other.gender)) return false;
  const [short, full] =
    group.core.length <= other.core.length ? [group.core, other.core] : [other.core, group.core];
  return fits(full, short) && (fits === nicknamed || !together(group, other));
}

/** With and without "Jr.". */
const isSame: Fits = (full, short) => full.join(" ") === short.join(" ");
const isForm: Fits = (full, short) => isSame(full, short) || holds(full, short);

/** "Bill Clinton" and "William Jefferson Clinton". */
const nicknamed: Fits = (full, short) =>
  short.length === 2 && full.at(-1) === short[1] && sameGiven(full[0]!, short[0]!);

function together(a: Group, b: Group): boolean {
  const articles = new Set(a.names.map(({ mentions }) => mentions[0]!.article));
  return b.names.some(({ mentions }) => articles.has(mentions[0]!.article));
}

const size = ({ names }: Group): number =>
  names.reduce((sum, { mentions }) => sum + mentions.length, 0);
const agree = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;

function index(groups: readonly Group[]): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    const surname = group.core.at(-1)!;
    const list = found.get(surname);
    if (list) list.push(group);
    else found.set(surname, [group]);
  }
  return found;
}

/** Whom a surname alone names in an article that gives no full name. */
function bearerOf(name: Name, near: readonly Group[]): Group | null {
  if (name.kind === "place" || name.weight < 0) return null;
  const agreeing = near.filter((group) => agree(name.gender, group.gender));
  const titled = agreeing.filter((group) => shareRole(name, group));
  const fitting = (titled.length > 0 ? titled : agreeing).sort(
    (a, b) => b.names.length - a.names.length,
  );
  const [first, second] = fitting;
  if (!first) return null;
  return !second || first.names.length >= prominence * second.names.length ? first : null;
}

/** Do other articles give the person a role that this one gives the surname: "President"? */
function shareRole({ roles }: Name, { names }: Group): boolean {
  const own = new Set(roles.map(({ text }) => fold(text)));
  return names.some((name) => name.roles.some(({ text }) => own.has(fold(text))));
}

function finish(groups: readonly Group[], articles: readonly (readonly Name[])[]): People {
  const order = new Map(articles.flat().map((name, i) => [name, i]));
  const of = new Map<Name, Person>();
  const taken = new Set<string>();
  const made = groups
    .filter(({ names }) => names.some(({ kind }) => kind === "person"))
    .map((group) => ({ group, count: size(group), label: label(group) }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .map(({ group, label: name }) => {
      group.names.sort((a, b) => order.get(a)! - order.get(b)!);
      const person = personOf(group, name, slug(name, taken));
      for (const one of group.names) of.set(one, person);
      return person;
    });
  return { people: made, of };
}

function personOf({ names, gender }: Group, name: string, id: string): Person {
  const forms = formsOf(names);
  return {
    id,
    name,
    aliases: forms.filter(
      (form, i) =>
        fold(form) !== fold(name) && forms.findIndex((other) => fold(other) === fold(form)) === i,
    ),
    gender,
    roles: distinct(names.flatMap((one) => one.roles)),
    mentions: names.flatMap((one) =>
      one.mentions.map(({ article, sentence, start, end }) => ({ article, sentence, start, end })),
    ),
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
  for (const { forms } of names)
    for (const form of forms)
      if (core(form).length > 1 || names.every(({ name }) => core(name).length === 1))
        counts.set(form, (counts.get(form) ?? 0) + (unusual(form) ? 0 : 1));
  return [...counts.keys()].sort(
    (a, b) => counts.get(b)! - counts.get(a)! || b.length - a.length,
  )[0]!;
}

function distinct(roles: readonly Role[]): Role[] {
  const seen = new Map<string, Role>();
  for (const role of roles) {
    const key = fold(role.text);
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
