/** Drafts of what was found: people, quotes, sentences. */
import type {
  EvidenceAnswer,
  MatchesAnswer,
  PersonAnswer,
  QuotedWords,
  QuotesAnswer,
  Tenure,
} from "../../domain.ts";
import { clip, date, each, note, quoted, type Item } from "./draft.ts";
import { escape } from "./escape.ts";
import {
  count,
  joined,
  mostName,
  mostPlaces,
  names,
  opening,
  place,
  sure,
  type Drafted,
} from "./shapes.ts";

export function person(answer: PersonAnswer): Drafted {
  const { name, aliases, roles, excerpts, companions, citations } = answer;
  const figures = [
    `Named ${count(answer.mentions, "time")} in ${count(answer.sources, "source")}`,
    answer.quotes > 0 ? count(answer.quotes, "quote") : "never quoted",
  ].join(" · ");
  const lines = [
    ...(aliases.length > 0 ? [note(`also ${names(aliases)}`)] : []),
    figures,
    ...(companions.length > 0 ? [note(`Named with ${names(companions)}`)] : []),
  ];
  return {
    heading: name,
    lead: lines.join("\n"),
    items: each([...roles, ...excerpts], (excerpt) => {
      const role = roles.indexOf(excerpt);
      return role < 0
        ? opening(excerpt, quoted(excerpt, citations))
        : quoted(excerpt, citations, held(answer.tenures[role]));
    }),
    citations,
    ways:
      answer.quotes > 0 ? [{ label: "Their words", line: `/quote ${name}`, replaces: false }] : [],
  };
}

/** How long and how widely a role is given, where more than one source tells. */
function held(tenure: Tenure | undefined): string[] {
  if (!tenure || tenure.sources < 2) return [];
  const { period, sources } = tenure;
  if (!period) return [`in ${sources} sources`];
  const days = [...new Set([period.first, period.last])].map(date).join(" to ");
  return [`in ${sources} sources, ${days}`];
}

export function quotes(answer: QuotesAnswer): Drafted {
  const { speaker, about, first, total, topics, citations } = answer;
  const last = first + answer.quotes.length - 1;
  const here = first === last ? `number ${first}` : `${first} to ${last}`;
  const some = first > 1 || last < total ? `, ${here} here` : "";
  const topic = about === null ? "" : ` about ${about}`;
  return {
    heading: about === null ? speaker : `${speaker} about “${about}”`,
    lead: [count(total, "quote") + some, ...span(answer)].join(" · "),
    items: each(answer.quotes, (words) => utterance(words, answer)),
    citations,
    ways: [
      ...(last < total
        ? [
            {
              label: "Further quotes",
              line: `/quote ${speaker}${topic} skip:${last}`,
              replaces: true,
            },
          ]
        : []),
      ...topics.slice(0, mostTopics).map((one) => ({
        label: `${one.topic} · ${one.count}`,
        line: one.line,
        replaces: false,
      })),
    ],
  };
}

/** As many topics as are offered: a row of buttons. */
const mostTopics = 4;

function span({ period }: QuotesAnswer): string[] {
  if (period === null) return [];
  return [[...new Set([period.first, period.last])].map(date).join(" to ")];
}

const speech = { direct: null, mixed: "quoted in part", indirect: "reported, not quoted" } as const;

function utterance(quote: QuotedWords, { citations }: QuotesAnswer): Item[] {
  const { words, evidence, antecedent, kind, elsewhere, disputed, confidence } = quote;
  const marked = evidence.marks.length > 0 ? evidence : { ...evidence, marks: [words] };
  const label = speech[kind];
  const more = [
    ...(label === null ? [] : [label]),
    ...(confidence < sure ? ["the attribution is likely, not certain"] : []),
  ];
  // Where the sources disagree, who else they name is what a reader must see.
  const others = disputed ? elsewhere.toSorted((a, b) => named(b) - named(a)) : elsewhere;
  const shown = others.slice(0, mostPlaces);
  const notes = [
    ...(disputed ? [note("The sources disagree about who said this.")] : []),
    ...shown
      .filter(({ likeness }) => likeness !== "reworded")
      .map((other) => {
        const part = other.likeness === "part" ? ["in part"] : [];
        return note(
          `also in ${[place(other.words, citations), ...part, ...whose(other, disputed)].join(", ")}`,
        );
      }),
  ];
  const reworded = shown
    .filter(({ likeness }) => likeness === "reworded")
    .flatMap((other) =>
      quoted(other.words, citations, ["worded differently", ...whose(other, disputed)]),
    );
  const own = joined(antecedent, quoted(marked, citations, more), notes, citations);
  return opening(evidence, joined(null, [...own, ...reworded], [], citations));
}

type Other = QuotedWords["elsewhere"][number];

function named({ speaker }: Other): number {
  return speaker === null ? 0 : 1;
}

/** Whom another place gives the words to, where it is not the same. */
function whose({ speaker }: Other, disputed: boolean): string[] {
  if (speaker === null) return ["unattributed there"];
  return disputed ? [`attributed to ${escape(clip(speaker, mostName))}`] : [];
}

export function evidence(answer: EvidenceAnswer): Drafted {
  const { question, conflicting, confidence, citations } = answer;
  const lead = conflicting ? "The sources differ:" : confidence < sure ? "This may answer it:" : "";
  return {
    heading: question,
    lead,
    items: each(answer.evidence, ({ excerpt, before, agreeing }) => {
      const notes = agreeing
        .slice(0, mostPlaces)
        .map((same) => note(`also in ${place(same, citations)}`));
      return opening(excerpt, joined(before, quoted(excerpt, citations), notes, citations));
    }),
    citations,
    tone: conflicting ? "differ" : "answer",
  };
}

export function matches({ query, matches: found, total, citations }: MatchesAnswer): Drafted {
  const some = found.length < total ? `, of which ${found.length}` : "";
  return {
    heading: query,
    lead: `${count(total, "sentence")}${some}`,
    items: each(found, (match) => opening(match, quoted(match, citations))),
    citations,
  };
}
