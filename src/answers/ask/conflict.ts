/** Whether the sentences that are shown give different values. */
import type { Ranks } from "../../search/ranking.ts";
import type { Index } from "../../search.ts";
import { kind } from "../../search/kinds.ts";
import { shape } from "../../search/words.ts";
import { single, type Chosen } from "./choose.ts";

/** Values of one grain, as the terms they are told in: a year differs from a year, not from a day. */
type Values = ReadonlySet<number>;

/** True where sentences of different articles give no value in common. */
export function conflict(index: Index, ranks: Ranks, chosen: readonly Chosen[]): boolean {
  const { expected } = ranks.view.query.question;
  const grains = expected === "date" ? [years, days] : single.has(expected) ? [values] : [];
  const { owner } = index.store;
  return grains.some((grain) => {
    const told = chosen.map(({ sentence }) => ({ sentence, own: grain(index, ranks, sentence) }));
    return told.some((a, i) =>
      told
        .slice(i + 1)
        .some((b) => owner[a.sentence] !== owner[b.sentence] && differ(a.own, b.own)),
    );
  });
}

const differ = (a: Values, b: Values): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((term) => b.has(term));

function values({ store }: Index, { view }: Ranks, sentence: number): Values {
  return new Set(view.answers(sentence).map((at) => store.terms[at]!));
}

function years({ store }: Index, { view }: Ranks, sentence: number): Values {
  const places = view.answers(sentence).filter((at) => store.shapes[at]! & shape.year);
  return new Set(places.map((at) => store.terms[at]!));
}

/** The days of a month, by their numbers: those beside a month's name. */
function days({ store, bits }: Index, { view }: Ranks, sentence: number): Values {
  const month = (at: number): boolean => (bits[store.terms[at] ?? 0]! & kind.month) !== 0;
  const day = (at: number): boolean =>
    (store.shapes[at]! & (shape.number | shape.year)) === shape.number &&
    (month(at - 1) || month(at + 1));
  return new Set(
    view
      .answers(sentence)
      .filter(day)
      .map((at) => store.terms[at]!),
  );
}
