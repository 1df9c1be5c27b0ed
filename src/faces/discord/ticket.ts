/**
 * What a button carries in its custom_id, so that it works after a restart without anything being
 * kept: `verb|page|asker|command|value|value`, the values in the order of the command's options.
 * Text too long for the hundred characters stays in the message, which shows it in its heading; the
 * custom_id then has its hash to tell whether it was read back whole.
 */
import { createHash } from "node:crypto";
import type { Command } from "../../command.ts";
import { mostCustomId } from "./limits.ts";

/**
 * What pressing does: turn the page, open something for oneself, list the sources, post for all, pin.
 */
export type Verb = "turn" | "open" | "sources" | "share" | "pin";

const letters: Readonly<Record<Verb, string>> = {
  turn: "t",
  open: "o",
  sources: "s",
  share: "h",
  pin: "p",
};

/** A command by name with its values: what an answer is the answer to. */
export interface Request {
  readonly command: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface Ticket {
  readonly verb: Verb;
  /** 0 for the first. */
  readonly page: number;
  /**
   * Whose answer the message is: the id of a Discord user; "" where it is everybody's. To pin: the
   * id of the message that shows the answer; "" for the one with the button.
   */
  readonly asker: string;
  readonly request: Request;
}

/** Stands for a value that the message itself shows. */
const inMessage = "^";
/** Digits of the hash of such a value; enough to notice a heading read back wrongly. */
const hashLength = 12;
const radix = 36;

/**
 * The custom_id, or null where the values fit neither it nor the message. `heading` is what can be
 * read back from the message.
 */
export function stamp(
  { verb, page, asker, request }: Ticket,
  options: readonly string[],
  heading: string | null,
): string | null {
  const head = [letters[verb], String(page), shortId(asker), request.command];
  const values = options.map((name) => request.values[name] ?? "");
  const whole = [...head, ...values.map(escaped)].join("|");
  if (whole.length <= mostCustomId) return whole;
  const given = values.filter((value) => value !== "");
  if (given.length !== 1 || given[0] !== heading) return null;
  const short = values.map((value) => (value === "" ? "" : inMessage + hash(value)));
  const kept = [...head, ...short].join("|");
  return kept.length <= mostCustomId ? kept : null;
}

/**
 * The ticket of a custom_id, or null where it is none of this version or its command is gone.
 * `heading` is what the message shows, for values that are kept there.
 */
export function read(
  id: string,
  commands: readonly Command[],
  heading: string | null,
): Ticket | null {
  const [letter, page, asker, name, ...rest] = split(id);
  const verb = (Object.keys(letters) as Verb[]).find((one) => letters[one] === letter);
  const command = commands.find((one) => one.name === name);
  const options = Object.keys(command?.options ?? {});
  if (!verb || !command || !/^\d{1,4}$/.test(page ?? "") || rest.length !== options.length)
    return null;
  const values: Record<string, string> = {};
  for (const [i, name] of options.entries()) {
    const value = unkept(rest[i]!, heading);
    if (value === null) return null;
    if (value !== "") values[name] = value;
  }
  return {
    verb,
    page: Number(page),
    asker: longId(asker!),
    request: { command: command.name, values },
  };
}

function unkept(value: string, heading: string | null): string | null {
  if (!value.startsWith(inMessage)) return value.replace(/\\(.)/gs, "$1");
  return heading !== null && hash(heading) === value.slice(1) ? heading : null;
}

function escaped(value: string): string {
  return value.replace(/[\\|]|^\^/g, String.raw`\$&`);
}

/** The fields of a custom_id, their escapes kept. */
function split(id: string): string[] {
  return (
    id.match(/(?:^|\|)(?:\\.|[^|\\])*/gs)?.map((field, i) => field.slice(i === 0 ? 0 : 1)) ?? []
  );
}

function hash(value: string): string {
  return createHash("sha256").update(value).digest("hex").slice(0, hashLength);
}

/** An id of Discord in fewer digits. */
function shortId(id: string): string {
  return id === "" ? "" : BigInt(id).toString(radix);
}

function longId(short: string): string {
  let id = 0n;
  for (const digit of short) id = id * BigInt(radix) + BigInt(Number.parseInt(digit, radix) || 0);
  return short === "" ? "" : String(id);
}
