import { said } from "../src/answers/said.ts";
import { defineCommand } from "../src/command.ts";

export default defineCommand({
  name: "said",
  description: "Who said this, and in which words?",
  options: {
    words: { type: "text", description: "The quotation, as you have it", required: true },
  },
  message: "Who said this?",
  example: ({ quotes, articles }) => {
    const direct = quotes.find(({ kind, speaker }) => kind === "direct" && speaker !== null);
    const part = direct?.parts[0];
    const article = articles.find(({ id }) => id === direct?.article);
    return part && article ? `/said ${article.text.slice(part.start, part.end)}` : null;
  },
  run: ({ words }, context) => said(context, words),
});
