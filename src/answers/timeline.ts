/** `/timeline`: what happened when, in the words of the sources that date it. */
import type { Answer, DatedStatement, Library, Period } from "../domain.ts";
import type { Index } from "../search.ts";
import { leaning } from "./ask/leaning.ts";
import { cite, type Cite } from "./cite.ts";
import { dated, length, type Placed } from "./timeline/dated.ts";
import { once, type Told } from "./timeline/once.ts";
import { missing, topic, type Bearing } from "./topic.ts";
import { turns } from "./turns.ts";

/** Statements shown with a date and without. */
const most = { dated: 20, undated: 5 } as const;
/** A time of more days than this is too vague to tell of by itself. */
const exact = 31;

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
  const placed = bearing.flatMap(({ sentence }) => dated(index, sentence) ?? []);
  return finished(once(placed, index));
}

/** Those of every article. */
function all(index: Index): readonly Told[] {
  return finished(prepared(index));
}

/**
 * Works out the timeline of all articles, which takes seconds for many, a little at a time: once it
 * has been gone through, the whole timeline is answered at once. Can be left at any time.
 */
export function* prepared(index: Index): Generator<undefined, readonly Told[]> {
  const known = whole.get(index);
  if (known) return known;
  const { store } = index;
  const placed: Placed[] = [];
  for (let place = 0; place < store.sentences.length; place += 1) {
    const found = store.sentences[place]!.kind === "heading" ? null : dated(index, place);
    if (found) placed.push(found);
    yield;
  }
  const told = (yield* once(placed, index)).toSorted(byTelling);
  // One of each article before the second of any.
  const made = turns(told, ({ lead }) => store.owner[lead.sentence]).toSorted(
    (a, b) => b.copies.length - a.copies.length,
  );
  whole.set(index, made);
  return made;
}

/** What steps come to, all taken at once. */
function finished<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
