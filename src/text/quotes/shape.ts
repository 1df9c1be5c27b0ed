/** What a run looks like: the evidence on whether anybody is said to have spoken it. */
import type { Frame } from "./frames.ts";
import type { Layout } from "./layout.ts";

/** Whether a run is written like a title: a capital on every word that can have one. */
export function isTitled({ page, runs }: Layout, index: number): boolean {
  const { open, close } = runs[index]!;
  const words = page.tokens
    .slice(open + 1, close)
    .filter(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  return (
    words.length > 0 &&
    /^\p{Lu}/u.test(words[0]!.text) &&
    words.every(
      ({ text, pos }) => /^\p{Lu}/u.test(text) || text.length < shortWord || pos === "ADP",
    )
  );
}

/** Shorter words have no capital in a title. */
const shortWord = 4;

/** Features of run `index`, which is item `place` of its frame. */
export function runFeatures(layout: Layout, index: number, frame: Frame, place: number): string[] {
  const { page, runs } = layout;
  const run = runs[index]!;
  const words: string[] = [];
  for (let i = run.open + 1; i < run.close; i += 1) {
    const { text } = page.tokens[i]!;
    if (/^[\p{L}\p{N}]/u.test(text)) words.push(text);
  }
  const count = words.length;
  const length =
    count <= 2 ? String(count) : count <= 4 ? "4" : count <= 7 ? "7" : count <= 12 ? "12" : "99";
  const capital = /^\p{Lu}/u.test(words[0] ?? "");
  const title = isTitled(layout, index);
  const stop = page.text[run.inner.end - 1] ?? "";
  const ending = /[.!?…]/u.test(stop) ? "." : stop === "," ? "," : "w";
  const previous = word(layout, frame, place - 1);
  const next = word(layout, frame, place + 1);
  const heading = page.headings[run.block] ? "heading" : "body";
  return [
    "bias",
    `len${length}`,
    `len${length}|${capital ? "C" : "c"}|${ending}`,
    `${title ? "title" : "plain"}|${length}`,
    `prev|${previous.pos}`,
    `prev|${previous.word}`,
    `next|${next.pos}`,
    `prev|${previous.pos}|${title ? "title" : "plain"}`,
    `prev|${previous.word}|${capital ? "C" : "c"}`,
    `ends|${ending}|${next.pos}`,
    ...tellsOf(layout, run.open + 1, run.close).flatMap((tell) => [tell, `${tell}|${length}`]),
    `noun|${nounBefore(layout, frame, place)}`,
    `in|${previous.pos}|${next.pos}|${capital ? "C" : "c"}`,
    ...(next.pos === "ADP" || next.pos === "PART"
      ? [`next|${next.word}|${capital ? "C" : "c"}`]
      : []),
    `${heading}|${run.single ? "single" : "double"}`,
    `place${place === 0 ? "first" : place === frame.items.length - 1 ? "last" : "middle"}|${capital ? "C" : "c"}|${ending}`,
  ];
}

function word({ page }: Layout, frame: Frame, i: number): { pos: string; word: string } {
  const item = frame.items[i];
  if (item === undefined) return { pos: "none", word: "none" };
  if (item < 0) return { pos: "run", word: "run" };
  const { pos, lower } = page.tokens[item]!;
  return { pos: pos === "PUNCT" ? lower : pos, word: lower };
}

/** Words of somebody who speaks of or to people. */
const speaking = /^(?:i|we|me|us|my|our|i'm|you|your)$/;

/** Whether the words hold a verb, and whether they speak of or to somebody. */
function tellsOf({ page: { tokens } }: Layout, from: number, to: number): string[] {
  let verb = false;
  let person = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (pos === "VERB" || pos === "AUX") verb = true;
    if (speaking.test(lower)) person = true;
  }
  return [verb ? "verb" : "noverb", person ? "person" : "noperson"];
}

/** The noun that tells what a run is ("the film") stands at most so many words before it. */
const nounReach = 4;

/** The nearest noun or verb before a run; `none` where there is none so near. */
function nounBefore({ page }: Layout, { items }: Frame, place: number): string {
  for (let i = place - 1; i >= Math.max(0, place - nounReach); i -= 1) {
    const token = items[i]! < 0 ? null : page.tokens[items[i]!]!;
    if (token?.pos === "NOUN" || token?.pos === "VERB") return token.lower;
  }
  return "none";
}
