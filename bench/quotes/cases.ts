/** From annotated articles to the choices that the models learn from. */
import { candidates, type Candidate } from "../../src/text/quotes/candidates.ts";
import type { Previous } from "../../src/text/quotes/scene.ts";
import { coreference } from "../../src/text/quotes/coreference.ts";
import type { Layout } from "../../src/text/quotes/layout.ts";
import type { Weights } from "../../src/text/quotes/model.ts";
import { resolver, type Resolver } from "../../src/text/quotes/resolve.ts";
import type { Phrase } from "../../src/text/quotes/phrases.ts";
import type { Annotated, Mark } from "./articles.ts";

import type { Case } from "./fit.ts";

/** Words that nobody is said to speak count so often: they are few, and a wrong speaker is worse. */
const unspoken = 3;

/** One case a run, each with the speaker of the run before as annotated. */
export function runCases(article: Annotated, sheet: Layout, pronouns: Weights): Case[] {
  const found: Case[] = [];
  const resolve = resolver(sheet, coreference(sheet, pronouns));
  let previous: Previous | null = null;
  sheet.runs.forEach((run, index) => {
    const mark = article.marks.find(
      ({ start, end }) =>
        Math.abs(start - run.inner.start) <= 1 && Math.abs(end - run.inner.end) <= 1,
    );
    if (!mark) return;
    const options = candidates(sheet, index, previous, resolve);
    const right = rightOf(options, mark, sheet);
    if (right === null) return;
    const { phrase } = options[right]!;
    found.push({
      candidates: options,
      right: phrase ? alike(options, phrase, mark, resolve) : [right],
      exact: phrase ? within(options, mark) : [right],
      cost: right === 0 ? unspoken : 1,
    });
    if (phrase) previous = { run: index, phrase };
  });
  return found;
}

function rightOf(options: readonly Candidate[], mark: Mark, sheet: Layout): number | null {
  const { source, sourceName } = mark;
  if (source === null) return 0;
  if (source.length === 0) return 1;
  const hits = within(options, mark);
  const surname = sourceName?.split(" ").at(-1);
  const named = hits.find((i) => {
    const { name } = options[i]!.phrase!;
    return name !== null && surname !== undefined && sheet.names[name]!.name.endsWith(surname);
  });
  const subject = hits.find((i) => options[i]!.features.some((one) => /^[AB]\d/.test(one)));
  return named ?? subject ?? hits[0] ?? null;
}

/** The phrases within the annotated source. */
function within(options: readonly Candidate[], { source }: Mark): number[] {
  return options.flatMap(({ phrase }, i) =>
    phrase && source!.some((span) => span.start < phrase.end && phrase.start < span.end) ? [i] : [],
  );
}

/** Those, and the phrases that mean whom the right one means. */
function alike(
  options: readonly Candidate[],
  right: Phrase,
  mark: Mark,
  resolve: Resolver,
): number[] {
  const local = resolve(right)?.speaker.local ?? null;
  const exact = within(options, mark);
  return options.flatMap(({ phrase }, i) => {
    const same = phrase && local !== null && resolve(phrase)?.speaker.local === local;
    return same || exact.includes(i) ? [i] : [];
  });
}

/** One case a pronoun whose meaning is annotated or follows from the annotation before it. */
export function pronounCases(article: Annotated, sheet: Layout): Case[] {
  const found: Case[] = [];
  const known = (pronoun: Phrase): number | null => meaning(article, sheet, pronoun);
  coreference(sheet, new Map(), known, ({ pronoun, candidates }) => {
    const name = known(pronoun);
    const right = candidates.findIndex((candidate) => candidate.name === name);
    if (name !== null && right >= 0) found.push({ candidates, right: [right] });
  });
  return found;
}

function meaning({ quotes }: Annotated, { names }: Layout, pronoun: Phrase): number | null {
  const quote = quotes.find(
    ({ source, sourceVia }) =>
      sourceVia !== "coref" &&
      source.some(({ start, end }) => start === pronoun.start && end === pronoun.end),
  );
  const surname = quote?.sourceName?.split(" ").at(-1);
  if (surname === undefined) return null;
  const initial = quote!.sourceName![0];
  const fits = names.flatMap(({ name, kind }, i) =>
    kind !== "place" && name.endsWith(surname) && (!name.includes(" ") || name.startsWith(initial!))
      ? [i]
      : [],
  );
  return fits.length === 1 ? fits[0]! : null;
}
