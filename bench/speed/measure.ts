/**
 * Measures one corpus in a process of its own, which the parent starts with --expose-gc: the number
 * of articles, then `bare` to measure a plain MiniSearch index beside it. Prints a `Measured` as JSON.
 */
import MiniSearch from "minisearch";
import commands from "../../commands/index.ts";
import { answer } from "../../src/dispatch.ts";
import type { Library } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { sparing } from "../../src/memory.ts";
import { index } from "../../src/search.ts";
import { documents, files, sources, type Sources } from "./corpus.ts";
import { held, percentile, times } from "./figures.ts";

export interface Latency {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Measured {
  readonly articles: number;
  readonly sentences: number;
  readonly people: number;
  readonly quotes: number;
  /** Seconds, from documents to a library and to an index. */
  readonly opening: number;
  readonly indexing: number;
  /** Megabytes. */
  readonly library: number;
  readonly index: number;
  /** The most memory that the process has had, in megabytes. */
  readonly rss: number;
  readonly answers: Latency;
  /** The timeline of everything: milliseconds to work it out, and then to ask for it. */
  readonly timeline: { readonly preparing: number; readonly asking: number };
  /** Milliseconds of processor time for an answer, which other work on the machine hardly moves. */
  readonly work: number;
  readonly bare: (Latency & { readonly index: number }) | null;
}

/** Questions before any counts, for the compiler to see what is used. */
const warming = 200;

function measure(from: Sources, count: number, bare: boolean): Measured {
  const before = performance.now();
  const library = open(documents(files(from, count)));
  const opened = performance.now();
  const empty = held();
  const start = performance.now();
  const known = index(library);
  const indexed = performance.now();
  const full = held();
  const context = { library, index: known, commands };
  const ask = (question: string): unknown => answer(question, context);
  from.questions.slice(0, warming).forEach(ask);
  const cpu = process.cpuUsage();
  const taken = times(from.questions, ask);
  const { user, system } = process.cpuUsage(cpu);
  const [preparing, asking] = times(["/timeline", "/timeline"], ask);
  const rss = process.resourceUsage().maxRSS / 1000;
  return {
    articles: count,
    sentences: known.store.sentences.length,
    people: library.people.length,
    quotes: library.quotes.length,
    opening: (opened - before) / 1000,
    indexing: (indexed - start) / 1000,
    library: empty,
    index: full - empty,
    rss,
    answers: latency(taken),
    timeline: { preparing: preparing!, asking: asking! },
    work: (user + system) / 1000 / from.questions.length,
    bare: bare ? plain(library, from.questions) : null,
  };
}

/** MiniSearch as it comes, over the same sentences, asked the same words. */
function plain(library: Library, questions: readonly string[]): Measured["bare"] {
  const empty = held();
  const mini = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
  let id = 0;
  for (const { text, sentences } of library.articles)
    for (const { start, end } of sentences)
      mini.add({ id: (id += 1), text: text.slice(start, end) });
  const full = held();
  const search = (question: string): unknown => mini.search(question);
  questions.slice(0, warming).forEach(search);
  return { ...latency(times(questions, search)), index: full - empty };
}

function latency(taken: readonly number[]): Latency {
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => percentile(taken, share));
  return { p50: p50!, p99: p99!, max: max! };
}

sparing();
const from = sources();
if (from !== null)
  console.log(JSON.stringify(measure(from, Number(process.argv[2]), process.argv[3] === "bare")));
