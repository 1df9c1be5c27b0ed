/** Which servers the bot is in decides what is kept: thirty days after it left, their pins go. */
import { keptDays } from "../../../pins/store.ts";
import type { Desk } from "../desk.ts";
import { quietly } from "./notice.ts";

const dayLength = 86_400_000;

/**
 * Notes which servers were left or joined since the last look, as `guilds` tells, and removes what
 * was left for longer than is kept.
 */
export async function upkeep(guilds: ReadonlySet<string>, desk: Desk): Promise<void> {
  const { pins, now, log } = desk;
  await quietly(desk, async () => {
    for (const { place, left } of await pins.places()) {
      const guild = /^guild:(\d+)$/.exec(place)?.[1];
      if (guild === undefined) continue;
      if (guilds.has(guild)) {
        if (left !== null) await pins.returned(place);
      } else if (left === null) await pins.left(place, new Date(now()).toISOString());
    }
    const removed = await pins.purge(new Date(now() - keptDays * dayLength).toISOString());
    if (removed > 0) log.info({ servers: removed }, "removed the pins of servers left long ago");
  });
}

/** The ids of the servers that Discord lists when the bot connects. */
export function listed(guilds: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    guilds.flatMap((guild) => {
      const { id } = (guild ?? {}) as { readonly id?: unknown };
      return typeof id === "string" ? [id] : [];
    }),
  );
}
