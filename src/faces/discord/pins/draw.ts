/** A pin's stored content in the pieces of a message: its excerpts as they were, whatever is there now. */
import type { Library } from "../../../domain.ts";
import type { Content, Pin, PinnedExcerpt } from "../../../pins/pin.ts";
import { stale, type Stale } from "../../../pins/stale.ts";
import { clip, date, note, quoted, type Item } from "../draft.ts";
import { escape } from "../escape.ts";

/** Units of a speaker's name. */
const mostName = 60;
/** Digits of a hash that tell one version of a file from another. */
const hashShown = 12;
/** Characters of a calendar date in an instant. */
const dateLength = "2000-01-01".length;

/** The excerpts, each with its citation; words that stand in a sentence of their own are marked there. */
export function pinnedItems({ kind, excerpts, citations }: Content): Item[] {
  return excerpts
    .filter((one) => !(one.part === "words" && excerpts.some((other) => holds(other, one))))
    .flatMap((one) => quoted(one, citations, remarks(one, kind)));
}

function holds(sentence: PinnedExcerpt, words: PinnedExcerpt): boolean {
  return (
    sentence.part === "evidence" &&
    sentence.article === words.article &&
    sentence.start <= words.start &&
    sentence.end >= words.end
  );
}

function remarks({ part, speaker }: PinnedExcerpt, kind: Content["kind"]): string[] {
  if (part === "before") return ["just before"];
  if (part !== "elsewhere") return [];
  if (kind !== "quotes") return ["the same elsewhere"];
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

/** What is no longer as it was when the answer was pinned, a line for each source. */
export function aged(pin: Pin, library: Library): string[] {
  return stale(pin, library).map((one) => `⚠ ${reason(one)}`);
}

function reason({ source, reason: why, holds: still }: Stale): string {
  const named = `[${source.number}]`;
  const version = `stored as it was, version ${source.hash.slice(0, hashShown)}`;
  if (why === "gone") return `Stale: ${named} is not among the articles any more; ${version}.`;
  if (why === "changed")
    return still
      ? `Stale: ${named} has changed since, not in these words; ${version}.`
      : `Stale: ${named} has changed since, these words too; ${version}.`;
  return `${named} never read like this: its excerpts are not shown.`;
}

/** Whether what the pin says was tampered with, so that it must not be shown as a quotation. */
export function untrue(pin: Pin, library: Library): boolean {
  return stale(pin, library).some(({ reason: why }) => why === "differs");
}
