/** An answer to a question that moderators have pinned an answer to: theirs first. */
import { isDeepStrictEqual } from "node:util";
import type { Answer, Citation, Library } from "../../../domain.ts";
import { content } from "../../../pins/content.ts";
import type { Content, Pin } from "../../../pins/pin.ts";
import { note, type Draft } from "../draft.ts";
import { render } from "../render.ts";
import { aged, day, pinnedItems, remarked, untrue } from "./draw.ts";

/**
 * The draft of an answer with what is pinned for it on top; the fresh evidence follows where it
 * differs. A pin that is not what its source said is left out.
 */
export function pinnedFirst(answer: Answer, pin: Pin, library: Library): Draft {
  const fresh = render(answer);
  if (untrue(pin, library)) return fresh;
  const lead = [
    `📌 Pinned by the moderators on ${day(pin.at)}`,
    ...remarked(pin),
    ...aged(pin, library),
  ].join("\n");
  const said = content(answer, library);
  if (said && same(said, pin.content)) return under(lead, fresh);
  const { citations, to } = merged(pin.content.citations, fresh.citations);
  const now = render(renumbered(answer, to));
  const between = [
    note("What the sources say now"),
    ...(now.lead === "" || now.lead.length > mostLead ? [] : [now.lead]),
  ];
  return {
    ...now,
    lead,
    items: [...pinnedItems(pin, library), { text: between.join("\n"), cites: [] }, ...now.items],
    citations,
    tone: fresh.tone === "quiet" ? "answer" : fresh.tone,
  };
}

/** Whether `pinnedFirst` shows what the sources say now in place of the pin, or under its lead. */
export function showsFresh(answer: Answer, pin: Pin | undefined, library: Library): boolean {
  if (pin === undefined || untrue(pin, library)) return true;
  const said = content(answer, library);
  return said !== null && same(said, pin.content);
}

/** The draft with another lead over its own, which begins its items where both would be too long. */
function under(lead: string, draft: Draft): Draft {
  if (draft.lead === "") return { ...draft, lead };
  const both = `${lead}\n${draft.lead}`;
  return both.length <= mostLead
    ? { ...draft, lead: both }
    : { ...draft, lead, items: [{ text: draft.lead, cites: [] }, ...draft.items] };
}

/** Units of a lead that fits beside what is pinned; a longer one lists what the items show. */
const mostLead = 1500;

/** Whether two contents have the same excerpts of the same versions of their sources. */
export function same(one: Content, other: Content): boolean {
  return isDeepStrictEqual(essence(one), essence(other));
}

function essence({ excerpts, citations }: Content): unknown {
  return excerpts.map(({ article, start, end, text, speaker, over, citation }) => {
    const hash = citations.find(({ number }) => number === citation)?.hash;
    return [article, start, end, text, speaker, over, hash];
  });
}

/** The citations of both, each once, and the new number of each that comes second. */
function merged(
  first: readonly Citation[],
  second: readonly Citation[],
): { citations: Citation[]; to: (number: number) => number } {
  const citations = first.map(({ number, article, title, outlet, published, url }) => ({
    ...{ number, article, title, outlet, published, url },
  }));
  const numbers = new Map<number, number>();
  for (const { number, ...source } of second) {
    const known = citations.find((one) =>
      isDeepStrictEqual(one, { ...source, number: one.number }),
    );
    const own = known?.number ?? Math.max(0, ...citations.map((one) => one.number)) + 1;
    if (!known) citations.push({ number: own, ...source });
    numbers.set(number, own);
  }
  return { citations, to: (number) => numbers.get(number) ?? number };
}

/** The answer with other numbers of citations, wherever in it they stand. */
function renumbered<T>(value: T, to: (number: number) => number): T {
  const change = (one: unknown, name: string, parent: unknown): unknown => {
    if (typeof one === "number") {
      const ofList = name === "number" && isCitation(parent);
      return name === "citation" || ofList ? to(one) : one;
    }
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map((each: unknown) => change(each, "", one));
    return Object.fromEntries(
      Object.entries(one).map(([key, each]) => [key, change(each, key, one)]),
    );
  };
  return change(value, "", null) as T;
}

function isCitation(value: unknown): boolean {
  return typeof value === "object" && value !== null && "article" in value && "title" in value;
}
