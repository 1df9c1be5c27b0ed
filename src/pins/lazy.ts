/**
 * A store that is opened when it is first needed and, where that fails, tried again later: a bot
 * whose database is broken answers questions all the same, and pins again once it is mended.
 */
import type { PinStore } from "./store.ts";

/** How long a failure to open stands before it is tried again, in milliseconds. */
const retry = 5_000;

/** `now` gives milliseconds of any steady clock. */
export function lazy(open: () => Promise<PinStore>, now: () => number = Date.now): PinStore {
  let opening: Promise<PinStore> | null = null;
  /** Infinity while the last try has not failed. */
  let failed = Infinity;

  function opened(): Promise<PinStore> {
    if (opening && now() - failed < retry) return opening;
    failed = Infinity;
    opening = open();
    opening.catch(() => (failed = now()));
    return opening;
  }

  return {
    pin: async (...given) => (await opened()).pin(...given),
    get: async (...given) => (await opened()).get(...given),
    shown: async (...given) => (await opened()).shown(...given),
    posted: async (...given) => (await opened()).posted(...given),
    list: async (...given) => (await opened()).list(...given),
    asked: async (...given) => (await opened()).asked(...given),
    edit: async (...given) => (await opened()).edit(...given),
    renew: async (...given) => (await opened()).renew(...given),
    move: async (...given) => (await opened()).move(...given),
    unpin: async (...given) => (await opened()).unpin(...given),
    restore: async (...given) => (await opened()).restore(...given),
    history: async (...given) => (await opened()).history(...given),
    places: async () => (await opened()).places(),
    left: async (...given) => (await opened()).left(...given),
    returned: async (...given) => (await opened()).returned(...given),
    purge: async (...given) => (await opened()).purge(...given),
    forget: async (...given) => (await opened()).forget(...given),
    archive: async (...given) => (await opened()).archive(...given),
    add: async (...given) => (await opened()).add(...given),
    backup: async (...given) => (await opened()).backup(...given),
    check: async () => (await opened()).check(),
    close: async () => {
      if (opening) await opening.then((store) => store.close()).catch(() => undefined);
    },
  };
}
