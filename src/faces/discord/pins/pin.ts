/** Pinning an answer: from its button, from the message command, or from a question. */
import type {
  APIMessageApplicationCommandInteraction,
  APIMessageComponentInteraction,
} from "discord.js";
import type { Command } from "../../../command.ts";
import type { Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import { headingOf, saying, type Message } from "../layout.ts";
import { answer, isHidden, userOf, type Answerable } from "../reply.ts";
import { read, type Request, type Ticket } from "../ticket.ts";
import { noted } from "../words.ts";
import { form } from "./form.ts";
import { said } from "./pages.ts";
import { placeOf } from "./place.ts";
import { only, refusal } from "./refusal.ts";
import { nothingToPin, notMine } from "./words.ts";

/**
 * The button under an answer: a form for the note, or, where the answer is not any more what the
 * message shows, the answer of now to say yes to.
 */
export async function askToPin(
  to: APIMessageComponentInteraction,
  ticket: Ticket,
  desk: Desk,
): Promise<void> {
  const refused = refusal(to);
  if (refused) {
    await desk.wire.respond(to, noted(refused));
    return;
  }
  const now = await desk.attempt("pin", () => answered(to, ticket, desk));
  if (!now.pinnable) {
    await desk.wire.respond(to, now.message);
    return;
  }
  if (await shows(to, ticket, now, desk)) {
    await desk.wire.ask(
      to,
      form(to.data.custom_id, "Pin this answer", { note: null, label: null }),
    );
    return;
  }
  const target = ticket.asker === "" && !isHidden(to) ? to.message.id : ticket.asker;
  await answer(to, "pin", "hidden", desk, () =>
    preview(ticket.request, to, { target, lead: changed }, desk),
  );
}

const changed = "The answer has changed since that message. This is what it is now:";
const confirm = "This is the answer that would be pinned:";

/** The page of the answer that the message with the button is about, as it is now. */
function answered(
  to: APIMessageComponentInteraction,
  { request, page }: Ticket,
  { answering }: Desk,
): Promise<Work> {
  const reader = { asker: userOf(to), hidden: false, pin: "" };
  return answering.answer({ does: "pinning", asked: request, page, reader });
}

/** Whether the message shows what the answer is now, be it with what was pinned before or without. */
async function shows(
  to: APIMessageComponentInteraction,
  { request, page }: Ticket,
  now: Work,
  { answering, pinned }: Desk,
): Promise<boolean> {
  const shown = saying(to.message.components?.slice(0, 1));
  if (shown === saying(now.message.components)) return true;
  const pin = await pinned(placeOf(to), now.keys ?? []);
  if (pin === null) return false;
  const reader = { asker: userOf(to), hidden: false, pin: "" };
  const both = await answering.answer({ does: "pinning", asked: request, page, reader, pin });
  return shown === saying(both.message.components);
}

/** "Pin answer" on a message: the answer it shows, to say yes to. */
export async function pinAnswer(
  to: APIMessageApplicationCommandInteraction,
  desk: Desk,
): Promise<void> {
  await answer(to, "Pin answer", "hidden", desk, async () => {
    const refused = refusal(to);
    if (refused) return only(refused);
    const { target_id: target, resolved } = to.data;
    const message = resolved.messages[target];
    if (message?.author.id !== to.application_id) return only(notMine);
    const ticket = ticketOf(message.components, desk.commands);
    if (!ticket) return only(nothingToPin);
    return preview(ticket.request, to, { target, lead: confirm }, desk);
  });
}

/** `/pin QUESTION`: its answer, to say yes to. */
export async function pinQuestion(to: Answerable, line: string, desk: Desk): Promise<Work> {
  const refused = refusal(to);
  return refused ? only(refused) : preview(line, to, { target: "", lead: confirm }, desk);
}

async function preview(
  asked: Request | string,
  to: Answerable,
  { target, lead }: { readonly target: string; readonly lead: string },
  { answering }: Desk,
): Promise<Work> {
  const reader = { asker: userOf(to), hidden: false, pin: target };
  const work = await answering.answer({ does: "pinning", asked, page: 0, reader });
  if (!work.keys) return work;
  return work.pinnable ? { ...work, message: led(lead, work.message) } : only(nothingToPin);
}

/** A message under a line of the bot's own. */
function led(lead: string, message: Message): Message {
  const own = said(lead, []);
  return { ...message, components: [...message.components, ...own.components] };
}

/** The ticket by which a message's answer is had again, from whichever of its buttons has it. */
function ticketOf(
  components: readonly unknown[] | undefined,
  commands: readonly Command[],
): Ticket | null {
  const heading = headingOf(components);
  const verbs: readonly Ticket["verb"][] = ["pin", "sources", "turn", "share"];
  return (
    ids(components ?? [])
      .flatMap((id) => read(id, commands, heading) ?? [])
      .find(({ verb }) => verbs.includes(verb)) ?? null
  );
}

function ids(components: readonly unknown[]): string[] {
  return (
    components as { custom_id?: unknown; components?: unknown[]; accessory?: unknown }[]
  ).flatMap(({ custom_id: id, components: inside, accessory }) => [
    ...(typeof id === "string" ? [id] : []),
    ...ids(inside ?? []),
    ...(accessory ? ids([accessory]) : []),
  ]);
}
