/**
 * `npm run bench:questions`: how often the right sentence comes first, and how well the product
 * knows when none is there, on the question sets of EVAL_DIR, through the product's own path, next
 * to plain MiniSearch and plain BM25; then on the tables of our own. Runs the scorer that comes with
 * the sets. Name sets to run only those: `npm run bench:questions -- wikiqa-dev`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { ranking, threshold } from "../src/answers/ask.ts";
import type { Library } from "../src/domain.ts";
import { open } from "../src/library.ts";
import { index } from "../src/search.ts";
import { bm25 } from "./questions/bm25.ts";
import { reliability, type Sure } from "./questions/reliability.ts";
import { evaluation, set, type Set } from "./questions/sets.ts";
import { answers, tables } from "./questions/tables.ts";

interface Result {
  readonly id: string;
  readonly abstained: boolean;
  readonly score: number;
  readonly ranked: readonly string[];
}

type Ranker = (question: string) => Omit<Result, "id">;

interface Score {
  readonly rank: Readonly<Record<string, number>>;
  readonly trigger?: { readonly F1: number; readonly falseAnswerRate: number };
  readonly sweep?: { readonly F1: number };
}

const home = mkdtempSync(join(tmpdir(), "questions-"));
const folder = join(evaluation(), "qa");
if (!existsSync(folder)) {
  console.error(`No question sets at ${folder}. Set EVAL_DIR to a folder that holds qa/.`);
  process.exit(1);
}
const named = process.argv.slice(2);
const sets = readdirSync(folder).filter(
  (name) =>
    existsSync(join(folder, name, "questions.jsonl")) && (!named.length || named.includes(name)),
);
const sure: Sure[] = [];
const percent = (share: number | undefined): string =>
  share === undefined ? "     -" : (100 * share).toFixed(1).padStart(6);

console.log(`threshold ${threshold}; the others at the threshold that suits each set best`);
console.log(`${"".padEnd(27)} Hit@1  Hit@3 MRR@10     F1  unanswerable answered`);
for (const name of sets) {
  const one = set(join(folder, name));
  const library = open(one.documents);
  for (const [system, ranker] of Object.entries(systems(one, library))) {
    const results = one.questions.map(({ id, question }) => ({ id, ...ranker(question) }));
    const { rank, trigger, sweep } = scored(one, system, results);
    const f1 = system === "rapporteur" ? trigger?.F1 : sweep?.F1;
    const wrongly = system === "rapporteur" ? trigger?.falseAnswerRate : undefined;
    console.log(
      `${name.padEnd(14)}${system.padEnd(13)}${percent(rank["Hit@1"])} ${percent(rank["Hit@3"])} ${percent(rank["MRR@10"])} ${percent(f1)} ${percent(wrongly)}`,
    );
    if (system === "rapporteur" && trigger)
      results.forEach(({ score, ranked }, i) => {
        sure.push({
          confidence: score,
          right: one.questions[i]!.answers.includes(ranked[0] ?? ""),
        });
      });
  }
}
console.log(reliability(sure));
if (named.length === 0) ownTables();

/** The tables of our own, through the product alone; of these only "apart" was never learnt from. */
function ownTables(): void {
  console.log("tables of our own       Hit@1  Hit@3  refused  unanswerable answered");
  for (const table of tables()) {
    const whole = index(open(table.documents));
    const places = table.answered.map((row) => {
      const { abstained, ranked } = ranking(whole, row.question);
      return { abstained, at: ranked.findIndex(({ text }) => answers(row, text)) };
    });
    const share = (is: (place: (typeof places)[number]) => boolean): string =>
      percent(places.filter(is).length / places.length);
    const wrongly = table.unanswered.filter((text) => !ranking(whole, text).abstained).length;
    console.log(
      `${table.name.padEnd(9)}${`${places.length} + ${table.unanswered.length}`.padEnd(14)}${share(({ at }) => at === 0)} ${share(({ at }) => at >= 0 && at < 3)}   ${share(({ abstained }) => abstained)} ${percent(wrongly / table.unanswered.length)}`,
    );
  }
}

function systems(one: Set, library: Library): Record<string, Ranker> {
  const whole = index(library);
  const sentences = library.articles.flatMap((article) =>
    article.sentences.flatMap((sentence) => {
      const [id] = one.sentencesAt(article.id, sentence);
      return id ? [{ id, text: article.text.slice(sentence.start, sentence.end) }] : [];
    }),
  );
  const mini = new MiniSearch({ fields: ["text"], idField: "key" });
  mini.addAll(sentences.map(({ text }, key) => ({ key, text })));
  const plain = bm25(sentences.map(({ text }) => text));
  const most = 20;
  const listed = (found: readonly { at: number; score: number }[]): Omit<Result, "id"> => ({
    abstained: found.length === 0,
    score: found[0]?.score ?? 0,
    ranked: found.slice(0, most).map(({ at }) => sentences[at]!.id),
  });
  return {
    rapporteur: (question) => {
      const { abstained, confidence, ranked } = ranking(whole, question);
      const ids = ranked.flatMap((found) => one.sentencesAt(found.article, found).slice(0, 1));
      return { abstained, score: confidence, ranked: ids };
    },
    minisearch: (question) =>
      listed(mini.search(question).map(({ id, score }) => ({ at: id as number, score }))),
    bm25: (question) => listed(plain(question)),
  };
}

function scored({ name }: Set, system: string, results: readonly Result[]): Score {
  const file = join(home, `${name}-${system}.jsonl`);
  writeFileSync(file, results.map((result) => JSON.stringify(result)).join("\n"));
  const output = execFileSync(
    process.execPath,
    [
      join(folder, "score.mjs"),
      join(folder, name, "questions.jsonl"),
      file,
      "--json",
      "--sweep",
      "--boot",
      "1",
    ],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  return JSON.parse(output) as Score;
}
