/**
 * From a draft to the body of a message in Components V2: pages that fit, buttons that lead on.
 */
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
} from "discord.js";
import type { Citation } from "../../domain.ts";
import { clip, label, note, type Draft, type Item, type Tone, type Way } from "./draft.ts";
import { escape } from "./escape.ts";
import { longestHeading, mostComponents, mostInRow, mostRows, mostUrl } from "./limits.ts";
import { turned } from "./paging.ts";
import type { Request } from "./ticket.ts";

/** A body that goes to any of Discord's message routes as it is. */
export interface Message {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly never[] };
}

/** The custom_ids of a page; null leaves the button out. */
export interface Stamps {
  readonly turn: (page: number) => string | null;
  /** `nth` tells apart what opens the same. */
  readonly open: (request: Request, nth: number) => string | null;
  readonly choose: (way: Way, nth: number) => string | null;
  readonly sources: () => string | null;
  readonly share: (() => string | null) | null;
  readonly pin?: ((page: number) => string | null) | null;
  /** Buttons beside those of the draft, at most a row of them. */
  readonly extra?: readonly APIButtonComponent[];
}

/** More than this many excerpts on a page tire a reader before they fill it. */
const mostItems = 5;
/** Where no button can carry what was asked, since it is too long. */
const withheld = "There is more: ask in fewer words to turn to it.";
/** What heading and lead may take together; any item fits beside it. */
const mostHead = { characters: 1500, bytes: 3400 };
/** Up to here a heading is drawn as one, longer it is a bold line. */
const shortHeading = 80;
const headingMark = "### ";

const colours: Readonly<Record<Tone, number>> = {
  answer: 0x3b6ea5,
  differ: 0xc9862b,
  quiet: 0x8a8f98,
};

/** Draws a page of a draft, the last one where `page` is beyond it. */
export function layout(draft: Draft, page: number, stamps: Stamps): Message {
  const { head, items: all } = headed(draft);
  const { at, items, more } = turned(all, head, page, draft.most ?? mostItems);
  const rows = [
    links(draft.citations, items),
    ...choices(draft, stamps),
    navigation({ at, more, cites: items.some(({ cites }) => cites.length > 0) }, stamps),
    [...(stamps.extra ?? [])],
  ].filter((row) => row.length > 0);
  const turnable = at > 0 || !more || stamps.turn(at + 1) !== null;
  const inside: APIComponentInContainer[] = [
    text(head),
    ...items.map((item, nth) => drawn(item, nth, stamps)),
    ...(at > 0 || more ? [text(note(turnable ? `Page ${at + 1}` : withheld))] : []),
    ...rows.map((components) => ({ type: ComponentType.ActionRow as const, components })),
  ];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.Container, accent_color: colours[draft.tone], components: inside },
    ],
    allowed_mentions: { parse: [] },
  };
}

/** The heading with its lead, which is an item of its own where it would crowd out the others. */
function headed({ heading, lead, items }: Draft): { head: string; items: Iterable<Item> } {
  const first = title(heading);
  const head = lead === "" ? first : `${first}\n${lead}`;
  const long = head.length > mostHead.characters || Buffer.byteLength(head) > mostHead.bytes;
  return long && lead !== ""
    ? { head: first, items: [{ text: lead, cites: [] }, ...items] }
    : { head, items };
}

function title(heading: string): string {
  const shown = escape(clip(heading, longestHeading)) || "…";
  return shown.length <= shortHeading ? headingMark + shown : `**${shown}**`;
}

/** All that a message says, as one text without needless space: to tell whether two say the same. */
export function saying(components: readonly unknown[] | undefined): string {
  const texts = (found: readonly unknown[]): string[] =>
    (found as { content?: unknown; components?: unknown[] }[]).flatMap(
      ({ content, components: inside }) =>
        typeof content === "string" ? [content] : texts(inside ?? []),
    );
  return texts(components ?? [])
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** What the heading of a message says, as its draft had it; null where there is none. */
export function headingOf(components: readonly unknown[] | undefined): string | null {
  const [container] = (components ?? []) as { components?: { content?: unknown }[] }[];
  const content = container?.components?.[0]?.content;
  if (typeof content !== "string") return null;
  const line = content.split("\n", 1)[0]!;
  const inside = line.startsWith(headingMark)
    ? line.slice(headingMark.length)
    : /^\*\*([\s\S]*)\*\*$/.exec(line)?.[1];
  return inside?.replace(/[\u2068\u2069]/g, "").replace(/\\(.)/gsu, "$1") ?? null;
}

function text(content: string): { type: ComponentType.TextDisplay; content: string } {
  return { type: ComponentType.TextDisplay, content };
}

function drawn(item: Item, nth: number, stamps: Stamps): APIComponentInContainer {
  const id = item.opens ? stamps.open(item.opens.request, nth) : null;
  if (id === null) return text(item.text);
  return {
    type: ComponentType.Section,
    components: [text(item.text)],
    accessory: button(item.opens!.label, id),
  };
}

/** A button that leads on. */
export function button(
  words: string,
  id: string,
  style = ButtonStyle.Secondary,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: style as ButtonStyle.Secondary,
    label: label(words),
    custom_id: id,
  };
}

/** A button to each source on the page that has a link, with its host for all to see. */
function links(citations: readonly Citation[], items: readonly Item[]): APIButtonComponent[] {
  const shown = new Set(items.flatMap(({ cites }) => cites));
  const found: APIButtonComponent[] = [];
  for (const { number, url } of citations) {
    const address = shown.has(number) && url !== null ? link(url) : null;
    if (address && found.length < mostInRow)
      found.push(linked(`${number} · ${address.host}`, address.href));
  }
  return found;
}

/** A button to an address. */
export function linked(words: string, url: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: label(words), url };
}

/** The address, where it is one that may be offered: of the web, short enough, without a log-in. */
function link(url: string): { readonly host: string; readonly href: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, host, href } = new URL(url);
  const web = protocol === "https:" || protocol === "http:";
  return web && username === "" && password === "" && href.length <= mostUrl
    ? { host: host.replace(/^www\./, ""), href }
    : null;
}

function choices({ ways }: Draft, stamps: Stamps): APIButtonComponent[][] {
  const buttons = ways.flatMap((way, nth) => {
    const id = stamps.choose(way, mostComponents + nth);
    return id === null ? [] : [button(way.label, id)];
  });
  const fitting = buttons.slice(0, mostInRow * mostRows);
  return Array.from({ length: Math.ceil(fitting.length / mostInRow) }, (_, row) =>
    fitting.slice(row * mostInRow, (row + 1) * mostInRow),
  );
}

function navigation(
  { at, more, cites }: { at: number; more: boolean; cites: boolean },
  stamps: Stamps,
): APIButtonComponent[] {
  const back = at > 0 ? stamps.turn(at - 1) : null;
  const next = more ? stamps.turn(at + 1) : null;
  const sources = cites ? stamps.sources() : null;
  const share = stamps.share?.() ?? null;
  const pin = stamps.pin?.(at) ?? null;
  return [
    ...(back === null ? [] : [button("Back", back)]),
    ...(next === null ? [] : [button("More", next, ButtonStyle.Primary)]),
    ...(sources === null ? [] : [button("Sources", sources)]),
    ...(share === null ? [] : [button("Share", share)]),
    ...(pin === null ? [] : [button("Pin", pin)]),
  ];
}
