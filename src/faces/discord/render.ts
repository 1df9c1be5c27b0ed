/**
 * Answers as drafts of Discord messages: one exhaustive switch. Pure; every word of an article or
 * an asker goes through `escape` or `quotation`, and every excerpt has its citation under it.
 */
import type {
  Answer,
  ArticleAnswer,
  ChoiceAnswer,
  EvidenceAnswer,
  Excerpt,
  HelpAnswer,
  MatchesAnswer,
  NothingAnswer,
  PersonAnswer,
  ProblemAnswer,
  QuotedWords,
  QuotesAnswer,
  SourcesAnswer,
} from "../../domain.ts";
import { clip, note, origin, quoted, type Draft, type Item } from "./draft.ts";
import { escape } from "./escape.ts";

/** Below this an attribution or an answer is right less often than a reader would expect. */
const sure = 0.75;
/** Units of text that still read as one item; more, and its parts become items of their own. */
const together = { characters: 1900, bytes: 4800 };
/** As many names as a line holds, and units of each. */
const mostNames = 8;
const mostName = 60;
/** As many choices as are listed; all have their button. */
const mostListed = 12;
/** As many other places as are told of one excerpt. */
const mostPlaces = 3;
/** Units of what to do instead, which may hold what the asker wrote. */
const mostRemedy = 400;

/** The draft of an answer. */
export function render(answer: Answer): Draft {
  return { lead: "", items: [], citations: [], ways: [], tone: "answer", ...drafted(answer) };
}

type Drafted = Pick<Draft, "heading"> & Partial<Draft>;

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
    case "sources":
      return corpus(answer);
    case "article":
      return article(answer);
    case "help":
      return help(answer);
    case "nothing":
      return nothing(answer);
    case "problem":
      return problem(answer);
  }
}

function person(answer: PersonAnswer): Drafted {
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
    items: [
      ...roles.flatMap((role) => quoted(role, citations)),
      ...excerpts.flatMap((excerpt) => opening(excerpt, quoted(excerpt, citations))),
    ],
    citations,
    ways:
      answer.quotes > 0 ? [{ label: "Their words", line: `/quote ${name}`, replaces: false }] : [],
  };
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

function quotes(answer: QuotesAnswer): Drafted {
  const { speaker, about, total, citations } = answer;
  const rest = total - answer.quotes.length;
  return {
    heading: about === null ? speaker : `${speaker} about “${about}”`,
    lead:
      rest > 0
        ? `${count(total, "quote")}, of which ${answer.quotes.length}`
        : count(total, "quote"),
    items: answer.quotes.flatMap((words) => utterance(words, answer)),
    citations,
  };
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
  const others = elsewhere.map(({ words: same, speaker }) => {
    const where = place(same, citations);
    if (speaker === null) return `${where}, unattributed there`;
    return disputed ? `${where}, attributed to ${escape(clip(speaker, mostName))}` : where;
  });
  const notes = [
    ...(disputed ? [note("The sources disagree about who said this.")] : []),
    ...others.slice(0, mostPlaces).map((other) => note(`also in ${other}`)),
  ];
  return opening(
    evidence,
    joined(antecedent, quoted(marked, citations, more), notes, { citations }),
  );
}

function evidence(answer: EvidenceAnswer): Drafted {
  const { question, conflicting, confidence, citations } = answer;
  const lead = conflicting ? "The sources differ:" : confidence < sure ? "This may answer it:" : "";
  return {
    heading: question,
    lead,
    items: answer.evidence.flatMap(({ excerpt, before, agreeing }) => {
      const notes = agreeing
        .slice(0, mostPlaces)
        .map((same) => note(`also in ${place(same, citations)}`));
      return opening(excerpt, joined(before, quoted(excerpt, citations), notes, answer));
    }),
    citations,
    tone: conflicting ? "differ" : "answer",
  };
}

/** The sentence before, the excerpt and its notes: one item where they fit. */
function joined(
  before: Excerpt | null,
  items: readonly Item[],
  notes: readonly string[],
  { citations }: Pick<QuotesAnswer, "citations">,
): Item[] {
  const parts = [
    ...(before === null ? [] : quoted({ ...before, marks: [] }, citations, ["just before"])),
    ...items,
    ...(notes.length > 0 ? [{ text: notes.join("\n"), cites: [] }] : []),
  ];
  const text = parts.map((part) => part.text).join("\n");
  const fits = text.length <= together.characters && Buffer.byteLength(text) <= together.bytes;
  return fits ? [{ text, cites: parts.flatMap(({ cites }) => cites) }] : parts;
}

function matches({ query, matches: found, total, citations }: MatchesAnswer): Drafted {
  const some = found.length < total ? `, of which ${found.length}` : "";
  return {
    heading: query,
    lead: `${count(total, "sentence")}${some}`,
    items: found.flatMap((match) => opening(match, quoted(match, citations))),
    citations,
  };
}

function corpus({ citations, sentences }: SourcesAnswer): Drafted {
  const counts = new Map(sentences.map(({ citation, count }) => [citation, count]));
  return {
    heading: count(citations.length, "article"),
    items: citations.map((citation) => ({
      text: `${origin(citation)}\n${note(count(counts.get(citation.number) ?? 0, "sentence"))}`,
      cites: [citation.number],
      opens: {
        label: "Read",
        request: { command: "source", values: { id: citation.article } },
      },
    })),
    citations,
    tone: "quiet",
  };
}

function article({ citations, sentences }: ArticleAnswer): Drafted {
  return {
    heading: citations[0]?.title ?? "",
    lead: citations[0] ? note(origin(citations[0])) : "",
    items: sentences.flatMap((sentence) =>
      quoted(sentence, citations, [`sentence ${sentence.sentence}`]),
    ),
    citations,
  };
}

function help({ commands }: HelpAnswer): Drafted {
  return {
    heading: "Ask in plain words, or with a command",
    lead: "Answers are words of the sources, cited, or “not in my sources”.",
    items: commands.map(({ usage, description, example }) => ({
      text: [
        `**${escape(usage)}**`,
        escape(description),
        ...(example === null ? [] : [note(escape(example))]),
      ].join("\n"),
      cites: [],
    })),
    tone: "quiet",
  };
}

function nothing({ query, near, person }: NothingAnswer): Drafted {
  const named = person && escape(clip(person.name, mostName));
  return {
    heading: query,
    lead: [
      "Not in my sources.",
      ...(near.length > 0 ? [`The nearest they have: ${names(near)}.`] : []),
      ...(named && person.quotes === 0 ? [`They name ${named}, but do not quote them.`] : []),
      ...(named && person.quotes > 0 ? [`They quote ${named} on other things.`] : []),
    ].join("\n"),
    ways: [
      ...(person && person.quotes === 0
        ? [
            {
              label: `Who is ${clip(person.name, 40)}?`,
              line: `/who ${person.name}`,
              replaces: false,
            },
          ]
        : []),
      ...(person && person.quotes > 0
        ? [
            {
              label: `What they say of other things`,
              line: `/quote ${person.name}`,
              replaces: false,
            },
          ]
        : []),
      { label: "What they cover", line: "/sources", replaces: false },
    ],
    tone: "quiet",
  };
}

function problem({ message, remedy }: ProblemAnswer): Drafted {
  return { heading: message, lead: escape(clip(remedy, mostRemedy)), tone: "quiet" };
}

/** Items of one excerpt, of which the last opens what stands around it. */
function opening(excerpt: Excerpt, items: readonly Item[]): Item[] {
  const { article, sentence } = excerpt;
  const request = { command: "source", values: { id: article, around: String(sentence) } };
  return items.map((item, i) =>
    i === items.length - 1 ? { ...item, opens: { label: "Context", request } } : item,
  );
}

function place(excerpt: Excerpt, citations: QuotesAnswer["citations"]): string {
  const citation = citations.find(({ number }) => number === excerpt.citation);
  const source = citation ? origin(citation) : `[${excerpt.citation}]`;
  return `${source} · paragraph ${excerpt.paragraph}`;
}

function names(all: readonly string[]): string {
  const shown = all
    .slice(0, mostNames)
    .map((name) => escape(clip(name, mostName)))
    .join(", ");
  return all.length > mostNames ? `${shown} and ${all.length - mostNames} more` : shown;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
