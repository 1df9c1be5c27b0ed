import { search } from "../src/answers/search.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "search",
  description: "The sentences that hold these words",
  options: { words: { type: "text", description: "Words to look for", required: true } },
  example: ({ people }) => (people[0] ? `/search ${people[0].name}` : null),
  run: ({ words }, context) => search(context, words),
});
