/**
 * What Discord refuses: limits of messages and commands, as its documents state them and, where it
 * is stricter than they say, as it behaves. Each function gives the breaches, none for a fit body.
 */
import { ButtonStyle, ComponentType, MessageFlags } from "discord.js";

type Body = Record<string, unknown>;

interface Component {
  readonly type: number;
  readonly id?: number;
  readonly style?: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly file?: { readonly url: string };
  readonly items?: readonly {
    readonly media: { readonly url: string };
    readonly description?: string;
  }[];
}

/** Every component of a message, nested ones included, in the order they are drawn. */
export function flat(components: unknown): Component[] {
  const list = (components ?? []) as Component[];
  return list.flatMap((one) => [
    one,
    ...flat(one.components),
    ...(one.accessory ? flat([one.accessory]) : []),
  ]);
}

/** The text of a message as sent, one Text Display a line. */
export function textOf(body: unknown): string {
  return flat((body as Body)["components"])
    .filter((one) => one.type === (ComponentType.TextDisplay as number))
    .map((one) => one.content ?? "")
    .join("\n");
}

export function messageBreaches(body: Body): string[] {
  const found: string[] = [];
  const flags = Number(body["flags"] ?? 0);
  const second = (flags & MessageFlags.IsComponentsV2) !== 0;
  const content = body["content"] as string | undefined;
  const mentions = body["allowed_mentions"] as { parse?: unknown[]; users?: unknown } | undefined;
  if (!mentions || mentions.parse?.length !== 0 || "users" in mentions)
    found.push("allowed_mentions must be { parse: [] }");
  if (second) {
    for (const field of ["content", "embeds", "poll", "stickers"])
      if (body[field] !== undefined) found.push(`${field} with Components V2`);
    found.push(...layoutBreaches(body["components"]), ...fileBreaches(body));
  } else {
    if (!content) found.push("an empty message");
    if ((content?.length ?? 0) > 2000) found.push("content over 2000");
  }
  const nonce = body["nonce"] as string | undefined;
  if (nonce !== undefined && nonce.length > 25) found.push("nonce over 25");
  return found;
}

/** Files that are shown and not sent, sent and not shown, or not told of in words. */
function fileBreaches(body: Body): string[] {
  const sent = Object.keys(body["attached"] ?? {});
  const told = (body["attachments"] ?? []) as { filename?: string; description?: string }[];
  const all = flat(body["components"]);
  const pictures = all.flatMap(({ items }) => items ?? []);
  const urls = [
    ...pictures.map(({ media }) => media.url),
    ...all.flatMap(({ file }) => file?.url ?? []),
  ];
  const shown = urls.map((url) => url.replace("attachment://", ""));
  return [
    ...shown.filter((name) => !sent.includes(name)).map((name) => `${name} is not sent`),
    ...sent.filter((name) => !shown.includes(name)).map((name) => `${name} is not shown`),
    ...told.filter(({ filename }) => !sent.includes(filename ?? "")).map(() => "no such file"),
    ...[...pictures, ...told]
      .filter(({ description }) => (description?.length ?? 0) > 1024)
      .map(() => "a description over 1024"),
    ...pictures.filter(({ description }) => !description).map(() => "a picture without words"),
  ];
}

/** Bytes of text and 12 for each Text Display: over 10,170 Discord answers with a 500. */
export function weight(components: unknown): number {
  return flat(components)
    .filter((one) => one.type === (ComponentType.TextDisplay as number))
    .reduce((sum, one) => sum + Buffer.byteLength(one.content ?? "") + 12, 0);
}

const top: readonly number[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];

function layoutBreaches(components: unknown): string[] {
  const found: string[] = [];
  const all = flat(components);
  if (all.length === 0) found.push("no components");
  if (all.length > 40) found.push(`${all.length} components`);
  for (const one of components as Component[])
    if (!top.includes(one.type)) found.push(`type ${one.type} at the top`);
  const texts = all.filter((one) => one.type === (ComponentType.TextDisplay as number));
  const length = texts.reduce((sum, one) => sum + (one.content?.length ?? 0), 0);
  if (length > 4000) found.push(`${length} characters`);
  if (texts.some((one) => !one.content?.trim())) found.push("an empty text");
  const ids = all.flatMap((one) => (one.custom_id === undefined ? [] : [one.custom_id]));
  if (new Set(ids).size < ids.length) found.push(`custom_id twice: ${ids.join(" ")}`);
  return [...found, ...all.flatMap(componentBreaches)];
}

function componentBreaches(one: Component): string[] {
  const found: string[] = [];
  if (one.type === (ComponentType.ActionRow as number)) {
    const count = one.components?.length ?? 0;
    if (count < 1 || count > 5) found.push(`${count} buttons in a row`);
  }
  if (one.type === (ComponentType.Section as number)) {
    const count = one.components?.length ?? 0;
    if (count < 1 || count > 3) found.push(`${count} texts in a section`);
    if (!one.accessory) found.push("a section without accessory");
  }
  if (one.type === (ComponentType.Container as number) && !one.components?.length)
    found.push("an empty container");
  if (one.type === (ComponentType.Button as number)) found.push(...buttonBreaches(one));
  return found;
}

function buttonBreaches({ style, label, custom_id: id, url }: Component): string[] {
  const found: string[] = [];
  if (!label || label.length > 80) found.push(`label "${label ?? ""}"`);
  if (style === (ButtonStyle.Link as number)) {
    if (id !== undefined) found.push("a link with custom_id");
    if (!url || url.length > 512 || !/^https?:\/\//.test(url)) found.push(`url ${url ?? ""}`);
  } else if (!id || id.length > 100) found.push(`custom_id "${id ?? ""}"`);
  return found;
}

interface Declared {
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly (Declared & { readonly required?: boolean })[];
  readonly name_localizations?: Record<string, string>;
  readonly description_localizations?: Record<string, string>;
}

const locales =
  "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he";
const known = new Set(locales.split(" "));

export function commandBreaches(commands: readonly Declared[]): string[] {
  const found: string[] = [];
  const names = commands.map(({ type, name }) => `${type ?? 1} ${name}`);
  if (new Set(names).size < names.length) found.push("a name twice");
  const limits = { 1: 100, 2: 15, 3: 15 };
  for (const [type, limit] of Object.entries(limits))
    if (commands.filter((one) => (one.type ?? 1) === Number(type)).length > limit)
      found.push(`more than ${limit} of type ${type}`);
  for (const one of commands) {
    if ((one.type ?? 1) === 1) found.push(...declaredBreaches(one));
    else if (one.name.length > 32 || one.description) found.push(`context command ${one.name}`);
    if (size(one) > 8000) found.push(`${one.name} over 8000 characters`);
    const required = (one.options ?? []).map((option) => option.required === true);
    if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false))
      found.push(`${one.name}: a required option after an optional one`);
    if ((one.options?.length ?? 0) > 25) found.push(`${one.name}: too many options`);
    found.push(...(one.options ?? []).flatMap(declaredBreaches));
  }
  return found;
}

function declaredBreaches(one: Declared): string[] {
  const found: string[] = [];
  if (!/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(one.name)) found.push(`name ${one.name}`);
  for (const text of [one.description ?? "", ...Object.values(one.description_localizations ?? {})])
    if (text.length < 1 || text.length > 100) found.push(`${one.name}: description "${text}"`);
  for (const locale of Object.keys(one.description_localizations ?? {}))
    if (!known.has(locale)) found.push(`${one.name}: no locale ${locale}`);
  return found;
}

function size(one: Declared): number {
  const own = one.name.length + (one.description ?? "").length;
  const longest = Math.max(
    0,
    ...Object.values(one.description_localizations ?? {}).map((text) => text.length),
  );
  return own + longest + (one.options ?? []).reduce((sum, option) => sum + size(option), 0);
}
