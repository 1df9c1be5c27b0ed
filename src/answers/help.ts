/** `/help`: the commands there are, each with a line that works on the corpus at hand. */
import { usage, type Context } from "../command.ts";
import { nearest } from "../distance.ts";
import type { Answer } from "../domain.ts";

/** All commands in their order, or the one that is named. */
export function help({ commands, library }: Context, name?: string): Answer {
  const wanted = name?.replace(/^\//, "").toLowerCase();
  const told = commands.filter((command) => wanted === undefined || command.name === wanted);
  if (told.length === 0 && wanted !== undefined) {
    const close = nearest(
      wanted,
      commands.map((command) => command.name),
    );
    return {
      kind: "problem",
      message: `There is no command /${wanted}.`,
      remedy: close === null ? "Write /help for those there are." : `Write /help ${close}`,
    };
  }
  return {
    kind: "help",
    commands: told.map((command) => ({
      usage: usage(command),
      description: command.description,
      example: command.example(library),
    })),
  };
}
