/**
 * The only maker of excerpts. An excerpt is cut from its article here and nowhere else, so none can
 * be paraphrased, and none leaves without its citation.
 */
import type { Article, Citation, Excerpt, Library, Sentence, Span } from "../domain.ts";
import { articles, twins } from "./articles.ts";

export interface Cite {
  /**
   * Cuts `span` out of an article. `marks` may be in any order and overlap; what lies outside the
   * span is dropped. Throws where the article is unknown, or the span is empty, runs out of the
   * body or holds page furniture: each is a bug of the caller.
   */
  excerpt: (article: string, span: Span, marks?: readonly Span[]) => Excerpt;
  /** Gives an article its number without an excerpt. */
  source: (article: string) => Citation;
  /** Every citation given so far, by number. */
  citations: () => readonly Citation[];
}

/** Starts an answer's citations: numbered from 1 in the order in which articles are first cut. */
export function cite(library: Library): Cite {
  const shelf = articles(library);
  const citations = new Map<string, Citation>();

  function known(id: string): Article {
    const article = shelf.get(id);
    if (!article) throw new Error(`no article ${id}`);
    return article;
  }

  function source(id: string): Citation {
    const made = citations.get(id);
    if (made) return made;
    const { title, outlet, published, url } = known(id);
    const citation = {
      number: citations.size + 1,
      article: id,
      title,
      outlet,
      published,
      url,
      ...(twins(library).has(id) && { twin: true as const }),
    };
    citations.set(id, citation);
    return citation;
  }

  function excerpt(id: string, span: Span, marks: readonly Span[] = []): Excerpt {
    const article = known(id);
    const { start, end } = span;
    const { body, furniture } = article;
    if (start >= end || start < body.start || end > body.end)
      throw new Error(`no excerpt at ${start}-${end} of ${id}`);
    if (furniture.some((part) => part.start < end && start < part.end))
      throw new Error(`furniture within ${start}-${end} of ${id}`);
    const { number, paragraph } = sentenceAt(article, start);
    return {
      article: id,
      start,
      end,
      text: article.text.slice(start, end),
      paragraph,
      sentence: number,
      citation: source(id).number,
      marks: inside(marks, span),
    };
  }

  return { excerpt, source, citations: () => [...citations.values()] };
}

/** The sentence that holds the offset, or else the last that begins before it. */
export function sentenceAt(article: Article, offset: number): Sentence {
  const { sentences } = article;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  if (!found) throw new Error(`no sentence in ${article.id}`);
  return found;
}

function inside(marks: readonly Span[], { start, end }: Span): Span[] {
  const merged: { start: number; end: number }[] = [];
  const clipped = marks
    .map((mark) => ({ start: Math.max(mark.start, start), end: Math.min(mark.end, end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start);
  for (const mark of clipped) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else merged.push(mark);
  }
  return merged;
}
