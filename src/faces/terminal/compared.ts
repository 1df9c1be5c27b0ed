/** Answers that set something beside the sources: a pasted quotation, the claims of a text. */
import type { AboutAnswer, Claim, ClaimsAnswer, Rewording, SaidAnswer } from "../../domain.ts";
import { cited, count, heading, note, place, prose, sources, type Page } from "./page.ts";

/** Below this an attribution is right less often than a reader would expect. */
const sure = 0.75;

export function said(answer: SaidAnswer, page: Page): string[] {
  const { speaker, evidence, differences, elsewhere, citations } = answer;
  const others = elsewhere.map(
    ({ words, speaker: other }) =>
      `also in ${place(words)}, ${other === null ? "unattributed there" : `attributed to ${other}`}`,
  );
  return [
    heading(page, speaker ?? "Quoted, but attributed to nobody"),
    [
      cited(page, evidence),
      ...remarks(answer).map((remark) => note(page, [remark])),
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

/** What a reader must know of who is named as the speaker. */
function remarks({ quoted, speaker, confidence, disputed }: SaidAnswer): string[] {
  return [
    ...(quoted === "indirect" ? ["reported, not quoted"] : []),
    ...(speaker !== null && confidence < sure ? ["the attribution is likely, not certain"] : []),
    ...(disputed ? ["the sources disagree about who said this"] : []),
  ];
}

function parted({ pasted, source }: Rewording): string {
  if (source === "") return `you have “${pasted}”, which is not in the source`;
  if (pasted === "") return `the source has “${source}” as well`;
  return `you have “${pasted}”, the source “${source}”`;
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
  const dates = published === null ? "" : `, from ${published.first} to ${published.last}`;
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
