/** Drafts of what is set beside the sources: a pasted quotation, the claims of a message. */
import type { Claim, ClaimsAnswer, Rewording, SaidAnswer } from "../../domain.ts";
import { clip, each, note, quoted, type Item } from "./draft.ts";
import { escape } from "./escape.ts";
import {
  joined,
  mostName,
  mostPlaces,
  names,
  opening,
  place,
  sure,
  type Drafted,
} from "./shapes.ts";

/** Units of a passage of which the wording differs, and as many as are told. */
const mostWords = 120;
const mostDifferences = 5;
/** Units of a claim as it stands over what the sources say. */
const mostClaim = 300;

export function said(answer: SaidAnswer): Drafted {
  const { pasted, speaker, evidence, quoted: kind, differences, citations } = answer;
  const remarks = [
    ...(kind === "indirect" ? ["reported, not quoted"] : []),
    ...(speaker !== null && answer.confidence < sure
      ? ["the attribution is likely, not certain"]
      : []),
  ];
  const notes = [
    ...(answer.disputed ? [note("The sources disagree about who said this.")] : []),
    ...answer.elsewhere.slice(0, mostPlaces).map(({ words, speaker: other }) => {
      const whose =
        other === null ? "unattributed there" : `attributed to ${escape(clip(other, mostName))}`;
      return note(`also in ${place(words, citations)}, ${whose}`);
    }),
  ];
  return {
    heading: pasted,
    lead: [
      speaker === null
        ? "In the sources, but attributed to nobody."
        : `**${escape(clip(speaker, mostName))}**, by the sources.`,
      ...wording(differences),
    ].join("\n"),
    items: opening(evidence, joined(null, quoted(evidence, citations, remarks), notes, citations)),
    citations,
    tone: answer.disputed ? "differ" : "answer",
  };
}

function wording(differences: readonly Rewording[]): string[] {
  if (differences.length === 0) return ["Word for word, capitals and marks aside."];
  const rest = differences.length - mostDifferences;
  return [
    "The wording differs:",
    ...differences.slice(0, mostDifferences).map((one) => `- ${parted(one)}`),
    ...(rest > 0 ? [`- and in ${rest} more places`] : []),
  ];
}

function parted({ pasted, source }: Rewording): string {
  const [yours, theirs] = [pasted, source].map((words) => `“${escape(clip(words, mostWords))}”`);
  if (source === "") return `${yours!} is not in the source`;
  if (pasted === "") return `the source also has ${theirs!}`;
  return `${yours!} is ${theirs!} in the source`;
}

export function claims({ text, claims: all, citations }: ClaimsAnswer): Drafted {
  return {
    heading: text,
    lead: note("Names and numbers are compared; whether it is so is for you to judge."),
    items: each(all, (claim) => looked(claim, citations)),
    citations,
  };
}

function looked({ text, evidence, compared }: Claim, citations: ClaimsAnswer["citations"]): Item[] {
  const claim = { text: `**${escape(clip(text, mostClaim))}**`, cites: [] };
  if (evidence.length === 0) return [{ ...claim, text: `${claim.text}\nNot in my sources.` }];
  const those = (found: boolean): string[] =>
    compared.filter((one) => one.found === found).map((one) => one.text);
  const notes = [
    ...(those(true).length > 0 ? [note(`In both: ${names(those(true))}`)] : []),
    ...(those(false).length > 0 ? [note(`Not in these excerpts: ${names(those(false))}`)] : []),
  ];
  const [first, ...others] = evidence;
  return [
    ...opening(first!, joined(null, [claim, ...quoted(first!, citations)], [], citations)),
    ...others.flatMap((excerpt) => opening(excerpt, quoted(excerpt, citations))),
    ...(notes.length > 0 ? [{ text: notes.join("\n"), cites: [] }] : []),
  ];
}
