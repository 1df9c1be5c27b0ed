/** What needs the corpus of what is done with pins: jobs for where answers are made. */
import type { Context } from "../../../command.ts";
import { content } from "../../../pins/content.ts";
import { keys } from "../../../pins/key.ts";
import type { Content, Pin } from "../../../pins/pin.ts";
import type { Work } from "../answering.ts";
import { byLine, byRequest, page, type Reader } from "../asked.ts";
import type { Request } from "../ticket.ts";
import { gone, noted } from "../words.ts";
import { lineOf } from "./line.ts";
import { listed, whole, type Listed } from "./pages.ts";

/** Plain data, fit to be sent to another process. */
export type PinJob =
  | {
      /** Answers, and says what of it can be pinned. */
      readonly does: "pinning";
      /** A request, or a line as a person writes it. */
      readonly asked: Request | string;
      readonly page: number;
      readonly reader: Reader;
      readonly pin?: Pin;
    }
  | {
      /** Shows a pin. */
      readonly does: "pin";
      readonly pin: Pin;
      readonly page: number;
      readonly moderator: boolean;
    }
  | {
      /** Shows a list of them. */
      readonly does: "pins";
      readonly list: Listed;
    };

/** What is stored of an answer. */
export interface Pinnable {
  /** What to ask to have it again. */
  readonly line: string;
  readonly keys: readonly string[];
  readonly content: Content;
}

const does: readonly string[] = ["pinning", "pin", "pins"] satisfies PinJob["does"][];

export function isPinJob(job: { readonly does: string }): job is PinJob {
  return does.includes(job.does);
}

/** Does a job. Throws only on a bug. */
export function pinWork(job: PinJob, context: Context): Work {
  const { library } = context;
  switch (job.does) {
    case "pin":
      return { message: whole(job.pin, job.page, library, job.moderator), outcome: "answered" };
    case "pins":
      return {
        message: listed(job.list, library),
        outcome: job.list.total > 0 ? "answered" : "nothing",
      };
    case "pinning":
      return pinning(job, context);
  }
}

function pinning(job: Extract<PinJob, { does: "pinning" }>, context: Context): Work {
  const asked =
    typeof job.asked === "string" ? byLine(job.asked, context) : byRequest(job.asked, context);
  if (!asked) return { message: noted(gone), outcome: "refused" };
  const { request, answer } = asked;
  const message = page(asked, job.page, job.reader, context, job.pin);
  if (request === null) return { message, outcome: "refused" };
  const line = lineOf(request, context);
  const known = keys(line, answer);
  const stored = content(answer, context.library);
  return {
    message,
    outcome: "answered",
    keys: known,
    ...(stored && { pinnable: { line, keys: known, content: stored } }),
  };
}
