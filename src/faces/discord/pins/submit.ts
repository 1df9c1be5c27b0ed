/** What moderators send with a form: a new pin, or another note on one. */
import type { APIModalSubmitInteraction } from "discord.js";
import type { Message, Pin } from "../../../pins/pin.ts";
import type { Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import { headingOf } from "../layout.ts";
import { answer, isHidden } from "../reply.ts";
import { read, type Ticket } from "../ticket.ts";
import { gone, noted } from "../words.ts";
import { acting } from "./change.ts";
import { filled } from "./form.ts";
import { jump, pinButton, said } from "./pages.ts";
import { placeOf } from "./place.ts";
import { post, postable } from "./post.ts";
import { only, refusal } from "./refusal.ts";
import { isPinTicket, readPin } from "./ticket.ts";
import { noSuchPin, nothingToPin, told } from "./words.ts";

/** Handles a form; never rejects. */
export async function submit(to: APIModalSubmitInteraction, desk: Desk): Promise<void> {
  const { custom_id: id } = to.data;
  if (isPinTicket(id)) {
    await answer(to, "pin edit", "hidden", desk, () => edit(to, readPin(id)?.number ?? 0, desk));
    return;
  }
  const ticket = read(id, desk.commands, headingOf(to.message?.components));
  if (ticket?.verb === "pin") await answer(to, "pin", "hidden", desk, () => pin(to, ticket, desk));
  else await desk.wire.respond(to, noted(gone));
}

async function pin(to: APIModalSubmitInteraction, ticket: Ticket, desk: Desk): Promise<Work> {
  const refused = refusal(to);
  if (refused) return only(refused);
  const { answering, pins } = desk;
  const reader = { asker: "", hidden: true, pin: null };
  const job = { does: "pinning", asked: ticket.request, page: 0, reader } as const;
  const { pinnable } = await answering.answer(job);
  if (!pinnable) return only(nothingToPin);
  const { line, keys, content } = pinnable;
  const message = shownBy(to, ticket);
  const place = placeOf(to);
  const { pin: made, made: isNew } = await pins.pin(
    {
      ...{ place, question: line, line, ...filled(to) },
      ...{ content, keys, message },
    },
    acting(to, desk),
  );
  const heading = isNew
    ? `Pinned as no. ${made.number}`
    : `It is pinned already, as no. ${made.number}`;
  const shown = isNew ? made : await adopted(made, message, to, desk);
  const posting = isNew || shown !== made;
  return {
    message: said(heading, posting ? [told[await posted(shown, to, desk)]] : [], [
      pinButton("Open", "open", made.number),
      ...jump(shown),
    ]),
    outcome: "answered",
  };
}

async function posted(
  pin: Pin,
  to: APIModalSubmitInteraction,
  desk: Desk,
): Promise<keyof typeof told> {
  return pin.message === null ? "private" : post(pin, postable(to), acting(to, desk), desk);
}

/** A pin whose message is gone, or that never had one, takes the one under which it is pinned again. */
async function adopted(
  pin: Pin,
  message: Message | null,
  to: APIModalSubmitInteraction,
  desk: Desk,
): Promise<Pin> {
  if (pin.message !== null || message === null) return pin;
  const change = await desk.pins.move(pin.place, pin.number, message, acting(to, desk));
  return change.kind === "done" ? change.pin : pin;
}

/** The message for all that shows the answer; null for a private one. */
function shownBy(to: APIModalSubmitInteraction, { asker: id }: Ticket): Message | null {
  const channel = to.channel?.id;
  if (channel === undefined) return null;
  if (id !== "") return { channel, id, pinned: false };
  const { message } = to;
  return message && !isHidden({ message }) ? { channel, id: message.id, pinned: false } : null;
}

async function edit(to: APIModalSubmitInteraction, number: number, desk: Desk): Promise<Work> {
  const refused = refusal(to);
  if (refused) return only(refused);
  const change = await desk.pins.edit(placeOf(to), number, filled(to), acting(to, desk));
  if (change.kind === "missing") return only(noSuchPin);
  const buttons = [pinButton("Open", "open", number)];
  return {
    message: said(`The note of no. ${number} is changed`, [], buttons),
    outcome: "answered",
  };
}
