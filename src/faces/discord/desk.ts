/** What every handler works with: what it may look at, what it sends through, what it must heed. */
import { randomUUID } from "node:crypto";
import type { Command } from "../../command.ts";
import type { Answering, Job, Work } from "./answering.ts";
import { Thrown } from "./apart.ts";
import { PinFault } from "../../pins/fault.ts";
import type { Pin, Place } from "../../pins/pin.ts";
import type { PinStore } from "../../pins/store.ts";
import { known } from "./pins/known.ts";
import { unpinnable } from "./pins/words.ts";
import { pace } from "./pace.ts";
import { firstTime } from "./seen.ts";
import { tally, type Tally } from "./tally.ts";
import { apology, noted } from "./words.ts";
import { brief, type Log, type Wire } from "./wire.ts";

export interface Desk {
  /** Every command, in the order of /help. */
  readonly commands: readonly Command[];
  readonly answering: Answering;
  readonly wire: Wire;
  readonly log: Log;
  readonly tally: Tally;
  /** Milliseconds since 1970. */
  readonly now: () => number;
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
  /** What is pinned in a place for these keys; null too where that cannot be known soon. */
  readonly pinned: (place: Place, keys: readonly string[]) => Promise<Pin | null>;
  /** Has a job done, what is pinned for it in the place coming first; fails as `attempt` does. */
  readonly work: (name: string, job: Job, place: Place) => Promise<Work>;
  /**
   * Does the work; where it throws, the log and the reader get the same reference, or, where it is
   * the store of pins that fails, the reason.
   */
  readonly attempt: (name: string, work: () => Promise<Work>) => Promise<Work>;
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

export interface Supplies {
  readonly commands: readonly Command[];
  readonly answering: Answering;
  readonly pins: PinStore;
  readonly wire: Wire;
  readonly log: Log;
  readonly now: () => number;
}

export function desk(supplies: Supplies): Desk {
  const { answering, pins, log, now } = supplies;
  const user = pace(ofUser);
  const guild = pace(ofGuild);
  const warned = firstTime(mostShares);
  const pinned = known(pins, log, now);
  async function attempt(name: string, work: () => Promise<Work>): Promise<Work> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PinFault) {
        log.warn({ command: name, fault: error.kind }, error.message);
        return { message: noted(unpinnable(error)), outcome: "failed" };
      }
      const reference = randomUUID().slice(0, referenceLength);
      const told = error instanceof Thrown ? error.told : brief(error);
      log.error({ reference, command: name, ...told }, "a question could not be answered");
      return { message: noted(apology(reference)), outcome: "failed" };
    }
  }
  async function answered(name: string, job: Job): Promise<Work> {
    const work = await answering.answer(job);
    if (work.amiss) log.error({ command: name, ...work.amiss }, "a picture could not be drawn");
    return work;
  }
  return {
    ...supplies,
    tally: tally(),
    pace: (who, where) => {
      const wait = user(who, now());
      return wait > 0 || where === null ? wait : guild(where, now());
    },
    firstTime: firstTime(mostEvents),
    firstShare: firstTime(mostShares),
    firstWarning: (who) => warned(`${who} ${Math.floor(now() / minute)}`),
    pinned,
    attempt,
    work: (name, job, place) =>
      attempt(name, async () => {
        const work = await answered(name, job);
        if (!work.keys || (job.does !== "line" && job.does !== "request")) return work;
        const pin = await pinned(place, work.keys);
        return pin === null ? work : answered(name, { ...job, pin });
      }),
  };
}
