/**
 * The changing of pins, in SQL. Every change is one transaction that begins by taking the place's
 * row, so that changes of one place follow one another, and ends with its entry in the history,
 * whose operation tells a repeated transaction that it has been done.
 */
import { randomUUID } from "node:crypto";
import type { Act, Action, Draft, Pin, Place } from "../pin.ts";
import { find } from "./readings.ts";
import type { Sql } from "./sql.ts";
import type { Change, PinStore } from "../store.ts";
import { done, hold, insert, log, standing, take, update } from "./writings.ts";

type Changes = Pick<PinStore, "pin" | "edit" | "renew" | "move" | "unpin" | "restore">;

/** What a change makes of a pin; null where the pin is none that it can be made to. */
type Alter = (pin: Pin) => Pin | null;

export function changes(sql: Sql): Changes {
  return {
    pin: (draft, act) => pin(sql, draft, act),
    edit: (place, number, change, act) =>
      alter(sql, { action: "edited", place, number, act }, (pin) => stands(pin, change)),
    renew: (place, number, fresh, act) =>
      alter(sql, { action: "renewed", place, number, act }, (pin) => stands(pin, fresh)),
    move: (place, number, message, act) =>
      alter(sql, { action: "moved", place, number, act }, (pin) => stands(pin, { message })),
    unpin: (place, number, act) =>
      alter(sql, { action: "unpinned", place, number, act }, (pin) =>
        stands(pin, { removed: act.at }),
      ),
    restore: (place, number, act) =>
      alter(sql, { action: "restored", place, number, act }, (pin) =>
        pin.removed === null ? pin : { ...pin, removed: null },
      ),
  };
}

/** A standing pin with some of it replaced; what is undefined stays as it is. */
function stands(pin: Pin, change: { readonly [K in keyof Pin]?: Pin[K] | undefined }): Pin | null {
  if (pin.removed !== null) return null;
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...pin, ...(Object.fromEntries(given) as Partial<Pin>) };
}

function pin(sql: Sql, draft: Draft, act: Act): Promise<{ pin: Pin; made: boolean }> {
  const operation = randomUUID();
  return sql.write(async (session) => {
    const { place } = draft;
    const number = (await take(session, place)) + 1;
    const twin = await standing(session, draft);
    if (twin) return { pin: twin, made: await done(session, operation) };
    const pin: Pin = { ...draft, number, ...act, removed: null };
    await insert(session, pin);
    await log(session, place, { number, action: "pinned", operation, ...act });
    return { pin, made: true };
  });
}

function alter(
  sql: Sql,
  change: { readonly action: Action; place: Place; number: number; act: Act },
  make: Alter,
): Promise<Change> {
  const { action, place, number, act } = change;
  const operation = randomUUID();
  return sql.write(async (session): Promise<Change> => {
    await hold(session, place);
    const pin = await find(session, place, number);
    if (!pin) return { kind: "missing" };
    if (await done(session, operation)) return { kind: "done", pin };
    const made = make(pin);
    if (!made) return { kind: "missing" };
    if (made === pin) return { kind: "done", pin };
    const twin = made.removed === null ? await standing(session, made) : null;
    if (twin && twin.number !== number) return { kind: "same", pin: twin };
    await update(session, made);
    await log(session, place, { number, action, operation, ...act });
    return { kind: "done", pin: made };
  });
}
