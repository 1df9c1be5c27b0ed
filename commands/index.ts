/** Every command, in the order of /help. */
import type { Command } from "../src/command.ts";
import help from "./help.ts";
import source from "./source.ts";
import sources from "./sources.ts";

const commands: readonly Command[] = [sources, source, help];

export default commands;
