/** `/timeline`: what happened when, in the words of the sources that date it. */
import type { Answer, DatedStatement, Library, Period } from "../domain.ts";
import type { Index } from "../search.ts";
import { leaning } from "./ask/leaning.ts";
import { cite, type Cite } from "./cite.ts";
import { overlap } from "./roles.ts";
import { content, numbers, sequence } from "./sequence.ts";
import { dated, length, type Placed } from "./timeline/dated.ts";
import { missing, topic, type Bearing } from "./topic.ts";
import { turns } from "./turns.ts";

/** Statements shown with a date and without. */
const most = { dated: 20, undated: 5 } as const;
/** Of the shorter sentence's words of meaning, so many are in the longer: it says the same. */
const alike = 0.75;
/** A word in more statements than this says nothing of which two are one. */
const common = 100;
/** A time of more days than this is too vague to tell of by itself. */
const exact = 31;

/** One statement and its copies in other articles. */
interface Told {
  readonly lead: Placed;
  readonly copies: Placed[];
}

/** What all articles tell with a date, worked out once. */
const whole = new WeakMap<Index, readonly Told[]>();

/**
 * The dated statements on `about`, or of all articles, in the order of their dates; those of which
 * the text does not tell the date come last. Where there are too many, those are shown that bear
 * most on the topic, or that most sources tell. NothingAnswer where nothing is dated.
 */
export function timeline(
  context: { library: Library; index: Index },
  about: string | undefined,
): Answer {
  const bearing = about === undefined ? [] : topic(context, about);
  if (about !== undefined && bearing.length === 0) return missing(context, about);
  const told = about === undefined ? all(context.index) : on(context.index, bearing);
  if (told.length === 0) {
    const query = about === undefined ? "dated statements" : `dated statements on ${about}`;
    return { kind: "nothing", query, near: [] };
  }
  const known = told.filter(({ lead }) => lead.when !== null);
  const unknown = told.filter(({ lead }) => lead.when === null);
  const cited = cite(context.library);
  const shown = [
    ...known.slice(0, most.dated).sort((a, b) => byDate(a.lead.when!, b.lead.when!)),
    ...unknown.slice(0, most.undated),
  ];
  return {
    kind: "timeline",
    topic: about ?? null,
    events: shown.map((each) => statement(each, context.index, cited)),
    total: told.length,
    undated: unknown.length,
    citations: cited.citations(),
  };
}

/** Those on a topic, those that bear most on it first. */
function on(index: Index, bearing: readonly Bearing[]): readonly Told[] {
  return once(
    bearing.flatMap(({ sentence }) => dated(index, sentence) ?? []),
    index,
  );
}

/** Those of every article, one of each article before the second of any. */
function all(index: Index): readonly Told[] {
  const known = whole.get(index);
  if (known) return known;
  const { store } = index;
  const placed = store.sentences.flatMap(({ kind }, place) =>
    kind === "heading" ? [] : (dated(index, place) ?? []),
  );
  const told = once(placed, index).toSorted(byTelling);
  const made = turns(told, ({ lead }) => store.owner[lead.sentence]).toSorted(
    (a, b) => b.copies.length - a.copies.length,
  );
  whole.set(index, made);
  return made;
}

/** Copies joined; one without a date is a copy of one that has it, not the other way round. */
function once(placed: readonly Placed[], index: Index): readonly Told[] {
  const { store } = index;
  const kept: { told: Told; words: ReadonlySet<string>; figures: ReadonlySet<string> }[] = [];
  const holders = new Map<string, number[]>();
  const order = [...placed.filter(({ when }) => when), ...placed.filter(({ when }) => !when)];
  for (const one of order) {
    const units = sequence(index, one.sentence);
    const words = content(units);
    const figures = numbers(units);
    const near = new Set(
      [...words].flatMap((word) => {
        const held = holders.get(word) ?? [];
        return held.length > common ? [] : held;
      }),
    );
    const same = [...near]
      .map((i) => kept[i]!)
      .find(
        (other) =>
          agrees(one.when, other.told.lead.when) &&
          overlap(words, other.words) >= alike &&
          (overlap(figures, other.figures) === 1 || figures.size * other.figures.size === 0),
      );
    if (same) {
      const sources = [same.told.lead, ...same.told.copies].map(
        ({ sentence }) => store.owner[sentence],
      );
      if (!sources.includes(store.owner[one.sentence])) same.told.copies.push(one);
    } else {
      for (const word of words) hold(holders, word, kept.length);
      kept.push({ told: { lead: one, copies: [] }, words, figures });
    }
  }
  const rank = new Map(placed.map(({ sentence }, i) => [sentence, i]));
  return kept
    .map(({ told }) => told)
    .sort((a, b) => rank.get(a.lead.sentence)! - rank.get(b.lead.sentence)!);
}

function hold(holders: Map<string, number[]>, word: string, one: number): void {
  const held = holders.get(word);
  if (held) held.push(one);
  else holders.set(word, [one]);
}

/** Whether both may be the same time: it is, or one is not known. */
function agrees(a: Period | null, b: Period | null): boolean {
  return a === null || b === null || (a.first === b.first && a.last === b.last);
}

/** What more sources tell, what has a date of its own and is not only said on it, comes first. */
function byTelling(a: Told, b: Told): number {
  return (
    b.copies.length - a.copies.length ||
    Number(vague(a.lead)) - Number(vague(b.lead)) ||
    Number(a.lead.said) - Number(b.lead.said)
  );
}

const vague = ({ when }: Placed): boolean => when !== null && length(when) > exact;

function byDate(a: Period, b: Period): number {
  return a.first < b.first ? -1 : a.first > b.first ? 1 : length(a) - length(b);
}

function statement({ lead, copies }: Told, index: Index, cited: Cite): DatedStatement {
  const cut = ({ sentence, mark }: Placed) => {
    const found = index.store.sentences[sentence]!;
    return cited.excerpt(found.article, found, [mark]);
  };
  const excerpt = cut(lead);
  const before = leaning(index, lead.sentence);
  return {
    excerpt,
    before: before === null ? null : cited.excerpt(before.article, before),
    when: lead.when,
    agreeing: copies.map(cut),
  };
}
