import { quote } from "../src/answers/quote.ts";
import { besides } from "../src/answers/search.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "quote",
  description: "What did they say, word for word?",
  options: {
    speaker: {
      type: "text",
      description: "Who spoke: a name, or part of one",
      required: true,
      suggest: "speakers",
    },
    about: { type: "text", description: "Only what they said about this" },
    skip: { type: "number", description: "Leave out so many of the first" },
  },
  example: (library) => {
    const speaker = library.quotes.find((each) => each.speaker?.person)?.speaker;
    return speaker ? `/quote ${speaker.name}` : null;
  },
  run: ({ speaker, about, skip }, context) =>
    besides(context, quote(context, speaker, { about, skip: Number(skip ?? 0) })),
});
