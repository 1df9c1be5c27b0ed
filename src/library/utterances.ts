/**
 * The same words in several places. Articles copy, shorten and reword one another, so a quotation
 * is grouped with every other that says the same: enough of its meaning-bearing words in common,
 * or a fragment that stands word for word in a longer one.
 */
import type { Library, Quote } from "../domain.ts";
import { fold } from "../text/names/fold.ts";
import { stem } from "../text/tokens.ts";

/** Of the shorter quotation's content words, how many the longer must share. */
const SHARED = 0.75;
/** Below this many content words a quotation must stand in the other word for word. */
const SHORT = 4;
/** Below this many content words in a fragment, two speakers may well say it independently. */
const FRAGMENT = 2;
/** A rewording is at most so many times as long; a longer text shares words by chance. */
const LONGER = 3;
/** A content word in more quotations than this finds no candidates: it is too common to tell. */
const COMMON = 200;

const functionWords = new Set(
  "a an the this that these those and or but nor so yet if then than as of to in on at by for from with about into over after before between through during without within against up down out off i me my we us our you your he him his she her it its they them their who whom whose which what there here is am are was were be been being do does did have has had will would shall should can could may might must not no n't 's 're 've 'd 'll 'm very just also more most".split(
    " ",
  ),
);

interface Wording {
  readonly quote: Quote;
  /** Every word, in order, between blanks, so that `includes` compares whole words. */
  readonly line: string;
  readonly content: ReadonlySet<string>;
}

/** Groups quotations by utterance; every quotation is in exactly one group, all in corpus order. */
export function utterances(
  quotes: readonly Quote[],
  articles: Library["articles"],
): readonly (readonly Quote[])[] {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const wordings = quotes.map((quote) => wording(quote, texts.get(quote.article) ?? ""));
  const holders = byContent(wordings);
  const parent = quotes.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  wordings.forEach((one, i) => {
    for (const j of candidates(one, i, holders))
      if (same(one, wordings[j]!)) {
        const [first, second] = [root(i), root(j)].sort((a, b) => a - b) as [number, number];
        parent[second] = first;
      }
  });
  const groups = new Map<number, Quote[]>();
  quotes.forEach((quote, i) => {
    const group = groups.get(root(i));
    if (group) group.push(quote);
    else groups.set(root(i), [quote]);
  });
  return [...groups.values()];
}

/**
 * Whether two attributions can both be right: they are the same, one is to nobody, or one only
 * describes its speaker ("the envoy"), who may be whom the other names.
 */
export function compatible(a: Quote, b: Quote): boolean {
  if (!a.speaker || !b.speaker) return true;
  if (a.speaker.person && b.speaker.person) return a.speaker.person === b.speaker.person;
  if (describes(a.speaker.name) || describes(b.speaker.name)) return true;
  return a.speaker.name.toLowerCase() === b.speaker.name.toLowerCase();
}

function describes(name: string): boolean {
  return /^(?:\p{Ll}|(?:the|an?|one|his|her|their|its|another|some|officials?|sources?)\s)/iu.test(
    name,
  )
    ? !/^(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*\s*)+$/u.test(name)
    : false;
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

function wording(quote: Quote, text: string): Wording {
  const words = quote.parts.flatMap((part) => {
    const slice = text.slice(part.start, part.end).replaceAll("’", "'").toLowerCase();
    return slice.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  });
  const content = words.filter((word) => !functionWords.has(word)).map((word) => stem(word));
  return { quote, line: ` ${words.join(" ")} `, content: new Set(content) };
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

/** Earlier quotations that share enough content words to be worth comparing. */
function candidates(one: Wording, i: number, holders: Map<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const word of one.content) {
    const held = holders.get(word) ?? [];
    if (held.length <= COMMON)
      for (const j of held) if (j < i) shared.set(j, (shared.get(j) ?? 0) + 1);
  }
  return [...shared].filter(([, count]) => count >= FRAGMENT).map(([j]) => j);
}

function same(a: Wording, b: Wording): boolean {
  const [short, long] = a.content.size <= b.content.size ? [a, b] : [b, a];
  const size = short.content.size;
  if (size < FRAGMENT) return false;
  const alike = compatible(a.quote, b.quote);
  const reported = a.quote.kind === "indirect" || b.quote.kind === "indirect";
  if (!reported && long.line.includes(short.line)) return alike || size >= SHORT;
  if (size < SHORT || long.content.size > size * LONGER) return false;
  const shared = [...short.content].filter((word) => long.content.has(word)).length;
  if (reported) return alike && shared >= long.content.size * SHARED;
  return shared >= size * (alike ? SHARED : (1 + SHARED) / 2);
}
