/** Drafts of what is set beside the sources: a pasted quotation, the claims of a message. */
import type { Claim, ClaimsAnswer, SaidAnswer } from "../../domain.ts";
import { attributed, parted, remarks, shared, there } from "../../phrases.ts";
import { clip, each, note, quoted, together, type Item } from "./draft.ts";
import { escape } from "./escape.ts";
import { also, joined, mostName, names, opening, type Drafted } from "./shapes.ts";

/** Units of a passage of which the wording differs, and as many as are told. */
const mostWords = 120;
const mostDifferences = 5;
/** Units of a claim as it stands over what the sources say. */
const mostClaim = 300;

export function said(answer: SaidAnswer): Drafted {
  const { pasted, speaker, evidence, quoted: kind, citations } = answer;
  const notes = also(
    answer.elsewhere.map((one) => ({ ...one.words, by: one.speaker })),
    citations,
    ({ by }) => (by === speaker ? [] : [whose(by)]),
  );
  const own = quoted(evidence, citations, remarks(answer, kind, speaker));
  return {
    heading: pasted,
    lead: [
      `**${escape(attributed(answer, (name) => clip(name, mostName)))}**`,
      ...wording(answer),
    ].join("\n"),
    items: opening(evidence, joined(null, own, notes, citations)),
    citations,
    tone: answer.disputed ? "differ" : "answer",
  };
}

/** Whom another place gives words to, escaped. */
export function whose(speaker: string | null): string {
  return escape(there(speaker === null ? null : clip(speaker, mostName)));
}

function wording({ differences }: SaidAnswer): string[] {
  if (differences.length === 0) return ["Word for word as you have it, capitals and marks aside."];
  const rest = differences.length - mostDifferences;
  return [
    "Worded differently:",
    ...differences.slice(0, mostDifferences).map(({ pasted, source }) => {
      const short = { pasted: clip(pasted, mostWords), source: clip(source, mostWords) };
      return `- ${escape(parted(short))}`;
    }),
    ...(rest > 0 ? [`- and in ${rest} more places`] : []),
  ];
}

export function claims({ text, claims: all, citations }: ClaimsAnswer): Drafted {
  return {
    heading: text,
    lead: note("Names and numbers are compared; whether it is so is for you to judge."),
    items: each(all, (claim) => looked(claim, claim.text === text, citations)),
    citations,
  };
}

/** A claim, unless it is the heading already, over what the sources say on it. */
function looked(asked: Claim, alone: boolean, citations: ClaimsAnswer["citations"]): Item[] {
  const { text, evidence } = asked;
  const over = alone ? [] : [`**${escape(clip(text, mostClaim))}**`];
  if (evidence.length === 0)
    return [{ text: [...over, "Not in my sources."].join("\n"), cites: [] }];
  const claim = over.map((line) => ({ text: line, cites: [] }));
  const notes = shared(asked, names).map(note);
  const [first, ...others] = evidence;
  return together([
    ...opening(first!, joined(null, [...claim, ...quoted(first!, citations)], [], citations)),
    ...others.flatMap((excerpt) => opening(excerpt, quoted(excerpt, citations))),
    ...(notes.length > 0 ? [{ text: notes.join("\n"), cites: [] }] : []),
  ]);
}
