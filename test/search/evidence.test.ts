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
  ["Ann Lee, 41, left Ulm with 12 others.", "How old is Ann Lee?", ["41"]],
  ["Ann Lee, 41, met Tom Fox, 52, in Ulm.", "How old is Tom Fox?", ["52"]],
  ["The 41-year-old envoy left.", "How old is the envoy?", ["41"]],
  ["All 212 dams of the same age were checked.", "How old is Ann Lee?", []],
  [
    "The dam broke on 3 May at 7:52 in the morning.",
    "What time did the dam break?",
    ["7:52", "morn"],
  ],
  ["The dam broke on 3 May 2012.", "What time did the dam break?", []],
  ["The dam broke on Friday.", "In which month did the dam break?", []],
  ["The dam broke on 3 May 2012.", "In which year did the dam break?", ["2012"]],
  ["The talks begin on July 10.", "On what date in July do the talks begin?", ["10"]],
  ["The dam cost 40,000 florins.", "How much did the dam cost?", ["40000"]],
  ["Ten million visit the dam each year.", "How long was the dam built?", []],
  ["Crabs live on the coast of Freedonia.", "Where do crabs live?", ["freedonia"]],
  ["Ann Lee is a Swedish envoy.", "Where is Ann Lee from?", ["swedish"]],
  ["The envoy to Sweden met the Dam Workers in Ulm.", "In which city did they meet?", ["ulm"]],
  ["The Dam Workers' Union (DWU) met.", "What does DWU stand for?", ["dam"]],
  ["The League of Dam Workers, or LDW, met.", "What does LDW stand for?", ["leagu"]],
  ["The DWU (Dam Workers' Union) met.", "What does DWU stand for?", ["dam"]],
  ["It grew by 12 per cent.", "By what percentage did it grow?", ["12"]],
  ["It grew by 12 per cent.", "How much money did it cost?", []],
  ["The rebels hold Ulm and Zenda.", "Where is Zenda?", []],
  ["The DWU met.", "What does DWU stand for?", []],
])("%s answers %s with %j", (text, asked, places) => {
  expect(answering(text, asked)).toEqual(places);
});
