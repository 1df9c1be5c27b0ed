/**
 * Answers as text for a terminal. Pure: the same answer and page give the same string, and nothing
 * is printed here. Whatever an article holds, no control character but the line break and this
 * face's own colours come out.
 */
import type {
  Answer,
  ArticleAnswer,
  ChoiceAnswer,
  Citation,
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
import { cited, heading, inset, note, origin, place, prose, quotation } from "./page.ts";
import { source, sources, type Page } from "./page.ts";
import { width } from "./flow.ts";
import { shown } from "./shown.ts";

/** Below this an attribution or an answer is right less often than a reader would expect. */
const sure = 0.75;

/** As many quotes or matches as a screen holds; the rest is told, not shown. */
const most = 8;

/** Draws an answer; lines end with a newline. */
export function render(answer: Answer, page: Page): string {
  return `${blocks(answer, page)
    .filter((block) => block !== "")
    .join("\n\n")}\n`;
}

function blocks(answer: Answer, page: Page): string[] {
  switch (answer.kind) {
    case "person":
      return person(answer, page);
    case "choice":
      return choice(answer, page);
    case "quotes":
      return quotes(answer, page);
    case "evidence":
      return evidence(answer, page);
    case "matches":
      return matches(answer, page);
    case "sources":
      return corpus(answer, page);
    case "article":
      return article(answer, page);
    case "help":
      return help(answer, page);
    case "nothing":
      return nothing(answer, page);
    case "problem":
      return problem(answer, page);
  }
}

function person(answer: PersonAnswer, page: Page): string[] {
  const { name, aliases, roles, excerpts, companions, citations } = answer;
  const also =
    aliases.length > 0 ? `\n${page.paint.dim(prose(page, `also ${list(aliases)}`))}` : "";
  const figures = [
    `named ${count(answer.mentions, "time")} in ${count(answer.sources, "source")}`,
    answer.quotes > 0 ? `${count(answer.quotes, "quote")} (/quote ${name})` : "never quoted",
  ];
  return [
    heading(page, name) + also,
    roles.map((role) => cited(page, role)).join("\n"),
    prose(page, `${figures.join(" · ")}.`),
    ...excerpts.map((excerpt) => cited(page, excerpt)),
    companions.length > 0 ? prose(page, `Named with ${list(companions)}.`) : "",
    sources(page, citations),
  ];
}

function choice({ query, options }: ChoiceAnswer, page: Page): string[] {
  const widest = Math.max(...options.map(({ name }) => width(name)));
  const rows = options.map(({ name, line }) => {
    const gap = " ".repeat(widest - width(name) + 2);
    return `  ${shown(name)}${gap}${page.paint.typed(shown(line))}`;
  });
  return [prose(page, `“${query}” could be any of these:`), rows.join("\n")];
}

function quotes(answer: QuotesAnswer, page: Page): string[] {
  const { speaker, about, total, citations } = answer;
  const visible = answer.quotes.slice(0, most);
  const rest = total - visible.length;
  const topic = about === null ? "" : ` about “${about}”`;
  return [
    heading(page, `${speaker}${topic}: ${count(total, "quote")}`),
    ...visible.map((words) => utterance(words, page)),
    rest > 0 ? prose(page, `${count(rest, "more quote")}: add “about …” to choose a topic.`) : "",
    sources(page, used(citations, visible.flatMap(placed))),
  ];
}

function placed({ evidence, antecedent, elsewhere }: QuotedWords): Excerpt[] {
  return [evidence, ...(antecedent ? [antecedent] : []), ...elsewhere.map(({ words }) => words)];
}

const speech = { direct: null, mixed: "quoted in part", indirect: "reported, not quoted" } as const;

function utterance(quote: QuotedWords, page: Page): string {
  const { words, evidence, antecedent, kind, elsewhere, disputed, confidence } = quote;
  const marked = evidence.marks.length > 0 ? evidence : { ...evidence, marks: [words] };
  const label = speech[kind];
  const before = antecedent === null ? [] : [quotation(page, antecedent, true)];
  const others = elsewhere.map(({ words: same, speaker }) => {
    const where = place(same);
    if (speaker === null) return `${where}, unattributed there`;
    return disputed ? `${where}, attributed to ${speaker}` : where;
  });
  return [
    ...before,
    cited(page, marked, [
      ...(label === null ? [] : [label]),
      ...(confidence < sure ? ["the attribution is likely, not certain"] : []),
    ]),
    ...(disputed ? [note(page, "The sources disagree about who said this.")] : []),
    ...(others.length > 0 ? [note(page, `also in ${others.join("; ")}`)] : []),
  ].join("\n");
}

function evidence(answer: EvidenceAnswer, page: Page): string[] {
  const { conflicting, confidence, citations } = answer;
  const opening = conflicting
    ? "The sources differ:"
    : confidence < sure
      ? "This may answer it:"
      : "";
  return [
    prose(page, opening),
    ...answer.evidence.map(({ excerpt, before, agreeing }) =>
      [
        ...(before === null ? [] : [quotation(page, before, true)]),
        cited(page, excerpt),
        ...(agreeing.length > 0 ? [note(page, `also in ${agreeing.map(place).join("; ")}`)] : []),
      ].join("\n"),
    ),
    sources(page, citations),
  ];
}

function matches(answer: MatchesAnswer, page: Page): string[] {
  const visible = answer.matches.slice(0, most);
  const some = visible.length < answer.total ? `, of which ${visible.length}` : "";
  return [
    prose(page, `${count(answer.total, "sentence")} with “${answer.query}”${some}:`),
    ...visible.map((match) => cited(page, match)),
    sources(page, used(answer.citations, visible)),
  ];
}

function corpus({ citations, sentences }: SourcesAnswer, page: Page): string[] {
  const counts = new Map(sentences.map(({ citation, count }) => [citation, count]));
  return [
    heading(page, count(citations.length, "article")),
    ...citations.map((each) =>
      source(page, each, [
        count(counts.get(each.number) ?? 0, "sentence"),
        `/source ${each.article}`,
      ]),
    ),
  ];
}

function article({ citations, sentences }: ArticleAnswer, page: Page): string[] {
  const widest = String(sentences.at(-1)?.sentence ?? 0).length;
  const paragraphs = new Map<number, string[]>();
  for (const each of sentences) {
    const number = page.paint.dim(String(each.sentence).padStart(widest));
    const lines = quotation(page, each).split("\n");
    const own = paragraphs.get(each.paragraph) ?? [];
    paragraphs.set(each.paragraph, own.concat(`${number}${lines.join(`\n${" ".repeat(widest)}`)}`));
  }
  const titles = citations.map((each) => {
    const known = origin(each).join(" · ");
    return heading(page, each.title) + (known && `\n${page.paint.dim(prose(page, known))}`);
  });
  return [...titles, ...[...paragraphs.values()].map((lines) => lines.join("\n"))];
}

function help({ commands }: HelpAnswer, page: Page): string[] {
  const widest = Math.max(...commands.map(({ usage }) => width(usage)));
  const hang = " ".repeat(widest + inset.length);
  const rows = commands.map(({ usage, description, example }) => {
    const name = `  ${page.paint.typed(usage)}${" ".repeat(widest - width(usage) + 2)}`;
    const text = name + prose(page, description, hang).trimStart();
    return example === null ? text : `${text}\n${hang}${page.paint.dim(shown(example))}`;
  });
  return [prose(page, "Ask in plain words, or with a command:"), rows.join("\n")];
}

function nothing({ query, near }: NothingAnswer, page: Page): string[] {
  const covered =
    near.length > 0 ? `\n${prose(page, `The nearest they have: ${list(near)}.`)}` : "";
  return [`${prose(page, `Not in my sources: “${query}”`)}${covered}`];
}

function problem({ message, remedy }: ProblemAnswer, page: Page): string[] {
  return [`${prose(page, message)}\n${prose(page, remedy)}`];
}

/** The citations that these excerpts need. */
function used(citations: readonly Citation[], excerpts: readonly Excerpt[]): Citation[] {
  const numbers = new Set(excerpts.map(({ citation }) => citation));
  return citations.filter(({ number }) => numbers.has(number));
}

function list(items: readonly string[]): string {
  return items.join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
