/**
 * From an answer to what is stored of it: the excerpts as they were shown, each with the source it
 * was cut from and that source's hash.
 */
import type { Answer, Library } from "../domain.ts";
import { excerpts } from "./excerpts.ts";
import { kinds, type Content, type PinnedExcerpt } from "./pin.ts";

const able: readonly Answer["kind"][] = kinds;

/** Whether an answer is of a kind that can be pinned. */
export function pinnable({ kind }: Answer): boolean {
  return able.includes(kind);
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
      const { start, end, text, over = "" } = excerpt;
      if (article(library, excerpt.article).text.slice(start, end) !== text)
        throw new Error(`the excerpt at ${start} of ${excerpt.article} is not its text`);
      const place = JSON.stringify([start, end, excerpt.article, over]);
      return !seen.has(place) && seen.add(place);
    });
  }
}

function article(library: Library, id: string): Library["articles"][number] {
  const found = library.articles.find((one) => one.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
}
