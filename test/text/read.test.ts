import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { document } from "../../src/corpus/document.ts";
import type { Article } from "../../src/domain.ts";
import { read } from "../../src/text/read.ts";

function article(text: string): Article {
  return read(document("a.txt", new TextEncoder().encode(text)).document).article;
}

/** Every part of the body with its kind, in the order of the text. */
function parts(text: string): string[] {
  const { sentences, furniture, text: all } = article(text);
  return [...sentences, ...furniture]
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => `${kind}: ${all.slice(start, end)}`);
}

const prose = "The harbour of Ostend was closed on Monday after a storm, the mayor said.";

describe("a page", () => {
  test("is told from its article", () => {
    const page = [
      "The Largest Network for Harbour Masters and Pilots - JOIN NOW",
      "World",
      "Ostend Closes Its Harbour After 'Storm of the Century'",
      "By Ann Lee, Ferry News, March 3, 2024",
      "Two men look at a broken quay in the harbour of Ostend",
      "Share Tweet Email",
      prose,
      "More news: Bakers strike in Ghent",
      "What comes next",
      "The engineers of the town will look at every quay, she said.",
      "FILE - In this Jan. 5, 2016, photo, a ferry leaves Ostend. (AP Photo/Ann Lee)",
      "Ostend closes its harbour after “storm of the century”",
      "* * *",
      "(Reporting by Ann Lee; Editing by Bob Marsh)",
      "Latest News",
      "Join the mailing list",
      "© 2024 Ferry News. All rights reserved.",
    ];
    expect(parts(page.join("\n\n")).map((part) => part.split(":")[0])).toEqual([
      ...["banner", "section", "title", "byline", "caption", "prompt", "sentence", "link"],
      ...[
        "heading",
        "sentence",
        "caption",
        "title",
        "section",
        "byline",
        "link",
        "prompt",
        "banner",
      ],
    ]);
    expect(article(page.join("\n\n"))).toMatchObject({
      title: "Ostend Closes Its Harbour After 'Storm of the Century'",
      author: "Ann Lee",
      outlet: "Ferry News",
      published: "2024-03-03",
    });
  });

  test("with several headlines goes by the first, and none of them is text", () => {
    const page = [
      "Weather",
      "Storm shuts the harbour of Ostend",
      "Ostend Closes Its Quays As Wind Rises To A Gale",
    ];
    expect(parts([...page, prose].join("\n\n"))).toEqual([
      "section: Weather",
      "title: Storm shuts the harbour of Ostend",
      "title: Ostend Closes Its Quays As Wind Rises To A Gale",
      `sentence: ${prose}`,
    ]);
    expect(article([...page, prose].join("\n\n")).title).toBe("Storm shuts the harbour of Ostend");
  });

  test("gives the headline of front matter before its own, which is furniture all the same", () => {
    const page = `---\ntitle: Storm shuts harbour\n---\nStorm shuts harbour.\n\nA ferry waits at anchor\n\n${prose}`;
    expect(article(page).title).toBe("Storm shuts harbour");
    expect(parts(page)[0]).toBe("title: Storm shuts harbour.");
  });

  test("in Markdown gives its headings by their marks", () => {
    const page = `# Storm\n\n${prose}\n\n## What comes next\n\n${prose}`;
    expect(parts(page)).toEqual([
      "title: # Storm",
      `sentence: ${prose}`,
      "heading: ## What comes next",
      `sentence: ${prose}`,
    ]);
    expect(article(page).title).toBe("Storm");
  });
});

test.each([
  ["By VOA News July 15, 2017", null, "VOA News", "2017-07-15"],
  ["By Ann de Lee and Bob Marsh", "Ann de Lee and Bob Marsh", null, null],
  ["BY ANN LEE | Ferry Post | 3 March 2024, 10:30 GMT", "ANN LEE", "Ferry Post", "2024-03-03"],
  ["By Ann Lee in Ostend and Bob Marsh in Ghent", "Ann Lee and Bob Marsh", null, null],
  ["Published: 10:30 GMT, 3 March 2024", null, null, "2024-03-03"],
  ["Updated: 31 February 2024", null, null, null],
])("the line %s says who wrote it and when", (line, author, outlet, published) => {
  const page = `Storm shuts the harbour of Ostend\n\n${line}\n\n${prose}`;
  expect(article(page)).toMatchObject({ author, outlet, published });
  expect(parts(page)[1]).toBe(`byline: ${line}`);
});

test.each([
  ["OSTEND, March 3, 2024 (Reuters) — The harbour closed.", "Reuters", "2024-03-03"],
  ["OSTEND, Belgium (AP) - The harbour closed.", "AP", null],
  ["Ostend, Belgium (CNN) — The harbour closed.", "CNN", null],
  ["Ann Lee (Labour) — a pilot — closed the harbour.", null, null],
  ["OSTEND, Belgium - The harbour closed.", null, null],
  ["The mayor (Ann Lee) - a pilot - closed the harbour.", null, null],
])("the opening %s gives what its dateline says and stays text", (opening, outlet, published) => {
  expect(article(opening)).toMatchObject({ outlet, published });
  expect(parts(opening)).toEqual([`sentence: ${opening}`]);
});

describe("plain text under a title of its own", () => {
  const plain = (lines: readonly string[]): string =>
    `---\ntitle: Ostend\n---\n${lines.join("\n")}`;

  test("is all sentences, a line each, but for the title repeated", () => {
    const lines = ["Map of Ostend", "By 1900 the town was rich", "It has a harbour.", "Ostend"];
    expect(parts(plain(lines)).map((part) => part.replace("heading", "sentence"))).toEqual([
      "sentence: Map of Ostend",
      "sentence: By 1900 the town was rich",
      "sentence: It has a harbour.",
      "title: Ostend",
    ]);
  });

  test("loses no line for its place or its shape", () => {
    const line = fc
      .array(fc.constantFrom("Ostend", "a", "harbour", "Has", "1900", "By", "ferries"), {
        minLength: 2,
        maxLength: 12,
      })
      .map((words) => words.join(" "));
    const stopped = line.map((words) => `${words}.`);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, stopped), { minLength: 1, maxLength: 8 }), (lines) => {
        expect(article(plain(lines)).furniture).toEqual([]);
      }),
    );
  });
});

describe("a paragraph", () => {
  const numbers = (text: string): number[] =>
    article(text).sentences.map(({ paragraph }) => paragraph);

  test("is a line, and a heading belongs to the one that follows it", () => {
    expect(numbers(`${prose} ${prose}\n\nWhat comes next\n\n${prose}\n${prose}`)).toEqual([
      1, 1, 2, 2, 3,
    ]);
  });

  test("is what hard-wrapped lines make up, whatever their ends", () => {
    const wrapped = [
      "The harbour of Ostend was closed on Monday",
      "after a storm had thrown two ferries on to",
      "the quay, the mayor said. Nobody was hurt.",
      "",
      "The quay will be closed until the engineers",
      "have looked at every stone of it, she said.",
    ];
    for (const end of ["\n", "\r\n", "\r"])
      expect(parts(wrapped.join(end))).toEqual([
        `sentence: ${wrapped.slice(0, 3).join(end).replace(" Nobody was hurt.", "")}`,
        "sentence: Nobody was hurt.",
        `sentence: ${wrapped.slice(4).join(end)}`,
      ]);
  });

  test("is a turn of a transcript or an item of a list", () => {
    const lines = ["Q: Did it close?", "A: It did. Nobody was hurt.", "- Ostend", "- Ghent"];
    expect(numbers(lines.join("\n"))).toEqual([1, 2, 2, 3, 4]);
  });
});

const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.constantFrom(
    ...[
      "Ostend ",
      "said. ",
      "“",
      '"',
      "''",
      "? ",
      "...",
      "\n",
      "\r\n",
      "\n\n",
      "By Ann Lee",
      "\u2028",
    ],
    ...["JOIN NOW", "Latest News", "# ", "- ", "Q: ", "U.S. ", "[1]", "\uFEFF", prose, "© 2024"],
  ),
);
const body = fc
  .array(piece, { maxLength: 30 })
  .map((pieces) => pieces.join(""))
  .filter((text) => /\S/.test(text.replace(/\0/g, "")) && !/^\uFEFF*---/.test(text))
  .map((text) => text.replace(/\0/g, "0"));

test("sentences and furniture tile the body without outer white space", () => {
  fc.assert(
    fc.property(body, fc.boolean(), (text, titled) => {
      const {
        sentences,
        furniture,
        text: all,
        body: span,
      } = article(titled ? `---\ntitle: Ostend\n---\n${text}` : text);
      let end = span.start;
      for (const part of [...sentences, ...furniture].sort((a, b) => a.start - b.start)) {
        expect(all.slice(end, part.start).trim()).toBe("");
        const slice = all.slice(part.start, part.end);
        expect(slice).toBe(slice.trim());
        expect(slice).not.toBe("");
        end = part.end;
      }
      expect(all.slice(end, span.end).trim()).toBe("");
      expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, i) => i + 1));
    }),
  );
});

test("a document reads the same, whatever was read before", () => {
  fc.assert(
    fc.property(fc.array(body, { maxLength: 4 }), (texts) => {
      const documents = texts.map(
        (text) => document("a.txt", new TextEncoder().encode(text)).document,
      );
      const first = documents.map((each) => read(each));
      expect(
        documents
          .toReversed()
          .map((each) => read(each))
          .reverse(),
      ).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

test("the words of a sentence are all of it", () => {
  fc.assert(
    fc.property(body, (text) => {
      const { article: made, words } = read(
        document("a.txt", new TextEncoder().encode(text)).document,
      );
      expect(words.length).toBe(made.sentences.length);
      for (const [i, { start, end }] of made.sentences.entries())
        expect([words[i]![0]!.start, words[i]!.at(-1)!.end]).toEqual([start, end]);
    }),
    { numRuns: 50 },
  );
});
