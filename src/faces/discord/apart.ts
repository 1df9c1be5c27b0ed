/** Answering in a process of its own: both ends of the channel between the two. */
import type { ChildProcess } from "node:child_process";
import type { Context } from "../../command.ts";
import { known, warm, work, type Answering, type Job, type Known, type Work } from "./answering.ts";
import { brief } from "./wire.ts";

/** From the answering process. */
type Told =
  | { readonly says: "opened"; readonly known: Known }
  | { readonly says: "unopened"; readonly message: string; readonly status: number }
  | { readonly says: "done"; readonly id: number; readonly work: Work }
  | { readonly says: "threw"; readonly id: number; readonly error: object };

/** To it. */
interface Asked {
  readonly id: number;
  readonly job: Job;
}

/** The corpus could not be opened; `status` is what the process is to end with. */
export class Unopened extends Error {
  override readonly name = "Unopened";
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** What a job threw on the other side, for the log. */
export class Thrown extends Error {
  readonly told: object;

  constructor(told: object) {
    super("the answering process threw");
    this.told = told;
  }
}

/** Milliseconds that a job may take: one that takes longer never ends. */
const patience = 120_000;

/** Answers through a child that runs `serve`. Rejects with Unopened where it cannot begin. */
export async function apart(child: ChildProcess): Promise<Answering> {
  const waiting = new Map<number, { done: (work: Work) => void; failed: (error: Error) => void }>();
  let closing = false;
  let next = 0;
  let lose: (reason: string) => void = () => undefined;
  const lost = new Promise<string>((resolve) => {
    lose = (reason) => {
      for (const { failed } of waiting.values()) failed(new Thrown({ message: reason }));
      waiting.clear();
      resolve(reason);
    };
  });

  function hear(told: Told): void {
    if (told.says !== "done" && told.says !== "threw") return;
    const one = waiting.get(told.id);
    waiting.delete(told.id);
    if (told.says === "done") one?.done(told.work);
    else one?.failed(new Thrown(told.error));
  }

  const opened = new Promise<Known>((resolve, reject) => {
    child.on("message", (told: Told) => {
      if (told.says === "opened") resolve(told.known);
      else if (told.says === "unopened") reject(new Unopened(told.message, told.status));
      else hear(told);
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      const reason = `the answering process ended with ${signal ?? String(code)}`;
      reject(new Unopened(reason, 1));
      if (!closing) lose(reason);
    });
  });

  const answer = (job: Job): Promise<Work> =>
    new Promise((done, failed) => {
      const id = next++;
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
      }, patience);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(id, { done: settled(done), failed: settled(failed) });
      child.send({ id, job } satisfies Asked, (error) => {
        if (error && waiting.delete(id)) settled(failed)(error);
      });
    });

  return {
    known: await opened,
    answer,
    lost,
    close: () => {
      closing = true;
      child.kill("SIGKILL");
    },
  };
}

/** The other end: opens the corpus, then does jobs until the channel closes. */
export function serve(open: () => Context, failed: (error: unknown) => number): void {
  const tell = (told: Told, then?: () => void): void => {
    process.send!(told, undefined, undefined, then);
  };
  // A supervisor tells every process of the group to end; this one ends with its parent, which
  // has answers under way.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
  process.on("disconnect", () => process.exit());
  void (async () => {
    try {
      const context = open();
      const told = known(context);
      await warm(context, told);
      process.on("message", ({ id, job }: Asked) => {
        work(job, context).then(
          (done) => {
            tell({ says: "done", id, work: done });
          },
          (error: unknown) => {
            tell({ says: "threw", id, error: brief(error) });
          },
        );
      });
      tell({ says: "opened", known: told });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell({ says: "unopened", message, status: failed(error) }, () => process.exit());
    }
  })();
}
