/** What a picture of a timeline says in words: of its rows, of what it leaves out, and to those who cannot see it. */
import { days } from "../../../days.ts";
import type { Citation, TimelineAnswer } from "../../../domain.ts";
import { count } from "../../../phrases.ts";
import { clip } from "../draft.ts";
import { isolated, shown } from "../escape.ts";
import { entries, numbered, rows, type Row } from "./rows.ts";

/** Units of a name, of which a picture shows no more. */
const mostName = 120;

/** Letters that the font of the picture has; of other texts it would draw boxes. */
const drawable =
  /^[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Armenian}\p{scx=Georgian}\p{P}\p{Zs}\p{Nd}\p{Sc}\p{Sm}\ufffd]*$/u;

/** A text on one line as it can be drawn; null where it cannot. */
export function drawn(text: string): string | null {
  const line = clip(shown(text), mostName);
  return drawable.test(line) ? isolated(line) : null;
}

/** The number of a source with its outlet, or else its title, where that can be drawn. */
export function named({ number, outlet, title }: Citation): string {
  const name = drawn(outlet ?? title);
  return name === null ? `[${number}]` : `[${number}] ${name}`;
}

/** How many statements there are, and which of them are not drawn. */
export function counted({ events, total, undated }: TimelineAnswer): string {
  const dated = total - undated;
  const shown = events.filter(({ when }) => when !== null).length;
  const all = count(dated, "dated statement");
  const parts = [
    shown < dated ? `${shown} of ${all}` : all,
    ...(undated > 0 ? [`${undated} undated, not drawn`] : []),
  ];
  return parts.join(" · ");
}

/** What Discord takes as the description of a file. */
const mostAlt = 1024;

/** The picture in words: its heading, every row with its day, numbers and sources, and its count. */
export function alternative(answer: TimelineAnswer, most: number): string {
  const { topic } = answer;
  const head = topic === null ? "Timeline." : `Timeline: ${clip(shown(topic), mostName)}.`;
  const end = `${counted(answer)}.`;
  const all = rows(entries(answer), most);
  const full = all.map((row) => line(row, row.sources.map(named)));
  const short = all.map((row) => line(row, numbers(row)));
  const whole = [head, ...full, end].join("\n");
  return whole.length <= mostAlt ? whole : clipped([head, ...short, end].join("\n"));
}

function line({ entries: own, when }: Row, sources: readonly string[]): string {
  return `${numbered(own)}: ${days(when)}, ${sources.join(", ")}`;
}

const numbers = ({ sources }: Row): string[] => sources.map(({ number }) => `[${number}]`);

function clipped(text: string): string {
  return text.length <= mostAlt ? text : `${text.slice(0, mostAlt - 1)}…`;
}
