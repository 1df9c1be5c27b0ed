/**
 * The contract of a pin store. Whatever a method acknowledges is on the disk: no crash takes it
 * back. Whatever fails, fails with a `PinFault` and has done nothing; what was done once although
 * the connection broke before saying so is not done twice. Each method sees only its place.
 */
import type { Act, Content, Draft, Entry, Message, Pin, Place } from "./pin.ts";
import type { Archive } from "./archive.ts";

/** Part of a long list: what stands from `offset` on, at most `limit`. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** What became of a change. */
export type Change =
  | { readonly kind: "done"; readonly pin: Pin }
  /** Another pin of the place already says exactly this; nothing was changed. */
  | { readonly kind: "same"; readonly pin: Pin }
  /** No such pin, or none that stands. */
  | { readonly kind: "missing" };

export interface PinStore {
  /**
   * Pins an answer. `made` is false where the place already has a pin with the same first key and
   * the same excerpts: that one is given, however many pin at the same moment.
   */
  pin: (draft: Draft, act: Act) => Promise<{ readonly pin: Pin; readonly made: boolean }>;
  /** A pin by its number, unpinned ones included; null where there is none. */
  get: (place: Place, number: number) => Promise<Pin | null>;
  /** The standing pin that a message shows. */
  shown: (place: Place, message: string) => Promise<Pin | null>;
  /** The standing pins that messages of a channel show, the newest first. */
  posted: (place: Place, channel: string) => Promise<readonly Pin[]>;
  /**
   * The standing pins, the newest first. `about` keeps those that hold all its words, in any form,
   * in question, note, label, excerpts or sources; its last word may be unfinished.
   */
  list: (
    place: Place,
    page: Page,
    about?: string,
  ) => Promise<{ readonly pins: readonly Pin[]; readonly total: number }>;
  /** The newest standing pin that has one of the keys. */
  asked: (place: Place, keys: readonly string[]) => Promise<Pin | null>;
  /** Replaces note, label, or both. */
  edit: (
    place: Place,
    number: number,
    change: { readonly note?: string | null; readonly label?: string | null },
    act: Act,
  ) => Promise<Change>;
  /** Replaces what the pin says by what the sources say now. */
  renew: (
    place: Place,
    number: number,
    fresh: { readonly content: Content; readonly keys: readonly string[] },
    act: Act,
  ) => Promise<Change>;
  /** Says which message shows the pin now; null where none does any more. */
  move: (place: Place, number: number, message: Message | null, act: Act) => Promise<Change>;
  /** Takes a pin down; it is kept, and `restore` puts it up again. */
  unpin: (place: Place, number: number, act: Act) => Promise<Change>;
  /** Undoes `unpin`. "done" too where the pin stands already. */
  restore: (place: Place, number: number, act: Act) => Promise<Change>;
  /** Who did what, the latest first; of one pin or of all. */
  history: (
    place: Place,
    page: Page,
    number?: number,
  ) => Promise<{ readonly entries: readonly Entry[]; readonly total: number }>;
  /** Every place that has ever had a pin, and when it was left, if it was. */
  places: () => Promise<readonly { readonly place: Place; readonly left: string | null }[]>;
  /** Notes that the bot is no longer there. A place left before keeps its first date. */
  left: (place: Place, at: string) => Promise<void>;
  /** Notes that the bot is there again. */
  returned: (place: Place) => Promise<void>;
  /** Removes for good the places left before an instant; gives how many. */
  purge: (before: string) => Promise<number>;
  /** Takes a person's id out of everything; the pins stay. Gives in how many places it stood. */
  forget: (person: string) => Promise<number>;
  /** Everything of one place, or of all: standing, unpinned, history. One moment's state. */
  archive: (place?: Place) => Promise<Archive>;
  /**
   * Adds what an archive holds and the store has not. A pin keeps its number unless another has it.
   * Either all of the archive is added or nothing; adding it again adds nothing.
   */
  add: (archive: Archive) => Promise<{ readonly added: number; readonly known: number }>;
  /** Writes a copy of the whole store to a new file while it is in use. */
  backup: (file: string) => Promise<void>;
  /** Resolves where the store can be read and written, else fails with the reason. */
  check: () => Promise<void>;
  /** Lets go of files and connections; nothing may be called afterwards. */
  close: () => Promise<void>;
}

/** How long the pins of a place are kept after the bot has left it. */
export const keptDays = 30;
