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
  [["quotes", "--format", "csv"], { does: "export", corpus, format: "csv" }],
  [["people", "--corpus=there"], { does: "people", corpus: "there", json: false }],
  [["people", "--check"], { does: "doubts", corpus, json: false }],
  [["sources"], { does: "sources", corpus, json: false }],
  [["serve"], { does: "serve", corpus }],
  [["backup", "b.db"], { does: "pins", corpus, asked: { does: "backup", file: "b.db" } }],
  [["restore", "b.db"], { does: "pins", corpus, asked: { does: "restore", file: "b.db" } }],
  [
    ["pins", "import", "p.json"],
    { does: "pins", corpus, asked: { does: "import", file: "p.json" } },
  ],
  [
    ["pins", "export", "p.CSV"],
    { does: "pins", corpus, asked: { does: "export", file: "p.CSV", format: "csv", server: null } },
  ],
  [
    ["pins", "export", "-"],
    { does: "pins", corpus, asked: { does: "export", file: "-", format: "json", server: null } },
  ],
  [
    ["pins", "export", "p", "--format", "md", "--server", "42"],
    { does: "pins", corpus, asked: { does: "export", file: "p", format: "md", server: "42" } },
  ],
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
  [["quotes", "--check"]],
  [["quotes", "--format", "xls"]],
  [["quotes", "--format", "csv", "--json"]],
  [["people", "--format", "csv"]],
  [["quotes", "--batch", "-"]],
  [["serve", "--json"]],
  [["backup"]],
  [["backup", "a", "b"]],
  [["restore", "a", "--corpus", "there"]],
  [["pins"]],
  [["pins", "burn", "p.json"]],
  [["pins", "export"]],
  [["pins", "export", "p.txt"]],
  [["pins", "export", "p.json", "--format", "xml"]],
  [["pins", "export", "p.json", "--server", "here"]],
  [["pins", "import", "p.json", "--format", "json"]],
  [["pins", "import", "p.json", "--server", "42"]],
  [["people", "--corpus", ""]],
])("%j is refused", (args) => {
  expect(() => request(args)).toThrow(Misuse);
});
