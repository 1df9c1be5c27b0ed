/**
 * Slash commands, message commands, buttons and completions, from Discord's payloads as they come.
 * Each is acknowledged before anything is looked up.
 */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIApplicationCommandInteraction,
  type APIMessageApplicationCommandInteractionData,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIApplicationCommandAutocompleteInteraction,
} from "discord.js";
import { bits, lacking, mayAttach, mayWrite, moderates } from "./access.ts";
import type { Job } from "./answering.ts";
import type { Reader } from "./asked.ts";
import { matching } from "./complete.ts";
import type { Desk } from "./desk.ts";
import { shown } from "./escape.ts";
import { headingOf, type Message } from "./layout.ts";
import { longestHeading } from "./limits.ts";
import { commands as pinCommands, onMessage } from "./pins/commands.ts";
import { complete as completePin } from "./pins/complete.ts";
import { askToPin, pinAnswer } from "./pins/pin.ts";
import { mayPin } from "./pins/place.ts";
import { press as pressPin } from "./pins/press.ts";
import { submit } from "./pins/submit.ts";
import { isPinTicket } from "./pins/ticket.ts";
import { hidden, status } from "./register.ts";
import { answer, isHidden, userOf } from "./reply.ts";
import { read, type Request, type Ticket } from "./ticket.ts";
import { gone, noted, unreadable, unwritable } from "./words.ts";
import type { Visibility } from "./wire.ts";

/** Handles an interaction; never rejects. */
export async function interact(interaction: APIInteraction, desk: Desk): Promise<void> {
  const { id } = interaction;
  if (!desk.firstTime(id)) return;
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      await command(interaction, desk);
      return;
    case InteractionType.ApplicationCommandAutocomplete:
      await complete(interaction, desk);
      return;
    case InteractionType.MessageComponent:
      await press(interaction, desk);
      return;
    case InteractionType.ModalSubmit:
      await submit(interaction, desk);
      return;
    default:
      desk.log.warn({ type: interaction.type }, "an interaction of a kind that is not used");
  }
}

/** The type of the channel; where it is not told, one of the usual kind. */
function kindOf({ channel }: { readonly channel?: { readonly type?: number } }): number {
  return channel?.type ?? 0;
}

async function command(to: APIApplicationCommandInteraction, desk: Desk): Promise<void> {
  const { data } = to;
  if (data.type === ApplicationCommandType.Message) {
    if (data.name === onMessage) await pinAnswer({ ...to, data }, desk);
    else await handed(to, data, desk);
    return;
  }
  if (data.type !== ApplicationCommandType.ChatInput) return;
  const own = Object.hasOwn(pinCommands, data.name) ? pinCommands[data.name] : undefined;
  if (own) {
    await own({ ...to, data }, desk);
    return;
  }
  if (data.name === status) {
    await answer(to, status, "hidden", desk, report(to));
    return;
  }
  const values: Record<string, string> = {};
  let alone = false;
  for (const option of data.options ?? []) {
    if (option.name === hidden && option.type === ApplicationCommandOptionType.Boolean)
      alone = option.value;
    else if ("value" in option) values[option.name] = String(option.value);
  }
  await asked(to, { command: data.name, values }, alone, desk);
}

async function asked(
  to: APIApplicationCommandInteraction,
  request: Request,
  alone: boolean,
  desk: Desk,
): Promise<void> {
  const reader = readerOf(to, alone);
  const job: Job = { does: "request", request, page: 0, reader };
  await answer(to, request.command, alone ? "hidden" : "public", desk, job);
}

function readerOf(to: APIInteraction, alone: boolean): Reader {
  const files = to.guild_id === undefined || mayAttach(bits(to.app_permissions));
  return { asker: userOf(to), hidden: alone, pin: pinning(to, alone), files };
}

/** Under a private answer nobody needs a button that is not for them. */
function pinning(to: APIInteraction, alone: boolean): string | null {
  return !alone || mayPin(to) ? "" : null;
}

/** A command that a message was handed to: answered for the asker, who may share it. */
async function handed(
  to: APIApplicationCommandInteraction,
  { name, target_id: target, resolved }: APIMessageApplicationCommandInteractionData,
  desk: Desk,
): Promise<void> {
  const known = desk.commands.find(({ message }) => message === name);
  const option = Object.entries(known?.options ?? {}).find(([, { required }]) => required)?.[0];
  const text = plain(resolved.messages[target]?.content ?? "");
  if (!known || option === undefined || text === "") {
    await desk.wire.respond(to, noted(known ? unreadable : gone));
    return;
  }
  await asked(to, { command: known.name, values: { [option]: text } }, true, desk);
}

/** A message's words without mentions and emoji, as many as its answer's buttons can carry. */
function plain(content: string): string {
  const text = content.replace(/<(?:[@#][!&]?|a?:\w{1,32}:|t:)[\w:]{1,32}>/g, " ");
  const line = shown(text).replace(/\s+/gu, " ").trim();
  if (line.length <= longestHeading) return line;
  const cut = line.slice(0, longestHeading);
  return cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : longestHeading);
}

/** `/status`: what the bot may do in this channel, for those who can change it. */
function report(to: APIApplicationCommandInteraction): Message {
  if (!moderates(bits(to.member?.permissions)))
    return noted({ heading: "For moderators", lead: "This is for those who manage the server." });
  const permissions = bits(to.app_permissions);
  const missing = lacking(permissions, kindOf(to));
  const pictures = mayAttach(permissions)
    ? []
    : ["Attach Files is not allowed: timelines come without their picture."];
  const heading =
    missing.length === 0 ? "I can answer here" : "Something is missing in this channel";
  const lead =
    missing.length === 0
      ? "Slash commands, mentions and replies: nothing is missing."
      : [
          `Missing: ${missing.join(", ")}.`,
          "Slash commands work all the same; mentions and replies need these.",
          "Channel settings → Permissions → my role: allow them there.",
        ].join("\n");
  return noted({ heading, lead: [lead, ...pictures].join("\n") });
}

async function complete(
  to: APIApplicationCommandAutocompleteInteraction,
  desk: Desk,
): Promise<void> {
  if (Object.hasOwn(pinCommands, to.data.name)) {
    await completePin(to, desk);
    return;
  }
  const focused = to.data.options.find((option) => "focused" in option && option.focused);
  const known = desk.commands.find(({ name }) => name === to.data.name);
  const suggested = known?.options[focused?.name ?? ""]?.suggest;
  const typed = focused && "value" in focused ? String(focused.value) : "";
  await desk.wire.choose(
    to,
    suggested ? matching(desk.answering.known.entries[suggested], typed) : [],
  );
}

async function press(to: APIMessageComponentInteraction, desk: Desk): Promise<void> {
  if (to.data.component_type !== ComponentType.Button) return;
  if (isPinTicket(to.data.custom_id)) {
    await pressPin(to, desk);
    return;
  }
  const heading = headingOf(to.message.components);
  const ticket = read(to.data.custom_id, desk.commands, heading);
  if (!ticket) {
    await desk.wire.respond(to, noted(gone));
    return;
  }
  if (ticket.verb === "pin") {
    await askToPin(to, ticket, desk);
    return;
  }
  const user = userOf(to);
  if (ticket.verb === "share") {
    const permissions = bits(to.member?.permissions);
    if (to.guild_id !== undefined && !mayWrite(permissions, kindOf(to))) {
      await desk.wire.respond(to, noted(unwritable));
      return;
    }
    if (!desk.firstShare(to.message.id)) {
      await desk.wire.respond(to, noted({ heading: "It is shared already", lead: "" }));
      return;
    }
  }
  const job = opened(ticket, to);
  await answer(to, `${ticket.request.command} ${ticket.verb}`, visibility(ticket, user), desk, job);
}

/** Only whose answer it is turns its pages for all; others get theirs beside it. */
function visibility({ verb, asker }: Ticket, user: string): Visibility {
  if (verb === "share") return "public";
  if (verb === "turn" && (asker === "" || asker === user)) return "update";
  return "hidden";
}

function opened(ticket: Ticket, to: APIMessageComponentInteraction): Job {
  const { verb, request } = ticket;
  const asker = userOf(to);
  const where = visibility(ticket, asker);
  const alone = where === "hidden" || (where === "update" && isHidden(to));
  const reader = readerOf(to, alone);
  if (verb === "sources") return { does: "sources", request, reader };
  return { does: "request", request, page: verb === "open" ? 0 : ticket.page, reader };
}
