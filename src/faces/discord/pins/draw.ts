/** A pin's stored content in the pieces of a message: its excerpts as they were, whatever is there now. */
import { date } from "../../../days.ts";
import type { Library } from "../../../domain.ts";
import type { Content, Pin, PinnedExcerpt } from "../../../pins/pin.ts";
import { stale, type Stale } from "../../../pins/stale.ts";
import { clip, note, quoted, type Item } from "../draft.ts";
import { escape } from "../escape.ts";
import { joined } from "../shapes.ts";

/** Units of a speaker's name. */
const mostName = 60;
/** Digits of a hash that tell one version of a file from another. */
const hashShown = 12;
/** Characters of a calendar date in an instant. */
const dateLength = "2000-01-01".length;

/**
 * The excerpts, each with its citation and, where the source is no longer the same, with the version
 * that it was cut from; words that stand in a sentence of their own are marked there.
 */
export function pinnedItems(pin: Pin, library: Library): Item[] {
  const { kind, excerpts, citations } = pin.content;
  const old = new Map(
    stale(pin, library).map(({ source }) => [
      source.number,
      `version ${source.hash.slice(0, hashShown)}`,
    ]),
  );
  return excerpts
    .filter((one) => !(one.part === "words" && excerpts.some((other) => holds(other, one))))
    .flatMap((one, i, all) => {
      const version = old.get(one.citation);
      const more = [...remarks(one, kind), ...(version === undefined ? [] : [version])];
      const items = quoted(one, citations, more);
      if (one.over === undefined || one.over === all[i - 1]?.over) return items;
      const over = { text: `**${escape(clip(one.over, mostOver))}**`, cites: [] };
      return joined(null, [over, ...items], [], citations);
    });
}

/** Units of what stands over excerpts, which may be the asker's own words. */
const mostOver = 300;

function holds(sentence: PinnedExcerpt, words: PinnedExcerpt): boolean {
  return (
    sentence.part === "evidence" &&
    sentence.article === words.article &&
    sentence.start <= words.start &&
    sentence.end >= words.end
  );
}

function remarks({ part, speaker }: PinnedExcerpt, kind: Content["kind"]): string[] {
  if (part === "before") return ["earlier"];
  if (part !== "elsewhere") return [];
  if (kind !== "quotes" && kind !== "said") return ["the same elsewhere"];
  return [
    speaker === null
      ? "elsewhere, unattributed there"
      : `elsewhere, attributed to ${escape(clip(speaker, mostName))}`,
  ];
}

/** The day of an instant. */
export function day(instant: string): string {
  return date(instant.slice(0, dateLength));
}

/** What moderators say of a pin: label and note. */
export function remarked({ label, note: said }: Pin): string[] {
  return [
    ...(label === null ? [] : [note(`Label: ${escape(label)}`)]),
    ...(said === null ? [] : [`Note: ${escape(said)}`]),
  ];
}

/** What is no longer as it was when the answer was pinned: a line for each way of it. */
export function aged(pin: Pin, library: Library): string[] {
  const found = new Map<string, number[]>();
  for (const one of stale(pin, library)) {
    const known = found.get(reason(one));
    if (known) known.push(one.source.number);
    else found.set(reason(one), [one.source.number]);
  }
  return [...found].map(([why, numbers]) => {
    const rest = numbers.length - mostNumbers;
    const named = numbers.slice(0, mostNumbers).map((number) => `[${number}]`);
    return `⚠ ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}: ${why}`;
  });
}

/** As many sources as are named in a line. */
const mostNumbers = 5;

function reason({ reason: why, holds: still }: Stale): string {
  if (why === "gone") return "stale, not among the articles any more; shown as it was.";
  if (why === "differs") return "never read like this; its excerpts are not shown.";
  return still
    ? "stale, changed since, though not in these words; shown as it was."
    : "stale, changed since, these words too; shown as it was.";
}

/** Whether what the pin says was tampered with, so that it must not be shown as a quotation. */
export function untrue(pin: Pin, library: Library): boolean {
  return stale(pin, library).some(({ reason: why }) => why === "differs");
}
