/** Items on pages: as many on each as a message holds, what belongs together on one. */
import type { Item } from "./draft.ts";
import { bytesPerText, mostBytes, mostCharacters } from "./limits.ts";

/** Kept of each page for what is around the items: page number, a long lead. */
const margin = { characters: 120, bytes: 300 };

export interface Turned {
  /** The page that was reached; 0 for the first. */
  readonly at: number;
  readonly items: readonly Item[];
  /** Whether another one follows. */
  readonly more: boolean;
}

/** The items of a page, each page holding as many as fit a message; no item after it is drawn. */
export function turned(items: Iterable<Item>, head: string, page: number, most: number): Turned {
  const room = {
    items: most,
    characters: mostCharacters - margin.characters - head.length,
    bytes: mostBytes - margin.bytes - Buffer.byteLength(head) - 2 * bytesPerText,
  };
  let at = 0;
  let own: Item[] = [];
  let left = room;
  for (const block of blocks(items)) {
    // What does not fit a page of its own is cut where pages end.
    const pieces = taken(room, block) ? [block] : block.map((item) => [item]);
    for (const piece of pieces) {
      let rest = taken(left, piece);
      if (!rest && own.length > 0) {
        if (at === page) return { at, items: own, more: true };
        at += 1;
        own = [];
        rest = taken(room, piece);
      }
      own.push(...piece);
      left = rest ?? { ...room, items: 0 };
    }
  }
  return { at, items: own, more: false };
}

interface Room {
  readonly items: number;
  readonly characters: number;
  readonly bytes: number;
}

/** What is left of a room with these items in it; null where they do not fit. */
function taken({ items, characters, bytes }: Room, added: readonly Item[]): Room | null {
  const left = {
    items: items - added.length,
    characters: characters - added.reduce((sum, { text }) => sum + text.length, 0),
    bytes: added.reduce((sum, { text }) => sum - Buffer.byteLength(text) - bytesPerText, bytes),
  };
  return Math.min(left.items, left.characters, left.bytes) < 0 ? null : left;
}

/** Items with those that follow them. */
function* blocks(items: Iterable<Item>): Iterable<Item[]> {
  let block: Item[] = [];
  for (const item of items) {
    if (!item.follows && block.length > 0) {
      yield block;
      block = [];
    }
    block.push(item);
  }
  if (block.length > 0) yield block;
}
