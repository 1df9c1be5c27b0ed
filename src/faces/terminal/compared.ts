/** Answers that set something beside the sources: a pasted quotation, the claims of a text. */
import type { AboutAnswer, Claim, ClaimsAnswer, SaidAnswer } from "../../domain.ts";
import {
  attributed,
  count,
  holdings,
  parted,
  population,
  remarks,
  shared,
  there,
} from "../../phrases.ts";
import { cited, heading, note, place, prose, sources, type Page } from "./page.ts";

export function said(answer: SaidAnswer, page: Page): string[] {
  const { speaker, quoted, evidence, differences, elsewhere, citations } = answer;
  const others = elsewhere.map(
    ({ words, speaker: other }) =>
      `also in ${[place(words), ...(other === speaker ? [] : [there(other)])].join(", ")}`,
  );
  return [
    heading(page, attributed(answer)),
    [
      cited(page, evidence),
      ...remarks(answer, quoted, speaker).map((remark) => note(page, [remark])),
      ...others.map((other) => note(page, [other])),
    ].join("\n"),
    differences.length === 0
      ? prose(page, "Word for word as you have it, capitals and marks aside.")
      : ["Worded differently:", ...differences.map(parted)]
          .map((line) => prose(page, line))
          .join("\n"),
    sources(page, citations),
  ];
}

export function claims(answer: ClaimsAnswer, page: Page): string[] {
  return [
    prose(page, "What the sources say on it; whether it is so is for you to judge."),
    ...answer.claims.map((claim) => looked(claim, page)),
    sources(page, answer.citations),
  ];
}

function looked(claim: Claim, page: Page): string {
  const { text, evidence } = claim;
  return [
    heading(page, text),
    ...(evidence.length === 0 ? [prose(page, "Not in my sources.")] : []),
    ...evidence.map((excerpt) => cited(page, excerpt)),
    ...shared(claim, (values) => values.join(", ")).map((line) => note(page, [line])),
  ].join("\n");
}

export function about(answer: AboutAnswer, page: Page): string[] {
  const { version, sentences, people, quotes } = answer;
  return [
    heading(page, `Rapporteur ${version}`),
    prose(
      page,
      `${holdings(answer)}. ${count(sentences, "sentence")}, ${population(people)}, ` +
        `${count(quotes, "quote")}.`,
    ),
    prose(page, "It keeps nothing of what is asked."),
  ];
}
