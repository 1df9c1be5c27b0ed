import { describe, expect, it } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { timeline } from "../../src/answers/timeline.ts";
import { contradict } from "../../src/answers/voices.ts";
import { open } from "../../src/library.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";

const words =
  "“After the fire of May 2019 we will build this town brick by brick, " +
  "with our own hands, our own money, timber, stone and patience,”";
const library = open([
  document("a", `${words} said Ann Lee, the mayor.`),
  document("b", `${words} said Jo Marsh, a weaver.`),
  document("c", `${words} said Mayor Ann Lee.`),
  document("d", `${words} the sign read.`),
]);
const context = { library, index: index(library) };
const place = (id: string) => library.articles.find((each) => each.id === id)!.sentences[0]!;

describe("sentences that give the same words to two people", () => {
  it("contradict one another, and no others do", () => {
    expect(contradict(library, place("a"), place("b"))).toBe(true);
    expect(contradict(library, place("b"), place("c"))).toBe(true);
    expect(contradict(library, place("a"), place("c"))).toBe(false);
    expect(contradict(library, place("a"), place("d"))).toBe(false);
  });

  it("are not shown as agreeing with one another", () => {
    const answers = [
      ask(context, "Who will build the town brick by brick?"),
      timeline(context, "the town"),
    ];
    for (const answer of answers) {
      const told =
        answer.kind === "evidence"
          ? answer.evidence
          : answer.kind === "timeline"
            ? answer.events
            : [];
      expect(told).not.toEqual([]);
      for (const { excerpt, agreeing } of told) {
        const articles = [excerpt, ...agreeing].map(({ article }) => article);
        expect(articles.includes("b") && articles.length > 1 ? articles : []).toEqual([]);
      }
    }
  });
});
