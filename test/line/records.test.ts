import { describe, expect, test } from "vitest";
import type { Library, Person, Quote } from "../../src/domain.ts";
import { plain } from "../../src/faces/terminal/paint.ts";
import { personListing, quoteListing } from "../../src/line/listing.ts";
import { personRecords, quoteRecords } from "../../src/line/records.ts";
import { document, library, person } from "../made.ts";

const text = '"It holds", said Ann Lee, the mayor. "It may not."';
const at = (part: string, from = 0) => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};
const ann: Person = {
  ...person("Ann Lee"),
  aliases: ["Lee"],
  roles: [{ article: "dam", text: "the mayor", ...at("the mayor") }],
  mentions: [{ article: "dam", sentence: 1, ...at("Ann Lee") }],
  references: [],
};
const quote: Quote = {
  article: "dam",
  sentence: 1,
  ...at('"It holds"'),
  kind: "direct",
  parts: [at("It holds")],
  speakerMention: at("Ann Lee"),
  speaker: { name: "Ann Lee", person: "ann-lee" },
  cue: at("said"),
  confidence: 0.9,
};
const loose: Quote = {
  ...quote,
  ...at('"It may not."'),
  kind: "mixed",
  speakerMention: null,
  speaker: null,
};
const known: Library = {
  ...library([document("dam", text, { title: "Dam" }), document("river", "It runs.")], [ann]),
  quotes: [quote, loose],
};

describe("records", () => {
  test("of quotes are one an article, with the slices that their offsets name", () => {
    expect(quoteRecords(known)).toEqual([
      {
        id: "dam",
        quotes: [
          {
            start: 0,
            end: 10,
            text: '"It holds"',
            kind: "direct",
            speakerMention: { start: 17, end: 24, text: "Ann Lee" },
            speaker: "Ann Lee",
          },
          {
            start: 37,
            end: 50,
            text: '"It may not."',
            kind: "mixed",
            speakerMention: null,
            speaker: null,
          },
        ],
        reported: [],
      },
      { id: "river", quotes: [], reported: [] },
    ]);
  });

  test("of people count articles, mentions and quotes", () => {
    expect(personRecords(known)).toEqual([
      {
        name: "Ann Lee",
        aliases: ["Lee"],
        roles: [{ text: "the mayor", article: "dam", start: 26, end: 35 }],
        articles: 1,
        mentions: 1,
        quotes: 1,
      },
    ]);
  });
});

test("the listings show every quote and everyone", () => {
  const page = { columns: 80, paint: plain };
  expect(quoteListing(known, page)).toMatchInlineSnapshot(`
    "Dam

      Ann Lee
        "It holds"

      unattributed
        "It may not."


    river

      no quotes
    "
  `);
  expect(personListing(known, page)).toMatchInlineSnapshot(`
    "Ann Lee
      also Lee
      the mayor (dam)
      1 mention in 1 article, 1 quote
    "
  `);
});
