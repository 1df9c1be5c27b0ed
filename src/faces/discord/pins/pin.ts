/** Pinning an answer: from its button, from the message command, or from a question. */
import {
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
} from "discord.js";
import type { Context } from "../../../command.ts";
import { content } from "../../../pins/content.ts";
import { byLine, byRequest, page, type Asked } from "../asked.ts";
import type { Desk, Work } from "../desk.ts";
import { headingOf, saying, type Message } from "../layout.ts";
import { answer, isHidden, userOf, type Answerable } from "../reply.ts";
import { read, type Ticket } from "../ticket.ts";
import { gone, noted } from "../words.ts";
import { form } from "./form.ts";
import { placeOf } from "./place.ts";
import { said } from "./pages.ts";
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
  const asked = byRequest(ticket.request, desk.context);
  if (!asked) {
    await desk.wire.respond(to, noted(gone));
    return;
  }
  if (await shows(to, ticket, asked, desk)) {
    await desk.wire.ask(
      to,
      form(to.data.custom_id, "Pin this answer", { note: null, label: null }),
    );
    return;
  }
  const target = ticket.asker === "" && !isHidden(to) ? to.message.id : ticket.asker;
  await answer(to, "pin", "hidden", desk, () => preview(asked, to, target, desk, changed));
}

const changed = "The answer has changed since that message. This is what it is now:";
const confirm = "This is the answer that would be pinned:";

/** Whether the message with the button shows what the answer is now. */
async function shows(
  to: APIMessageComponentInteraction,
  ticket: Ticket,
  asked: Asked,
  desk: Desk,
): Promise<boolean> {
  const reader = { asker: userOf(to), hidden: false, pin: "" };
  const now = (pin: Awaited<ReturnType<Desk["pinned"]>>): string =>
    saying(page(asked, ticket.page, reader, desk.context, pin).components);
  const shown = saying(to.message.components?.slice(0, 1));
  return shown === now(null) || shown === now(await desk.pinned(placeOf(to), asked));
}

/** "Pin answer" on a message: the answer it shows, to say yes to. */
export async function pinAnswer(
  to: APIMessageApplicationCommandInteraction,
  desk: Desk,
): Promise<void> {
  await answer(to, "Pin answer", "hidden", desk, () => {
    const refused = refusal(to);
    if (refused) return only(refused);
    const { target_id: id, resolved } = to.data;
    const message = resolved.messages[id];
    if (message?.author.id !== to.application_id) return only(notMine);
    const ticket = answered(message.components, desk.context);
    const asked = ticket && byRequest(ticket.request, desk.context);
    return asked ? preview(asked, to, id, desk, confirm) : only(nothingToPin);
  });
}

/** `/pin QUESTION`: its answer, to say yes to. */
export function pinQuestion(to: Answerable, line: string, desk: Desk): Work {
  const refused = refusal(to);
  return refused ? only(refused) : preview(byLine(line, desk.context), to, "", desk, confirm);
}

function preview(
  asked: Asked,
  to: Answerable,
  target: string,
  { context }: Desk,
  lead: string,
): Work {
  if (asked.request === null || content(asked.answer, context.library) === null)
    return asked.request === null
      ? { message: shownTo(asked, to, null, context), outcome: "refused" }
      : only(nothingToPin);
  return { message: led(lead, shownTo(asked, to, target, context)), outcome: "answered" };
}

function shownTo(asked: Asked, to: Answerable, pin: string | null, context: Context): Message {
  return page(asked, 0, { asker: userOf(to), hidden: false, pin }, context);
}

/** A message under a line of the bot's own. */
function led(lead: string, message: Message): Message {
  const own = said(lead, []);
  return { ...message, components: [...message.components, ...own.components] };
}

/** The ticket by which a message's answer is had again, from whichever of its buttons has it. */
function answered(
  components: readonly unknown[] | undefined,
  { commands }: Context,
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
