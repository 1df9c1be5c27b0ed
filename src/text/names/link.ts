/**
 * Which candidates of one article name the same bearer: a short form goes to the full form that
 * holds it, and where several do, to the one it agrees with in gender, was named last close by, or
 * is named most.
 */
import { tokenize } from "../tokens.ts";
import type { Candidate } from "./candidates.ts";
import { given } from "./given.ts";

export interface Bearer {
  /** The words of its fullest form. */
  readonly core: readonly string[];
  readonly members: Candidate[];
}

/** A full name so many sentences back is the one that its surname goes on with. */
const closeBy = 2;

/** Groups candidates, given in the order of the text; bearers come in the order of first mention. */
export function link(all: readonly Candidate[]): Bearer[] {
  const full = new Map<string, Bearer>();
  const short = new Map<string, Bearer>();
  for (const candidate of trimmed(all)) {
    const key = keyOf(candidate);
    const shelf = candidate.core.length > 1 || candidate.body ? full : short;
    const bearer = shelf.get(key);
    if (bearer) bearer.members.push(candidate);
    else shelf.set(key, { core: candidate.core, members: [candidate] });
  }
  const juniors = joinJuniors(full);
  const bearers = joinForms([...full.values()].filter((bearer) => !juniors.has(bearer)));
  const bySurname = shelve(bearers);
  for (const bearer of short.values()) bearers.push(...settle(bearer, bySurname));
  for (const { members } of bearers) members.sort(inOrder);
  return bearers.sort((a, b) => inOrder(a.members[0]!, b.members[0]!));
}

const keyOf = ({ core, body, junior }: Candidate): string =>
  (body ? "body " : "") + core.join(" ") + (junior ? " jr" : "");

/**
 * "Absent Trump" is Trump, where the article has named a Trump and a sentence opens so; "Crooked
 * Ann Lee" is Ann Lee, where it names her.
 */
function trimmed(all: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Candidate>();
  for (const one of all) {
    const surname = one.core.at(-1) ?? "";
    const sure = one.core.length === 1 || !one.opening || given(one.core[0]!) !== undefined;
    if (!one.body && sure && !known.has(surname)) known.set(surname, one);
  }
  const full = new Set(all.map(({ core }) => core.join(" ")));
  return all.map((one) => {
    const [head, ...rest] = one.core;
    if (one.body || given(head!) !== undefined || one.last - one.first !== one.core.length)
      return one;
    const short = { ...one, first: one.first + 1, core: rest };
    const told = given(rest[0] ?? "") !== undefined || agent.test(head!);
    if (rest.length > 1 && told && full.has(rest.join(" "))) return short;
    const before = known.get(rest[0] ?? "");
    if (!one.opening || rest.length !== 1 || !before || inOrder(one, before) < 0) return one;
    if (isUnheard(head!)) return one;
    return all.some((other) => other !== one && !other.opening && other.core[0] === head)
      ? one
      : short;
  });
}

/** What somebody does, so no given name: "Hurdler Ann Lee". */
const agent = /\p{L}{3}(?:er|or|ist|ian|man|woman)$/u;

/** Whether a word is none that describes: a noun, as every unknown word is, so maybe a given name. */
const isUnheard = (word: string): boolean => tokenize(word).tokens[0]?.pos === "NOUN";

/** A Jr. is the same as without, unless the article named the one without first. */
function joinJuniors(full: Map<string, Bearer>): Set<Bearer> {
  const gone = new Set<Bearer>();
  for (const [key, bearer] of full) {
    if (!key.endsWith(" jr")) continue;
    const plain = full.get(key.slice(0, -" jr".length));
    if (!plain || isBefore(plain, bearer)) continue;
    bearer.members.push(...plain.members);
    gone.add(plain);
  }
  return gone;
}

const isBefore = (a: Bearer, b: Bearer): boolean => inOrder(a.members[0]!, b.members[0]!) < 0;
/** The order of the text. */
export const inOrder = (a: Candidate, b: Candidate): number =>
  a.sentence - b.sentence || a.first - b.first;

/** Joins full forms with fuller ones: "Hillary Clinton" with "Hillary Rodham Clinton". */
function joinForms(bearers: readonly Bearer[]): Bearer[] {
  const bySurname = shelve(bearers);
  const gone = new Set<Bearer>();
  for (const bearer of [...bearers].sort((a, b) => a.core.length - b.core.length)) {
    if (bearer.members[0]!.body) continue;
    const fuller = (bySurname.get(bearer.core.at(-1)!) ?? []).filter(
      (other) => other !== bearer && !gone.has(other) && holds(other.core, bearer.core),
    );
    if (fuller.length !== 1) continue;
    fuller[0]!.members.push(...bearer.members);
    gone.add(bearer);
  }
  return bearers.filter((bearer) => !gone.has(bearer));
}

/** Persons' names have at most so many words, unless they begin with a given name. */
const personalWords = 3;
const personal = (core: readonly string[]): boolean =>
  core.length <= personalWords || given(core[0]!) !== undefined;

/** Bearers by each word that alone may name them: the surname and a given name. */
function shelve(bearers: readonly Bearer[]): Map<string, Bearer[]> {
  const shelves = new Map<string, Bearer[]>();
  for (const bearer of bearers) {
    if (bearer.members[0]!.body || !personal(bearer.core)) continue;
    for (const word of new Set([bearer.core[0]!, bearer.core.at(-1)!])) {
      const shelf = shelves.get(word);
      if (shelf) shelf.push(bearer);
      else shelves.set(word, [bearer]);
    }
  }
  return shelves;
}

/** "U.N." is no surname, even where a Kim Jong Un is named. */
const shortPlace = 3;

/** Gives each mention of a short form to the full form it means; what is left is a bearer itself. */
function settle(short: Bearer, shelves: ReadonlyMap<string, readonly Bearer[]>): Bearer[] {
  if (short.members.every(({ place }) => place > 0) && short.core[0]!.length <= shortPlace)
    return [short];
  const named = (shelves.get(short.core[0]!) ?? []).filter(
    (bearer) => holds(bearer.core, short.core) && stands(bearer, short),
  );
  const bySurname = named.filter((bearer) => bearer.core.at(-1) === short.core[0]);
  const fitting = bySurname.length > 0 ? bySurname : named;
  if (fitting.length === 0) return short.members.every(({ spare }) => spare) ? [] : [short];
  const full = new Map(fitting.map((bearer) => [bearer, [...bearer.members]]));
  const rest: Candidate[] = [];
  const uses = new Map<Bearer, number>();
  for (const mention of short.members) {
    const agreeing = [...full].filter(
      ([bearer, forms]) => agrees(mention, bearer) && !introduced(mention, forms),
    );
    const bearer: Bearer | null =
      bySurname.length > 0 || agreeing.length < 2 ? meant(mention, agreeing, uses) : null;
    if (bearer) uses.set(bearer, (uses.get(bearer) ?? 0) + 1);
    if (bearer) bearer.members.push({ ...mention, shared: agreeing.length > 1 });
    else rest.push(mention);
  }
  return rest.length > 0 ? [{ core: short.core, members: rest }] : [];
}

/** Does a full form look like a person's, or introduce the short one as news does? */
function stands({ core, members }: Bearer, short: Bearer): boolean {
  return (
    given(core[0]!) !== undefined ||
    members.some(({ person, opening }) => person > 0 || !opening) ||
    inOrder(members[0]!, short.members[0]!) < 0
  );
}

/** Whom a surname means among those that agree; null where there is none. */
function meant(
  mention: Candidate,
  agreeing: readonly (readonly [Bearer, readonly Candidate[]])[],
  uses: ReadonlyMap<Bearer, number>,
): Bearer | null {
  if (agreeing.length < 2) return agreeing[0]?.[0] ?? null;
  const titled = agreeing.filter(
    ([, forms]) => mention.title && forms.some(({ title }) => title === mention.title),
  );
  if (titled.length === 1) return titled[0]![0];
  const last = lastOf(mention, agreeing);
  const near = last !== null && mention.sentence - last.form.sentence <= closeBy;
  let usual: Bearer | null = null;
  for (const [bearer] of agreeing)
    if ((uses.get(bearer) ?? 0) > (usual ? uses.get(usual)! : 0)) usual = bearer;
  if (last && near && (!usual || last.form.leading)) return last.bearer;
  return usual ?? agreeing.reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}

/** Where somebody was last named. */
interface Use {
  readonly bearer: Bearer;
  readonly form: Candidate;
}

/** Who was named in full last before a mention, in words that are not about somebody else. */
function lastOf(
  mention: Candidate,
  agreeing: readonly (readonly [Bearer, readonly Candidate[]])[],
): Use | null {
  let last: Use | null = null;
  for (const [bearer, forms] of agreeing)
    for (const form of forms)
      if (inOrder(form, mention) < 0 && !form.aside && (!last || inOrder(last.form, form) < 0))
        last = { bearer, form };
  return last;
}

function agrees({ gender }: Candidate, { core, members }: Bearer): boolean {
  if (!gender) return true;
  const own = given(core[0]!) ?? members.find((member) => member.gender)?.gender;
  return !own || own === gender;
}

/**
 * Is the mention a first one, by title and surname, of somebody whom the article never names in
 * full? "President Obama" before "Michelle Obama" is not she: news names in full at first.
 */
function introduced(mention: Candidate, forms: readonly Candidate[]): boolean {
  const { title } = mention;
  if (!title || forms.some((form) => form.title === title)) return false;
  return forms.every((form) => inOrder(mention, form) < 0) || exclusive.has(title);
}

/** Titles that their holder is not without when named in full. */
const exclusive = new Set(["president", "queen", "king", "pope", "emperor", "chancellor"]);

/**
 * May `full` be what `short` is a form of? Surname alone, given name alone, the last words, given
 * name and surname without what stands between, or an initial for a name.
 */
export function holds(full: readonly string[], short: readonly string[]): boolean {
  if (short.length > full.length || (short.length === full.length && !short.some(isInitial)))
    return false;
  if (short.length === 1)
    return full.at(-1) === short[0] || (full[0] === short[0] && given(short[0]!) !== undefined);
  if (short.every((word, i) => word === full[full.length - short.length + i])) return true;
  let at = 0;
  for (const word of short) {
    while (at < full.length && !matches(full[at]!, word)) at += 1;
    if (at === full.length) return false;
    at += 1;
  }
  return full.at(-1) === short.at(-1) && matches(full[0]!, short[0]!);
}

const isInitial = (word: string): boolean => word.length === 1;
const matches = (full: string, short: string): boolean =>
  full === short ||
  (isInitial(short) && full.startsWith(short)) ||
  (isInitial(full) && short.startsWith(full));
