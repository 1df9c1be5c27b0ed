/** The analysed corpus as text for a person to read through. */
import type { Library } from "../domain.ts";
import { flow } from "../faces/terminal/flow.ts";
import { heading, inset, prose, type Page } from "../faces/terminal/page.ts";
import { shown } from "../faces/terminal/shown.ts";
import { count } from "../phrases.ts";
import { doubtRecords, personRecords, quoteRecords } from "./records.ts";

/** Every quote under its article, with its speaker before it and its number of sentence. */
export function quoteListing(library: Library, page: Page): string {
  const records = quoteRecords(library);
  return library.articles
    .map(({ title }, i) => {
      const { quotes, reported } = records[i]!;
      const told = [...quotes, ...reported].sort((a, b) => a.start - b.start);
      const rows = told.map(({ speaker, kind, text }) => {
        const who = speaker ?? "unattributed";
        const label = kind === "indirect" ? `${who} (reported)` : who;
        return `  ${page.paint.bold(shown(label))}\n${verbatim(text, page)}`;
      });
      return [heading(page, title), ...(rows.length > 0 ? rows : ["  no quotes"])].join("\n\n");
    })
    .join("\n\n\n")
    .concat("\n");
}

function verbatim(text: string, page: Page): string {
  return flow(text, page.columns - inset.length)
    .map(({ start, end }) => inset + shown(text.slice(start, end)))
    .join("\n");
}

/** Who may be two people, or one with another, or nobody; each with the reason. */
export function doubtListing(library: Library, page: Page): string {
  const rows = doubtRecords(library).map(({ names, reason }) =>
    prose(page, `${names.join(" and ")}: ${reason}`, "", "  "),
  );
  return `${rows.length > 0 ? rows.join("\n") : "No doubts."}\n`;
}

/** Everyone with their other names, roles and figures. */
export function personListing(library: Library, page: Page): string {
  return personRecords(library)
    .map(({ name, aliases, roles, articles, mentions, quotes }) => {
      const named = `${count(mentions, "mention")} in ${count(articles, "article")}`;
      const figures = `${named}, ${count(quotes, "quote")}`;
      return [
        heading(page, name),
        ...(aliases.length > 0 ? [prose(page, `also ${aliases.join(", ")}`, "  ")] : []),
        ...roles.map(({ text, article }) => prose(page, `${text} (${article})`, "  ", inset)),
        page.paint.dim(prose(page, figures, "  ")),
      ].join("\n");
    })
    .join("\n\n")
    .concat("\n");
}
