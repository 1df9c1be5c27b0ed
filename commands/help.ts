import { help } from "../src/answers/help.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "help",
  description: "What can be asked, and how",
  options: { command: { type: "text", description: "The command to explain; all without" } },
  example: () => null,
  run: ({ command }, context) => help(context, command),
});
