/**
 * A timeline as a picture: the times on an axis, and beside it a row for each with its day, the
 * numbers of its statements in the list that goes with it, and who tells them. Wide enough for a
 * telephone held upright; its own dark ground reads the same on light and dark.
 */
import { days } from "../../../days.ts";
import type { TimelineAnswer } from "../../../domain.ts";
import { cut, width } from "./metrics.ts";
import { dayOf, entries, numbered, rows, type Entry, type Row } from "./rows.ts";
import { scale, type Scale } from "./scale.ts";
import { tag, text } from "./svg.ts";
import { counted, drawn, named } from "./words.ts";

/** Rows that can be read on a telephone; what is more shares them. */
export const mostRows = 12;
/** Pixels; a telephone shows half as many. */
const size = { width: 800, margin: 28, head: 62, foot: 78, row: 74 } as const;
/** The axis of a timeline of two rows. */
const leastAxis = 220;
/** Columns: where labels of the axis end, the axis, and where the rows begin. */
const column = { tick: 138, axis: 162, lane: 20, bend: 262, row: 290 } as const;
const font = { title: 28, day: 26, small: 20, least: 16 } as const;
/** Pixels of a name that is cut, or it says too little. */
const leastName = 140;
/** Bars that may lie beside each other. */
const mostLanes = 4;
const radius = 9;
/** Shortest bar, so that one of two days is none. */
const leastBar = 22;

/** Each text has at least seven times the lightness of its ground, or the other way round. */
const colour = {
  ground: "#1b222c",
  text: "#f3f6fa",
  quiet: "#b4c0cf",
  line: "#55657a",
  point: "#7db4ff",
  bar: "#f2b866",
  dark: "#10151c",
} as const;

/**
 * The picture as SVG; null where there is nothing to see in one: fewer than two times. Words of a
 * source are its outlet or title alone, cut where they are too long.
 */
export function draw(answer: TimelineAnswer): string | null {
  const all = entries(answer);
  const lines = rows(all, mostRows);
  if (lines.length < 2) return null;
  const axis = {
    top: size.head + size.row / 2,
    length: Math.max(leastAxis, (lines.length - 1) * size.row),
  };
  const height = axis.top + axis.length + size.row / 2 + size.foot;
  const measured = scale(
    all.map(({ when }) => when),
    axis.length,
  );
  const places = spread(lines, measured, axis.length);
  const marks = marked(all, measured);
  const parts = [
    tag("rect", { width: size.width, height, fill: colour.ground }),
    heading(answer),
    ...scaled(measured, axis),
    ...marks.map((mark) => joined(mark, places[rowOf(lines, mark)]!, axis.top)),
    ...marks.map((mark) => shape(mark, axis.top)),
    ...lines.flatMap((line, i) => told(line, axis.top + places[i]!)),
    text([counted(answer), ...(measured.true ? [] : ["not to scale"])].join(" · "), {
      ...{ x: size.margin, y: height - size.margin, size: font.small, fill: colour.quiet },
    }),
  ];
  const box = { width: size.width, height, viewBox: `0 0 ${size.width} ${height}` };
  return tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...box }, parts.join(""));
}

function heading({ topic }: TimelineAnswer): string {
  const most = size.width - 2 * size.margin;
  const title = (topic === null ? null : drawn(topic)) ?? "Timeline";
  const shown = cut(title, font.title, most, true);
  return text(shown, { x: size.margin, y: 50, size: font.title, fill: colour.text, bold: true });
}

/** One time on the axis. */
interface Mark {
  readonly entries: readonly Entry[];
  /** Pixels from the top of the axis; the same for a day. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** Every time once, those that would lie on each other in lanes. */
function marked(all: readonly Entry[], { at }: Scale): Mark[] {
  const ends: number[] = [];
  return rows(all, Infinity).map(({ entries: own, when }) => {
    const from = at(dayOf(when.first));
    const day = when.first === when.last;
    const to = day ? from : Math.max(at(dayOf(when.last) + 1), from + leastBar);
    const free = ends.findIndex((end) => end + 2 * radius < from);
    const lane = free >= 0 ? free : Math.min(ends.length, mostLanes - 1);
    ends[lane] = Math.max(to, ends[lane] ?? 0);
    return { entries: own, from, to, x: column.axis + lane * column.lane };
  });
}

function rowOf(lines: readonly Row[], { entries: [first] }: Mark): number {
  return lines.findIndex(({ entries: own }) => own.some(({ number }) => number === first!.number));
}

/** Where each row stands: as near to the beginning of its time as the others let it. */
function spread(lines: readonly Row[], { at }: Scale, length: number): number[] {
  const places: number[] = [];
  for (const { when } of lines)
    places.push(Math.max(at(dayOf(when.first)), (places.at(-1) ?? -size.row) + size.row));
  return places.map((place, i) => Math.min(place, length - (lines.length - 1 - i) * size.row));
}

function scaled({ ticks }: Scale, { top, length }: { top: number; length: number }): string[] {
  const x = column.axis;
  const line = { stroke: colour.line, "stroke-width": 3, "stroke-linecap": "round" } as const;
  return [
    tag("line", { x1: x, y1: top - radius, x2: x, y2: top + length + radius, ...line }),
    ...ticks.flatMap(({ at, label }) => [
      tag("line", { x1: x - 12, y1: top + at, x2: x, y2: top + at, ...line }),
      text(label, {
        ...{ x: column.tick, y: top + at + 7, size: font.small, fill: colour.quiet, end: true },
      }),
    ]),
  ];
}

function joined({ from, x }: Mark, place: number, top: number): string {
  const d = `M${x} ${top + from} H${column.bend - 30} L${column.bend} ${top + place} H${column.row - 8}`;
  return tag("path", { d, fill: "none", stroke: colour.line, "stroke-width": 2 });
}

function shape({ from, to, x }: Mark, top: number): string {
  const edge = { stroke: colour.ground, "stroke-width": 2 };
  if (from === to)
    return tag("circle", { cx: x, cy: top + from, r: radius, fill: colour.point, ...edge });
  const box = { x: x - 7, y: top + from - 2, width: 14, height: to - from + 4, rx: 6 };
  return tag("rect", { ...box, fill: colour.bar, ...edge });
}

/** A row at the height `y`: numbers and day there, sources below. */
function told({ entries: own, when, sources }: Row, y: number): string[] {
  const right = size.width - size.margin;
  const numbers = numbered(own);
  const badge = { x: column.row, width: width(numbers, font.small, true) + 20 };
  const start = column.row + badge.width + 14;
  const day = days(when);
  const fitting = (font.day * (right - start)) / width(day, font.day, true);
  const fill = own.every((one) => one.when.first === one.when.last) ? colour.point : colour.bar;
  return [
    tag("rect", { ...badge, y: y - 15, height: 30, rx: 8, fill }),
    text(numbers, {
      ...{ x: badge.x + badge.width / 2, y: y + 7, size: font.small, fill: colour.dark },
      ...{ bold: true, middle: true },
    }),
    text(day, {
      ...{ x: start, y: y + 9, size: Math.max(font.least, Math.min(font.day, fitting)) },
      ...{ fill: colour.text, bold: true },
    }),
    text(naming(sources.map(named), right - column.row), {
      ...{ x: column.row, y: y + 38, size: font.small, fill: colour.quiet },
    }),
  ];
}

/** Names in one line, the last of them cut where it must be; what is too much is counted. */
function naming(names: readonly string[], most: number): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const before = names.slice(0, shown - 1).map((name) => `${name}, `);
    const rest = names.length - shown;
    const after = rest > 0 ? ` and ${rest} more` : "";
    const left = most - width(before.join("") + after, font.small);
    if (left >= leastName || shown === 1)
      return before.join("") + cut(names[shown - 1]!, font.small, left) + after;
  }
  return "";
}
