/**
 * Whom an article has spoken of so far, named or not: where each was last referred to, as what, and
 * when each last spoke.
 */
import type { Gender } from "../../domain.ts";
import { humans } from "./human.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import { aside } from "./roles.ts";
import type { Called } from "./unnamed.ts";

/** A name by its index, or somebody unnamed by the phrase that introduces them. */
export type Bearer = number | Phrase;

/** Where and how somebody is referred to. */
export interface Mention {
  readonly frame: number;
  readonly block: number;
  /** Its place in the frame's items. */
  readonly item: number;
  readonly role: string;
  readonly pronoun: boolean;
  /** How probable it is that they are meant. */
  readonly certainty: number;
  /** What mentions them, if a phrase of the writer's own does. */
  readonly phrase: Phrase | null;
}

/** Where somebody was last referred to. */
export interface Last {
  readonly at: Mention;
  /** Counts up over the article. */
  readonly order: number;
  /** All places of the same frame. */
  readonly here: readonly Mention[];
}

interface Kept extends Last {
  at: Mention;
  order: number;
  readonly here: Mention[];
}

/** Somebody not referred to for so many frames is meant by no pronoun; if without a name, fewer. */
const memory = 14;
const unnamedMemory = 3;
/** A pronoun chooses among the so many last, and so many of those without a name. */
const most = 4;
const mostUnnamed = 1;

/** Those spoken of; it grows as the article is read. */
export interface Cast {
  readonly note: (bearer: Bearer, mention: Mention) => void;
  /** Those whom a pronoun of a frame may mean, the last first. */
  readonly near: (frame: number, gender: Gender) => [Bearer, Last][];
  /** How many have spoken since somebody did; `no` for one who has not. */
  readonly since: (bearer: Bearer) => string;
  /** Takes a gender for known that a pronoun has told. */
  readonly learn: (bearer: Bearer, gender: Gender) => void;
  readonly gender: (bearer: Bearer) => Gender | null;
  readonly isHuman: (name: number) => boolean;
  /** Somebody unnamed: "the driver" is whoever was called a driver before, else somebody new. */
  readonly unnamed: (phrase: Phrase, how: Called) => Bearer;
  readonly called: (bearer: Phrase) => Called;
}

export function cast(layout: Layout): Cast {
  const { names } = layout;
  const human = humans(layout);
  const last = new Map<Bearer, Kept>();
  const spoke = new Map<Bearer, number>();
  const learnt = new Map<Bearer, Gender>();
  const byWord = new Map<string, Phrase>();
  const ways = new Map<Phrase, Called>();
  let order = 0;
  return {
    ...{ note, near, since, gender, unnamed },
    learn: (bearer, known) => {
      if (gender(bearer) === null) learnt.set(bearer, known);
    },
    isHuman: (name) => human[name]!,
    called: (bearer) => ways.get(bearer) ?? "a",
  };

  /** The subject of a frame stays it, however it is named there again. */
  function note(bearer: Bearer, mention: Mention): void {
    if (typeof bearer === "number" && !human[bearer]) return;
    order += 1;
    if (mention.role === "speaker") spoke.set(bearer, order);
    const before = last.get(bearer);
    if (before?.at.frame !== mention.frame) {
      last.set(bearer, { at: mention, order, here: [mention] });
      return;
    }
    before.here.push(mention);
    if (!aside.test(before.at.role)) return;
    before.at = mention;
    before.order = order;
  }

  function near(frame: number, wanted: Gender): [Bearer, Last][] {
    const found: [Bearer, Last][] = [];
    for (const [bearer, kept] of last) {
      const far = frame - kept.at.frame;
      if (far > memory) last.delete(bearer);
      if (far > (typeof bearer === "number" ? memory : unnamedMemory)) continue;
      const known = gender(bearer);
      if (known === null || known === wanted) found.push([bearer, kept]);
    }
    found.sort(([, a], [, b]) => b.order - a.order);
    let named = 0;
    let others = 0;
    return found.filter(([bearer]) =>
      typeof bearer === "number" ? ++named <= most : ++others <= mostUnnamed,
    );
  }

  function since(bearer: Bearer): string {
    const own = spoke.get(bearer);
    if (own === undefined) return "no";
    let later = 0;
    for (const other of spoke.values()) if (other > own) later += 1;
    return String(Math.min(later, 3));
  }

  function gender(bearer: Bearer): Gender | null {
    const own = typeof bearer === "number" ? names[bearer]!.gender : bearer.gender;
    return own ?? learnt.get(bearer) ?? null;
  }

  function unnamed(phrase: Phrase, how: Called): Bearer {
    const before = phrase.definite ? byWord.get(phrase.word) : undefined;
    if (before && last.has(before)) return before;
    ways.set(phrase, how);
    byWord.set(phrase.word, phrase);
    return phrase;
  }
}
