/** What moderators do in the tests of pins, and how what they see is read. */
import { PermissionFlagsBits } from "discord.js";
import type { Place } from "../../src/pins/pin.ts";
import type { Exchange } from "./rest.ts";
import { flat, textOf } from "./rules.ts";
import type { From } from "./server.ts";
import type { Stage } from "./stage.ts";
import { user } from "./world.ts";

const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.PinMessages;

/** Somebody who may pin. */
export function moderator(name = "mod"): From & { readonly user: ReturnType<typeof user> } {
  return { user: user(name), permissions };
}

/** Presses Pin under an answer and sends the form. */
export async function pin(
  { discord }: Stage,
  answer: Exchange,
  by: From,
  note = "",
  label = "",
): Promise<Exchange> {
  const form = await discord.press(answer, "Pin", by);
  return discord.submit(form, { note, label }, by);
}

/** The number of the pin that a message tells of. */
export function numberIn({ message }: Exchange): number {
  return Number(/no\. (\d+)/i.exec(textOf(message))?.[1]);
}

export function buttons(message: unknown) {
  return flat((message as { components: unknown }).components);
}

export function labels(message: unknown): string[] {
  return buttons(message).flatMap(({ label }) => label ?? []);
}

const ephemeral = 1 << 6;

/** Whether one person alone sees the answer. */
export function hidden({ message }: Exchange): boolean {
  return (message!.flags & ephemeral) !== 0;
}

/** Where the pins of the first server belong. */
export function home({ discord }: Stage): Place {
  return `guild:${discord.guild.id}`;
}
