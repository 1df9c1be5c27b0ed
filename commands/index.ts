/** Every command, in the order of /help. */
import type { Command } from "../src/command.ts";
import about from "./about.ts";
import ask from "./ask.ts";
import check from "./check.ts";
import compare from "./compare.ts";
import help from "./help.ts";
import quote from "./quote.ts";
import said from "./said.ts";
import search from "./search.ts";
import source from "./source.ts";
import sources from "./sources.ts";
import timeline from "./timeline.ts";
import who from "./who.ts";

const commands: readonly Command[] = [
  ask,
  who,
  quote,
  said,
  check,
  compare,
  timeline,
  search,
  sources,
  source,
  help,
  about,
];

export default commands;
