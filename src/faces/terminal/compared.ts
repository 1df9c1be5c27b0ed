/** Answers that set something beside the sources: a pasted quotation, the claims of a text. */
import { days } from "../../days.ts";
import type { AboutAnswer, Claim, ClaimsAnswer, SaidAnswer } from "../../domain.ts";
import { attributed, count, parted, remarks, there } from "../../phrases.ts";
import { cited, heading, note, place, prose, sources, type Page } from "./page.ts";

export function said(answer: SaidAnswer, page: Page): string[] {
  const { speaker, quoted, evidence, differences, elsewhere, citations } = answer;
  const others = elsewhere.map(
    ({ words, speaker: other }) =>
      `also in ${[place(words), ...(other === speaker ? [] : [there(other)])].join(", ")}`,
  );
  return [
    heading(page, attributed(speaker)),
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

function looked({ text, evidence, compared }: Claim, page: Page): string {
  const named = (found: boolean): string =>
    compared
      .filter((each) => each.found === found)
      .map((each) => each.text)
      .join(", ");
  return [
    heading(page, text),
    ...(evidence.length === 0 ? [prose(page, "Not in my sources.")] : []),
    ...evidence.map((excerpt) => cited(page, excerpt)),
    ...(named(true) === "" ? [] : [note(page, [`In both: ${named(true)}`])]),
    ...(named(false) === "" ? [] : [note(page, [`Not in these excerpts: ${named(false)}`])]),
  ].join("\n");
}

export function about(answer: AboutAnswer, page: Page): string[] {
  const { version, articles, sentences, people, quotes, published } = answer;
  const dates = published === null ? "" : `, dated ${days(published)}`;
  return [
    heading(page, `Rapporteur ${version}`),
    prose(
      page,
      `${count(articles, "article")}${dates}: ${count(sentences, "sentence")}, ` +
        `${people} people, ${count(quotes, "quote")}.`,
    ),
    prose(page, "It keeps nothing of what is asked."),
  ];
}
