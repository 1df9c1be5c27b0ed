/** The commands of pins, as Discord declares them and as they are handled. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIChatInputApplicationCommandInteraction,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Desk } from "../desk.ts";
import { mostOption } from "../limits.ts";
import { answer, userOf } from "../reply.ts";
import { translations } from "../translations.ts";
import { noted } from "../words.ts";
import { unpin } from "./change.ts";
import { pinQuestion } from "./pin.ts";
import { text } from "./sentences.ts";
import { history, list } from "./show.ts";
import { formats, take } from "./take.ts";
import { mostAbout } from "./ticket.ts";
import { forgotten } from "./words.ts";

type Registered = RESTPutAPIApplicationCommandsJSONBody[number];

/** The name of the command on a message. */
export const onMessage = "Pin answer";

const belonging = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
// Discord's own schema has a number here, though its types say string.
const moderators = Number(PermissionFlagsBits.PinMessages) as unknown as string;

function command(name: string, description: string, options: object[], permissions: string | null) {
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(description),
    options,
    ...belonging,
    default_member_permissions: permissions,
  } as Registered;
}

function words(name: string, description: string, more: object): object {
  const type = ApplicationCommandOptionType.String;
  return { type, name, ...described(description), required: false, ...more };
}

function flag(name: string, description: string): object {
  const type = ApplicationCommandOptionType.Boolean;
  return { type, name, ...described(description), required: false };
}

function described(description: string): object {
  const known = translations[description];
  return { description, ...(known && { description_localizations: known }) };
}

/** What is registered for pins. */
export const declarations: readonly Registered[] = [
  command(
    "pin",
    text.pin,
    [words("question", text.question, { required: true, max_length: mostOption })],
    moderators,
  ),
  command(
    "pins",
    text.pins,
    [
      words("about", text.about, { max_length: mostAbout }),
      flag("history", text.history),
      words("export", text.export, {
        choices: formats.map((value) => ({ name: value, value })),
      }),
      flag("private", text.private),
    ],
    null,
  ),
  command(
    "unpin",
    text.unpin,
    [words("number", text.number, { required: true, autocomplete: true, max_length: mostAbout })],
    moderators,
  ),
  command("forget", text.forget, [], null),
  {
    type: ApplicationCommandType.Message,
    name: onMessage,
    ...belonging,
    default_member_permissions: moderators,
  },
];

type Slash = APIChatInputApplicationCommandInteraction;

function given({ data }: Slash, name: string): string {
  const option = data.options?.find((one) => one.name === name);
  return option?.type === ApplicationCommandOptionType.String ? option.value.trim() : "";
}

function set({ data }: Slash, name: string): boolean {
  const option = data.options?.find((one) => one.name === name);
  return option?.type === ApplicationCommandOptionType.Boolean && option.value;
}

/** Handles each by its name. */
export const commands: Readonly<Record<string, (to: Slash, desk: Desk) => Promise<void>>> = {
  pin: (to, desk) =>
    answer(to, "pin", "hidden", desk, () => pinQuestion(to, given(to, "question"), desk)),
  pins: (to, desk) => {
    if (set(to, "history"))
      return answer(to, "pins history", "hidden", desk, () => history(to, 0, desk));
    const wanted = given(to, "export");
    const format = formats.find((one) => one === wanted);
    if (format) return answer(to, "pins export", "hidden", desk, () => take(to, format, desk));
    const about = given(to, "about").slice(0, mostAbout);
    return answer(to, "pins", set(to, "private") ? "hidden" : "public", desk, () =>
      list(to, { page: 0, about }, desk),
    );
  },
  unpin: (to, desk) =>
    answer(to, "unpin", "hidden", desk, () =>
      unpin(to, Number(/^\d{1,9}$/.exec(given(to, "number"))?.[0] ?? 0), desk),
    ),
  forget: (to, desk) =>
    answer(to, "forget", "hidden", desk, async () => ({
      message: noted(forgotten(await desk.pins.forget(userOf(to)))),
      outcome: "answered",
    })),
};
