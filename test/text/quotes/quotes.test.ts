import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quotesIn, said } from "./said.ts";

describe("who spoke", () => {
  test.each([
    ["after the words", `"The bridge is closed," Maria Jensen said on Monday.`],
    ["after the verb", `"The bridge is closed," said Maria Jensen, the mayor of Oldham.`],
    ["before the words", `Maria Jensen said, "The bridge is closed."`],
    ["before a colon", `Maria Jensen told reporters: "The bridge is closed."`],
    ["with an aside", `Maria Jensen, the mayor of Oldham, said "The bridge is closed."`],
    ["with a relative clause", `Maria Jensen, who runs the town, said: "The bridge is closed."`],
    ["by according to", `"The bridge is closed," according to Maria Jensen.`],
    ["by a signature", `"The bridge is closed." — Maria Jensen`],
    ["in the middle of their words", `"The bridge," Maria Jensen said, "is closed."`],
  ])("is found %s", (_, text) => {
    expect(said(text).map(([speaker]) => speaker)).toEqual(said(text).map(() => "Maria Jensen"));
    expect(said(text).length).toBeGreaterThan(0);
  });

  test("is the one a pronoun means", () => {
    const text =
      `Maria Jensen met the engineers of Tom Brandt on Monday. ` +
      `"The bridge is closed," she said.\n\n"We will mend it," he said.`;
    expect(said(text)).toEqual([
      ["Maria Jensen", "The bridge is closed,"],
      ["Tom Brandt", "We will mend it,"],
    ]);
  });

  test("goes on in words that follow", () => {
    const text = `"The bridge is closed," Maria Jensen said. "It will be mended in the spring."`;
    expect(said(text).map(([speaker]) => speaker)).toEqual(["Maria Jensen", "Maria Jensen"]);
  });

  test("says one thing though the writer interrupts", () => {
    const text = `"The bridge," Maria Jensen said, "is closed." She left.`;
    const [quote, ...others] = quotesIn(text);
    expect(others).toEqual([]);
    expect(quote?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The bridge,",
      "is closed.",
    ]);
  });

  test("is the spokesman and not the one he speaks for", () => {
    const text = `"She is well," said Tom Brandt, a spokesman for Maria Jensen.`;
    expect(said(text)).toEqual([["Tom Brandt", "She is well,"]]);
  });

  test("is not a person named within the words", () => {
    const text = `"Tom Brandt told me to close the bridge," Maria Jensen said.`;
    expect(said(text)).toEqual([["Maria Jensen", "Tom Brandt told me to close the bridge,"]]);
  });

  test("is no person named within the words, though a pronoun could mean them", () => {
    const text =
      `Tom Brandt, a mechanic, met Karl Holm on Monday.\n\n` +
      `"Karl Holm will mend the bridge," he said.`;
    expect(said(text)).toEqual([["Tom Brandt", "Karl Holm will mend the bridge,"]]);
  });

  test("is the subject of what came before, however they are described there", () => {
    const text =
      `Maria Jensen, a former mayor of Oldham, said the bridge was closed after Anna Holm left.\n\n` +
      `"We will mend it," she said.`;
    expect(said(text)).toEqual([["Maria Jensen", "We will mend it,"]]);
  });

  test("is whoever has a name that looks like a verb or an adjective", () => {
    expect(said(`"The bridge is closed," Tim Cook said on Monday.`)).toEqual([
      ["Tim Cook", "The bridge is closed,"],
    ]);
    expect(said(`President Park Min-seo said: "The bridge is closed."`)).toEqual([
      ["Park Min-seo", "The bridge is closed."],
    ]);
  });

  test.each([
    `"Dams Hold in the North," by Ann Reed: "The dams held for a second day."`,
    `"'Reed' holds in the north," by The Oldham Morning Post's Ann Reed: "The dams held today."`,
  ])("is nobody for a headline and its byline, and what follows them: %s", (text) => {
    expect(said(text).filter(([speaker]) => speaker !== null)).toEqual([]);
  });

  test("is an unnamed official as the text calls them", () => {
    const text = `"The bridge is closed," a senior official of the ministry said on Monday.`;
    expect(said(text)).toEqual([["a senior official of the ministry", "The bridge is closed,"]]);
  });

  test("is the name in apposition to a role", () => {
    const text =
      `The head of the bridge commission, Tom Brandt, told reporters that work had begun.\n\n` +
      `"We will be done by June," he said.`;
    expect(said(text)).toEqual([["Tom Brandt", "We will be done by June,"]]);
  });

  test("is not another bearer of the surname", () => {
    const text =
      `Officers met Karl Brandt on the bridge. Brandt was hurt on Tuesday. ` +
      `Zorima Brandt told reporters: "My husband did nothing wrong."`;
    expect(said(text)).toEqual([["Zorima Brandt", "My husband did nothing wrong."]]);
    const opening = text.replace("on Tuesday. ", "on Tuesday.\n\n");
    expect(said(opening)).toEqual([["Zorima Brandt", "My husband did nothing wrong."]]);
  });

  test("is whoever issued the statement that holds them", () => {
    const text = `Maria Jensen's office issued a statement saying the bridge "is closed for the whole winter."`;
    expect(said(text)).toEqual([["Maria Jensen's office", "is closed for the whole winter."]]);
  });

  test("is the subject of the verb that governs them, not of the one before", () => {
    const text =
      `"The bridge is old," Tom Brandt wrote after Maria Jensen argued at the meeting ` +
      `that "nobody needs a bridge at all."`;
    expect(said(text)).toEqual([
      ["Tom Brandt", "The bridge is old,"],
      ["Maria Jensen", "nobody needs a bridge at all."],
    ]);
  });

  test("is a maker of works whose one word has a capital", () => {
    expect(said(`"Never," author Maria Jensen said on Monday.`)).toEqual([
      ["Maria Jensen", "Never,"],
    ]);
  });

  test("is the label of a transcript", () => {
    const text =
      `Maria Jensen was asked about the bridge on television.\n\n` +
      `"JENSEN: We closed it in time, and nobody was hurt at all."`;
    expect(said(text)).toEqual([
      ["Maria Jensen", "JENSEN: We closed it in time, and nobody was hurt at all."],
    ]);
  });
});

describe("nobody is given words", () => {
  test("that are a title", () => {
    const text = `Maria Jensen grew up in Oldham. Her film "The Long Bridge" opens in May.`;
    expect(said(text).map(([speaker]) => speaker ?? null)).not.toContain("Maria Jensen");
  });

  test.each([
    `Maria Jensen said the choir had sung the old hymn "The River Will Rise" before she left.`,
    `Maria Jensen said on the radio show "Morning With Tom Brandt" that she would stay.`,
    `Maria Jensen said in her third book, "The Bridge and the Town," that she would stay.`,
    `Maria Jensen told "The Bridge of Oldham" star Karl Holm that she would stay.`,
    `Maria Jensen said she owed it all to her "Morning in Oldham" radio show.`,
  ])("that a noun beside them calls a work: %s", (text) => {
    expect(said(text)).toEqual([]);
  });

  test("that stand before marks with nothing but a tag in them", () => {
    const text = `Maria Jensen met Tom Brandt. We must mend the bridge this year, "he said".`;
    expect(said(text)).toEqual([[null, "We must mend the bridge this year,"]]);
  });

  test("that a text leaves without a speaker", () => {
    const text = `"We shall mend our bridge before the winter comes." It was built in 1900.`;
    expect(said(text)).toEqual([[null, "We shall mend our bridge before the winter comes."]]);
  });
});

const piece = fc.constantFrom(
  `"`,
  "“",
  "”",
  "''",
  "‘",
  "’",
  "he said",
  "Ann Lee said",
  ",",
  ".",
  "?",
  "The bridge is closed",
  "according to",
  "who",
  "(",
  ")",
  "—",
  ":",
  "\n\n",
  "the mayor",
  "told reporters that",
  "Ann Lee",
);

test("whatever the text, quotes lie within it in order, with their parts inside and none empty", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(" ");
      let last = 0;
      for (const { start, end, parts, confidence, speaker, speakerMention } of quotesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(start);
          expect(part.end).toBeLessThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
        }
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (speaker) expect(speakerMention).not.toBeNull();
        last = start;
      }
    }),
    { numRuns: 60 },
  );
});
