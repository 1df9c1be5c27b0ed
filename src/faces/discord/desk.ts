/** What every handler works with: what it may look at, what it sends through, what it must heed. */
import { randomUUID } from "node:crypto";
import type { Context } from "../../command.ts";
import type { Pin, Place } from "../../pins/pin.ts";
import { PinFault } from "../../pins/fault.ts";
import type { PinStore } from "../../pins/store.ts";
import type { Asked } from "./asked.ts";
import { completer, type Choice } from "./complete.ts";
import type { Message } from "./layout.ts";
import { pace } from "./pace.ts";
import { known } from "./pins/known.ts";
import { unpinnable } from "./pins/words.ts";
import { firstTime } from "./seen.ts";
import { tally, type Outcome, type Tally } from "./tally.ts";
import { apology, noted } from "./words.ts";
import { brief, type Log, type Wire } from "./wire.ts";

export interface Work {
  readonly message: Message;
  readonly outcome: Outcome;
}

export interface Desk {
  readonly context: Context;
  readonly wire: Wire;
  readonly log: Log;
  readonly tally: Tally;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly complete: (suggested: "people" | "speakers" | "sources", typed: string) => Choice[];
  /** Takes one question off what they may ask; seconds to wait, or 0. */
  readonly pace: (user: string, guild: string | null) => number;
  /** True for the first time an event's id is seen. */
  readonly firstTime: (id: string) => boolean;
  /** True for the first time a message is shared. */
  readonly firstShare: (message: string) => boolean;
  /** True for the first time somebody is told to wait for this minute. */
  readonly firstWarning: (user: string) => boolean;
  /** The pins of all places. */
  readonly pins: PinStore;
  /** What is pinned for a question that is asked again; null too where that cannot be known soon. */
  readonly pinned: (place: Place, asked: Asked) => Promise<Pin | null>;
  /**
   * Does the work; where it throws, the log and the reader get the same reference, or, where it is
   * the store of pins that fails, the reason.
   */
  readonly attempt: (name: string, work: () => Work | Promise<Work>) => Promise<Work>;
  /** As `attempt`, when it is this work's turn: arrivals are heard before each piece begins. */
  readonly queue: (name: string, work: () => Work | Promise<Work>) => Promise<Work>;
}

/** Events remembered: more than Discord replays after any drop. */
const mostEvents = 10_000;
/** Shared messages remembered; a private answer is gone for good after a while. */
const mostShares = 1000;
/** One person: more than anybody reads. A server: more than it asks in its busiest minute. */
const ofUser = { burst: 60, perSecond: 1 };
const ofGuild = { burst: 120, perSecond: 60 };
const minute = 60_000;
/** Digits of a reference: short enough to be typed into a report. */
const referenceLength = 8;

export function desk(
  context: Context,
  wire: Wire,
  pins: PinStore,
  log: Log,
  now: () => number,
): Desk {
  const user = pace(ofUser);
  const guild = pace(ofGuild);
  const warned = firstTime(mostShares);
  const attempt = async (name: string, work: () => Work | Promise<Work>): Promise<Work> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PinFault) {
        log.warn({ command: name, fault: error.kind }, error.message);
        return { message: noted(unpinnable(error)), outcome: "failed" };
      }
      const reference = randomUUID().slice(0, referenceLength);
      log.error({ reference, command: name, ...brief(error) }, "a question could not be answered");
      return { message: noted(apology(reference)), outcome: "failed" };
    }
  };
  const turn = turns();
  return {
    context,
    wire,
    log,
    now,
    tally: tally(),
    complete: completer(context.library),
    pace: (who, where) => {
      const wait = user(who, now());
      return wait > 0 || where === null ? wait : guild(where, now());
    },
    firstTime: firstTime(mostEvents),
    firstShare: firstTime(mostShares),
    firstWarning: (who) => warned(`${who} ${Math.floor(now() / minute)}`),
    pins,
    pinned: known(pins, context, log, now),
    attempt,
    queue: (name, work) => turn(() => attempt(name, work)),
  };
}

/**
 * Lets pieces of work begin one at a time, with a turn of the event loop before each: whoever asks
 * while others are answered is acknowledged after one answer at the latest, not after all. What a
 * piece waits for, such as a store, others do not wait for.
 */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last = Promise.resolve();
  return (work) => {
    last = last.then(() => new Promise<void>((go) => setImmediate(go)));
    return last.then(work);
  };
}
