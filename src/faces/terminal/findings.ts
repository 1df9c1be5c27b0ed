/** Answers that show what was found: people, quotes, sentences. */
import type {
  Citation,
  EvidenceAnswer,
  Excerpt,
  MatchesAnswer,
  PersonAnswer,
  QuotedWords,
  QuotesAnswer,
} from "../../domain.ts";
import {
  after,
  cited,
  count,
  heading,
  items,
  note,
  place,
  prose,
  sources,
  support,
} from "./page.ts";
import type { Page } from "./page.ts";

/** Below this an attribution or an answer is right less often than a reader would expect. */
const sure = 0.75;

/** As many quotes or matches as a screen holds; the rest is told, not shown. */
const most = 8;

export function person(answer: PersonAnswer, page: Page): string[] {
  const { name, aliases, roles, excerpts, companions, citations } = answer;
  const also =
    aliases.length > 0 ? `\n${page.paint.dim(prose(page, `also ${aliases.join(", ")}`))}` : "";
  const named = `Named ${count(answer.mentions, "time")} in ${count(answer.sources, "source")}`;
  const quoted =
    answer.quotes > 0 ? `${count(answer.quotes, "quote")}: /quote ${name}` : "no quotes";
  return [
    heading(page, name) + also,
    roles.map((role) => cited(page, role)).join("\n"),
    items(page, [named, quoted]),
    ...excerpts.map((excerpt) => cited(page, excerpt)),
    companions.length > 0 ? prose(page, `Named with ${companions.join(", ")}.`) : "",
    sources(page, citations),
  ];
}

export function quotes(answer: QuotesAnswer, page: Page): string[] {
  const { speaker, about, total, citations } = answer;
  const visible = answer.quotes.slice(0, most);
  const rest = total - visible.length;
  const topic = about === null ? "" : ` about “${about}”`;
  return [
    heading(page, `${speaker}${topic}: ${count(total, "quote")}`),
    ...visible.map((words) => utterance(words, page)),
    rest > 0 ? prose(page, `And ${rest} more; about … narrows them down.`) : "",
    sources(page, used(citations, visible.flatMap(placed))),
  ];
}

function placed({ evidence, antecedent, elsewhere }: QuotedWords): Excerpt[] {
  return [evidence, ...(antecedent ? [antecedent] : []), ...elsewhere.map(({ words }) => words)];
}

function utterance(quote: QuotedWords, page: Page): string {
  const { words, evidence, antecedent, kind, elsewhere, disputed, confidence } = quote;
  const whose = (speaker: string | null): string[] =>
    speaker === null ? ["unattributed there"] : disputed ? [`attributed to ${speaker}`] : [];
  const places = elsewhere.map((other) => ({ ...other, likeness: likeness(other.words, words) }));
  const remarks = [
    kind === "indirect" ? "reported, not quoted" : "",
    confidence < sure ? "the attribution is likely, not certain" : "",
    disputed ? "the sources disagree about who said this" : "",
  ];
  return stack([
    after(
      page,
      antecedent,
      evidence,
      remarks.filter((remark) => remark !== ""),
    ),
    also(
      page,
      places
        .filter(({ likeness }) => likeness !== "different")
        .map(({ words: same, speaker, likeness }) => {
          const but = [...(likeness === "part" ? ["in part"] : []), ...whose(speaker)];
          return place(same) + (but.length > 0 ? ` (${but.join(", ")})` : "");
        }),
    ),
    ...places
      .filter(({ likeness }) => likeness === "different")
      .map(({ words: other, speaker }) =>
        support(page, other, ["worded differently", ...whose(speaker)]),
      ),
  ]);
}

function also(page: Page, places: readonly string[]): string {
  return places.length === 0 ? "" : note(page, [`also in ${places[0]!}`, ...places.slice(1)]);
}

function stack(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}

/** How the words of another place compare, whatever their case and the marks between them. */
function likeness(other: Excerpt, shown: Excerpt): "same" | "part" | "different" {
  const words = ({ text }: Excerpt): string =>
    ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
  if (words(other) === words(shown)) return "same";
  return words(shown).includes(words(other)) ? "part" : "different";
}

export function evidence(answer: EvidenceAnswer, page: Page): string[] {
  const { conflicting, confidence, citations } = answer;
  const opening = conflicting
    ? "The sources differ:"
    : confidence < sure
      ? "This may answer it:"
      : "";
  return [
    prose(page, opening),
    ...answer.evidence.map(({ excerpt, before, agreeing }) =>
      stack([after(page, before, excerpt), also(page, agreeing.map(place))]),
    ),
    sources(page, citations),
  ];
}

export function matches(answer: MatchesAnswer, page: Page): string[] {
  const visible = answer.matches.slice(0, most);
  const some = visible.length < answer.total ? `, of which ${visible.length}` : "";
  return [
    prose(page, `${count(answer.total, "sentence")} with “${answer.query}”${some}:`),
    ...visible.map((match) => cited(page, match)),
    sources(page, used(answer.citations, visible)),
  ];
}

/** The citations that these excerpts need. */
function used(citations: readonly Citation[], excerpts: readonly Excerpt[]): Citation[] {
  const numbers = new Set(excerpts.map(({ citation }) => citation));
  return citations.filter(({ number }) => numbers.has(number));
}
