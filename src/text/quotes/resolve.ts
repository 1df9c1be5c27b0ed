/**
 * From the phrase that names a speaker to the article's name: a name is itself, a pronoun or a role
 * phrase is the most salient name before it that agrees.
 */
import { extent } from "./apposition.ts";
import type { Reference } from "./coreference.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";

/** A speaker as one article knows them. */
export interface LocalSpeaker {
  /** The fullest form in the article; for bodies and unnamed persons the text's own words. */
  readonly name: string;
  /** The index of the Name, or null where the speaker is none of them. */
  readonly local: number | null;
}

export interface Resolved {
  readonly speaker: LocalSpeaker;
  /** From 0 to 1: how sure it is that the phrase is this name. */
  readonly sure: number;
}

/** What somebody's words are called: who says "Lee's remarks" means Lee. */
const utterances =
  /^(?:claim|statement|remark|comment|tweet|e-?mail|letter|speech|question|answer|response|reply|assertion|argument|testimony|memo|op-ed|essay|column|memoir|warning|promise|pledge|vow|quip|joke|declaration)s?$/;
/** How sure that is. */
const owned = 0.8;

/** Gives what a phrase means; null where that is unknown. */
export type Resolver = (phrase: Phrase) => Resolved | null;

/** How sure it is that a phrase which is no name means nobody whom the article names. */
const unnamed = 0.9;

/** Makes the resolver of an article, given whom its pronouns mean. */
export function resolver(layout: Layout, references: ReadonlyMap<number, Reference>): Resolver {
  const { names, page } = layout;
  const known = new Map<Phrase, Resolved | null>();
  return resolve;

  function resolve(phrase: Phrase): Resolved | null {
    let found = known.get(phrase);
    if (found === undefined) known.set(phrase, (found = meaning(phrase)));
    return found;
  }

  function meaning(phrase: Phrase): Resolved | null {
    if (phrase.name !== null) return named(phrase.name, 1);
    const apposed = layout.appositions.get(phrase.index);
    if (apposed?.name != null) return named(apposed.name, 1);
    const reference = references.get(phrase.index);
    if (reference) return isAsker(phrase, reference) ? null : referred(reference);
    if (phrase.owner != null && utterances.test(phrase.word)) return named(phrase.owner, owned);
    if (phrase.word === "who") return relative(phrase);
    if (phrase.kind === "pronoun") return null;
    const end = page.tokens[extent(page, layout.phraseAt, phrase) - 1]!.end;
    // "What analysts call" is the analysts' word.
    const asked = /^wh(?:at|ich)$/.test(page.tokens[phrase.first]!.lower);
    const { start } = asked ? (page.tokens[phrase.first + 1] ?? phrase) : phrase;
    return { speaker: { name: page.text.slice(start, end), local: null }, sure: unnamed };
  }

  /**
   * "Asked by the chair, Ann Lee, why he was late, he said", "in a letter that was sent by his
   * brother, Bob Lee, he said": he is neither she who asks nor his own brother.
   */
  function isAsker({ first, frame }: Phrase, { meant }: Reference): boolean {
    return layout.clauses[frame]!.some(({ path, subject, cue }) => {
      if (path !== "agent" || !subject || subject.first > first) return false;
      if (cue !== "ask" && subject.owner === undefined) return false;
      const name = subject.name ?? layout.appositions.get(subject.index)?.name;
      return subject === meant || (name != null && name === meant);
    });
  }

  function referred({ meant, probability }: Reference): Resolved | null {
    if (typeof meant === "number") return named(meant, probability);
    const found = resolve(meant);
    return found && { ...found, sure: found.sure * probability };
  }

  /** "Ann Lee, who says", "an aide who says": the person right before. */
  function relative(who: Phrase): Resolved | null {
    const before = layout.phraseAt[who.first - 1] ?? layout.phraseAt[who.first - 2];
    if (!before) return null;
    if (before.name !== null) return named(before.name, 1);
    return before.kind === "role" ? resolve(before) : null;
  }

  function named(local: number, sure: number): Resolved {
    return { speaker: { name: names[local]!.name, local }, sure };
  }
}
