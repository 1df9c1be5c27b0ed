import { expect, it } from "vitest";
import { open } from "../../src/library.ts";
import { question } from "../../src/question/question.ts";
import { index } from "../../src/search.ts";
import { objections } from "../../src/search/objections.ts";
import { rank } from "../../src/search/ranking.ts";

const text = `The envoy Ann Lee met the rebels in Ulm on 3 May 2012, and 40 villages were burnt.

The Ruritanian party asked Tom Fox, president of Freedonia, to come to Ruritania.

The dam was closed because of the flood. A minister resigned.
`;
const whole = index(
  open([
    {
      id: "a",
      file: "a.txt",
      text,
      body: { start: 0, end: text.length },
      metadata: {},
      hash: "a",
    },
  ]),
);

/** What speaks against the first sentence that is found for a question. */
function against(asked: string): number {
  const { view, ranked } = rank(whole, question(asked));
  return objections(view, ranked[0]!);
}

it.each([
  "When did Ann Lee meet the rebels?",
  "How many villages were burnt?",
  "Who met the rebels in Ulm?",
  "Why was the dam closed?",
  "Who is the president of Freedonia?",
])("nothing speaks against the sentence that answers: %s", (asked) => {
  expect(against(asked)).toBe(0);
});

it.each([
  ["it holds no number", "How many people closed the dam?"],
  ["it holds no date", "When was the dam closed?"],
  ["it holds no reason", "Why did Ann Lee meet the rebels?"],
  ["the office is another's", "Who is the president of Ruritania?"],
  ["no article has the verb", "Who assassinated Ann Lee?"],
  ["no article has anything like what is asked", "Is Ann Lee vegetarian?"],
  ["it names nobody", "What is the name of the minister?"],
])("a sentence is objected to where %s", (_, asked) => {
  expect(against(asked)).toBeGreaterThan(0);
});
