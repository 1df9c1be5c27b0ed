/** What a much quoted speaker talks of, so that their words can be asked for by topic. */
import type { Span } from "../domain.ts";
import { ofKind } from "../search/lexicon.ts";
import { shape, words, type Word } from "../search/words.ts";
import type { Index } from "../search.ts";
import { tokenize, type Token } from "../text/tokens.ts";
import { bearing } from "./bearing.ts";
import { find } from "./find.ts";
import { surroundings, type Surroundings } from "./surroundings.ts";
import type { Told } from "./told.ts";
import type { Voice } from "./voice.ts";

/** From so many quotations on, a list wants topics. */
const many = 9;
/** Topics that are offered, and those that are looked into for them. */
const most = { shown: 6, tried: 24 } as const;
/** A topic has at least so many quotations, and at most such a share of all. */
const fewest = 3;
const largest = 0.5;
/** Two topics that share so much of the smaller one's quotations are one. */
const alike = 0.6;
/** What a name tells more than a noun. */
const nameWorth = 2;
/** A noun in more sentences than this, and in more than one of thirty, says too little: "people". */
const common = { sentences: 30, share: 1 / 30 } as const;
/** A noun of fewer letters names no topic. */
const shortest = 4;

export interface Topic {
  readonly topic: string;
  readonly count: number;
  readonly line: string;
}

const known = new WeakMap<Index, Map<string, readonly Topic[]>>();

/**
 * The names and nouns that several of a speaker's quotations share and the articles as a whole share
 * less, each with how many bear on it, the most first; none where there are few quotations. Worked
 * out once for a speaker.
 */
export function topics(all: readonly Told[], index: Index, voice: Voice): readonly Topic[] {
  if (all.length < many) return [];
  const kept = known.get(index) ?? new Map<string, readonly Topic[]>();
  known.set(index, kept);
  const key = voice.person ?? voice.name;
  const made = kept.get(key) ?? chosen(all, index, voice);
  kept.set(key, made);
  return made;
}

function chosen(all: readonly Told[], index: Index, voice: Voice): readonly Topic[] {
  const around = surroundings(index, all);
  const kept: { topic: string; about: ReadonlySet<Surroundings> }[] = [];
  for (const topic of candidates(all, index, voice)) {
    const bears = bearing(index, topic);
    const about = new Set(around.filter((each) => bears(each) > 0));
    if (about.size < fewest || about.size > all.length * largest) continue;
    if (kept.some((other) => shared(about, other.about) >= alike)) continue;
    kept.push({ topic, about });
    if (kept.length === most.shown) break;
  }
  return kept
    .map(({ topic, about }) => ({
      topic,
      count: about.size,
      line: `/quote ${voice.name} about ${topic}`,
    }))
    .sort((a, b) => b.count - a.count);
}

const dates = new Set([...ofKind.day, ...ofKind.month, ...ofKind.period]);

/** Names and nouns that enough of the quotations hold, the most telling first. */
function candidates(all: readonly Told[], index: Index, voice: Voice): readonly string[] {
  const self = new Set(words(voice.name).map(({ term }) => term));
  const found = new Map<string, number>();
  for (const [written, { count, isName }] of counted(all)) {
    const own = words(written);
    if (count < fewest || own.some(({ term }) => self.has(term) || dates.has(term))) continue;
    const holding = rarest(index, own);
    const share = (holding + 1) / index.store.sentences.length;
    if (!isName && holding > common.sentences && share > common.share) continue;
    const rare = Math.max(0, -Math.log(share));
    const person = isName ? find(index.library, written) : null;
    const topic = person?.kind === "one" ? person.person.name : written;
    const worth = count * (isName ? nameWorth : 1) * rare ** 2;
    found.set(topic, (found.get(topic) ?? 0) + worth);
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most.tried)
    .map(([topic]) => topic);
}

/** In how many of the quotations each name stands, and each noun. */
function counted(all: readonly Told[]): ReadonlyMap<string, { count: number; isName: boolean }> {
  const found = new Map<string, { count: number; isName: boolean }>();
  for (const { article, pieces } of all) {
    const own = new Map<string, boolean>();
    for (const { lead } of pieces)
      for (const part of lead.parts)
        for (const [name, isName] of named(article.text, part)) own.set(name, isName);
    for (const [name, isName] of own)
      found.set(name, { count: (found.get(name)?.count ?? 0) + 1, isName });
  }
  return found;
}

/** The names as they are written and the nouns in small letters; true for a name. */
function named(text: string, span: Span): (readonly [string, boolean])[] {
  const { tokens } = tokenize(text, span);
  const found: (readonly [string, boolean])[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i]!;
    let last = i;
    while (isProper(first) && tokens[last + 1] && isProper(tokens[last + 1]!)) last += 1;
    if (isProper(first)) found.push([text.slice(first.start, tokens[last]!.end), true]);
    else if (first.pos === "NOUN" && first.text.length >= shortest)
      found.push([first.lower, false]);
    i = last;
  }
  return found;
}

const isProper = ({ pos, text }: Token): boolean => pos === "PROPN" && /^\p{Lu}/u.test(text);

/** How many sentences hold the rarest of the words that say something. */
function rarest({ store }: Index, all: readonly Word[]): number {
  const idle = shape.stop | shape.number | shape.extra;
  const counts = all
    .filter((word) => !(word.shape & idle))
    .map(({ term }) => store.frequency[store.vocabularyOf(term)] ?? 0);
  return Math.min(store.sentences.length, ...counts);
}

function shared(a: ReadonlySet<Surroundings>, b: ReadonlySet<Surroundings>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both / Math.min(a.size, b.size);
}
