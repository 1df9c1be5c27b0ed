/** Drafts of what was found: people, quotes, sentences. */
import type {
  EvidenceAnswer,
  Excerpt,
  MatchesAnswer,
  PersonAnswer,
  QuotedWords,
  QuotesAnswer,
  Tenure,
} from "../../domain.ts";
import { days } from "../../days.ts";
import { changed, count, opening as head, remarks } from "../../phrases.ts";
import { whose } from "./compared.ts";
import { clip, each, note, quoted, type Item } from "./draft.ts";
import { escape } from "./escape.ts";
import { also, joined, mostPlaces, names, opening, type Drafted } from "./shapes.ts";

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
  const several = period !== null && period.first !== period.last;
  return [`in ${sources} sources${several ? `, ${days(period)}` : ""}`];
}

export function quotes(answer: QuotesAnswer): Drafted {
  const { speaker, about, first, total, period, topics, citations } = answer;
  const several = period !== null && period.first !== period.last;
  const last = first + answer.quotes.length - 1;
  const here = first === last ? `number ${first}` : `${first} to ${last}`;
  const some = first > 1 || last < total ? `, ${here} here` : "";
  const topic = about === null ? "" : ` about ${about}`;
  return {
    heading: about === null ? speaker : `${speaker} about “${about}”`,
    lead: [count(total, "quote") + some, ...(several ? [days(period)] : [])].join(" · "),
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

function utterance(quote: QuotedWords, { citations, speaker }: QuotesAnswer): Item[] {
  const { words, evidence, antecedent, kind, elsewhere, disputed } = quote;
  const marked = evidence.marks.length > 0 ? evidence : { ...evidence, marks: [words] };
  const more = [...(kind === "mixed" ? ["quoted in part"] : []), ...remarks(quote, kind, speaker)];
  // Where the sources disagree, who else they name is what a reader must see.
  const others = disputed ? elsewhere.toSorted((a, b) => named(b) - named(a)) : elsewhere;
  const shown = others.slice(0, mostPlaces);
  const alike = shown.filter(({ likeness, evidence: said }) => !said && likeness !== "reworded");
  const hidden = others.length - shown.length;
  const notes = [
    ...also(
      alike.map((other) => ({ ...other.words, other })),
      citations,
      ({ other }) => [
        ...(other.likeness === "part" ? ["in part"] : []),
        ...(other.speaker === null ? [whose(null)] : []),
      ],
    ),
    ...(hidden > 0 ? [note(`also in ${count(hidden, "more place")}`)] : []),
  ];
  const own = joined(antecedent, quoted(marked, citations, more), notes, citations);
  const apart = shown.flatMap((other) => otherwise(other, marked, citations));
  return opening(evidence, joined(null, [...own, ...apart], [], citations));
}

type Other = QuotedWords["elsewhere"][number];

function named({ speaker, evidence }: Other): number {
  return (speaker === null ? 0 : 1) + (evidence === null ? 0 : 2);
}

/** Another place that names another speaker, or has other words: with what was changed in them. */
function otherwise(other: Other, shown: Excerpt, citations: QuotesAnswer["citations"]): Item[] {
  const { words, speaker, likeness, evidence } = other;
  if (evidence) return quoted(evidence, citations, [whose(speaker)]);
  if (likeness !== "reworded") return [];
  const by = speaker === null ? [whose(null)] : [];
  const items = quoted(words, citations, ["worded differently", ...by]);
  const changes = changed(other, shown).map((change) => escape(clip(change, mostChange)));
  return changes.length === 0 ? items : [...items, { text: note(changes.join(" · ")), cites: [] }];
}

/** Units of a change that is told. */
const mostChange = 160;

export function evidence(answer: EvidenceAnswer): Drafted {
  const { question, conflicting, citations } = answer;
  return {
    heading: question,
    lead: head(answer),
    items: each(answer.evidence, ({ excerpt, before, agreeing }) => {
      const notes = also(agreeing, citations);
      return opening(excerpt, joined(before, quoted(excerpt, citations), notes, citations));
    }),
    citations,
    tone: conflicting ? "differ" : "answer",
  };
}

export function matches({ query, matches: found, total, citations }: MatchesAnswer): Drafted {
  const some = found.length < total ? `, ${found.length} shown` : "";
  return {
    heading: query,
    lead: `${count(total, "sentence")}${some}`,
    items: each(found, (match) => opening(match, quoted(match, citations))),
    citations,
  };
}
