/** Every command, in the order of /help. */
import type { Command } from "../src/command.ts";
import ask from "./ask.ts";
import help from "./help.ts";
import quote from "./quote.ts";
import search from "./search.ts";
import source from "./source.ts";
import sources from "./sources.ts";
import who from "./who.ts";

const commands: readonly Command[] = [ask, who, quote, search, sources, source, help];

export default commands;
