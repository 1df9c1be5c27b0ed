/** Quotations as a document to read: by speaker, each with its place, the sources at the end. */
import { days } from "../days.ts";
import type { Citation } from "../domain.ts";
import { plain, quotation } from "../markdown.ts";
import type { Exported } from "./export.ts";

/** Below this an attribution is right less often than a reader would expect. */
const sure = 0.75;

/**
 * By speaker, the most quoted first, those of nobody last; an utterance once, with its places, and
 * what is only reported after what is quoted.
 */
export function markdown(all: readonly Exported[]): string {
  const speakers = [...grouped(all, ({ speaker }) => speaker)].sort(
    ([a, own], [b, other]) => Number(a === null) - Number(b === null) || other.length - own.length,
  );
  const utterances = grouped(all, ({ utterance }) => utterance);
  const sections = speakers.map(([speaker, own]) => section(speaker, own, utterances));
  const sources = new Map(all.map(({ source }) => [source.number, source]));
  const list = [...sources.values()].sort((a, b) => a.number - b.number).map(source);
  const end = list.length > 0 ? ["## Sources", list.join("\n")] : ["There are none."];
  return `${["# Quotations", ...sections, ...end].join("\n\n")}\n`;
}

type Utterances = ReadonlyMap<number, readonly Exported[]>;

function section(speaker: string | null, own: readonly Exported[], utterances: Utterances): string {
  const heading = `## ${speaker === null ? "Unattributed" : line(speaker)}`;
  const groups = [...grouped(own, ({ utterance }) => utterance).values()]
    .map((places) => places.toSorted((a, b) => reported(a) - reported(b) || length(b) - length(a)))
    .sort(([a], [b]) => reported(a!) - reported(b!));
  return [heading, ...groups.map((places) => said(places, utterances))].join("\n\n");
}

const reported = ({ kind }: Exported): number => (kind === "indirect" ? 1 : 0);
const length = ({ words }: Exported): number => words.text.length;

/** One utterance: the first of its places, then where else it stands. */
function said([first, ...rest]: readonly Exported[], utterances: Utterances): string {
  const { words, kind, confidence, speaker, disputed, utterance } = first!;
  const others = new Set(utterances.get(utterance)!.flatMap((each) => each.speaker ?? []));
  if (speaker !== null) others.delete(speaker);
  const remarks = [
    place(first!),
    ...(kind === "indirect" ? ["reported, not quoted"] : []),
    ...(speaker !== null && confidence < sure ? ["the attribution is likely, not certain"] : []),
    ...(others.size > 0
      ? [
          `${disputed ? "attributed" : "also given"} elsewhere to ${[...others].map(line).join(", ")}`,
        ]
      : []),
    `utterance ${utterance}`,
  ];
  const also = rest.map((each) => `Also ${place(each)}:\n\n${plain(each.words.text)}`);
  return quotation([plain(words.text), `— ${remarks.join(", ")}`, ...also].join("\n\n"));
}

function place({ words, source: { published } }: Exported): string {
  const when = published === null ? "" : `, ${line(days({ first: published, last: published }))}`;
  return `\\[${words.citation}\\] paragraph ${words.paragraph}${when}`;
}

function source({ number, article, title, outlet, published, url, twin }: Citation): string {
  const id = twin ? article : null;
  const known = [title, outlet, published, id, url].filter((part) => part !== null);
  return `${number}. ${known.map(line).join(", ")}`;
}

/** Text on one line. */
function line(text: string): string {
  return plain(text.replace(/\s+/gu, " "));
}

function grouped<K>(all: readonly Exported[], by: (each: Exported) => K): Map<K, Exported[]> {
  const groups = new Map<K, Exported[]>();
  for (const each of all) {
    const own = groups.get(by(each));
    if (own) own.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}
