import { source } from "../src/answers/source.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "source",
  description: "One article, sentence by sentence",
  options: {
    id: {
      type: "text",
      description: "The article's id, its number in /sources, or words of its title",
      required: true,
      suggest: "sources",
    },
    around: { type: "text", description: "Only the sentences around this one, by its number" },
  },
  example: ({ articles }) => (articles[0] ? `/source ${articles[0].id}` : null),
  run: ({ id, around }, { library }) => source(library, id, around),
});
