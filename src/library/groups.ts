/**
 * Groups: the names of many articles that are one person's, by what the names themselves say.
 */
import type { Gender } from "../domain.ts";
import { core, fold, isSuffix } from "../text/names/fold.ts";
import { given } from "../text/names/given.ts";
import type { Name } from "../text/names/index.ts";
import { holds } from "../text/names/link.ts";
import { sameGiven } from "../text/names/nicknames.ts";
import { isPlace } from "../text/names/places.ts";
import type { Correction } from "./corrections.ts";

/** A person is taken for a surname shared with others if named in so many times as many articles. */
const prominence = 4;

export interface Group {
  /** The words of the fullest form. */
  core: readonly string[];
  readonly junior: boolean;
  readonly names: Name[];
  gender: Gender | null;
  /** What the operator says of the person. */
  readonly correction: Correction | null;
}

/** Names of the same words; those that the corpus gives no reason to think persons' left out. */
export function gather(all: readonly Name[], corrections: readonly Correction[]): Group[] {
  const groups = new Map<string, Group>();
  const corrected = byForm(corrections);
  for (const name of all) {
    const correction = corrected.size > 0 ? (corrected.get(fold(name.name)) ?? null) : null;
    if (correction?.nobody || (name.kind === "organisation" && !correction)) continue;
    const label = correction?.name ?? name.name;
    const words = core(label);
    const junior = words.length > 1 && isSuffix(label.split(" ").at(-1)!);
    const key = words.join(" ") + (junior ? " jr" : "");
    const group = groups.get(key);
    if (group) {
      group.names.push(name);
      group.gender ??= name.gender;
    } else {
      const gender = correction?.gender ?? name.gender;
      groups.set(key, { core: words, junior, names: [name], gender, correction });
    }
  }
  return [...groups.values()].filter(isPerson);
}

function byForm(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  return new Map(
    corrections.flatMap((one) =>
      [one.name, ...one.aliases].map((form): [string, Correction] => [fold(form), one]),
    ),
  );
}

function isPerson({ core: words, names, correction }: Group): boolean {
  if (correction) return true;
  const persons = names.filter((name) => name.kind === "person").length;
  if (words.length === 1) return !isPlace(words[0]!) || persons * 2 > names.length;
  return persons * 2 >= names.length;
}

/** Joins the groups of full names that are forms of one: the surest first. */
export function fullNames(groups: readonly Group[]): Group[] {
  const full = groups.filter((group) => group.core.length > 1);
  return merge(merge(merge(full, isSame), isForm), nicknamed);
}

type Fits = (full: readonly string[], short: readonly string[]) => boolean;

/** Joins groups whose names fit, where only one person's do. */
function merge(groups: readonly Group[], fits: Fits): Group[] {
  const shelves = bySurname(groups);
  const gone = new Set<Group>();
  const byLength = [...groups].sort((a, b) => a.core.length - b.core.length || size(a) - size(b));
  for (const group of byLength) {
    if (gone.has(group)) continue;
    const fitting = (shelves.get(group.core.at(-1)!) ?? []).filter(
      (other) => other !== group && !gone.has(other) && joins(group, other, fits),
    );
    const usual = fitting.filter((other) => given(other.core[0]!) !== undefined);
    const fuller = usual.length > 0 ? usual : fitting;
    if (fuller.length === 0 || !allJoin(fuller, fits)) continue;
    const largest = fuller.reduce((a, b) => (size(b) > size(a) ? b : a));
    const [target, rest] = group.correction ? [group, largest] : [largest, group];
    target.names.push(...rest.names);
    target.gender ??= rest.gender;
    if (rest.core.length > target.core.length) target.core = rest.core;
    gone.add(rest);
  }
  return groups.filter((group) => !gone.has(group));
}

/** Are several that a form fits one person themselves? */
const allJoin = (groups: readonly Group[], fits: Fits): boolean =>
  groups.every((a, i) => groups.every((b, j) => j <= i || joins(a, b, fits)));

/** May the two be one person? Where one article names both apart, only by a nickname. */
function joins(group: Group, other: Group, fits: Fits): boolean {
  if (!agree(group.gender, other.gender) || parted(group, other)) return false;
  const [short, full] =
    group.core.length <= other.core.length ? [group.core, other.core] : [other.core, group.core];
  return fits(full, short) && (fits === nicknamed || !together(group, other));
}

/** Does the operator say that they are two? */
function parted(group: Group, other: Group): boolean {
  if (group.correction && other.correction) return true;
  const says = (one: Group, of: Group): boolean =>
    one.correction?.apart.some((name) =>
      of.names.some((each) => fold(each.name) === fold(name)),
    ) === true;
  return says(group, other) || says(other, group);
}

/** With and without "Jr.". */
const isSame: Fits = (full, short) => full.join(" ") === short.join(" ");
const isForm: Fits = (full, short) => isSame(full, short) || holds(full, short);

/** "Bill Clinton" and "William Jefferson Clinton". */
const nicknamed: Fits = (full, short) =>
  short.length === 2 &&
  full.at(-1) === short[1] &&
  full[0] !== short[0] &&
  sameGiven(full[0]!, short[0]!);

function together(a: Group, b: Group): boolean {
  const articles = new Set(a.names.map(({ mentions }) => mentions[0]!.article));
  return b.names.some(({ mentions }) => articles.has(mentions[0]!.article));
}

export const size = ({ names }: Group): number =>
  names.reduce((sum, { mentions }) => sum + mentions.length, 0);
const agree = (a: Gender | null, b: Gender | null): boolean => a === null || b === null || a === b;

export function bySurname(groups: readonly Group[]): Map<string, Group[]> {
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
export function bearerOf(name: Name, near: readonly Group[]): Group | null {
  if (name.kind === "place" || name.weight < 0) return null;
  const agreeing = near.filter(
    (group) => agree(name.gender, group.gender) && !isAnother(name, group),
  );
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

/** Who holds one of these is called so at times: "President Lee" is no Ann Lee, an economist. */
const exclusive = /\b(?:president|queen|king|pope|emperor|chancellor)$/;

/** Does a surname stand with an office that the person is never given, though other roles are? */
function isAnother({ roles }: Name, { names }: Group): boolean {
  const office = roles.map(({ text }) => exclusive.exec(fold(text))?.[0]).find(Boolean);
  if (office === undefined) return false;
  const theirs = names.flatMap((name) => name.roles).map(({ text }) => fold(text));
  return theirs.length > 0 && !theirs.some((text) => text.includes(office));
}
