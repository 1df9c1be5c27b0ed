/** `/compare`: what each source says on a topic, side by side where they say the same thing. */
import type { Answer, Library, Statement } from "../domain.ts";
import type { Index } from "../search.ts";
import { words } from "../search/words.ts";
import { leaning } from "./ask/leaning.ts";
import { cite, type Cite } from "./cite.ts";
import { rows, type Row, type Said } from "./compare/rows.ts";
import { sequence } from "./sequence.ts";
import { missing, topic, type Bearing } from "./topic.ts";
import { turns } from "./turns.ts";

/** Sentences that are compared: those that hold most of the topic. */
const compared = 80;
/** Statements that are shown, of several sources and of one. */
const most = { shared: 8, alone: 10 } as const;

/** Compares the sources on `text`; NothingAnswer where none of them speaks of it. */
export function compare(context: { library: Library; index: Index }, text: string): Answer {
  const { library, index } = context;
  const bearing = topic(context, text);
  if (bearing.length === 0) return missing(context, text);
  const all = rows(
    bearing.slice(0, compared).map((one) => said(one, index)),
    new Set(words(text).map(({ term }) => term)),
  );
  const shared = all
    .filter(({ variants }) => sourcesOf(variants) > 1)
    .map((row, rank) => ({ row, rank }))
    .sort((a, b) => weight(b.row) - weight(a.row) || a.rank - b.rank)
    .slice(0, most.shared);
  const single = all.filter(({ variants }) => sourcesOf(variants) === 1);
  const alone = turns(single, ({ variants }) => variants[0]!.said.article)
    .slice(0, most.alone)
    .sort((a, b) => a.variants[0]!.said.place - b.variants[0]!.said.place);
  const cited = cite(library);
  const draw = (row: Row): Statement => statement(row, index, cited);
  return {
    kind: "comparison",
    topic: text,
    sources: new Set(bearing.map(({ sentence }) => index.store.owner[sentence])).size,
    shared: shared.map(({ row }) => draw(row)),
    alone: alone.map(draw),
    total: bearing.length,
    citations: cited.citations(),
  };
}

function said({ sentence }: Bearing, index: Index): Said {
  return {
    place: sentence,
    article: index.store.owner[sentence]!,
    units: sequence(index, sentence),
  };
}

const sourcesOf = (variants: Row["variants"]): number =>
  variants.reduce((sum, { same }) => sum + 1 + same.length, 0);

/** What differs in more than its wording comes first. */
function weight({ differences }: Row): number {
  return differences.includes("numbers") ? 2 : differences.some((one) => one !== "wording") ? 1 : 0;
}

function statement({ variants, differences }: Row, index: Index, cited: Cite): Statement {
  const cut = ({ place }: Said, marks: Row["variants"][number]["marks"] = []) => {
    const sentence = index.store.sentences[place]!;
    return cited.excerpt(sentence.article, sentence, marks);
  };
  return {
    wordings: variants.map(({ said: one, same, marks }) => {
      const excerpt = cut(one, marks);
      const before = leaning(index, one.place);
      return {
        excerpt,
        before: before === null ? null : cited.excerpt(before.article, before),
        same: same.map((other) => cut(other)),
      };
    }),
    differences,
  };
}
