/** Which of the ranked sentences are shown, and which of them say the same. */
import type { Index } from "../../search.ts";
import { objections } from "../../search/objections.ts";
import type { Ranked, Ranks } from "../../search/ranking.ts";
import type { Store } from "../../search/store.ts";
import { shape } from "../../search/words.ts";
import { contradict } from "../voices.ts";

export interface Chosen {
  /** Its place in the store. */
  readonly sentence: number;
  /** The same statement in other articles. */
  readonly agreeing: readonly number[];
}

const most = 3;
/** How far behind the first a sentence may be and still be shown: odds of about one to five. */
const behind = 1.6;
/** It must hold so much of what the first holds of the question. */
const level = 0.6;
/** A sentence that gives another value to the same question is shown from further behind. */
const opposing = 4;
const equal = 0.95;
/** Kinds of answer of which two different ones cannot both be right. */
export const single: ReadonlySet<string> = new Set([
  "number",
  "money",
  "duration",
  "percent",
  "age",
]);
/** Kinds of which each sentence that is shown must hold one, where the first does. */
const values: ReadonlySet<string> = new Set([...single, "date", "measure", "expansion"]);
/** Statements whose lengths differ more are not the same. */
const lengths = 0.5;
/** Of the shorter sentence's words, the share that makes two sentences one statement. */
const copy = 0.75;

/** The best sentences, each statement once. */
export function choose({ library, store }: Index, { view, ranked }: Ranks): readonly Chosen[] {
  const chosen: { sentence: number; agreeing: number[] }[] = [];
  const first = ranked[0];
  const cover = (one: Ranked | undefined): number => one?.features["cover"] ?? 0;
  const { expected } = view.query.question;
  const tells = (one: Ranked): boolean => view.answers(one.sentence).length > 0;
  const opposes = single.has(expected);
  const must = values.has(expected) && first !== undefined && tells(first);
  const against = (one: Ranked): readonly string[] => Object.keys(objections(view, one));
  const allowed = new Set(first && against(first));
  /** Nothing speaks against it that does not speak against the first. */
  const asGood = (one: Ranked): boolean => against(one).every((name) => allowed.has(name));
  const shown = (one: Ranked): boolean => {
    if (one === first) return true;
    if (must && !tells(one)) return false;
    const gap = (first?.score ?? 0) - one.score;
    const near = gap < behind && cover(one) >= level * cover(first);
    const differs = opposes && gap < opposing && tells(one) && cover(one) >= equal * cover(first);
    return (near || differs) && asGood(one);
  };
  for (const one of ranked) {
    const { sentence } = one;
    const own = store.sentences[sentence]!;
    const same = chosen.find(
      (other) =>
        alike(store, sentence, other.sentence) &&
        !contradict(library, own, store.sentences[other.sentence]!),
    );
    if (same) {
      const articles = [same.sentence, ...same.agreeing].map((at) => store.owner[at]);
      if (!articles.includes(store.owner[sentence])) same.agreeing.push(sentence);
    } else if (chosen.length < most && shown(one)) chosen.push({ sentence, agreeing: [] });
  }
  return chosen;
}

/** True where two sentences say the same in nearly the same words, with the same numbers. */
function alike(store: Store, a: number, b: number): boolean {
  const one = content(store, a);
  const two = content(store, b);
  const [short, long] = one.words.size <= two.words.size ? [one, two] : [two, one];
  if (short.words.size < lengths * long.words.size || short.words.size === 0) return false;
  for (const number of short.numbers) if (!long.numbers.has(number)) return false;
  let shared = 0;
  for (const word of short.words) if (long.words.has(word)) shared += 1;
  return shared >= copy * short.words.size;
}

function content(store: Store, sentence: number): { words: Set<number>; numbers: Set<number> } {
  const words = new Set<number>();
  const numbers = new Set<number>();
  for (let i = store.offsets[sentence]!; i < store.offsets[sentence + 1]!; i += 1) {
    const bits = store.shapes[i]!;
    if (bits & (shape.stop | shape.extra)) continue;
    words.add(store.terms[i]!);
    if (bits & shape.number) numbers.add(store.terms[i]!);
  }
  return { words, numbers };
}
