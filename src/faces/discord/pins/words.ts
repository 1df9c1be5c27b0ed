/** What the bot says about pins. */
import type { PinFault } from "../../../pins/fault.ts";
import type { Words } from "../words.ts";
import type { Pinning } from "./channel.ts";

/** To somebody who may not pin. */
export const notModerator: Words = {
  heading: "For moderators",
  lead: "Pins are made by those who have Pin Messages or Manage Server here.",
};

/** Where the bot is not a member. */
export const visiting: Words = {
  heading: "I am not a member of this server",
  lead: "Pins are kept for servers that have added me.",
};

export const nothingToPin: Words = {
  heading: "There is nothing to pin",
  lead: "An answer can be pinned that has excerpts of the sources.",
};

export const notMine: Words = {
  heading: "That is no answer of mine",
  lead: "Pin answer works on messages of mine that answer something.",
};

export const noSuchPin: Words = {
  heading: "There is no such pin here",
  lead: "It may have been unpinned. /pins lists those there are.",
};

export const takenAway: Words = {
  heading: "The pins of this place",
  lead: "Every pin with its sources, and who did what.",
};

export const tooLarge: Words = {
  heading: "The pins are too many for one file here",
  lead: "Whoever runs the bot can export them on its command line.",
};

/** The store cannot do what it was asked. */
export function unpinnable({ message }: PinFault): Words {
  return { heading: "The pins cannot be reached", lead: message };
}

/** What became of pinning the message too; "" where it needs no word. */
export const told: Readonly<Record<Pinning | "private", string>> = {
  pinned: "The message is pinned in its channel too.",
  private: "A private answer has no message that could be pinned in the channel.",
  full: "The message is not pinned in its channel, which has as many pins as Discord allows (250).",
  forbidden: "The message is not pinned in its channel: I lack Pin Messages there.",
  gone: "The message is not pinned in its channel: it is there no more.",
  archived: "The message is not pinned in its thread, which is archived.",
  unsuited: "The message is not pinned: Discord does not allow pins in a channel of this kind.",
  failed: "The message is not pinned in its channel: Discord did not take it.",
};

export function forgotten(places: number): Words {
  return {
    heading: places === 0 ? "I have nothing stored about you" : "You are forgotten",
    lead:
      places === 0
        ? "No pin and no history has your name."
        : "Your name is gone from the pins and their history. The pins stay.",
  };
}
