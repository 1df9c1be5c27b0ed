/** Sentences of several sources set beside one another where they say the same thing. */
import type { Difference, Span } from "../../domain.ts";
import { shape } from "../../search/words.ts";
import type { Unit } from "../sequence.ts";
import { content } from "../sequence.ts";
import { overlap } from "../roles.ts";
import { difference } from "./difference.ts";
import { differ, figures, type Figure } from "./figures.ts";

/** A sentence to be compared; `place` is its own, `article` that of its source. */
export interface Said {
  readonly place: number;
  readonly article: number;
  readonly units: readonly Unit[];
}

/** One wording, everywhere it stands, with the words in which it differs from the others. */
export interface Variant {
  readonly said: Said;
  readonly same: readonly Said[];
  readonly marks: readonly Span[];
}

export interface Row {
  readonly variants: readonly Variant[];
  readonly differences: readonly Difference[];
}

/**
 * Of the shorter sentence's words of meaning, so many are in the longer: it says the same. Names
 * alone do not make it so, for the same people do many things.
 */
const alike = { all: 0.65, unnamed: 0.5 } as const;
/** Fewer words of meaning are shared by chance. */
const fewest = 5;
/** A sentence so many times as long says much else. */
const longer = 2.5;
const order: readonly Difference[] = ["numbers", "names", "denial", "hedges", "wording"];

interface Known extends Said {
  readonly content: ReadonlySet<string>;
  /** Those of them that are no part of a name. */
  readonly unnamed: ReadonlySet<string>;
  readonly figures: readonly Figure[];
}

/**
 * Aligns sentences, the first leading: each stands in one row, a row has at most one of each
 * article. Rows are in the order of their first sentences. The terms of the `topic`, which all of
 * them share, make no two of them alike.
 */
export function rows(sentences: readonly Said[], topic: ReadonlySet<string>): readonly Row[] {
  const groups: { lead: Known; others: Known[]; close: boolean }[] = [];
  for (const said of sentences) {
    const one = known(said, topic);
    const open = groups.filter(({ lead, others }) =>
      [lead, ...others].every(({ article }) => article !== one.article),
    );
    const copy = open.find(({ lead, close }) => close && copies(lead, one));
    const rival = copy ? null : open.find(({ lead }) => counts(lead, one).length > 0);
    if (copy) copy.others.push(one);
    else if (rival && (rival.others.length === 0 || !rival.close)) {
      rival.others.push(one);
      rival.close = false;
    } else groups.push({ lead: one, others: [], close: true });
  }
  return groups.map(({ lead, others, close }) =>
    close ? closely(lead, others) : byFigures(lead, others),
  );
}

function known(said: Said, topic: ReadonlySet<string>): Known {
  const own = said.units.filter(({ term }) => !topic.has(term));
  return {
    ...said,
    content: content(own),
    unnamed: content(own.filter((unit) => !(unit.shape & shape.capital))),
    figures: figures(said.units),
  };
}

function copies(a: Known, b: Known): boolean {
  const [short, long] = a.content.size <= b.content.size ? [a, b] : [b, a];
  return (
    short.content.size >= fewest &&
    long.content.size <= longer * short.content.size &&
    overlap(short.content, long.content) >= alike.all &&
    overlap(short.unnamed, long.unnamed) >= alike.unnamed
  );
}

/** The figures of both that count the same thing and differ. */
function counts(a: Known, b: Known): (readonly [Figure, Figure])[] {
  return a.figures.flatMap((ours) =>
    b.figures.filter((theirs) => differ(ours, theirs)).map((theirs) => [ours, theirs] as const),
  );
}

/** A row of wordings of one sentence. */
function closely(lead: Known, others: readonly Known[]): Row {
  const kinds = new Set<Difference>();
  const variants: { said: Known; same: Known[]; marks: Span[] }[] = [
    { said: lead, same: [], marks: [] },
  ];
  for (const one of others) {
    const same = variants.find(({ said }) => key(said) === key(one));
    if (same) {
      same.same.push(one);
      continue;
    }
    const compared = difference(lead.units, one.units);
    compared.kinds.forEach((kind) => kinds.add(kind));
    variants[0]!.marks.push(...compared.ours);
    variants.push({ said: one, same: [], marks: [...compared.theirs] });
  }
  return { variants, differences: order.filter((kind) => kinds.has(kind)) };
}

const key = ({ units }: Said): string => units.map(({ term }) => term).join(" ");

/** A row of sentences that say different things but give different numbers of one thing. */
function byFigures(lead: Known, others: readonly Known[]): Row {
  const pairs = others.map((one) => counts(lead, one));
  return {
    variants: [
      { said: lead, same: [], marks: pairs.flat().map(([ours]) => ours) },
      ...others.map((one, i) => ({
        said: one,
        same: [],
        marks: pairs[i]!.map(([, theirs]) => theirs),
      })),
    ],
    differences: ["numbers"],
  };
}
