/**
 * What every face says of an answer, in the same words: about the excerpts, never about the world.
 * Plain text; a face escapes it as its own place needs.
 */
import { days } from "./days.ts";
import type {
  AboutAnswer,
  Claim,
  ComparisonAnswer,
  Difference,
  EvidenceAnswer,
  Excerpt,
  OtherWords,
  Period,
  QuotedWords,
  QuoteKind,
  Rewording,
  SaidAnswer,
  Span,
  Statement,
  TimelineAnswer,
} from "./domain.ts";

/** Below this an attribution or an answer is right less often than a reader would expect. */
const sure = 0.75;

/** "1 quote", "2 quotes". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** "1 person", "2 people". */
export function population(people: number): string {
  return people === 1 ? "1 person" : `${people} people`;
}

/** The articles that there are and their days: "9 articles, 2 of them dated: 1 to 4 May 2021". */
export function holdings({ articles, dated, published }: AboutAnswer): string {
  const some = dated < articles ? `, ${dated} of them dated: ` : ", dated ";
  return `${count(articles, "article")}${published === null ? "" : `${some}${days(published)}`}`;
}

/** What there is where nothing answers and yet the words stand somewhere. */
export function besides(held: number): string {
  return `The words themselves stand in ${count(held, "sentence")}`;
}

/** What stands over the sentences that answer; "" where nothing need be said. */
export function opening({ conflicting, confidence }: EvidenceAnswer): string {
  if (conflicting) return "The sources differ:";
  return confidence < sure ? "This may answer it:" : "";
}

/** What a reader must know of an attribution. */
export function remarks(
  { disputed, confidence }: Pick<QuotedWords, "disputed" | "confidence">,
  kind: QuoteKind,
  speaker: string | null,
): string[] {
  return [
    ...(kind === "indirect" ? ["reported, not quoted"] : []),
    ...(speaker !== null && confidence < sure ? ["the attribution is likely, not certain"] : []),
    ...(disputed ? ["the sources disagree about who said this"] : []),
  ];
}

/** Whose words a pasted quotation is, or whose they may be; `name` writes a speaker. */
export function attributed(
  { speaker, disputed, elsewhere }: Pick<SaidAnswer, "speaker" | "disputed" | "elsewhere">,
  name: (speaker: string) => string = (each) => each,
): string {
  const named = [speaker, ...elsewhere.map((other) => other.speaker)].filter(
    (each) => each !== null,
  );
  const different = [...new Set(named)].map(name);
  if (disputed && different.length > 1) return `${different.join(" or ")}, by different sources`;
  return speaker === null ? "Quoted, but attributed to nobody" : `${name(speaker)}, by the sources`;
}

/** Whom another place gives the words to. */
export function there(speaker: string | null): string {
  return speaker === null ? "unattributed there" : `attributed to ${speaker} there`;
}

/** As many changed words of a rewording; the rest can be seen from both texts. */
const mostChanges = 4;

/** What another place has instead of words that are shown, change by change. */
export function changed({ words, changes }: OtherWords, shown: Excerpt): string[] {
  const parts = changes.slice(0, mostChanges).map(({ from, to }) => {
    if (!from) return to ? `with ${slice(words, to)}` : "";
    return to ? `${slice(shown, from)} → ${slice(words, to)}` : `without ${slice(shown, from)}`;
  });
  const more = changes.length - parts.length;
  return [...parts.filter((part) => part !== ""), ...(more > 0 ? [`and ${more} more`] : [])];
}

function slice({ text, start }: Excerpt, span: Span): string {
  return `“${text.slice(span.start - start, span.end - start).replace(/\s+/gu, " ")}”`;
}

/**
 * Which names and numbers of a claim its excerpts have, a line for those that all have, that not all
 * have, and that none has; `list` joins them.
 */
export function shared(
  { evidence, compared }: Claim,
  list: (values: readonly string[]) => string,
): string[] {
  const one = evidence.length === 1;
  const lines = {
    all: one ? "In this excerpt too" : "In these excerpts too",
    some: "Only in some of these excerpts",
    none: one ? "Not in this excerpt" : "Not in these excerpts",
  } as const;
  return (["all", "some", "none"] as const).flatMap((found) => {
    const values = compared.flatMap((each) => (each.found === found ? [each.text] : []));
    return values.length === 0 ? [] : [`${lines[found]}: ${list(values)}`];
  });
}

/** How pasted words and the source's part. */
export function parted({ pasted, source }: Rewording): string {
  if (source === "") return `you have “${pasted}” where the source has nothing`;
  if (pasted === "") return `the source has “${source}” as well`;
  return `you have “${pasted}”, the source “${source}”`;
}

const differs: Readonly<Record<Difference, string>> = {
  numbers: "numbers",
  names: "names",
  denial: "what is denied",
  hedges: "how they hedge",
  wording: "wording",
};

/** In what the wordings of a statement differ; "" where in nothing, or there is but one. */
export function differing({ differences }: Statement): string {
  const parts = differences.map((difference) => differs[difference]).join(", ");
  return parts === "" ? "" : `they differ in ${parts}`;
}

/** How much there is on a topic: "4 sentences in 2 sources, 3 shown". */
export function found({ sources, shared, alone, total }: ComparisonAnswer): string {
  const all = [...shared, ...alone].flatMap(({ wordings }) => wordings);
  const shown = all.reduce((sum, { same }) => sum + 1 + same.length, 0);
  const some = shown < total ? `, ${shown} shown` : "";
  return `${count(total, "sentence")} in ${count(sources, "source")}${some}`;
}

/** How much is dated: "3 dated statements, 1 undated; 2 shown". */
export function dated({ events, total, undated }: TimelineAnswer): string {
  const missing = undated > 0 ? `, ${undated} undated` : "";
  const some = events.length < total ? `; ${events.length} shown` : "";
  return `${count(total - undated, "dated statement")}${missing}${some}`;
}

/** When it was, as far as that is known. */
export function time(when: Period | null): string {
  return when === null ? "Undated" : days(when);
}
