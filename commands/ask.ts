import { ask } from "../src/answers/ask.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "ask",
  description: "What do the articles say? The sentences that answer, or that none does",
  options: { question: { type: "text", description: "A question in plain words", required: true } },
  example: ({ people }) => (people[0] ? `/ask What did ${people[0].name} say?` : null),
  run: ({ question }, context) => ask(context, question),
});
