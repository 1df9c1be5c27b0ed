/**
 * `npm run train:questions`: trains the ranking and its confidence on the question sets of EVAL_DIR
 * and on tables of our own, prints what five-fold cross-validation by question
 * gives, and writes the weights into `src/search/`. The confidence learns from ranks that were made
 * without the question, so that it does not trust the ranking too much.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document, Span } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { question } from "../../src/question/question.ts";
import { index, type Index } from "../../src/search.ts";
import { features, type Features } from "../../src/search/features.ts";
import { query } from "../../src/search/query.ts";
import { dot, type Ranked } from "../../src/search/ranking.ts";
import { signs } from "../../src/search/signs.ts";
import { view, type View } from "../../src/search/view.ts";
import { invented } from "./invented.ts";
import { fit, type Example, type Model } from "./learn.ts";
import { ofRanking, ofTrust } from "./prior.ts";
import { cut, evaluation, set, type Set } from "./sets.ts";
import { answers, tables, type Answered, type Table } from "./tables.ts";

interface Item {
  readonly set: string;
  readonly text: string;
  readonly answerable: boolean;
  readonly view: View;
  readonly candidates: readonly { readonly sentence: number; readonly features: Features }[];
  readonly right: readonly boolean[];
  readonly fold: number;
}

const folds = 5;
const pool = 50;
/** The sets differ in size; each counts about as much as the next. */
const ranking: Readonly<Record<string, number>> = {
  "wikiqa-dev": 3,
  "trecqa-dev": 3,
  "selqa-dev": 1,
  encyclopedia: 1,
  table: 1,
  harbour: 1,
  islands: 1,
  tribunal: 1,
  railway: 1,
  summit: 1,
};
const trusting: Readonly<Record<string, number>> = {
  "wikiqa-dev": 3,
  "trecqa-dev": 2,
  "selqa-at-dev": 1,
  small: 0.5,
  removed: 0.5,
  cut: 1,
  invented: 0.35,
  encyclopedia: 2,
  "encyclopedia, cut": 1,
  table: 4,
  harbour: 4,
  islands: 4,
  tribunal: 4,
  railway: 4,
  summit: 4,
};
const rankTraining = {
  kind: "listwise",
  shrinkage: 0.004,
  rounds: 80,
  prior: ofRanking,
} as const;
const trustTraining = {
  kind: "logistic",
  shrinkage: 0.01,
  rounds: 300,
  prior: ofTrust,
} as const;

function foldOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  hash ^= hash >>> 13;
  return (Math.imul(hash, 0x5bd1e995) >>> 3) % folds;
}

type Judge = (article: string, span: Span, words: string) => boolean;

function item(name: string, index: Index, text: string, answerable: boolean, judge: Judge): Item {
  const asked = query(index, question(text));
  const found = index.candidates(asked.terms, pool);
  const seen = view(index, asked, found);
  return {
    set: name,
    text,
    answerable,
    view: seen,
    fold: foldOf(text),
    candidates: found.map((one) => ({ sentence: one.sentence, features: features(seen, one) })),
    right: found.map(({ sentence }) => {
      const place = index.store.sentences[sentence]!;
      const { text: whole } = index.library.articles[index.store.owner[sentence]!]!;
      return judge(place.article, place, whole.slice(place.start, place.end));
    }),
  };
}

function asked({ name, documents, questions, sentencesAt }: Set): Item[] {
  const whole = index(open(documents));
  return questions.map(({ question: text, answers }) =>
    item(name, whole, text, answers.length > 0, (article, span) =>
      sentencesAt(article, span).some((sentence) => answers.includes(sentence)),
    ),
  );
}

/** The questions of each half, asked where the sentences that answer them are taken out. */
function halved({ name, documents, questions, placeOf }: Set): Item[] {
  return [0, 1].flatMap((half) => {
    const own = questions.filter(({ answers }, n) => n % 2 === half && answers.length > 0);
    const gone = new Set(own.flatMap(({ answers }) => answers));
    const whole = index(
      open(
        documents.map((document) => {
          const spans = [...gone].flatMap((answer) =>
            answer.startsWith(`${document.id}#`) ? (placeOf(answer) ?? []) : [],
          );
          return cut(document, spans);
        }),
      ),
    );
    return own.map(({ question: text }) => item(`${name}, cut`, whole, text, false, () => false));
  });
}

/**
 * The same questions, each asked of a few articles on its topic, with and without the article that
 * answers, and with that article but without the sentences that do.
 */
function small({ documents, questions, placeOf, sentencesAt }: Set): Item[] {
  const most = 12;
  const few = 4;
  const topic = ({ metadata }: Document): string => metadata.title?.split(" — ")[0] ?? "";
  const topics = [...new Set(documents.map(topic))];
  const made = new Map<string, Index>();
  const over = (few: readonly Document[]): Index => {
    const key = few.map(({ id }) => id).join();
    const known = made.get(key) ?? index(open(few));
    made.set(key, known);
    return known;
  };
  const on = (name: string): Document[] =>
    documents.filter((one) => topic(one) === name).slice(0, most);
  return questions.flatMap(({ question: text, answers }, n) => {
    const home = documents.find(({ id }) => answers.some((answer) => answer.startsWith(`${id}#`)))!;
    const own = on(topic(home));
    const without = own.filter(({ id }) => !answers.some((answer) => answer.startsWith(`${id}#`)));
    const at = topics.indexOf(topic(home)) + 1 + (n % (topics.length - 2));
    const elsewhere = on(topics[at % topics.length]!);
    const never = (few: readonly Document[]): Item[] =>
      few.length > 0 ? [item("small", over(few), text, false, () => false)] : [];
    const within = own.includes(home) ? own : [...own, home];
    const spans = answers.flatMap((answer) =>
      answer.startsWith(`${home.id}#`) ? (placeOf(answer) ?? []) : [],
    );
    const left = without.slice(0, few);
    const removed = index(open([cut(home, spans), ...left]));
    return [
      item("removed", removed, text, false, () => false),
      item("small", over(within), text, true, (article, span) =>
        sentencesAt(article, span).some((sentence) => answers.includes(sentence)),
      ),
      ...never(without),
      ...never(elsewhere),
      ...invented(over(within), text, questions[(n + 101) % questions.length]!.question, n).map(
        (made) => item("invented", over(within), made, false, () => false),
      ),
    ];
  });
}

function table({ name, documents, answered, unanswered }: Table): Item[] {
  const library = open(documents);
  const whole = index(library);
  const without = (row: Answered): Index =>
    index(
      open(
        documents.map((document) => {
          const { sentences } = library.articles.find(({ id }) => id === document.id)!;
          return cut(
            document,
            sentences.filter(({ start, end }) => answers(row, document.text.slice(start, end))),
          );
        }),
      ),
    );
  return [
    ...answered.flatMap((row) => [
      item(name, whole, row.question, true, (_, __, words) => answers(row, words)),
      item("cut", without(row), row.question, false, () => false),
    ]),
    ...unanswered.map((text) => item(name, whole, text, false, () => false)),
  ];
}

function ranker(items: readonly Item[]): Model {
  const examples = items
    .filter(({ set: name, right }) => name in ranking && right.includes(true))
    .map(({ set: name, candidates, right }) => ({
      candidates: candidates.map((one) => one.features),
      right,
      weight: ranking[name]!,
    }));
  return fit(examples, rankTraining);
}

function ranks({ candidates, right }: Item, model: Model): (Ranked & { right: boolean })[] {
  return candidates
    .map((one, i) => ({ ...one, score: dot(model, one.features), right: right[i]! }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

interface Judged {
  readonly item: Item;
  readonly signs: Features;
  readonly ranks: readonly { readonly right: boolean }[];
}

const logit = (judged: readonly Judged[]): Example[] =>
  judged
    .filter(({ item: { set: name } }) => name in trusting)
    .map(({ item: { set: name }, signs: found, ranks: order }) => ({
      candidates: [found],
      right: [order[0]?.right ?? false],
      weight: trusting[name]!,
    }));

const part = (of: string): Set => set(join(evaluation(), "qa", of));
const encyclopedia = set(join(import.meta.dirname, "encyclopedia"));
const items = [
  ...["wikiqa-dev", "trecqa-dev", "selqa-dev", "selqa-at-dev"].flatMap((name) => asked(part(name))),
  ...small(part("selqa-dev")),
  ...asked(encyclopedia),
  ...halved(encyclopedia),
  ...tables()
    .filter(({ apart }) => !apart)
    .flatMap(table),
];
console.log(`${items.length} questions`);
const all = Array.from({ length: folds }, (_, fold) => fold);
const rankers = all.map((fold) => ranker(items.filter((one) => one.fold !== fold)));
const judged: Judged[] = items.flatMap((one) => {
  const order = ranks(one, rankers[one.fold]!);
  const [first] = order;
  if (!first) return [];
  return [{ item: one, ranks: order, signs: signs(one.view, order) }];
});
const trusts = all.map((fold) =>
  fit(logit(judged.filter((one) => one.item.fold !== fold)), trustTraining),
);
report();
write("weights.json", ranker(items));
write("trust.json", fit(logit(judged), trustTraining));

function report(): void {
  const percent = (part: number, of: number): string =>
    (of ? ((100 * part) / of).toFixed(1) : "-").padStart(6);
  for (const name of new Set(items.map((one) => one.set))) {
    const own = judged.filter((one) => one.item.set === name);
    const can = items.filter((one) => one.set === name && one.answerable).length;
    const cannot = items.filter((one) => one.set === name && !one.answerable).length;
    const firsts = own.map(({ ranks: order }) => order.findIndex((one) => one.right));
    const hits = firsts.filter((at) => at === 0).length;
    const reciprocal = firsts.reduce((sum, at) => sum + (at >= 0 && at < 10 ? 1 / (at + 1) : 0), 0);
    console.log(`${name.padEnd(13)} Hit@1 ${percent(hits, can)}  MRR ${percent(reciprocal, can)}`);
    for (const threshold of [0.2, 0.25, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5]) {
      const sure = own.filter(
        (one) => 1 / (1 + Math.exp(-dot(trusts[one.item.fold]!, one.signs))) >= threshold,
      );
      const right = sure.filter((one) => one.ranks[0]!.right).length;
      const wrongly = sure.filter((one) => !one.item.answerable).length;
      const f1 = percent(2 * right, sure.length + can);
      console.log(
        `  ${threshold.toFixed(2)} F1 ${f1}  unanswerable answered ${percent(wrongly, cannot)}  answerable refused ${percent(can - (sure.length - wrongly), can)}`,
      );
    }
  }
}

function write(name: string, model: Model): void {
  const file = join(import.meta.dirname, "../../src/search", name);
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
}
