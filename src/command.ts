/**
 * What a command is: a name, options declared as data, and a function from the option values to an
 * Answer. Every face (terminal, Discord) is drawn from the same declarations.
 */
import type { Answer, Library } from "./domain.ts";
import type { Index } from "./search.ts";

export interface Option {
  /** The value of a number is handed over as it is written: up to six digits. */
  readonly type: "text" | "number";
  readonly description: string;
  /** A command line's free words go to the first required option; the others are named. */
  readonly required?: boolean;
  /** What the face offers to complete the value with. */
  readonly suggest?: "people" | "speakers" | "sources";
}

export type Options = Readonly<Record<string, Option>>;

/** The values a handler gets, typed from the declaration: only a required option is surely there. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K]["required"] extends true ? string : string | undefined;
};

/** What a command works with. */
export interface Context {
  readonly library: Library;
  readonly index: Index;
  /** Every command there is, in the order of /help. */
  readonly commands: readonly Command[];
}

export interface Command {
  /** Lower case, without the slash. */
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  /** How it is called where a message can be handed to it, whose text is the required option. */
  readonly message?: string;
  /** A line that works on this library, such as "/who Ann Lee"; null where none does. */
  readonly example: (library: Library) => string | null;
  /** Pure: the same values and context give the same answer. Throws only on a bug. */
  readonly run: (values: Values<Options>, context: Context) => Answer;
}

interface Declaration<O extends Options> {
  readonly name: string;
  readonly description: string;
  readonly options: O;
  readonly message?: string;
  readonly example: (library: Library) => string | null;
  readonly run: (values: Values<O>, context: Context) => Answer;
}

/** Types a command's handler from its options; gives the declaration back as it is. */
export function defineCommand<const O extends Options>(declaration: Declaration<O>): Command {
  return declaration as unknown as Command;
}

/** How a command is written as a line: `/quote SPEAKER [about …]`. */
export function usage({ name, options }: Command): string {
  const names = Object.keys(options);
  const free = names.find((option) => options[option]!.required) ?? names[0];
  const parts = names.map((option) => {
    const part = option === free ? option.toUpperCase() : `${option} …`;
    return options[option]!.required ? part : `[${part}]`;
  });
  return [`/${name}`, ...parts].join(" ");
}
