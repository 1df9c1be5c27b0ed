/** The excerpts that an answer shows, each with what it is to the answer and what stands over it. */
import type { Answer, Citation, Evidence, Excerpt, QuotedWords } from "../domain.ts";
import { attributed, differing, time } from "../phrases.ts";
import type { Content, Part, PinnedExcerpt } from "./pin.ts";

export interface Shown {
  readonly kind: Content["kind"];
  readonly heading: string;
  readonly excerpts: readonly PinnedExcerpt[];
  readonly citations: readonly Citation[];
}

/** Null for an answer of a kind that cannot be pinned. */
export function excerpts(answer: Answer): Shown | null {
  const found = headed(answer);
  if (!found || !("citations" in answer)) return null;
  const [kind, heading, all] = found;
  return { kind, heading, excerpts: all, citations: answer.citations };
}

function headed(answer: Answer): [Content["kind"], string, readonly PinnedExcerpt[]] | null {
  switch (answer.kind) {
    case "person":
      return [
        answer.kind,
        answer.name,
        [
          ...answer.roles.map((role) => as("role", role)),
          ...answer.excerpts.map((excerpt) => as("passage", excerpt)),
        ],
      ];
    case "quotes":
      return [
        answer.kind,
        answer.speaker,
        answer.quotes.flatMap((quote) => quoted(quote, answer.speaker)),
      ];
    case "evidence":
      return [answer.kind, answer.question, answer.evidence.flatMap((one) => told(one))];
    case "matches":
      return [answer.kind, answer.query, answer.matches.map((match) => as("passage", match))];
    case "comparison": {
      const all = [...answer.shared, ...answer.alone].flatMap((statement) => {
        const differs = differing(statement);
        const over = answer.alone.includes(statement) ? "in one source only" : differs;
        return statement.wordings.flatMap(({ excerpt, before, same }) =>
          under(over || undefined, told({ excerpt, before, agreeing: same })),
        );
      });
      return [answer.kind, answer.topic, all];
    }
    case "timeline":
      return [
        answer.kind,
        answer.topic ?? "Timeline",
        answer.events.flatMap((event) => under(time(event.when), told(event))),
      ];
    case "said": {
      const { words, evidence, speaker, elsewhere } = answer;
      const own = [as("words", words, speaker), as("evidence", evidence)];
      const others = elsewhere.map((one) => as("elsewhere", one.words, one.speaker));
      return [answer.kind, answer.pasted, [...under(attributed(answer), own), ...others]];
    }
    case "claims":
      return [
        answer.kind,
        answer.text,
        answer.claims.flatMap(({ text, evidence }) =>
          under(
            text,
            evidence.map((one) => as("passage", one)),
          ),
        ),
      ];
    default:
      return null;
  }
}

function quoted(quote: QuotedWords, speaker: string): PinnedExcerpt[] {
  return [
    as("words", quote.words, speaker),
    ...(quote.antecedent ? [as("before", quote.antecedent)] : []),
    as("evidence", quote.evidence),
    ...quote.elsewhere.map((other) => as("elsewhere", other.words, other.speaker)),
  ];
}

function told({ before, excerpt, agreeing }: Evidence): PinnedExcerpt[] {
  return [
    ...(before ? [as("before", before)] : []),
    as("passage", excerpt),
    ...agreeing.map((other) => as("elsewhere", other)),
  ];
}

function under(over: string | undefined, all: readonly PinnedExcerpt[]): PinnedExcerpt[] {
  return all.map((one) => ({ ...one, ...(over !== undefined && { over }) }));
}

function as(part: Part, excerpt: Excerpt, speaker: string | null = null): PinnedExcerpt {
  return { ...excerpt, part, speaker };
}
