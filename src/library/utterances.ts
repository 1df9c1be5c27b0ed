/**
 * The same words in several places. Articles copy, shorten and reword one another, so a quotation
 * is grouped with the one that says the same. The longest are placed first and each other joins the
 * one nearest to it, so that a fragment that two statements share never makes them one.
 */
import type { Library, Quote } from "../domain.ts";
import { fold } from "../text/names/fold.ts";
import { common, compatible, same, SHARED, wording, type Wording } from "./alike.ts";

export { compatible };

/** A copy of a copy must still share so much of its content words with the longest of its group. */
const DRIFT = 0.5;
/** A content word in more quotations than this finds no candidates: it is too common to tell. */
const COMMON = 200;
/** Content words that two quotations share before they are worth comparing. */
const WORTH = 2;

/** Groups quotations by utterance; every quotation is in exactly one group, all in corpus order. */
export function utterances(
  quotes: readonly Quote[],
  articles: Library["articles"],
): readonly (readonly Quote[])[] {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const wordings = quotes.map((quote) => wording(quote, texts.get(quote.article) ?? ""));
  const sharing = sharers(wordings);
  const groups = wordings.map((): number[] | null => null);
  const bySize = wordings
    .map((_, i) => i)
    .sort((a, b) => wordings[b]!.content.size - wordings[a]!.content.size || a - b);
  for (const i of bySize) {
    const own = nearest(i, wordings, sharing, groups) ?? [];
    own.push(i);
    groups[i] = own;
  }
  return [...new Set(groups)]
    .map((members) => members!.sort((a, b) => a - b))
    .sort(([a], [b]) => a! - b!)
    .map((members) => members.map((i) => quotes[i]!));
}

/** The group of the quotation, among those placed, that says the same in the nearest words. */
function nearest(
  i: number,
  wordings: readonly Wording[],
  sharing: Sharing,
  groups: readonly (number[] | null)[],
): number[] | null {
  const one = wordings[i]!;
  let best: number[] | null = null;
  let most = 0;
  const placed = (j: number): boolean => groups[j] !== null;
  sharing(one, placed, (j, shared) => {
    const group = groups[j]!;
    const other = wordings[j]!;
    const likeness = shared / other.content.size;
    if (shared < WORTH || likeness <= most || !same(one, other)) return;
    if (
      !fits(
        one,
        group.map((member) => wordings[member]!),
      )
    )
      return;
    best = group;
    most = likeness;
  });
  return best;
}

/** Whether a quotation fits a whole group, not only one of it. */
function fits(one: Wording, group: readonly Wording[]): boolean {
  if (common(one, group[0]!) < one.content.size * DRIFT) return false;
  const apart = group.filter((member) => !compatible(one.quote, member.quote));
  return apart.length === 0 || apart.some((member) => same(one, member));
}

/**
 * Takes back what a copy only seems to say. Where places of one utterance give it to different
 * people, one that names its speaker stays, and one that says "he" or "the envoy", which had to be
 * resolved, is unattributed; where none names, only the surest stays. Two that name both stay: the
 * sources disagree.
 */
export function settle(utterance: readonly Quote[], articles: Library["articles"]): Quote[] {
  if (utterance.every((each) => utterance.every((other) => compatible(each, other))))
    return [...utterance];
  const naming = utterance.filter((each) => names(each, articles));
  const anchors =
    naming.length > 0
      ? naming
      : [utterance.reduce((a, b) => (b.confidence > a.confidence ? b : a))];
  return utterance.map((each) =>
    anchors.includes(each) || anchors.every((anchor) => compatible(each, anchor))
      ? each
      : { ...each, speaker: null },
  );
}

/** Whether the text names the speaker where it attributes the words. */
function names(
  { article, speaker, speakerMention }: Quote,
  articles: Library["articles"],
): boolean {
  if (!speaker || !speakerMention) return false;
  const text = articles.find(({ id }) => id === article)?.text ?? "";
  const words = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words(speaker.name);
  const { start, end } = speakerMention;
  return words(text.slice(start, end)).some((word) => word.length > 2 && own.includes(word));
}

function byContent(wordings: readonly Wording[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  wordings.forEach(({ content }, i) => {
    for (const word of content) {
      const held = holders.get(word);
      if (held) held.push(i);
      else holders.set(word, [i]);
    }
  });
  return holders;
}

/**
 * Shows each quotation, of those that are placed, that may share enough content words with one that
 * is no larger, with how many of them it shares; in the order of the first of them.
 */
type Sharing = (
  one: Wording,
  placed: (quotation: number) => boolean,
  see: (quotation: number, shared: number) => void,
) => void;

/**
 * Two that share enough miss few words of the smaller, so they share one of any few more: it is
 * enough to look at who holds its rarest words, and at each until it misses too many.
 */
function sharers(wordings: readonly Wording[]): Sharing {
  const holders = byContent(wordings);
  return ({ content }, placed, see) => {
    const words = [...content].filter((word) => holders.get(word)!.length <= COMMON);
    const spare = content.size - Math.ceil(content.size * SHARED);
    const rarest = words
      .map((word) => holders.get(word)!)
      .sort((a, b) => a.length - b.length)
      .slice(0, spare + 1);
    const near = new Set<number>();
    for (const held of rarest) for (const j of held) if (placed(j)) near.add(j);
    const found: { readonly j: number; readonly first: number; readonly shared: number }[] = [];
    for (const j of near) {
      const theirs = wordings[j]!.content;
      let first = -1;
      let shared = 0;
      for (let i = 0; i < words.length && i - shared <= spare; i += 1)
        if (theirs.has(words[i]!)) {
          if (first < 0) first = i;
          shared += 1;
        }
      if (words.length - shared <= spare) found.push({ j, first, shared });
    }
    found.sort((a, b) => a.first - b.first || a.j - b.j);
    for (const { j, shared } of found) see(j, shared);
  };
}
