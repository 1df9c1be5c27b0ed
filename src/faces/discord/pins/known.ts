/** Looking whether a question was pinned, without letting a slow or broken store hold up an answer. */
import type { Pin, Place } from "../../../pins/pin.ts";
import type { PinStore } from "../../../pins/store.ts";
import { brief, type Log } from "../wire.ts";

/** How long an answer waits for its pin, in milliseconds: far longer than a look-up takes. */
const patience = 300;
/** How long nothing is looked up after a failure, in milliseconds. */
const rest = 5_000;

/** `now` gives milliseconds. */
export function known(
  pins: PinStore,
  log: Log,
  now: () => number,
): (place: Place, keys: readonly string[]) => Promise<Pin | null> {
  let failed = -Infinity;

  function fail(fields: object): null {
    if (now() - failed >= rest) log.warn(fields, "the pins could not be looked up");
    failed = now();
    return null;
  }

  return async (place, keys) => {
    if (now() - failed < rest) return null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(resolve, patience, "late");
    });
    const found = pins.asked(place, keys).catch((error: unknown) => fail(brief(error)));
    const first = await Promise.race([found, late]);
    clearTimeout(timer);
    return first === "late" ? fail({ milliseconds: patience }) : first;
  };
}
