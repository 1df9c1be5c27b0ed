/** The messages that show pins: one in full, a list of them, and their history. */
import { ButtonStyle, type APIButtonComponent } from "discord.js";
import type { Library } from "../../../domain.ts";
import type { Action, Entry, Pin } from "../../../pins/pin.ts";
import { clip, note, type Draft, type Item } from "../draft.ts";
import { escape } from "../escape.ts";
import { button, layout, linked, type Message, type Stamps } from "../layout.ts";
import { aged, day, pinnedItems, remarked, untrue } from "./draw.ts";
import { stampPin, type PinVerb } from "./ticket.ts";

/** Pins, or acts, on a page. */
export const perPage = 5;

/** Units of a question in a list: as many as leave room for all that are on a page. */
const mostQuestion = 200;

const none = (): null => null;
const bare: Stamps = { turn: none, open: none, choose: none, sources: none, share: null };
const plain: Omit<Draft, "heading"> = {
  lead: "",
  items: [],
  citations: [],
  ways: [],
  tone: "quiet",
};

/** A button about one pin. */
export function pinButton(words: string, verb: PinVerb, number: number): APIButtonComponent {
  const style = verb === "renew" ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return button(words, stampPin({ verb, number }), style);
}

/** The bot's own words with buttons under them. */
export function said(
  heading: string,
  lead: readonly string[],
  buttons: readonly APIButtonComponent[] = [],
): Message {
  const draft = { ...plain, heading, lead: lead.filter((line) => line !== "").join("\n") };
  return layout(draft, 0, { ...bare, extra: buttons });
}

/** A pin in full; `moderator` has the buttons that change it. */
export function whole(pin: Pin, page: number, library: Library, moderator: boolean): Message {
  const by = pin.by === null ? "" : ` by <@${pin.by}>`;
  const removed = pin.removed === null ? [] : [`Unpinned on ${day(pin.removed)}.`];
  const old = aged(pin, library);
  const facts = [`📌 No. ${pin.number} · pinned on ${day(pin.at)}${by}`, ...removed];
  const draft: Draft = {
    ...plain,
    heading: pin.question,
    lead: [...facts, ...remarked(pin), ...old].join("\n"),
    items: untrue(pin, library) ? [] : pinnedItems(pin, library),
    citations: pin.content.citations,
    tone: old.length > 0 ? "differ" : "answer",
  };
  return layout(draft, page, {
    ...bare,
    turn: (to) => stampPin({ verb: "open", number: pin.number, page: to }),
    extra: [...jump(pin), ...(moderator ? changes(pin, old.length > 0) : [])],
  });
}

/** The way to the message that shows a pin, where there is one. */
export function jump({ place, message }: Pin): APIButtonComponent[] {
  if (message === null) return [];
  const [kind, id] = place.split(":") as [string, string];
  const where = kind === "guild" ? id : "@me";
  const address = `https://discord.com/channels/${where}/${message.channel}/${message.id}`;
  return [linked("Go to the message", address)];
}

function changes(pin: Pin, old: boolean): APIButtonComponent[] {
  const { number } = pin;
  if (pin.removed !== null) return [pinButton("Pin again", "restore", number)];
  return [
    ...(old ? [pinButton("Renew", "renewal", number)] : []),
    pinButton("Edit note", "edit", number),
    pinButton("Unpin", "unpin", number),
  ];
}

export interface Listed {
  readonly pins: readonly Pin[];
  readonly total: number;
  readonly page: number;
  readonly asker: string;
  readonly about: string;
}

/** The pins of a place, a page of them. */
export function listed(list: Listed, library: Library): Message {
  const { pins, total, page, asker, about } = list;
  const found = about === "" ? "" : ` about “${about}”`;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const lead =
    total === 0
      ? about === ""
        ? "Nothing is pinned here yet."
        : "None of the pinned answers has these words."
      : `${total} pinned answer${total === 1 ? "" : "s"}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ""}`;
  const draft: Draft = {
    ...plain,
    heading: `Pinned answers${found}`,
    lead,
    items: pins.map((pin) => entry(pin, library)),
  };
  return layout(draft, 0, {
    ...bare,
    open: ({ values }) => stampPin({ verb: "open", number: Number(values["number"]) }),
    extra: turning(page, pages, (to) => stampPin({ verb: "list", page: to, asker, about })),
  });
}

function entry(pin: Pin, library: Library): Item {
  const old = aged(pin, library).length > 0 ? ["stale"] : [];
  const label = pin.label === null ? [] : [escape(pin.label)];
  const facts = [`pinned on ${day(pin.at)}`, ...label, ...old];
  return {
    text: `**${pin.number}. ${escape(clip(pin.question, mostQuestion))}**\n${note(facts.join(" · "))}`,
    cites: [],
    opens: { label: "Open", request: { command: "pins", values: { number: String(pin.number) } } },
  };
}

const done: Readonly<Record<Action, string>> = {
  pinned: "pinned",
  edited: "edited the note of",
  renewed: "renewed",
  unpinned: "unpinned",
  restored: "pinned again",
  moved: "changed the message of",
};

/** Who did what, a page of it. */
export function recounted(
  entries: readonly Entry[],
  total: number,
  page: number,
  asker: string,
): Message {
  const pages = Math.max(1, Math.ceil(total / historyPage));
  const lines = entries.map(({ action, by, at, number }) => {
    const who = by === null ? "Somebody" : `<@${by}>`;
    return `- ${day(at)}, ${at.slice(11, 16)} UTC: ${who} ${done[action]} no. ${number}`;
  });
  const heading = "What was done to the pins";
  const lead = total === 0 ? ["Nothing yet."] : lines;
  return said(
    heading,
    [...lead, pages > 1 ? note(`Page ${page + 1} of ${pages}`) : ""],
    [...turning(page, pages, (to) => stampPin({ verb: "history", page: to, asker }))],
  );
}

/** Acts on a page of history: a line each. */
export const historyPage = 15;

function turning(page: number, pages: number, id: (page: number) => string): APIButtonComponent[] {
  return [
    ...(page > 0 ? [button("Back", id(page - 1))] : []),
    ...(page + 1 < pages ? [button("More", id(page + 1), ButtonStyle.Primary)] : []),
  ];
}
