/**
 * The writer's own sentences, with every quoted run as one item: in `"We will. We must," he said.`
 * the frame is `[run] he said .`, so a verb finds its subject and its quotation next to it.
 */
import type { Run } from "./marks.ts";
import { cue, isSpeech } from "./lexicon.ts";
import { blockEnd, type Page } from "./page.ts";

/** A token's index, or for the `n`th run the number `-1 - n`. */
export type Item = number;

export interface Frame {
  readonly index: number;
  readonly items: readonly Item[];
  readonly block: number;
}

const stop = /[.!?:;…]|["”’')\]]/u;

export const runOf = (item: Item): number => -1 - item;

/** The frames of a page, in order. */
export function frames(page: Page, runs: readonly Run[]): Frame[] {
  const found: Frame[] = [];
  let next = 0;
  let items: Item[] = [];
  page.blocks.forEach((first, block) => {
    const end = blockEnd(page, block);
    const close = (): void => {
      if (items.length > 0) found.push({ index: found.length, items, block });
      items = [];
    };
    for (let i = first; i < end; i += 1) {
      const run = runs[next];
      if (items.length > 0 && ends(page, runs, items.at(-1)!, i)) close();
      if (run?.open === i) {
        items.push(-1 - next);
        i = run.closed ? run.close : end;
        next += 1;
      } else items.push(i);
    }
    if (!introduces(page, items, runs[next], end)) close();
  });
  return found;
}

/** Whether a block ends with a colon, and the next begins with the words it announces. */
function introduces(
  { tokens }: Page,
  items: readonly Item[],
  run: Run | undefined,
  end: number,
): boolean {
  const last = items.at(-1);
  return run?.open === end && last !== undefined && last >= 0 && tokens[last]!.text === ":";
}

/** Whether the writer's sentence ends between an item and the token after it. */
function ends(page: Page, runs: readonly Run[], item: Item, next: number): boolean {
  const { tokens, sentence } = page;
  if (item >= 0 && tokens[item]!.text === ":" && tokens[next]!.lower === '"') return false;
  if (item >= 0)
    return (
      sentence[item] !== sentence[next] &&
      stop.test(tokens[item]!.text) &&
      !/^[a-z,;)\]]/.test(tokens[next]!.text)
    );
  const run = runs[runOf(item)]!;
  const after = tokens[next]!;
  if (/^[,;:.!?)\]—–―-]/u.test(after.text)) return false;
  const last = page.text[run.inner.end - 1]!;
  if (!/[.!?…]/u.test(last)) return false;
  if (/^[a-z]/.test(after.text)) return false;
  return after.lower === '"' || !tagged(page, next, last === ".");
}

/** Cues that a tag may have. */
const takesWords: ReadonlySet<string> = new Set(["say", "write", "ask"]);
/** How many words a tag has at most before its verb: "Rep. Ann Lee of Ohio asked". */
const tagWords = 8;

/**
 * Whether the words at `i` are a tag to the run before: a subject and a verb of speech, as after
 * "Why?". After a full stop (`bare`) the verb must end the sentence, or it begins a new one.
 */
function tagged({ tokens, sentence }: Page, i: number, bare: boolean): boolean {
  for (let j = i; j < i + tagWords && sentence[j] === sentence[i]; j += 1) {
    const { lower, pos } = tokens[j]!;
    if (lower === '"' || lower === "," || lower === ":") return false;
    if (!takesWords.has(cue(lower) ?? "") || pos === "NOUN" || pos === "ADJ") continue;
    const next = tokens[j + 1];
    const ended = !next || sentence[j + 1] !== sentence[i] || next.text === ".";
    if (bare || ended || !isSpeech(lower)) return ended;
    const then = next.text === "," ? tokens[j + 2] : next;
    return then !== undefined && !/^(?::|that|he|she|it|they|in|")$/.test(then.lower);
  }
  return false;
}
