import { about } from "../src/answers/about.ts";
import { defineCommand } from "../src/command.ts";
import { version } from "../src/version.ts";

export default defineCommand({
  name: "about",
  description: "This program: version, what it holds, what it keeps of you",
  options: {},
  example: () => null,
  run: (_, { library }) => about(library, version),
});
