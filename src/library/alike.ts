/** Whether two quotations are the same words, and whether two attributions can both be right. */
import type { Quote } from "../domain.ts";
import { stem } from "../text/tokens.ts";

/** Of the shorter quotation's content words, how many the longer must share in their order. */
export const SHARED = 0.75;
/** The same, where it is not known that one speaker said both. */
const SHARED_APART = 0.875;
/** Below this many content words a quotation must stand in the other word for word. */
const SHORT = 4;
/** Below this many content words a fragment is a phrase that anybody may use. */
const FRAGMENT = 2;
/** So many content words in a row are one speaker's, whoever is said to have spoken. */
const TELLING = 6;
/** Of a longer quotation, the share that a shorter phrase must be to tell as much. */
const MOST = 0.5;
/**
 * The least words, and content words among them, of a whole quotation that two people do not hit
 * upon by chance.
 */
const WHOLE = { words: 6, content: 3 } as const;
/** A rewording is at most so many times as long; a longer text shares words by chance. */
const LONGER = 3;
/** The same where two speakers are named: people quote and mock one another in part. */
const LONGER_APART = 2;

const functionWords = new Set(
  "a an the this that these those and or but nor so yet if then than as of to in on at by for from with about into over after before between through during without within against up down out off i me my we us our you your he him his she her it its they them their who whom whose which what there here is am are was were be been being do does did have has had will would shall should can could may might must not no n't 's 're 've 'd 'll 'm very just also more most".split(
    " ",
  ),
);

/** A quotation as it is compared. */
export interface Wording {
  readonly quote: Quote;
  /** Every word, in order, between blanks, so that `includes` compares whole words. */
  readonly line: string;
  readonly content: ReadonlySet<string>;
}

/** The words of a quotation in the text of its article. */
export function wording(quote: Quote, text: string): Wording {
  const words = quote.parts.flatMap((part) => {
    const slice = text.slice(part.start, part.end).replaceAll("’", "'").toLowerCase();
    return slice.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  });
  const content = words.filter((word) => !functionWords.has(word)).map((word) => stem(word));
  return { quote, line: ` ${words.join(" ")} `, content: new Set(content) };
}

/** How many content words two quotations have in common, whatever their order. */
export function common(a: Wording, b: Wording): number {
  let count = 0;
  for (const word of a.content) if (b.content.has(word)) count += 1;
  return count;
}

/** How many of them stand in one order in both: the longest common subsequence. */
function inOrder(a: Wording, b: Wording): number {
  const theirs = [...b.content];
  let row = new Array<number>(theirs.length + 1).fill(0);
  for (const word of a.content) {
    const next = [0];
    theirs.forEach((other, i) => {
      next.push(word === other ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!));
    });
    row = next;
  }
  return row.at(-1)!;
}

/**
 * Whether both are one utterance: copied, cut, or reworded. They are not unless they share so many
 * content words as SHARED says of the shorter.
 */
export function same(a: Wording, b: Wording): boolean {
  const [short, long] = a.content.size <= b.content.size ? [a, b] : [b, a];
  const size = short.content.size;
  const between = bond(a.quote, b.quote);
  if (size < FRAGMENT) return false;
  if (a.quote.article !== b.quote.article && identical(a, b)) return true;
  if (between === "apart" && (size < SHORT || long.content.size > size * LONGER_APART))
    return false;
  const here = a.quote.article === b.quote.article;
  const reported = a.quote.kind === "indirect" || b.quote.kind === "indirect";
  if (!reported && long.line.includes(short.line)) {
    if (between === "one" || here || size >= TELLING) return true;
    return size >= SHORT && size >= long.content.size * MOST;
  }
  // What one article quotes twice in other words was said twice.
  if (here && !reported) return false;
  if (size < SHORT || long.content.size > size * LONGER) return false;
  if (reported) return between !== "apart" && common(a, b) >= long.content.size * SHARED;
  const enough = size * (between === "one" ? SHARED : SHARED_APART);
  return common(a, b) >= enough && inOrder(a, b) >= enough;
}

/** Whether two quotations are the same words from first to last, and so many that it tells. */
function identical(a: Wording, b: Wording): boolean {
  const words = a.line.trim().split(" ").length;
  return a.line === b.line && words >= WHOLE.words && a.content.size >= WHOLE.content;
}

/**
 * Whether two attributions can both be right: they are the same, one is to nobody, or one only
 * describes its speaker ("the envoy"), who may be whom the other names.
 */
export function compatible(a: Quote, b: Quote): boolean {
  return bond(a, b) !== "apart";
}

/** Whether two texts call different speakers, though both may mean one. */
export function differ(a: Quote, b: Quote): boolean {
  return Boolean(a.speaker && b.speaker) && bond(a, b) !== "one";
}

/** Whether one speaker said both, nobody knows, or two speakers did. */
function bond({ speaker: a }: Quote, { speaker: b }: Quote): "one" | "open" | "apart" {
  if (!a || !b) return "open";
  if (a.person && b.person) return a.person === b.person ? "one" : "apart";
  if (a.name.toLowerCase() === b.name.toLowerCase()) return "one";
  return describes(a.name) || describes(b.name) ? "open" : "apart";
}

const article = /^(?:the|an?|one|his|her|their|its|another|some|officials?|sources?)\s/iu;
const small = /^\p{Ll}/u;

/** Whether a speaker is called by what they are and not by a name: "the envoy", "officials". */
function describes(name: string): boolean {
  if (!small.test(name) && !article.test(name)) return false;
  const words = name.replace(/^the\s/iu, "").split(/\s+/u);
  return words.some((word) => small.test(word));
}
