/** Runs that tell by themselves who speaks, or that nobody does. */
import type { Layout } from "./layout.ts";
import { isSpeech } from "./lexicon.ts";
import { isTitled } from "./shape.ts";
import type { Phrase } from "./phrases.ts";

/** Whether the words of a run are a tag alone, after other words of its sentence. */
export function isTag({ page: { tokens, sentence }, runs }: Layout, index: number): boolean {
  const { open, close } = runs[index]!;
  const [first, second, third] = tokens.slice(open + 1, close);
  if (!first || !second || third || sentence[open - 1] !== sentence[open]) return false;
  const named = /^(?:he|she|they|i|we)$/.test(first.lower) || /^\p{Lu}/u.test(first.text);
  return (
    (named && isSpeech(second.lower)) ||
    (isSpeech(first.lower) && /^(?:he|she|they)$/.test(second.lower))
  );
}

/**
 * Whether a run is the title of a broadcast or a work, `said on CNN's "State of the Union"`, `the
 * film "Dams of Ohio"`, or what stands with a byline: `"Dams Hold," by Ann Lee: "The dams of Ohio ..."`.
 */
export function isWork(layout: Layout, index: number): boolean {
  const { open, close } = layout.runs[index]!;
  const { tokens } = layout.page;
  if (isBylined(layout, index)) return true;
  const placed = /^(?:on|to|with|'s)$/.test(tokens[open - 1]?.lower ?? "");
  const work = (placed && close - open > 2) || isNamedWork(layout, index);
  return work && isTitled(layout, index);
}

/** What works are called beside their titles: `the film "Dams of Ohio"`. */
const works =
  /^(?:album|anthem|ballad|book|comedy|documentary|drama|film|hymn|memoir|movie|musical|novel|opera|painting|play|podcast|poem|program|programme|series|show|sitcom|song|thriller)$/;

/** What people are called after the titles of their works: `"Dams of Ohio" star Ann Lee`. */
const makers = /^(?:actor|actress|author|creator|director|host|producer|star|writer)s?$/;

/** Whether a noun beside a run tells that it is a work; `"No," author Ann Lee said` is none. */
function isNamedWork({ page, runs }: Layout, index: number): boolean {
  const { open, close, inner } = runs[index]!;
  const { tokens } = page;
  const apart = tokens[open - 1]?.text === "," && close - open > 2;
  const called = tokens[apart ? open - 2 : open - 1];
  if (called?.pos === "NOUN" && works.test(called.lower)) return true;
  if (!/[\p{L}\p{N}]/u.test(page.text[inner.end - 1] ?? "")) return false;
  const [next, then] = [tokens[close + 1], tokens[close + 2]];
  return [next, next?.pos === "NOUN" ? then : undefined].some(
    (noun) => noun !== undefined && (works.test(noun.lower) || makers.test(noun.lower)),
  );
}

/** How many words a byline has at most between "by" and its colon. */
const byline = 10;

function isBylined(layout: Layout, index: number): boolean {
  const { page, runs } = layout;
  const { open } = runs[index]!;
  if (isAuthored(layout, index)) return true;
  const before = runs[index - 1];
  if (page.tokens[open - 1]?.text !== ":" || !before || open - before.close > byline) return false;
  return isAuthored(layout, index - 1);
}

/** Whether "by" and a name follow a run that no verb comes before, as with "called ... by". */
function isAuthored({ page: { tokens }, runs, frames, frameOf, clauses }: Layout, index: number) {
  const { open, close } = runs[index]!;
  const first = tokens.slice(open + 1, close).find(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  if (tokens[close + 1]?.lower !== "by" || !/^\p{Lu}/u.test(first?.text ?? "")) return false;
  if (!/^(?:\p{Lu}|the$)/u.test(tokens[close + 2]?.text ?? "")) return false;
  const place = frames[frameOf[index]!]!.items.indexOf(-1 - index);
  return !clauses[frameOf[index]!]!.some(({ verb }) => verb < place);
}

/** A label has at most so many words. */
const longest = 4;

/** The name before a colon with which the words themselves begin: `"LEE: I will."`. */
export function label({ page, runs, names, frameOf }: Layout, index: number): Phrase | null {
  const { open, close } = runs[index]!;
  const { tokens } = page;
  let colon = open + 1;
  while (colon < close && colon <= open + longest && tokens[colon]!.text !== ":") colon += 1;
  if (tokens[colon]?.text !== ":" || colon === open + 1) return null;
  const { start } = tokens[open + 1]!;
  const { end } = tokens[colon - 1]!;
  if (!/^\p{Lu}[\p{Lu}\s.'’-]+$/u.test(page.text.slice(start, end))) return null;
  const word = tokens[colon - 1]!.lower;
  const fit = names.flatMap(({ name }, i) => (name.toLowerCase().endsWith(word) ? [i] : []));
  return {
    ...{
      index: -1,
      frame: frameOf[index]!,
      first: open + 1,
      last: colon,
      head: colon - 1,
      start,
      end,
      word,
    },
    kind: fit.length > 0 ? "person" : "name",
    name: fit.length === 1 ? fit[0]! : null,
    ...{ plural: false, gender: null, definite: false },
  };
}
