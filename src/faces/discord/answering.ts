/**
 * Where answers are made, apart from where they are sent: jobs go in, messages come out. The corpus
 * is on the other side of `Answering` alone, which may be here or in a process of its own, so that
 * no search, however long, keeps Discord waiting.
 */
import type { Context } from "../../command.ts";
import type { Answer } from "../../domain.ts";
import { keys } from "../../pins/key.ts";
import type { Pin } from "../../pins/pin.ts";
import { byLine, byRequest, page, sourcesPage, type Asked, type Reader } from "./asked.ts";
import { entries, type Entries } from "./complete.ts";
import type { Message } from "./layout.ts";
import { showsFresh } from "./pins/first.ts";
import { isPinJob, pinWork, type PinJob, type Pinnable } from "./pins/job.ts";
import { lineOf } from "./pins/line.ts";
import { picture } from "./picture/picture.ts";
import type { Outcome } from "./tally.ts";
import type { Request } from "./ticket.ts";
import { gone, noted } from "./words.ts";

/** Plain data, fit to be sent to another process. */
export type Job =
  | {
      readonly does: "line";
      readonly line: string;
      readonly reader: Reader;
      /** What moderators pinned for it. */
      readonly pin?: Pin;
    }
  | {
      readonly does: "request";
      readonly request: Request;
      readonly page: number;
      readonly reader: Reader;
      readonly pin?: Pin;
    }
  | { readonly does: "sources"; readonly request: Request; readonly reader: Reader }
  | PinJob;

/** A file that goes with a message. */
export interface Attachment {
  readonly name: string;
  readonly data: Buffer;
  /** What it shows, in words, where it is a picture: the message can do without it. */
  readonly alt?: string;
}

export interface Work {
  readonly message: Message;
  readonly outcome: Outcome;
  /** A picture, or what the message's file component shows. */
  readonly file?: Attachment;
  /** Why a picture is missing, for the log. */
  readonly amiss?: object;
  /** What the question is known again by; absent where it could not be understood. */
  readonly keys?: readonly string[];
  /** What can be pinned of the answer, if that was asked for. */
  readonly pinnable?: Pinnable;
}

/** What the sending side knows of the corpus: plain data as well. */
export interface Known {
  readonly figures: Readonly<Record<"articles" | "sentences" | "people" | "quotes", number>>;
  /** Lines that work on this corpus. */
  readonly examples: readonly string[];
  readonly entries: Entries;
}

export interface Answering {
  readonly known: Known;
  /** Rejects where answering throws: a bug. */
  readonly answer: (job: Job) => Promise<Work>;
  /** Resolves with the reason once no job can be done any more. */
  readonly lost: Promise<string>;
  readonly close: () => void;
}

/** What the sending side must know of a context. */
export function known({ library, commands }: Context): Known {
  const { articles, people, quotes } = library;
  return {
    figures: {
      articles: articles.length,
      sentences: articles.reduce((sum, { sentences }) => sum + sentences.length, 0),
      people: people.length,
      quotes: quotes.length,
    },
    examples: commands.flatMap(({ example }) => example(library) ?? []),
    entries: entries(library),
  };
}

/** Does a job. Rejects only on a bug. */
export async function work(job: Job, context: Context): Promise<Work> {
  if (isPinJob(job)) return pinWork(job, context);
  const asked = job.does === "line" ? byLine(job.line, context) : byRequest(job.request, context);
  if (!asked) return { message: noted(gone), outcome: "refused" };
  const { answer } = asked;
  if (job.does === "sources")
    return { message: sourcesPage(asked, job.reader, context), outcome: outcome(answer) };
  const at = job.does === "line" ? 0 : job.page;
  const message = page(asked, at, job.reader, context, job.pin);
  const pictured = job.reader.files === true && at === 0;
  return {
    ...{ message, outcome: outcome(answer), ...knownBy(asked, context) },
    ...(pictured && showsFresh(answer, job.pin, context.library) && (await picture(answer))),
  };
}

function knownBy({ request, answer }: Asked, context: Context): Pick<Work, "keys"> {
  return request === null ? {} : { keys: keys(lineOf(request, context), answer) };
}

function outcome({ kind }: Answer): Outcome {
  return kind === "nothing" ? "nothing" : kind === "problem" ? "refused" : "answered";
}

/** Rounds of examples after which an answer takes as long as any later one. */
const rounds = 3;

/** Answers what nobody asked, so that the first who ask need not wait for the compiler. */
export async function warm(context: Context, { examples }: Known): Promise<void> {
  const reader = { asker: "1", hidden: true, pin: null, files: true };
  for (let round = 0; round < rounds; round += 1)
    for (const line of examples) await work({ does: "line", line, reader }, context);
}

/** Answers in this process: one job at a time, arrivals heard in between. */
export function within(context: Context): Answering {
  let last = Promise.resolve();
  return {
    known: known(context),
    answer: (job) => {
      const turn = last.then(() => new Promise<void>((go) => setImmediate(go)));
      const done = turn.then(() => work(job, context));
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
    lost: new Promise(() => undefined),
    close: () => undefined,
  };
}
