/** What the bot says of itself rather than of the sources: short, and with the way on. */
import { escape } from "./escape.ts";
import { layout, type Message } from "./layout.ts";

export interface Words {
  readonly heading: string;
  /** Markdown. */
  readonly lead: string;
}

/** The words as a message of their own, without buttons. */
export function noted({ heading, lead }: Words): Message {
  const none = (): null => null;
  return layout({ heading, lead, items: [], citations: [], ways: [], tone: "quiet" }, 0, {
    turn: none,
    open: none,
    choose: none,
    sources: none,
    share: null,
  });
}

export const gone: Words = {
  heading: "This button has grown old",
  lead: "What it leads to has changed since. Please ask again.",
};

export const unwritable: Words = {
  heading: "It stays with you",
  lead: "Sharing posts in this channel, and you may not write here.",
};

export function apology(reference: string): Words {
  return {
    heading: "That went wrong on my side",
    lead: `Sorry. Whoever runs this bot can find the cause under \`${reference}\`.`,
  };
}

export function limited(seconds: number): Words {
  return {
    heading: "A little slower, please",
    lead: `You can ask again in ${seconds} second${seconds === 1 ? "" : "s"}.`,
  };
}

/** To somebody who called the bot in a channel where it may not write. */
export function voiceless(channel: string, missing: readonly string[]): Words {
  const lacks = missing.length > 0 ? `: I lack ${missing.join(", ")}` : "";
  return {
    heading: "I could not answer you there",
    lead: `I may not write in <#${channel}>${lacks}. Slash commands work there, and you can ask me here.`,
  };
}

export const unreadable: Words = {
  heading: "I read text only",
  lead: "Ask in words; I do not open attachments or stickers.",
};

/** A hello, with questions that work on these sources. */
export function greeting(articles: number, examples: readonly string[]): Words {
  const known = `${articles} article${articles === 1 ? "" : "s"}`;
  return {
    heading: "Hello",
    lead: [
      `I answer from ${known}, in their own words and with the source, or not at all. Try:`,
      ...examples.map((line) => `- ${escape(line)}`),
    ].join("\n"),
  };
}

export const welcome: Words = { heading: "You are welcome", lead: "Ask whenever you like." };
