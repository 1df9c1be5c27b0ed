/** Answers that show what there is: the corpus, one article, the commands. */
import type { ArticleAnswer, HelpAnswer, SourcesAnswer } from "../../domain.ts";
import { count } from "../../phrases.ts";
import { width } from "./flow.ts";
import { heading, inset, origin, prose, quotation, source, type Page } from "./page.ts";
import { shown } from "./shown.ts";

export function corpus({ citations, sentences }: SourcesAnswer, page: Page): string[] {
  const counts = new Map(sentences.map(({ citation, count }) => [citation, count]));
  return [
    heading(page, count(citations.length, "article")),
    ...citations.map((each) =>
      source(page, each, [
        count(counts.get(each.number) ?? 0, "sentence"),
        `/source ${each.article}`,
      ]),
    ),
  ];
}

export function article({ citations, sentences }: ArticleAnswer, page: Page): string[] {
  const widest = String(sentences.at(-1)?.sentence ?? 0).length;
  const paragraphs = new Map<number, string[]>();
  for (const each of sentences) {
    const number = page.paint.dim(String(each.sentence).padStart(widest));
    const lines = quotation(page, each).split("\n");
    const own = paragraphs.get(each.paragraph) ?? [];
    paragraphs.set(each.paragraph, own.concat(`${number}${lines.join(`\n${" ".repeat(widest)}`)}`));
  }
  const titles = citations.map((each) =>
    [heading(page, each.title), ...origin(page, each)].join("\n"),
  );
  return [...titles, ...[...paragraphs.values()].map((lines) => lines.join("\n"))];
}

export function help({ commands }: HelpAnswer, page: Page): string[] {
  const widest = Math.max(...commands.map(({ usage }) => width(usage)));
  const hang = " ".repeat(widest + inset.length);
  const rows = commands.map(({ usage, description, example }) => {
    const name = `  ${page.paint.typed(usage)}${" ".repeat(widest - width(usage) + 2)}`;
    const text = name + prose(page, description, hang).trimStart();
    return example === null ? text : `${text}\n${hang}${page.paint.dim(shown(example))}`;
  });
  return [prose(page, "Ask in plain words, or with a command:"), rows.join("\n")];
}
