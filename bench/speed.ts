/**
 * `npm run bench:speed`: how soon the program is ready, how fast it answers and what memory it takes:
 * on the bundled corpus, on a thousand articles and on a large corpus, made from EVAL_DIR.
 *
 *   npm run -s bench:speed -- [--articles 1008] [--large 8480]
 *
 * `--large 0` leaves out the large corpus, which takes minutes.
 */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import commands from "../commands/index.ts";
import { load } from "../src/corpus/load.ts";
import { answer } from "../src/dispatch.ts";
import { open, understand } from "../src/library.ts";
import { index } from "../src/search.ts";
import { documents, files, sources, type File } from "./speed/corpus.ts";
import { line, machine, percentile, times } from "./speed/figures.ts";
import type { Measured } from "./speed/measure.ts";
import { start } from "./speed/start.ts";
import { wink } from "./speed/wink.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1008" },
    large: { type: "string", default: "8480" },
  },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "rapporteur-speed-"));
process.on("exit", () => {
  rmSync(home, { recursive: true });
});

/** Starts of the same kind; the middle one counts. */
const starts = 5;
const median = (run: () => number): number =>
  percentile(
    Array.from({ length: starts }, () => run()),
    0.5,
  );

function bundled(): void {
  console.log("\nBundled corpus");
  const corpus = join(root, "corpus");
  const library = open(load(corpus).documents);
  const context = { library, index: index(library), commands };
  const table = join(root, "test/table/answered.json");
  const asked = (JSON.parse(readFileSync(table, "utf8")) as { question: string }[]).map(
    ({ question }) => question,
  );
  const taken = times(asked, (question) => answer(question, context));
  line("answer, the first after the start", taken[0]!, "ms", 20);
  line("answer, the slowest of all", Math.max(...taken), "ms", 20);
  line("answer, the middle one", percentile(taken, 0.5), "ms", 20);
  const cache = join(home, "bundled");
  const begin = (place: string): number => median(() => start(corpus, place, asked[0]!));
  line("start to first answer, nothing kept", begin("off"), "s", 1.5);
  start(corpus, cache, asked[0]!);
  line("start to first answer, again", begin(cache), "s", 1.5);
}

function begun(corpus: readonly File[], question: string): void {
  const folder = join(home, "articles");
  const cache = join(home, "kept");
  mkdirSync(folder);
  for (const { name, text } of corpus) writeFileSync(join(folder, name), text);
  line("first start to first answer", start(folder, cache, question), "s");
  line(
    "start to first answer, again",
    median(() => start(folder, cache, question)),
    "s",
    2,
  );
  let changes = 0;
  const changed = median(() => {
    appendFileSync(join(folder, corpus[changes++]!.name), "\nIt rained, Ann Lee said.\n");
    return start(folder, cache, question);
  });
  line("start after one article changed", changed, "s");
}

/** Articles that the compiler sees before any counts. */
const warming = 20;
/** Both read so many in turn, so that whatever else the machine does slows both alike. */
const turn = 50;

function analysed(corpus: readonly File[]): void {
  const read = documents(corpus);
  const pipeline = wink();
  const texts = corpus.map(({ text }) => text);
  read.slice(0, warming).forEach(understand);
  texts.slice(0, warming).forEach(pipeline);
  const sum = (times: readonly number[]): number => times.reduce((a, b) => a + b, 0) / 1000;
  let own = 0;
  let theirs = 0;
  for (let from = 0; from < corpus.length; from += turn) {
    own += sum(times(read.slice(from, from + turn), understand));
    theirs += sum(times(texts.slice(from, from + turn), pipeline));
  }
  line("analysis of all articles", own, "s");
  line("wink's own pipeline over them", theirs, "s");
  line("ratio", own / theirs, "", 3);
}

function measured(count: number, bare: boolean): Measured {
  const script = join(root, "bench/speed/measure.ts");
  const flags = ["--expose-gc", "--import", "tsx", script, String(count)];
  const out = execFileSync(process.execPath, bare ? [...flags, "bare"] : flags, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return JSON.parse(out) as Measured;
}

function sized(of: Measured): void {
  line("sentences", of.sentences, "");
  line("people", of.people, "");
  line("quotes", of.quotes, "");
  line("documents to library", of.opening, "s");
  line("library to index", of.indexing, "s");
  line("memory of documents and library", of.library, "MB");
}

function thousand(of: Measured): void {
  const bare = of.bare!;
  sized(of);
  line("memory of the index", of.index, "MB", 2 * bare.index);
  line("memory of a bare MiniSearch index", bare.index, "MB");
  answered(of, 25, 5);
  line("bare MiniSearch query, p50", bare.p50, "ms");
  line("bare MiniSearch query, p99", bare.p99, "ms");
  line("ratio at p50", of.answers.p50 / bare.p50, "", 3);
}

function answered({ answers, work, timeline }: Measured, p99: number, p50?: number): void {
  line("answer, p50", answers.p50, "ms", p50);
  line("answer, p99", answers.p99, "ms", p99);
  line("answer, slowest", answers.max, "ms");
  line("answer, processor time on average", work, "ms");
  line("whole timeline, worked out beforehand", timeline.preparing, "ms");
  line("whole timeline, then", timeline.asking, "ms", 100);
}

function large(of: Measured): void {
  sized(of);
  line("memory of the index", of.index, "MB");
  line("most memory of the process", of.rss, "MB", 1500);
  answered(of, 250);
}

console.log(machine());
bundled();
const from = sources();
if (from === null) {
  console.log(
    "\nNo articles to make larger corpora of: set EVAL_DIR to a folder with quotes/ and qa/.",
  );
} else {
  const count = Number(values.articles);
  const corpus = files(from, count);
  console.log(`\n${count.toLocaleString("en-GB")} articles`);
  begun(corpus, from.questions[0]!);
  analysed(corpus);
  thousand(measured(count, true));
  const most = Number(values.large);
  if (most > 0) {
    console.log(`\n${most.toLocaleString("en-GB")} articles`);
    large(measured(most, false));
  }
}
