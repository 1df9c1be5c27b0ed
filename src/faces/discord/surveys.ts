/** Drafts that look over many sources: what each says on a topic, and what happened when. */
import type { ComparisonAnswer, DatedStatement, Statement, TimelineAnswer } from "../../domain.ts";
import { days } from "../../days.ts";
import { each, note, quoted, type Item } from "./draft.ts";
import { count, joined, mostPlaces, opening, place, type Drafted } from "./shapes.ts";

const differs = {
  numbers: "numbers",
  names: "names",
  denial: "what is denied",
  hedges: "how they hedge",
  wording: "wording",
} as const;

export function comparison(answer: ComparisonAnswer): Drafted {
  const { topic, sources, shared, alone, total, citations } = answer;
  const shown = [...shared, ...alone].reduce((sum, { wordings }) => sum + wordings.length, 0);
  return {
    heading: topic,
    lead: [
      `In ${count(sources, "source")}, ${count(total, "sentence")}${shown < total ? `, of which ${shown}` : ""}`,
      ...(shared.length > 0 ? [] : ["No two of them say the same."]),
    ].join("\n"),
    items: each([...shared, ...alone], (statement) =>
      stated(statement, citations, statement === alone[0] && shared.length > 0),
    ),
    citations,
    tone: shared.some(({ differences }) => differences.length > 0) ? "differ" : "answer",
  };
}

function stated(
  { wordings, differences }: Statement,
  citations: ComparisonAnswer["citations"],
  alone: boolean,
): Item[] {
  const parts = differences.map((difference) => differs[difference]).join(", ");
  const label = alone ? "In one source only:" : parts === "" ? "" : `They differ in ${parts}:`;
  const opens = label === "" ? [] : [{ text: `**${label}**`, cites: [] }];
  return wordings.flatMap(({ excerpt, before, same }, i) => {
    const notes = same
      .slice(0, mostPlaces)
      .map((other) => note(`also in ${place(other, citations)}`));
    const own = joined(before, quoted(excerpt, citations), notes, citations);
    return opening(excerpt, i === 0 ? joined(null, [...opens, ...own], [], citations) : own);
  });
}

export function timeline(answer: TimelineAnswer): Drafted {
  const { topic, events, total, undated, citations } = answer;
  const missing = undated > 0 ? `, ${undated} undated` : "";
  const some = events.length < total ? `; ${events.length} shown` : "";
  return {
    heading: topic ?? "Timeline",
    lead: `${count(total - undated, "dated statement")}${missing}${some}`,
    items: each(events, (event) => dated(event, events.indexOf(event) + 1, citations)),
    citations,
  };
}

/** A statement under its time and, where that is known, the number that the picture has for it. */
function dated(
  { excerpt, before, when, agreeing }: DatedStatement,
  number: number,
  citations: TimelineAnswer["citations"],
): Item[] {
  const notes = agreeing
    .slice(0, mostPlaces)
    .map((same) => note(`also in ${place(same, citations)}`));
  const time = when === null ? "Undated" : `${number} · ${days(when)}`;
  const heading = { text: `**${time}**`, cites: [] };
  const own = joined(before, quoted(excerpt, citations), notes, citations);
  return opening(excerpt, joined(null, [heading, ...own], [], citations));
}
