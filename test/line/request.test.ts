import { expect, test } from "vitest";
import { Misuse, request } from "../../src/line/request.ts";

const corpus = null;

test.each([
  [["ask", "Who?"], { does: "ask", corpus, json: false, line: "Who?" }],
  [["ask", "Who", "is", "it?", "--json"], { does: "ask", corpus, json: true, line: "Who is it?" }],
  [
    ["--corpus", "there", "ask", "/who Ann"],
    { does: "ask", corpus: "there", json: false, line: "/who Ann" },
  ],
  [["ask", "--batch", "-"], { does: "batch", corpus, file: "-" }],
  [["quotes", "--json"], { does: "quotes", corpus, json: true }],
  [["people", "--corpus=there"], { does: "people", corpus: "there", json: false }],
  [["sources"], { does: "sources", corpus, json: false }],
  [["serve"], { does: "serve", corpus }],
  [["--help"], { does: "help" }],
  [["ask", "-h"], { does: "help" }],
  [["--version"], { does: "version" }],
])("%j is understood", (args, expected) => {
  expect(request(args)).toEqual(expected);
});

test.each([
  [[]],
  [["dance"]],
  [["toString"]],
  [["--loud"]],
  [["ask"]],
  [["ask", " "]],
  [["ask", "--batch", ""]],
  [["ask", "Who?", "--batch", "questions.jsonl"]],
  [["ask", "Who?", "--corpus"]],
  [["quotes", "extra"]],
  [["quotes", "--batch", "-"]],
  [["serve", "--json"]],
  [["people", "--corpus", ""]],
])("%j is refused", (args) => {
  expect(() => request(args)).toThrow(Misuse);
});
