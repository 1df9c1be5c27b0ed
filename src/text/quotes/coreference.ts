/**
 * Whom "he" and "she" mean who speak, and "the governor" where there is one. Pronouns are taken in
 * the order of the text; each is weighed with every person mentioned before it by the same kind of
 * model that attributes runs, and once resolved is itself a mention that the next may follow.
 */
import { holders } from "./holders.ts";
import { runOf } from "./frames.ts";
import { askers, humans } from "./human.ts";
import type { Layout } from "./layout.ts";
import { probabilities, type Weights } from "./model.ts";
import type { Phrase } from "./phrases.ts";
import { aside, place, rolesOf } from "./roles.ts";

/** What a pronoun most probably means. */
export interface Reference {
  readonly phrase: Phrase;
  /** A name by its index, or the phrase of somebody unnamed: "his lawyer". */
  readonly meant: number | Phrase;
  readonly probability: number;
}

/** One pronoun with the names that it may mean; kept for training. */
export interface Choice {
  readonly pronoun: Phrase;
  readonly candidates: readonly { readonly name: number; readonly features: readonly string[] }[];
}

/** Where and how a person was last referred to. */
interface Last {
  readonly frame: number;
  readonly block: number;
  readonly role: string;
  readonly pronoun: boolean;
  readonly order: number;
}

interface Unnamed extends Omit<Last, "pronoun"> {
  readonly phrase: Phrase;
}

/** How sure it is that "the governor" is the only governor of the article. */
const titleSure = 0.8;
/** How sure it is that "he" is the unnamed speaker right before: in words that go on, else. */
const unnamedSure = 0.7;
const unnamedDoubtful = 0.5;
/** A person not referred to for so many frames is meant by no pronoun. */
const memory = 14;

/**
 * The references of an article, by phrase index. `told` gives those that are known beforehand, and
 * `seen` is shown every choice: both are for training.
 */
export function coreference(
  layout: Layout,
  weights: Weights,
  told: (pronoun: Phrase) => number | null = () => null,
  seen: (choice: Choice) => void = () => undefined,
): Map<number, Reference> {
  const { names } = layout;
  const human = humans(layout);
  const counts = names.map(({ mentions }) => mentions.length);
  const most = Math.max(1, ...counts);
  const found = new Map<number, Reference>();
  const last = new Map<number, Last>();
  /** When each name last spoke. */
  const spoke = new Map<number, number>();
  const holderOf = holders(layout);
  let unnamed: Unnamed | null = null;
  let order = 0;
  layout.frames.forEach(({ index: frame, block }) => {
    const roles = rolesOf(layout.clauses[frame]!);
    const byApposition = new Map<Phrase, string>();
    for (const [role, own] of roles) {
      const apposed = layout.appositions.get(role.index);
      if (apposed) byApposition.set(apposed, own);
    }
    for (const phrase of layout.phrases[frame]!) {
      const beside = layout.appositions.get(phrase.index);
      // "Ann Lee, the mayor," is one mention, with the role of its subject.
      if (beside && beside.index < phrase.index && !roles.has(phrase)) continue;
      const role = roles.get(phrase) ?? byApposition.get(phrase) ?? place(layout, phrase);
      const name = phrase.name ?? meant(phrase, frame, block, role);
      if (name !== null && role === "speaker") spoke.set(name, order + 1);
      if (name !== null) note(name, { frame, block, role, pronoun: phrase.name === null });
      else if (phrase.owner != null)
        note(phrase.owner, { frame, block, role: "owner", pronoun: false });
    }
  });
  return found;

  /** Remembers a mention; the subject of a frame stays it, however it is named there again. */
  function note(name: number, mention: Omit<Last, "order">): void {
    order += 1;
    const before = last.get(name);
    const kept = before?.frame === mention.frame && !aside.test(before.role) ? before : mention;
    last.set(name, { ...kept, order: kept === before ? before.order : order });
  }

  function meant(phrase: Phrase, frame: number, block: number, role: string): number | null {
    const apposed = layout.appositions.get(phrase.index)?.name;
    if (apposed != null) return apposed;
    if (isPersonal(phrase)) return refer(phrase, frame, block, role);
    const fit = holderOf(phrase);
    const holder = fit.length === 1 ? fit[0]! : null;
    if (holder !== null) found.set(phrase.index, { phrase, meant: holder, probability: titleSure });
    else if (isUnnamed(layout, phrase) && !aside.test(role))
      unnamed = { phrase, frame, block, role, order: (order += 1) };
    return holder;
  }

  function refer(pronoun: Phrase, frame: number, block: number, role: string): number | null {
    const near = [...last]
      .filter(([name, { frame: at }]) => frame - at <= memory && agrees(name, pronoun))
      .sort(([, a], [, b]) => b.order - a.order);
    const candidates = near.map(([name, at], rank) => ({
      name,
      features: [
        ...describe(name, at, rank, frame, block, role),
        ...(isQuoted(name, frame) ? [`quoted`, `quoted|${role}`] : []),
      ],
    }));
    if (candidates.length === 0) return null;
    seen({ pronoun, candidates });
    const p = probabilities(candidates, weights);
    const best = p.indexOf(Math.max(...p));
    const known = told(pronoun);
    const name = known ?? candidates[best]!.name;
    const rival = known === null ? shadow(pronoun, block, name) : null;
    if (rival) {
      found.set(pronoun.index, rival);
      return null;
    }
    found.set(pronoun.index, {
      phrase: pronoun,
      meant: name,
      probability: known === null ? p[best]! : 1,
    });
    return name;
  }

  /** Somebody unnamed who spoke just before the pronoun, and after the best name last spoke. */
  function shadow(pronoun: Phrase, block: number, name: number): Reference | null {
    if (unnamed?.role !== "speaker" || unnamed.order < (spoke.get(name) ?? 0)) return null;
    const { phrase, frame } = unnamed;
    if (pronoun.frame - frame > 1 && block !== unnamed.block) return null;
    if (phrase.gender !== null && phrase.gender !== pronoun.gender) return null;
    const goesOn = block === unnamed.block || layout.frames[pronoun.frame]!.items[0]! < 0;
    return { phrase: pronoun, meant: phrase, probability: goesOn ? unnamedSure : unnamedDoubtful };
  }

  /** How many have spoken since the person did; `no` for one who has not. */
  function since(name: number): string {
    const own = spoke.get(name);
    if (own === undefined) return "no";
    let later = 0;
    for (const other of spoke.values()) if (other > own) later += 1;
    return String(Math.min(later, 3));
  }

  /** Whether words in marks that may be the pronoun's speak of the person by name. */
  function isQuoted(name: number, frame: number): boolean {
    return layout.frames[frame]!.items.some(
      (item) => item < 0 && layout.namedIn[runOf(item)]!.has(name),
    );
  }

  function agrees(name: number, phrase: Phrase): boolean {
    const { gender } = names[name]!;
    return human[name]! && (gender === null || phrase.gender === null || gender === phrase.gender);
  }

  function describe(
    name: number,
    at: Last,
    rank: number,
    frame: number,
    block: number,
    role: string,
  ): string[] {
    const { gender, kind, name: full } = names[name]!;
    const distance = frame - at.frame;
    const far = distance <= 3 ? String(distance) : distance <= 6 ? "6" : "99";
    const blocks = Math.min(block - at.block, 3);
    const share = counts[name]! / most;
    const weight = share === 1 ? "top" : share > 0.5 ? "high" : share > 0.2 ? "some" : "low";
    const place = `${far}|${at.role}`;
    return [
      `g:${gender ?? "unknown"}|${kind}`,
      `${kind}|${full.includes(" ") ? "full" : "single"}|${at.role}`,
      `rank${Math.min(rank, 3)}`,
      `rank${Math.min(rank, 3)}|${at.role}`,
      `at${place}`,
      `at${place}|${role}`,
      `at${far}|b${blocks}`,
      `b${blocks}|${at.role}|${at.pronoun ? "pronoun" : "name"}`,
      `w:${weight}`,
      `w:${weight}|rank${Math.min(rank, 2)}`,
      `spoke:${since(name)}|${role}`,
      `${at.pronoun ? "pronoun" : "name"}|${far}`,
    ];
  }
}

/** Whether a phrase is somebody without a name; "and former mayor" goes on with what is before. */
function isUnnamed({ page }: Layout, { kind, plural, word, first }: Phrase): boolean {
  if (kind !== "role" || plural || askers.test(word)) return false;
  return page.tokens[first - 1]?.lower !== "and" || page.tokens[first]!.pos === "DET";
}

const isPersonal = ({ word, name }: Phrase): boolean =>
  name === null && /^(?:he|she|him|himself|herself)$/.test(word);
