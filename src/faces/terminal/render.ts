/**
 * Answers as text for a terminal. Pure: the same answer and page give the same string, and nothing
 * is printed here. Whatever an article holds, no control character but the line break and this
 * face's own colours come out.
 */
import type { Answer, ChoiceAnswer, NothingAnswer, ProblemAnswer } from "../../domain.ts";
import { about, claims, said } from "./compared.ts";
import { article, corpus, help } from "./contents.ts";
import { evidence, matches, person } from "./findings.ts";
import { width } from "./flow.ts";
import { prose, type Page } from "./page.ts";
import { quotes } from "./quotes.ts";
import { besides } from "../../phrases.ts";
import { shown } from "./shown.ts";
import { comparison, timeline } from "./surveys.ts";

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
    case "comparison":
      return comparison(answer, page);
    case "timeline":
      return timeline(answer, page);
    case "sources":
      return corpus(answer, page);
    case "article":
      return article(answer, page);
    case "help":
      return help(answer, page);
    case "said":
      return said(answer, page);
    case "claims":
      return claims(answer, page);
    case "about":
      return about(answer, page);
    case "nothing":
      return nothing(answer, page);
    case "problem":
      return problem(answer, page);
  }
}

function choice({ query, options }: ChoiceAnswer, page: Page): string[] {
  const widest = Math.max(...options.map(({ name }) => width(name)));
  const rows = options.map(({ name, line }) => {
    const gap = " ".repeat(widest - width(name) + 2);
    return `  ${shown(name)}${gap}${page.paint.typed(shown(line))}`;
  });
  return [prose(page, `“${query}” could be any of these:`), rows.join("\n")];
}

function nothing({ query, near, person, held }: NothingAnswer, page: Page): string[] {
  const lines = [
    `Not in my sources: “${query}”`,
    ...(near.length > 0 ? [`The nearest they have: ${near.join(", ")}.`] : []),
    ...(person ? [instead(person)] : []),
    ...(held === undefined ? [] : [`${besides(held)}: /search ${query}`]),
  ];
  return [lines.map((line) => prose(page, line)).join("\n")];
}

function instead({ name, quotes }: NonNullable<NothingAnswer["person"]>): string {
  return quotes === 0
    ? `They name ${name}, but do not quote them: /who ${name}`
    : `They quote ${name} on other things: /quote ${name}`;
}

function problem({ message, remedy }: ProblemAnswer, page: Page): string[] {
  return [`${prose(page, message)}\n${prose(page, remedy)}`];
}
