import { said } from "../src/answers/said.ts";
import { besides } from "../src/answers/search.ts";
import { defineCommand } from "../src/command.ts";

/** Characters of an example that is not said by everybody. */
const shortest = 40;

export default defineCommand({
  name: "said",
  description: "Who said this, and in which words?",
  options: {
    words: { type: "text", description: "The quotation, as you have it", required: true },
  },
  message: "Who said this?",
  example: ({ quotes, articles }) => {
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const direct = quotes.filter(({ kind, speaker }) => kind === "direct" && speaker !== null);
    const parts = direct.map(({ article, parts: [part] }) =>
      part ? (texts.get(article) ?? "").slice(part.start, part.end) : "",
    );
    const telling = parts.filter((part) => part.length >= shortest);
    const [example] = telling.sort((a, b) => a.length - b.length);
    return example === undefined ? null : `/said ${example.replace(/,$/, "")}`;
  },
  run: ({ words }, context) => besides(context, said(context, words)),
});
