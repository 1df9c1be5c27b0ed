import { besides } from "../src/answers/search.ts";
import { defineCommand } from "../src/command.ts";
import { who } from "../src/answers/who.ts";

export default defineCommand({
  name: "who",
  description: "Who is this person, in the words of the articles?",
  options: {
    name: {
      type: "text",
      description: "A name, a part of one, or a role",
      required: true,
      suggest: "people",
    },
  },
  example: ({ people }) => (people[0] ? `/who ${people[0].name}` : null),
  run: ({ name }, context) => besides(context, who(context.library, name)),
});
