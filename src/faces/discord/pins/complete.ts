/** What Discord offers while a moderator types which pin is meant. */
import type { APIApplicationCommandAutocompleteInteraction } from "discord.js";
import { PinFault } from "../../../pins/fault.ts";
import type { Pin } from "../../../pins/pin.ts";
import type { Choice } from "../complete.ts";
import type { Desk } from "../desk.ts";
import { clip } from "../draft.ts";
import { shown } from "../escape.ts";
import { mostChoice, mostChoices } from "../limits.ts";
import { mayPin, placeOf } from "./place.ts";
import { mostAbout } from "./ticket.ts";

/** Handles the completion of `/unpin`; never rejects. */
export async function complete(
  to: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
): Promise<void> {
  const focused = to.data.options.find((option) => "focused" in option && option.focused);
  const typed = focused && "value" in focused ? String(focused.value).slice(0, mostAbout) : "";
  await desk.wire.choose(to, mayPin(to) ? await fitting(to, typed, desk) : []);
}

async function fitting(
  to: APIApplicationCommandAutocompleteInteraction,
  typed: string,
  { pins: store, log }: Desk,
): Promise<Choice[]> {
  const place = placeOf(to);
  try {
    const number = /^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : null;
    const meant = number === null ? null : await store.get(place, number);
    const { pins } = await store.list(place, { offset: 0, limit: mostChoices }, typed);
    const first = meant?.removed === null ? [meant] : [];
    const others = pins.filter((pin) => pin.number !== number);
    return [...first, ...others].slice(0, mostChoices).map(choice);
  } catch (error) {
    if (!(error instanceof PinFault)) throw error;
    log.warn({ fault: error.kind }, error.message);
    return [];
  }
}

function choice({ number, question }: Pin): Choice {
  const name = clip(shown(`${number}. ${question}`), mostChoice);
  return { name, value: String(number) };
}
