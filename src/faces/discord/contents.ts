/** Drafts of what there is: the corpus, one article, the commands, the program. */
import type { AboutAnswer, ArticleAnswer, HelpAnswer, SourcesAnswer } from "../../domain.ts";
import { count, holdings, population } from "../../phrases.ts";
import { clip, each, note, origin, quoted } from "./draft.ts";
import { escape } from "./escape.ts";
import { told } from "./pins/sentences.ts";
import type { Drafted } from "./shapes.ts";

/** Commands that a page of help holds: all there are, as long as they fit. */
const mostCommands = 20;
/** Units of an example, which may hold a whole quotation. */
const mostExample = 200;

export function corpus({ citations, sentences }: SourcesAnswer): Drafted {
  const counts = new Map(sentences.map(({ citation, count }) => [citation, count]));
  return {
    heading: count(citations.length, "article"),
    items: each(citations, (citation) => {
      const request = { command: "source", values: { id: citation.article } };
      const length = counts.get(citation.number);
      const lines = [
        origin(citation),
        ...(length === undefined ? [] : [note(count(length, "sentence"))]),
      ];
      return [
        { text: lines.join("\n"), cites: [citation.number], opens: { label: "Read", request } },
      ];
    }),
    citations,
    tone: "quiet",
  };
}

export function article({ citations, sentences }: ArticleAnswer): Drafted {
  return {
    heading: citations[0]?.title ?? "",
    lead: citations[0] ? note(origin(citations[0])) : "",
    items: each(sentences, (sentence) =>
      quoted(sentence, citations, [`sentence ${sentence.sentence}`]),
    ),
    citations,
  };
}

export function help({ commands }: HelpAnswer): Drafted {
  const all = commands.length > 1 ? [...commands, ...told] : commands;
  return {
    heading: "Ask in plain words, or with a command",
    lead: "Answers are words of the sources, cited, or “not in my sources”.",
    items: all.map(({ usage, description, example }) => ({
      text: [
        `**${escape(usage)}**`,
        escape(description),
        ...(example === null ? [] : [note(escape(clip(example, mostExample)))]),
      ].join("\n"),
      cites: [],
    })),
    tone: "quiet",
    most: mostCommands,
  };
}

export function about(answer: AboutAnswer): Drafted {
  const { version, sentences, people, quotes } = answer;
  return {
    heading: `Rapporteur ${version}`,
    lead: [
      "Answers are the sources' own words, cited, or “not in my sources”. No language model.",
      holdings(answer),
      `${count(sentences, "sentence")} · ${population(people)} · ${count(quotes, "quote")}`,
      note("Nothing that you ask is kept or passed on: PRIVACY.md says what is read."),
    ].join("\n"),
    ways: [{ label: "Sources", line: "/sources", replaces: false }],
    tone: "quiet",
  };
}
