/** Somebody's words: each utterance with who says so, and what other sources make of it. */
import { days } from "../../days.ts";
import type { Citation, Excerpt, OtherWords, QuotedWords, QuotesAnswer } from "../../domain.ts";
import {
  after,
  count,
  date,
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

/** Below this an attribution is right less often than a reader would expect. */
const sure = 0.75;

/** As many quotes as a screen holds; the rest is told, not shown. */
const most = 8;
/** As many other places of one utterance; the rest is counted. */
const mostPlaces = 4;
/** As many changed words of a rewording; the rest can be seen from both texts. */
const mostChanges = 4;

export function quotes(answer: QuotesAnswer, page: Page): string[] {
  const { speaker, about, total, period, citations } = answer;
  const visible = answer.quotes.slice(0, most);
  const topic = about === null ? "" : ` about “${about}”`;
  const several = period !== null && period.first !== period.last;
  const when = several ? `, ${days(period)}` : "";
  return [
    heading(page, `${speaker}${topic}: ${count(total, "quote")}${when}`),
    ...visible.map((words) => utterance(words, page, several ? citations : [])),
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
  const others = told(elsewhere).flatMap(({ words, evidence: said }) => [
    words,
    ...(said ? [said] : []),
  ]);
  return [evidence, ...(antecedent ? [antecedent] : []), ...others];
}

/** The other places that are shown: who else is said to have spoken before all others. */
function told(elsewhere: readonly OtherWords[]): readonly OtherWords[] {
  const worth = ({ evidence, likeness }: OtherWords): number =>
    evidence ? 2 : likeness === "reworded" ? 1 : 0;
  return elsewhere.toSorted((a, b) => worth(b) - worth(a)).slice(0, mostPlaces);
}

function utterance(quote: QuotedWords, page: Page, dated: readonly Citation[]): string {
  const { evidence, antecedent, kind, elsewhere, disputed, confidence } = quote;
  const published = dated.find(({ number }) => number === evidence.citation)?.published;
  const remarks = [
    published ? date(published) : "",
    kind === "indirect" ? "reported, not quoted" : "",
    confidence < sure ? "the attribution is likely, not certain" : "",
    disputed ? "the sources disagree about who said this" : "",
  ].filter((remark) => remark !== "");
  const others = told(elsewhere);
  const alike = others.filter(({ likeness, evidence: said }) => !said && likeness !== "reworded");
  const hidden = elsewhere.length - others.length;
  return stack([
    after(page, antecedent, evidence, remarks),
    ...others.flatMap(({ evidence: said, speaker }) =>
      said ? [support(page, said, [`attributed to ${speaker ?? "nobody"} there`])] : [],
    ),
    also(alike, page),
    ...others
      .filter(({ likeness, evidence: said }) => !said && likeness === "reworded")
      .map((other) => reworded(other, evidence, page)),
    hidden > 0 ? note(page, [`and in ${count(hidden, "more place")}`]) : "",
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
function reworded({ words, speaker, changes }: OtherWords, shown: Excerpt, page: Page): string {
  const cut = ({ text, start }: Excerpt, span: { start: number; end: number }): string =>
    `“${text.slice(span.start - start, span.end - start).replace(/\s+/gu, " ")}”`;
  const parts = changes.slice(0, mostChanges).map(({ from, to }) => {
    if (!from) return to ? `with ${cut(words, to)}` : "";
    return to ? `${cut(shown, from)} → ${cut(words, to)}` : `without ${cut(shown, from)}`;
  });
  const more = changes.length - parts.length;
  return stack([
    support(page, words, [
      "worded differently",
      ...(speaker === null ? ["unattributed there"] : []),
    ]),
    note(page, [...parts, ...(more > 0 ? [`and ${more} more`] : [])]),
  ]);
}
