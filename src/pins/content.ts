/**
 * From an answer to what is stored of it: the excerpts as they were shown, each with the source it
 * was cut from and that source's hash.
 */
import type { Answer, Citation, Excerpt, Library, QuotedWords } from "../domain.ts";
import type { Content, Part, PinnedExcerpt } from "./pin.ts";

const kinds: readonly Answer["kind"][] = ["person", "quotes", "evidence", "matches"];

/** Whether an answer is of a kind that can be pinned. */
export function pinnable({ kind }: Answer): boolean {
  return kinds.includes(kind);
}

/**
 * What an answer says, ready to be pinned; null where it is not one that can be: nothing found, a
 * list, help. Words are stored under a name only if their own source gives it. Throws where an
 * excerpt differs from its article, which is a bug of whoever made it.
 */
export function content(answer: Answer, library: Library): Content | null {
  const shown = excerpts(answer);
  if (!shown || shown.excerpts.length === 0) return null;
  return {
    kind: shown.kind,
    heading: shown.heading,
    excerpts: once(shown.excerpts),
    citations: shown.citations.map((citation) => ({
      ...citation,
      hash: article(library, citation.article).hash,
    })),
  };

  function once(all: readonly PinnedExcerpt[]): PinnedExcerpt[] {
    const seen = new Set<string>();
    return all.filter((excerpt) => {
      const { start, end, text } = excerpt;
      if (article(library, excerpt.article).text.slice(start, end) !== text)
        throw new Error(`the excerpt at ${start} of ${excerpt.article} is not its text`);
      const place = `${start} ${end} ${excerpt.article}`;
      return !seen.has(place) && seen.add(place);
    });
  }
}

function article(library: Library, id: string): Library["articles"][number] {
  const found = library.articles.find((one) => one.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
}

interface Shown {
  readonly kind: Content["kind"];
  readonly heading: string;
  readonly excerpts: readonly PinnedExcerpt[];
  readonly citations: readonly Citation[];
}

function excerpts(answer: Answer): Shown | null {
  switch (answer.kind) {
    case "person":
      return {
        kind: answer.kind,
        heading: answer.name,
        excerpts: [
          ...answer.roles.map((role) => as("role", role)),
          ...answer.excerpts.map((excerpt) => as("passage", excerpt)),
        ],
        citations: answer.citations,
      };
    case "quotes":
      return {
        kind: answer.kind,
        heading: answer.speaker,
        excerpts: answer.quotes.flatMap((quote) => quoted(quote, answer.speaker)),
        citations: answer.citations,
      };
    case "evidence":
      return {
        kind: answer.kind,
        heading: answer.question,
        excerpts: answer.evidence.flatMap(({ before, excerpt, agreeing }) => [
          ...(before ? [as("before", before)] : []),
          as("passage", excerpt),
          ...agreeing.map((other) => as("elsewhere", other)),
        ]),
        citations: answer.citations,
      };
    case "matches":
      return {
        kind: answer.kind,
        heading: answer.query,
        excerpts: answer.matches.map((match) => as("passage", match)),
        citations: answer.citations,
      };
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

function as(part: Part, excerpt: Excerpt, speaker: string | null = null): PinnedExcerpt {
  return { ...excerpt, part, speaker };
}
