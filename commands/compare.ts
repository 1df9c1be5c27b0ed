import { compare } from "../src/answers/compare.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "compare",
  description: "Where do the sources agree, and where do they differ?",
  options: {
    topic: { type: "text", description: "A name, a word or a few words", required: true },
  },
  example: ({ people }) => (people[0] ? `/compare ${people[0].name}` : null),
  run: ({ topic }, context) => compare(context, topic),
});
