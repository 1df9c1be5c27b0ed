/** What Discord offers while somebody types a name, a speaker or a source. */
import type { Option } from "../../command.ts";
import type { Library } from "../../domain.ts";
import { clip } from "./draft.ts";
import { shown } from "./escape.ts";
import { mostChoice, mostChoices } from "./limits.ts";

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export type Suggested = NonNullable<Option["suggest"]>;

interface Entry extends Choice {
  /** Without case and accents, a space before each word. */
  readonly key: string;
}

/** What there is to complete with, the most frequent first. */
export type Entries = Readonly<Record<Suggested, readonly Entry[]>>;

/** The names, speakers and sources of a library. */
export function entries(library: Library): Entries {
  const quoted = new Map<string, number>();
  for (const { speaker } of library.quotes)
    if (speaker) quoted.set(speaker.name, (quoted.get(speaker.name) ?? 0) + 1);
  const people = library.people.map(({ name, mentions }) =>
    entry(name, [count(mentions.length, "mention"), times(quoted.get(name) ?? 0)].join(", ")),
  );
  const speakers = [...quoted]
    .sort((a, b) => b[1] - a[1])
    .map(([name, number]) => entry(name, times(number)));
  const sources = library.articles.map(({ id, title, outlet }) =>
    entry(title, clip(outlet ?? "", mostOutlet), id, `${title} ${id}`),
  );
  return { people: people.flat(), speakers: speakers.flat(), sources: sources.flat() };
}

/** Units of an outlet beside a title. */
const mostOutlet = 30;

/** Typed text beyond this narrows nothing down. */
const mostTyped = 100;

/** What of it fits the typed text: those first that begin with it. */
export function matching(entries: readonly Entry[], typed: string): Choice[] {
  const wanted = fold(typed.slice(0, mostTyped)).trim();
  const found: Entry[][] = [[], [], []];
  for (const one of entries) {
    const rank = one.key.startsWith(` ${wanted}`) ? 0 : one.key.includes(` ${wanted}`) ? 1 : 2;
    if (rank < 2 || one.key.includes(wanted)) found[rank]!.push(one);
    if (found[0]!.length >= mostChoices) break;
  }
  return found
    .flat()
    .slice(0, mostChoices)
    .map(({ name, value }) => ({ name, value }));
}

/** None where the value is longer than Discord takes: it could not be sent back whole. */
function entry(text: string, figures: string, value = text, searched = text): Entry[] {
  if (value.length > mostChoice || value === "") return [];
  const tail = figures === "" ? "" : ` · ${figures}`;
  const name = clip(shown(text), mostChoice - tail.length) + tail;
  return [{ name, value, key: ` ${fold(searched)}` }];
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\p{P}]+/gu, " ")
    .toLowerCase();
}

function times(number: number): string {
  return number === 0 ? "never quoted" : count(number, "quote");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
