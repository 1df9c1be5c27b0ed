/**
 * From a line of text to an answer. Wherever people type rather than fill in a form (the terminal,
 * direct messages), a line that begins with a slash is a command and any other is a question, but
 * for the bare name of a command that needs no more words, `help`, and for what asks for a command
 * in plain words, "a timeline of the talks": a question again where the sources have nothing on it.
 *
 * The words after a command go to its first required option, or else to its first. Another option
 * begins with its name, as a word or before a colon: `/quote Ann Lee about the dam`,
 * `/quote speaker:"Ann Lee" about:"the dam"`. Quotation marks around a value are left out, and
 * between them no word is taken for an option.
 */
import { usage, type Command, type Context } from "./command.ts";
import { courtesy } from "./courtesy.ts";
import { nearest } from "./distance.ts";
import type { Answer, ProblemAnswer } from "./domain.ts";
import { bare, pieces } from "./pieces.ts";
import { plain } from "./plain.ts";

/** The longest line that is read, in UTF-16 units; a longer one is a pasted page, not a question. */
export const longest = 2000;

/** The command that a line without a slash is for. */
export const asking = "ask";

/** What an option that is a number may be, and still be counted with. */
const number = /^\d{1,6}$/;

const courtesies = {
  hello: problem("Hello.", "Ask what the articles say, or write /help."),
  thanks: problem("You are welcome.", "Ask whenever you like."),
} as const;

/** A command with a value for each option that the line gives. */
export interface Call {
  readonly command: Command;
  readonly values: Readonly<Record<string, string>>;
  /** What it may mean besides: to be asked where the sources have nothing on this. */
  readonly instead?: Call;
}

/** Answers a line of text, whatever it holds. Throws only on a bug. */
export function answer(line: string, context: Context): Answer {
  const parsed = parse(line, context);
  return "kind" in parsed ? parsed : run(parsed, context).answer;
}

/** Runs a call, or what it may mean instead, and says which of them was answered. */
export function run(
  call: Call,
  context: Context,
): { readonly call: Call; readonly answer: Answer } {
  const { command, values, instead } = call;
  const found = command.run(values, context);
  return found.kind === "nothing" && instead ? run(instead, context) : { call, answer: found };
}

/** What a line asks for, or why that cannot be told. */
export function parse(line: string, context: Context): Call | ProblemAnswer {
  if (line.length > longest) return overlong(line.length);
  const text = tidy(line);
  if (text === "") return problem("There is nothing to answer.", "Ask a question, or write /help.");
  const kind = courtesy(text);
  if (kind) return courtesies[kind];
  const alone = context.commands.find(({ name }) => name === text.toLowerCase());
  if (alone && complete(alone)) return { command: alone, values: {} };
  const [, name, rest] = /^\/\s?(\S*)\s*(.*)$/u.exec(text) ?? [];
  return name === undefined || rest === undefined
    ? worded(text, context)
    : call(name.toLowerCase(), rest, context, read);
}

/** A line without a slash: a question, unless its words ask for another command. */
function worded(text: string, context: Context): Call | ProblemAnswer {
  const question = call(asking, text, context, whole);
  const meant = plain(text);
  const command = context.commands.find(({ name }) => name === meant?.command);
  if (!meant || !command || "kind" in question) return question;
  const values = Object.fromEntries(
    Object.entries(meant.values).map(([name, value]) => [name, bare(value)] as const),
  );
  return { command, values, instead: question };
}

/**
 * What a form asks for whose fields are the command's options, as Discord's are: unknown fields are
 * left out, blank ones count as not given.
 */
export function fill(
  command: Command,
  fields: Readonly<Record<string, string>>,
  context: Context,
): Call | ProblemAnswer {
  const given = Object.keys(command.options).flatMap((name) => {
    const value = tidy(fields[name] ?? "");
    return value === "" ? [] : [[name, value] as const];
  });
  const length = given.reduce((sum, [, value]) => sum + value.length, 0);
  if (length > longest) return overlong(length);
  const values = Object.fromEntries(given);
  const wrong = given.find(([name, value]) => isNumber(command, name) && !number.test(value));
  if (wrong) return problem(`${wrong[0]} is no number: "${wrong[1]}".`, `Write ${usage(command)}`);
  const missing = unfilled(command, values);
  return missing === undefined ? { command, values } : incomplete(command, missing, context);
}

function overlong(length: number): ProblemAnswer {
  return problem(
    `That is ${length} characters long; ${longest} is the most that is read.`,
    "Ask one question at a time.",
  );
}

/** The first required option without a value. */
function unfilled(command: Command, values: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(command.options).find(
    (key) => command.options[key]!.required && values[key] === undefined,
  );
}

/** Whether a command's name says all that it needs, so that it needs no slash either. */
function complete({ options }: Command): boolean {
  return !Object.values(options).some(({ required }) => required);
}

/** The line without control characters, halves of characters and needless white space. */
function tidy(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

type Values = ReadonlyMap<string, string>;

function call(
  name: string,
  rest: string,
  context: Context,
  values: (rest: string, command: Command) => Values | ProblemAnswer,
): Call | ProblemAnswer {
  const command = context.commands.find((known) => known.name === name);
  if (!command) return unknown(name, rest, context.commands);
  const given = values(rest, command);
  if ("kind" in given) return given;
  const missing = Object.keys(command.options).find(
    (key) => command.options[key]!.required && !given.has(key),
  );
  if (missing !== undefined) return incomplete(command, missing, context);
  return { command, values: Object.fromEntries(given) };
}

/** The whole text as the value of the option that free words go to. */
function whole(text: string, command: Command): Values {
  const first = free(command);
  return new Map(first === undefined ? [] : [[first, text]]);
}

function isNumber({ options }: Command, name: string): boolean {
  return options[name]?.type === "number";
}

/** The option that free words go to. */
function free({ options }: Command): string | undefined {
  const names = Object.keys(options);
  return names.find((name) => options[name]!.required) ?? names[0];
}

/** The values that the words after a command give to its options. */
function read(rest: string, command: Command): Values | ProblemAnswer {
  const first = free(command);
  const words = new Map<string, string[]>();
  let current = first;
  const all = pieces(rest);
  for (let i = 0; i < all.length; i += 1) {
    const option = begins(all, i, command, { given: words, current });
    if (option) {
      words.set(option.name, option.value === "" ? [] : [option.value]);
      if (!isNumber(command, option.name)) current = option.name;
      i += option.further;
    } else if (current === undefined) {
      return problem(`/${command.name} takes no words after it.`, `Write ${usage(command)}`);
    } else words.set(current, [...(words.get(current) ?? []), all[i]!]);
  }
  const values = new Map<string, string>();
  for (const [name, found] of words) {
    const value = bare(found.join(" "));
    if (value === "")
      return problem(`"${name}" stands there without a value.`, `Write ${usage(command)}`);
    values.set(name, value);
  }
  return values;
}

/**
 * The option that a piece begins, if it does. One that was given already is a word like any other,
 * and so is the name of the option that free words go to anyway, unless a colon follows, and that of
 * a number without one. `further` is how many pieces after it are its value and nothing else.
 */
function begins(
  all: readonly string[],
  at: number,
  command: Command,
  { given, current }: { given: ReadonlyMap<string, unknown>; current: string | undefined },
): { name: string; value: string; further: number } | null {
  const piece = all[at]!;
  const colon = piece.indexOf(":");
  const name = (colon < 0 ? piece : piece.slice(0, colon)).toLowerCase();
  if (!Object.hasOwn(command.options, name) || given.has(name)) return null;
  if (colon < 0 && name === current) return null;
  const value = colon < 0 ? "" : piece.slice(colon + 1);
  if (!isNumber(command, name)) return { name, value, further: 0 };
  const figure = value === "" ? (all[at + 1] ?? "") : value;
  return number.test(figure) ? { name, value: figure, further: value === "" ? 1 : 0 } : null;
}

function unknown(name: string, rest: string, commands: readonly Command[]): ProblemAnswer {
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  return problem(
    name === "" ? "A slash alone is no command." : `There is no command /${name}.`,
    meant === null
      ? "Write /help for those there are, or ask without a slash."
      : `Did you mean ${`/${meant} ${rest}`.trim()}`,
  );
}

function incomplete(command: Command, missing: string, { library }: Context): ProblemAnswer {
  const example = command.example(library);
  const { description } = command.options[missing]!;
  return problem(
    `/${command.name} needs ${missing}: ${description}.`,
    `Write ${usage(command)}${example === null ? "" : `, such as ${example}`}`,
  );
}

function problem(message: string, remedy: string): ProblemAnswer {
  return { kind: "problem", message, remedy };
}
