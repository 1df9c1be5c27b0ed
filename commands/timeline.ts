import { timeline } from "../src/answers/timeline.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "timeline",
  description: "What happened when? Dated statements in order",
  options: {
    topic: { type: "text", description: "Only what bears on this; the whole corpus without" },
  },
  example: () => "/timeline",
  run: ({ topic }, context) => timeline(context, topic),
});
