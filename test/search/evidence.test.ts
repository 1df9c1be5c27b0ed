import { expect, it } from "vitest";
import { open } from "../../src/library.ts";
import { question } from "../../src/question/question.ts";
import { index } from "../../src/search.ts";
import { rank } from "../../src/search/ranking.ts";

/** The words of a text of one sentence that may answer a question. */
function answering(text: string, asked: string): string[] {
  const whole = index(
    open([
      { id: "a", file: "a", text, body: { start: 0, end: text.length }, metadata: {}, hash: "a" },
    ]),
  );
  const { terms, vocabulary } = whole.store;
  const words = [...vocabulary.keys()];
  const { view } = rank(whole, question(asked));
  return view.answers(0).map((place) => words[terms[place]!]!);
}

it.each([
  ["The dam was built in the 13th century.", "When was the dam built?", ["13th"]],
  ["The dam was built in the 1930s.", "When was the dam built?", ["1930s"]],
  ["The dam was built two years ago.", "When was the dam built?", ["2"]],
  ["The dam may be built in May.", "When is the dam built?", ["MAY"]],
  ["The dam was closed on 3 May for 40 ships.", "How many ships were there?", ["40"]],
  ["It was her third visit to the dam.", "How many visits to the dam?", ["3rd"]],
  ["Ann Lee met Ann Fox in Ulm.", "Who met Ann Lee?", ["fox", "ulm"]],
  ["Ann Mary Lee met Tom Fox.", "Who met Ann Lee?", ["tom", "fox"]],
  ["The dam near Ulm is German.", "Where is the dam?", ["ulm"]],
  ["The Ulm-based firm built the dam.", "Where is the firm that built the dam?", ["ulm"]],
])("%s answers %s with %j", (text, asked, places) => {
  expect(answering(text, asked)).toEqual(places);
});
