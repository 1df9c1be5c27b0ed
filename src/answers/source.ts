/** `/source`: one article, sentence by sentence. */
import { nearest } from "../distance.ts";
import type { Answer, Article, Library } from "../domain.ts";
import { cite } from "./cite.ts";

/** As many suggestions as a reader takes in at a glance. */
const most = 5;

/** Sentences before and after the one asked about: what it takes to see what it means. */
const surrounding = 3;

/**
 * The article that `name` means: by its id, by its number in `/sources`, or by a part of its id or
 * title, in this order. A part that several share is a choice, one that none has is nothing.
 * `around` is the number of a sentence: only those close to it are given, and it is marked.
 */
export function source(library: Library, name: string, around?: string): Answer {
  const found = meant(library.articles, name.trim());
  const [only] = found;
  if (only !== undefined && found.length === 1)
    return around === undefined ? whole(library, only) : passage(library, only, around);
  if (only === undefined) return { kind: "nothing", query: name, near: near(library, name) };
  return {
    kind: "choice",
    query: name,
    options: found.map(({ id, title }) => ({ name: title, line: `/source ${id}` })),
  };
}

function meant(articles: readonly Article[], name: string): readonly Article[] {
  const exact = articles.filter(({ id }) => plain(id) === plain(name));
  if (exact.length > 0) return exact;
  const numbered = /^\[?\d+\]?$/.test(name)
    ? articles[Number.parseInt(name.replace("[", "")) - 1]
    : undefined;
  if (numbered) return [numbered];
  return articles.filter(({ id, title }) => plain(`${id} ${title}`).includes(plain(name)));
}

function near({ articles }: Library, name: string): string[] {
  const close = nearest(
    plain(name),
    articles.map(({ id }) => plain(id)),
  );
  const found = articles.filter(({ id }) => plain(id) === close);
  return found.slice(0, most).map(({ id }) => id);
}

function whole(library: Library, { id, sentences }: Article): Answer {
  const cited = cite(library);
  cited.source(id);
  return {
    kind: "article",
    sentences: sentences.map((sentence) => cited.excerpt(id, sentence)),
    citations: cited.citations(),
  };
}

function passage(library: Library, { id, sentences }: Article, around: string): Answer {
  const number = /^\d{1,6}$/.test(around.trim()) ? Number(around) : 0;
  const middle = sentences[number - 1];
  if (!middle)
    return {
      kind: "problem",
      message: `There is no sentence ${around} in ${id}.`,
      remedy: `It has sentences 1 to ${sentences.length}: write /source ${id}`,
    };
  const cited = cite(library);
  const near = sentences.slice(Math.max(0, number - 1 - surrounding), number + surrounding);
  return {
    kind: "article",
    sentences: near.map((each) => cited.excerpt(id, each, each === middle ? [each] : [])),
    citations: cited.citations(),
  };
}

/** Without case, accents and the difference between hyphens, underscores and spaces. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s_-]+/gu, " ")
    .toLowerCase();
}
