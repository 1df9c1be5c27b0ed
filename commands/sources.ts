import { sources } from "../src/answers/sources.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "sources",
  description: "Which articles are there?",
  options: {},
  example: () => null,
  run: (_, { library }) => sources(library),
});
