/**
 * From pronouns whose meaning is known to the choices that the model of references learns from.
 * `pronouns.json` tells, for 60 of the annotated articles, whom each "he", "him", "his" and so on
 * means, by the article's id and the pronoun's offset (UTF-16): the name as the article gives it,
 * "?the driver" for somebody unnamed, "?" where it is unclear. They were labelled by reading, once
 * each. Of the other articles only the pronouns are known that are the source of an attribution.
 */
import { readFileSync } from "node:fs";
import { meanings } from "../../src/text/quotes/meanings.ts";
import type { Choice, Teacher } from "../../src/text/quotes/choose.ts";
import type { Layout } from "../../src/text/quotes/layout.ts";
import type { Weights } from "../../src/text/quotes/model.ts";
import type { Pronoun } from "../../src/text/quotes/pronouns.ts";
import type { Annotated } from "./articles.ts";
import type { Case } from "./fit.ts";

/** A labelled pronoun counts so much: the sources of attributions are all alike. */
const whole = 2;

type Labels = Readonly<Record<string, string>>;

const labels = JSON.parse(
  readFileSync(new URL("pronouns.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Labels>>;

/** Whom each pronoun of an article means, by its offset; null where they are not labelled. */
export const labelled = ({ id }: Annotated): Labels | null => labels[id] ?? null;

/** One case a pronoun whose meaning is labelled or annotated; the others are taken by `weights`. */
export function referenceCases(article: Annotated, sheet: Layout, weights: Weights): Case[] {
  const own = labelled(article);
  const found: Case[] = [];
  const teacher: Teacher = (pronoun, candidates) => {
    const right = own
      ? byLabel(own[pronoun.start]!, sheet, candidates)
      : byAnnotation(article, sheet, pronoun, candidates);
    if (!right) return null;
    found.push({ candidates, right, cost: own ? whole : 1 });
    return right;
  };
  meanings(sheet, weights, teacher);
  return found;
}

/** The choices that a label allows: those with its name, or nobody where none has it. */
function byLabel(label: string, { names }: Layout, choices: readonly Choice[]): number[] {
  const fit = choices.flatMap(({ bearer }, i) => {
    if (bearer === null) return [];
    const fits =
      typeof bearer === "number"
        ? isSame(names[bearer]!.name, label)
        : label.startsWith("?") && label.toLowerCase().split(/\W+/).includes(bearer.word);
    return fits ? [i] : [];
  });
  return fit.length > 0 ? fit : [choices.length - 1];
}

/** Whether two forms of a name are one person's: the surname alone, or with the same first name. */
export function isSame(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)];
  if (one.at(-1) !== other.at(-1)) return false;
  // "?a driver" is nobody who is named.
  if (a.startsWith("?") || b.startsWith("?")) return false;
  return one.length === 1 || other.length === 1 || one[0] === other[0];
}

const words = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/,? (?:jr|sr)\.?$/, "")
    .replace(/[^\p{L} -]/gu, "")
    .split(" ");

function byAnnotation(
  { quotes }: Annotated,
  { names }: Layout,
  { start, end }: Pronoun,
  choices: readonly Choice[],
): number[] | null {
  const quote = quotes.find(
    ({ source, sourceVia }) =>
      sourceVia !== "coref" && source.some((one) => one.start === start && one.end === end),
  );
  const surname = quote?.sourceName?.split(" ").at(-1);
  if (surname === undefined) return null;
  const initial = quote!.sourceName![0]!;
  const fits = names.flatMap(({ name, kind }, i) =>
    kind !== "place" && name.endsWith(surname) && (!name.includes(" ") || name.startsWith(initial))
      ? [i]
      : [],
  );
  const right = fits.length === 1 ? choices.findIndex(({ bearer }) => bearer === fits[0]) : -1;
  return right < 0 ? null : [right];
}
