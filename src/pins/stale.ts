/** Whether what a pin says can still be read in the sources. */
import type { Library } from "../domain.ts";
import type { Pin, PinnedSource } from "./pin.ts";

/** A source of a pin that is no longer what it was. */
export interface Stale {
  readonly source: PinnedSource;
  /**
   * `gone`: not among the articles. `changed`: another text, where the excerpts may or may not
   * stand; `holds` says whether each stands at its old place, word for word. `differs`: the hash is
   * the same and yet an excerpt is not what the article says; it must not be shown as a quotation.
   */
  readonly reason: "gone" | "changed" | "differs";
  readonly holds: boolean;
}

/** The sources of a pin that are no longer what they were, by number; empty for a pin that holds. */
export function stale(pin: Pick<Pin, "content">, library: Library): readonly Stale[] {
  const { citations, excerpts } = pin.content;
  return citations.flatMap((source): Stale[] => {
    const article = library.articles.find((one) => one.id === source.article);
    if (!article) return [{ source, reason: "gone", holds: false }];
    const holds = excerpts
      .filter((excerpt) => excerpt.article === source.article)
      .every(({ start, end, text }) => article.text.slice(start, end) === text);
    if (article.hash !== source.hash) return [{ source, reason: "changed", holds }];
    return holds ? [] : [{ source, reason: "differs", holds }];
  });
}
