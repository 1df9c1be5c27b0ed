/** Pins as a document to read: questions as headings, excerpts as quotations, sources beneath. */
import { plain, quotation as behind } from "../markdown.ts";
import type { Archive } from "./archive.ts";
import type { Pin, PinnedExcerpt } from "./pin.ts";

/** The standing pins of an archive as Markdown; a reader of Markdown shows every text as it is. */
export function markdown({ places }: Archive): string {
  const pins = places.flatMap((place) => place.pins.filter((pin) => pin.removed === null));
  return ["# Pinned answers", ...pins.map(section)].join("\n\n") + "\n";
}

function section(pin: Pin): string {
  const { citations, excerpts } = pin.content;
  const facts = [`Pinned on ${pin.at.slice(0, "2000-01-01".length)}`];
  if (pin.label !== null) facts.push(`label: ${plain(pin.label)}`);
  const sources = citations.map(({ number, title, outlet, published, url }) => {
    const named = [title, outlet, published].filter((part) => part !== null).map(plain);
    return `${number}. ${named.join(", ")}${url === null ? "" : `, ${plain(url)}`}`;
  });
  return [
    `## ${pin.number}. ${plain(pin.question).replaceAll("\n", " ")}`,
    facts.join("; "),
    ...(pin.note === null ? [] : [plain(pin.note)]),
    ...excerpts.flatMap((one, i) => [
      ...(one.over === undefined || one.over === excerpts[i - 1]?.over
        ? []
        : [`### ${plain(one.over).replaceAll("\n", " ")}`]),
      quotation(one),
    ]),
    sources.join("\n"),
  ].join("\n\n");
}

function quotation({ text, speaker, citation, paragraph }: PinnedExcerpt): string {
  const from = `[${citation}], paragraph ${paragraph}`;
  const by = speaker === null ? from : `${plain(speaker)} ${from}`;
  return behind(`${plain(text)}\n\n— ${by}`);
}
