/**
 * Answers as drafts of Discord messages: one exhaustive switch. Pure; every word of an article or
 * an asker goes through `escape` or `quotation`, and every excerpt has its citation under it.
 */
import type { Answer, ChoiceAnswer, NothingAnswer, ProblemAnswer } from "../../domain.ts";
import { besides } from "../../phrases.ts";
import { claims, said } from "./compared.ts";
import { about, article, corpus, help } from "./contents.ts";
import { clip, type Draft, type Way } from "./draft.ts";
import { escape } from "./escape.ts";
import { evidence, matches, person, quotes } from "./findings.ts";
import { mostName, names, type Drafted } from "./shapes.ts";
import { comparison, timeline } from "./surveys.ts";

/** As many choices as are listed; all have their button. */
const mostListed = 12;
/** Units of what to do instead, which may hold what the asker wrote. */
const mostRemedy = 400;

/** The draft of an answer. */
export function render(answer: Answer): Draft {
  return { lead: "", items: [], citations: [], ways: [], tone: "answer", ...drafted(answer) };
}

function drafted(answer: Answer): Drafted {
  switch (answer.kind) {
    case "person":
      return person(answer);
    case "choice":
      return choice(answer);
    case "quotes":
      return quotes(answer);
    case "evidence":
      return evidence(answer);
    case "matches":
      return matches(answer);
    case "comparison":
      return comparison(answer);
    case "timeline":
      return timeline(answer);
    case "sources":
      return corpus(answer);
    case "article":
      return article(answer);
    case "help":
      return help(answer);
    case "said":
      return said(answer);
    case "claims":
      return claims(answer);
    case "about":
      return about(answer);
    case "nothing":
      return nothing(answer);
    case "problem":
      return problem(answer);
  }
}

function choice({ query, options }: ChoiceAnswer): Drafted {
  return {
    heading: `“${query}” could be any of these`,
    lead: options
      .slice(0, mostListed)
      .map(({ name }) => `- ${escape(clip(name, mostName))}`)
      .join("\n"),
    ways: options.map(({ name, line }) => ({ label: name, line, replaces: true })),
    tone: "quiet",
  };
}

function nothing({ query, near, person: known, held }: NothingAnswer): Drafted {
  return {
    heading: query,
    lead: [
      "Not in my sources.",
      ...(near.length > 0 ? [`The nearest they have: ${names(near)}.`] : []),
      ...(known ? [instead(known)] : []),
      ...(held === undefined ? [] : [`${besides(held)}.`]),
    ].join("\n"),
    ways: [
      ...(known ? [way(known)] : []),
      ...(held === undefined
        ? []
        : [{ label: "Those sentences", line: `/search ${query}`, replaces: false }]),
      { label: "What they cover", line: "/sources", replaces: false },
    ],
    tone: "quiet",
  };
}

type Known = NonNullable<NothingAnswer["person"]>;

function instead({ name, quotes: count }: Known): string {
  const who = escape(clip(name, mostName));
  return count === 0
    ? `They name ${who}, but do not quote them.`
    : `They quote ${who} on other things.`;
}

function way({ name, quotes: count }: Known): Way {
  return count === 0
    ? { label: `Who is ${name}?`, line: `/who ${name}`, replaces: false }
    : { label: "What they said", line: `/quote ${name}`, replaces: false };
}

function problem({ message, remedy }: ProblemAnswer): Drafted {
  return { heading: message, lead: escape(clip(remedy, mostRemedy)), tone: "quiet" };
}
