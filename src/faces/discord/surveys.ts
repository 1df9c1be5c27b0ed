/** Drafts that look over many sources: what each says on a topic, and what happened when. */
import type { ComparisonAnswer, DatedStatement, Statement, TimelineAnswer } from "../../domain.ts";
import { dated, differing, found, time } from "../../phrases.ts";
import { each, quoted, together, type Item } from "./draft.ts";
import { also, joined, opening, type Drafted } from "./shapes.ts";

export function comparison(answer: ComparisonAnswer): Drafted {
  const { topic, shared, alone, citations } = answer;
  return {
    heading: topic,
    lead: [found(answer), ...(shared.length > 0 ? [] : ["No two of them say the same."])].join(
      "\n",
    ),
    items: each([...shared, ...alone], (statement) =>
      stated(statement, citations, statement === alone[0] && shared.length > 0),
    ),
    citations,
    tone: shared.some(({ differences }) => differences.length > 0) ? "differ" : "answer",
  };
}

function stated(
  statement: Statement,
  citations: ComparisonAnswer["citations"],
  alone: boolean,
): Item[] {
  const label = headed(statement, alone);
  const opens = label === "" ? [] : [{ text: `**${label}**`, cites: [] }];
  const items = statement.wordings.flatMap(({ excerpt, before, same }, i) => {
    const own = joined(before, quoted(excerpt, citations), also(same, citations), citations);
    return opening(excerpt, i === 0 ? joined(null, [...opens, ...own], [], citations) : own);
  });
  return together(items);
}

/** What stands over a statement, so that it is not taken for part of the one before. */
function headed(statement: Statement, first: boolean): string {
  const { wordings } = statement;
  const parts = differing(statement);
  if (parts !== "") return `${capital(parts)}:`;
  if (first) return "In one source only:";
  return wordings.some(({ same }) => same.length > 0) ? "In the same words:" : "";
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function timeline(answer: TimelineAnswer): Drafted {
  const { topic, events, citations } = answer;
  return {
    heading: topic ?? "Timeline",
    lead: dated(answer),
    items: each(events, (event) => placed(event, events.indexOf(event) + 1, citations)),
    citations,
  };
}

/** A statement under its time and, where that is known, the number that the picture has for it. */
function placed(
  { excerpt, before, when, agreeing }: DatedStatement,
  number: number,
  citations: TimelineAnswer["citations"],
): Item[] {
  const label = when === null ? time(when) : `${number} · ${time(when)}`;
  const heading = { text: `**${label}**`, cites: [] };
  const own = joined(before, quoted(excerpt, citations), also(agreeing, citations), citations);
  return opening(excerpt, joined(null, [heading, ...own], [], citations));
}
