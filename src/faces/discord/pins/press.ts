/** The buttons of pins. */
import type { APIMessageComponentInteraction } from "discord.js";
import type { Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import { answer, isHidden, userOf } from "../reply.ts";
import { gone, noted } from "../words.ts";
import type { Visibility } from "../wire.ts";
import { renew, renewal, restore, unpin } from "./change.ts";
import { form } from "./form.ts";
import { placeOf } from "./place.ts";
import { refusal } from "./refusal.ts";
import { history, list, open } from "./show.ts";
import { readPin, type PinTicket } from "./ticket.ts";
import { noSuchPin, unpinnable } from "./words.ts";
import { PinFault } from "../../../pins/fault.ts";

/** Handles a button; never rejects. */
export async function press(to: APIMessageComponentInteraction, desk: Desk): Promise<void> {
  const ticket = readPin(to.data.custom_id);
  if (!ticket) {
    await desk.wire.respond(to, noted(gone));
    return;
  }
  if (ticket.verb === "edit") {
    await edit(to, ticket, desk);
    return;
  }
  await answer(to, `pin ${ticket.verb}`, visibility(to, ticket), desk, () =>
    pressed(to, ticket, desk),
  );
}

function pressed(to: APIMessageComponentInteraction, ticket: PinTicket, desk: Desk): Promise<Work> {
  const { verb, number, page } = ticket;
  switch (verb) {
    case "list":
      return list(to, ticket, desk);
    case "history":
      return history(to, page, desk);
    case "unpin":
      return unpin(to, number, desk);
    case "restore":
      return restore(to, number, desk);
    case "renewal":
      return renewal(to, number, desk);
    case "renew":
      return renew(to, number, desk);
    default:
      return open(to, ticket, desk);
  }
}

/** Lists turn in place for whose they are; everything else is for whoever presses. */
function visibility(to: APIMessageComponentInteraction, { verb, asker }: PinTicket): Visibility {
  if (verb === "list" || verb === "history") return asker === userOf(to) ? "update" : "hidden";
  return isHidden(to) && verb !== "open" ? "update" : "hidden";
}

/** The form for the note can only be the first response: it is not acknowledged before. */
async function edit(
  to: APIMessageComponentInteraction,
  { number }: PinTicket,
  { pins, wire, log }: Desk,
): Promise<void> {
  const refused = refusal(to);
  if (refused) {
    await wire.respond(to, noted(refused));
    return;
  }
  try {
    const pin = await pins.get(placeOf(to), number);
    if (pin?.removed === null)
      await wire.ask(to, form(to.data.custom_id, `No. ${number}: note and label`, pin));
    else await wire.respond(to, noted(noSuchPin));
  } catch (error) {
    if (!(error instanceof PinFault)) throw error;
    log.warn({ fault: error.kind }, error.message);
    await wire.respond(to, noted(unpinnable(error)));
  }
}
