/**
 * The commands as Discord knows them, made from the same declarations as everywhere else, and sent
 * only when they differ from what Discord has.
 */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
} from "discord.js";
import type { Command, Option } from "../../command.ts";
import { mostNumber, mostOption } from "./limits.ts";
import { declarations } from "./pins/commands.ts";
import { sentences as pinSentences } from "./pins/sentences.ts";
import { translations } from "./translations.ts";

type Registered = RESTPutAPIApplicationCommandsJSONBody[number];

/** Everywhere that people can be: in servers, with the bot alone, among themselves. */
const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** The option that every command has here: an answer for the asker's eyes. */
export const hidden = "private";
const hiddenDescription = "Show the answer to you alone; you can share it afterwards";

/** The command of this face alone, for those who look after a server. */
export const status = "status";
const statusDescription = "Why the bot can or cannot answer in this channel";

/** What is registered for these commands. */
export function declared(commands: readonly Command[]): Registered[] {
  return [
    ...commands.map(command),
    ...commands.flatMap(({ message }) => (message === undefined ? [] : [onMessage(message)])),
    {
      type: ApplicationCommandType.ChatInput,
      name: status,
      ...described(statusDescription),
      options: [],
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      // Discord's own schema has a number here, though its types say string.
      default_member_permissions: Number(PermissionFlagsBits.ManageGuild) as unknown as string,
    },
    ...declarations,
  ];
}

/** Every sentence that is shown in the asker's own language, for the translations to cover. */
export function sentences(commands: readonly Command[]): string[] {
  return [
    hiddenDescription,
    statusDescription,
    ...pinSentences,
    ...commands.flatMap(({ description, options }) => [
      description,
      ...Object.values(options).map((option) => option.description),
    ]),
  ];
}

function command({ name, description, options }: Command): Registered {
  const own = Object.entries(options).map(([key, value]) => option(key, value));
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    ...described(description),
    // Discord wants the required options first.
    options: [
      ...own.filter(({ required }) => required),
      ...own.filter(({ required }) => !required),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: hidden,
        ...described(hiddenDescription),
        required: false,
      },
    ],
    ...everywhere,
    default_member_permissions: null,
  };
}

/** The entry under "Apps" in the menu of a message. */
function onMessage(name: string): Registered {
  return {
    type: ApplicationCommandType.Message,
    name,
    ...everywhere,
    default_member_permissions: null,
  };
}

function option(name: string, { type, description, required, suggest }: Option) {
  const common = { name, ...described(description), required: required ?? false };
  if (type === "number")
    return {
      type: ApplicationCommandOptionType.Integer as const,
      ...common,
      min_value: 0,
      max_value: mostNumber,
    };
  return {
    type: ApplicationCommandOptionType.String as const,
    ...common,
    ...(suggest ? { autocomplete: true as const } : {}),
    max_length: mostOption,
  };
}

function described(description: string): { description: string } {
  const known = translations[description];
  return { description, ...(known && { description_localizations: known }) };
}

/** Makes Discord's list equal to ours; gives whether anything had to change. */
export async function register(
  rest: REST,
  application: string,
  commands: readonly Command[],
): Promise<boolean> {
  const wanted = declared(commands);
  const route = Routes.applicationCommands(application);
  const query = new URLSearchParams({ with_localizations: "true" });
  // What cannot be read cannot be compared, and is sent.
  const known = (await rest.get(route, { query }).catch(() => [])) as Registered[];
  if (comparable(known) === comparable(wanted)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

/** A list of commands without what Discord adds or fills in, in an order of its own. */
function comparable(commands: readonly Registered[]): string {
  return JSON.stringify(
    commands
      .map((one) => essence(one))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
}

const localised = "description_localizations";
const kept = new Set([
  "type",
  "name",
  "description",
  localised,
  "options",
  "required",
  "autocomplete",
  "max_length",
  "min_value",
  "max_value",
  "contexts",
  "integration_types",
  "default_member_permissions",
]);
/** What Discord means where it says nothing. */
const unsaid: readonly unknown[] = [undefined, null, false, ""];

function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([key, one]) => kept.has(key) && said(one))
    .map(([key, one]) => [key, key === localised ? sorted(one as object) : essence(one)] as const)
    .map(([key, one]) => [key, key === "default_member_permissions" ? String(one) : one] as const);
  return sorted(Object.fromEntries(entries));
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function said(value: unknown): boolean {
  return !unsaid.includes(value) && !(Array.isArray(value) && value.length === 0);
}
