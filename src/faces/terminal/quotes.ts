/** Somebody's words: each utterance with who says so, and what other sources make of it. */
import { date, days } from "../../days.ts";
import type { Citation, Excerpt, OtherWords, QuotedWords, QuotesAnswer } from "../../domain.ts";
import { changed, count, remarks, there } from "../../phrases.ts";
import {
  after,
  heading,
  note,
  place,
  prose,
  sources,
  stack,
  support,
  used,
  type Page,
} from "./page.ts";

/** As many quotes as a screen holds; the rest is told, not shown. */
const most = 8;
/** As many other places of one utterance; the rest is counted. */
const mostPlaces = 4;

export function quotes(answer: QuotesAnswer, page: Page): string[] {
  const { speaker, about, total, period, citations } = answer;
  const visible = answer.quotes.slice(0, most);
  const topic = about === null ? "" : ` about “${about}”`;
  const several = period !== null && period.first !== period.last;
  const when = several ? `, ${days(period)}` : "";
  return [
    heading(page, `${speaker}${topic}: ${count(total, "quote")}${when}`),
    ...visible.map((words) => utterance(words, speaker, page, several ? citations : [])),
    further(answer, visible.length, page),
    sources(page, used(citations, visible.flatMap(placed))),
  ];
}

/** How to see the rest, and what of it is about one thing. */
function further({ speaker, about, first, total, topics }: QuotesAnswer, seen: number, page: Page) {
  const last = first - 1 + seen;
  const line = `/quote ${speaker}${about === null ? "" : ` about ${about}`}`;
  const rest = last < total ? `${first} to ${last} of ${total}; more: ${line} skip ${last}` : "";
  const named = topics.map(({ topic, count: number }) => `${topic} (${number})`).join(", ");
  return stack([
    rest === "" ? "" : prose(page, rest),
    named === "" ? "" : prose(page, `/quote ${speaker} about … narrows them down: ${named}.`),
  ]);
}

/** The excerpts that are drawn for an utterance. */
function placed({ evidence, antecedent, elsewhere }: QuotedWords): Excerpt[] {
  const others = shown(elsewhere).flatMap(({ words, evidence: said }) => [
    words,
    ...(said ? [said] : []),
  ]);
  return [evidence, ...(antecedent ? [antecedent] : []), ...others];
}

/** The other places that are shown: who else is said to have spoken before all others. */
function shown(elsewhere: readonly OtherWords[]): readonly OtherWords[] {
  const worth = ({ evidence, likeness }: OtherWords): number =>
    evidence ? 2 : likeness === "reworded" ? 1 : 0;
  return elsewhere.toSorted((a, b) => worth(b) - worth(a)).slice(0, mostPlaces);
}

function utterance(
  quote: QuotedWords,
  speaker: string,
  page: Page,
  dated: readonly Citation[],
): string {
  const { evidence, antecedent, kind, elsewhere } = quote;
  const published = dated.find(({ number }) => number === evidence.citation)?.published;
  const told = [...(published ? [date(published)] : []), ...remarks(quote, kind, speaker)];
  const others = shown(elsewhere);
  const alike = others.filter(({ likeness, evidence: said }) => !said && likeness !== "reworded");
  const hidden = elsewhere.length - others.length;
  return stack([
    after(page, antecedent, evidence, told),
    ...others.flatMap(({ evidence: said, speaker: other }) =>
      said ? [support(page, said, [there(other)])] : [],
    ),
    also(alike, page),
    ...others
      .filter(({ likeness, evidence: said }) => !said && likeness === "reworded")
      .map((other) => reworded(other, evidence, page)),
    hidden > 0 ? note(page, [`also in ${count(hidden, "more place")}`]) : "",
  ]);
}

function also(others: readonly OtherWords[], page: Page): string {
  const [first, ...rest] = others.map(({ words, speaker, likeness }) => {
    const but = [
      ...(likeness === "part" ? ["in part"] : []),
      ...(speaker === null ? ["unattributed there"] : []),
    ];
    return place(words) + (but.length > 0 ? ` (${but.join(", ")})` : "");
  });
  return first === undefined ? "" : note(page, [`also in ${first}`, ...rest]);
}

/** A rewording, and under it word by word what was changed. */
function reworded(other: OtherWords, shown: Excerpt, page: Page): string {
  const { words, speaker } = other;
  return stack([
    support(page, words, ["worded differently", ...(speaker === null ? [there(speaker)] : [])]),
    note(page, changed(other, shown)),
  ]);
}
