import { check } from "../src/answers/check.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "check",
  description: "What do the articles say on these claims? Names and numbers compared",
  options: {
    text: { type: "text", description: "One sentence or several", required: true },
  },
  message: "Find sources",
  example: () => null,
  run: ({ text }, context) => check(context, text),
});
