/**
 * What a pin is: an answer that moderators made the record of a server, with everything needed to
 * show it again although the article, the message or the moderator is gone. Types only. Every
 * instant is ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it; every id
 * of a server, channel, message or person is Discord's, a string of digits.
 */
import type { Answer, Citation, Excerpt } from "../domain.ts";

/** Where pins belong: a server, or the direct messages they were made in. Nobody else sees them. */
export type Place = `guild:${string}` | `dm:${string}`;

/** A source as it was when the answer was pinned. */
export interface PinnedSource extends Citation {
  /** SHA-256 of the file's bytes then, in hexadecimal. */
  readonly hash: string;
}

/**
 * What an excerpt is to its answer: what somebody is, their words, the sentence that shows who
 * spoke, a passage that answers, the sentence before either, or the same said in another source.
 */
export type Part = "role" | "words" | "evidence" | "passage" | "before" | "elsewhere";

/** An excerpt as it was when the answer was pinned; the text is stored, not looked up. */
export interface PinnedExcerpt extends Excerpt {
  readonly part: Part;
  /** Who says these words in this source; null where this source names nobody, or it is no quote. */
  readonly speaker: string | null;
  /**
   * What stands over it in the answer, in the bot's words or the asker's: the time of a dated
   * statement, the claim that it bears on, in what sources differ, who spoke. The same for those
   * that belong together; absent where nothing does.
   */
  readonly over?: string | undefined;
}

/** The kinds of answers that can be pinned: those that show excerpts of what was asked for. */
export const kinds = [
  "person",
  "quotes",
  "evidence",
  "matches",
  "comparison",
  "timeline",
  "said",
  "claims",
] as const;

/** What an answer said. */
export interface Content {
  readonly kind: Extract<Answer["kind"], (typeof kinds)[number]>;
  /** Whom or what it is about: a name, or the question. */
  readonly heading: string;
  /** In the order in which they were shown; never empty. */
  readonly excerpts: readonly PinnedExcerpt[];
  /** Every source that an excerpt names, by number. */
  readonly citations: readonly PinnedSource[];
}

/** The Discord message that shows the answer. */
export interface Message {
  readonly channel: string;
  readonly id: string;
  /** Whether it is pinned in its channel too. */
  readonly pinned: boolean;
}

/** An answer about to be pinned. */
export interface Draft {
  readonly place: Place;
  /** As it was asked. */
  readonly question: string;
  /** What to ask to get the answer afresh, such as "/who Ann Lee". */
  readonly line: string;
  readonly note: string | null;
  readonly label: string | null;
  readonly content: Content;
  /** What the question is known again by; see `keys`. */
  readonly keys: readonly string[];
  /** Null where the answer has no message that lasts, as a private one has none. */
  readonly message: Message | null;
}

/** A pinned answer. */
export interface Pin extends Draft {
  /** 1 for the place's first; never given twice in a place. */
  readonly number: number;
  readonly at: string;
  /** Who pinned it; null once they asked to be forgotten. */
  readonly by: string | null;
  /** When it was unpinned; null while it stands. */
  readonly removed: string | null;
}

/** Who does something, and when. */
export interface Act {
  /** Null where the bot itself noticed, as when somebody deletes the message. */
  readonly by: string | null;
  readonly at: string;
}

export type Action = "pinned" | "edited" | "renewed" | "unpinned" | "restored" | "moved";

/** What was once done to a pin. */
export interface Entry {
  readonly number: number;
  readonly action: Action;
  /** Null for the bot itself, and for whoever asked to be forgotten. */
  readonly by: string | null;
  readonly at: string;
  /** Unique to what was done, over all places. */
  readonly operation: string;
}
