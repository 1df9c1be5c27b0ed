import { describe, expect, it } from "vitest";
import { load } from "../../src/corpus/load.ts";
import { open } from "../../src/library.ts";
import { formats, quotesAs, type Exported } from "../../src/line/export.ts";
import { document } from "../made.ts";

const known = open([
  document(
    "gazette",
    'The harbour master, Ann Lee, spoke on Monday.\n\n"We shall open the harbour before the winter storms come back," Ann Lee said.\n',
    { title: "Harbour *news*", outlet: "The Gazette", published: "2021-03-07" },
  ),
  document(
    "copy",
    '"We shall open the harbour before the winter storms come back," said Omar Haddad.\n',
    { title: "Harbour again" },
  ),
]);
const exported = (library = known) => JSON.parse(quotesAs("json", library)) as Exported[];

describe("quotations", () => {
  it("are exported with citation, offsets and utterance, and the sources' disagreement", () => {
    const [second, first] = exported();
    expect(first).toMatchObject({ speaker: "Omar Haddad", disputed: true, kind: "direct" });
    expect(second).toMatchObject({
      speaker: "Ann Lee",
      disputed: true,
      utterance: first!.utterance,
      words: { article: "gazette", paragraph: 2 },
      speakerMention: { text: "Ann Lee" },
      cue: { text: "said" },
      source: { title: "Harbour *news*", outlet: "The Gazette", published: "2021-03-07" },
    });
  });

  it("are a table with one line for each", () => {
    const lines = quotesAs("csv", known).split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffutterance,disputed,speaker,kind,confidence,text,evidence,/);
    expect(lines).toHaveLength(known.quotes.length + 2);
    expect(lines[1]).toMatch(/^1,true,Ann Lee,direct,[\d.]+,"""We shall open/);
  });

  it("are a document by speaker that says who else is given the words", () => {
    expect(quotesAs("md", known)).toMatchInlineSnapshot(`
      "# Quotations

      ## Ann Lee

      > "We shall open the harbour before the winter storms come back,"
      >
      > — \\[1\\] paragraph 2, 7 March 2021, attributed elsewhere to Omar Haddad, utterance 1

      ## Omar Haddad

      > "We shall open the harbour before the winter storms come back,"
      >
      > — \\[2\\] paragraph 1, attributed elsewhere to Ann Lee, utterance 1

      ## Sources

      1. Harbour \\*news\\*, The Gazette, 2021-03-07
      2. Harbour again
      "
    `);
  });

  it("are their articles' own words in the bundled corpus, whatever the format", () => {
    const library = open(load("corpus").documents);
    const texts = new Map(library.articles.map(({ id, text }) => [id, text]));
    const all = exported(library);
    expect(all).toHaveLength(library.quotes.length);
    for (const { words, evidence, speakerMention, cue } of all)
      for (const excerpt of [words, evidence, speakerMention, cue])
        if (excerpt)
          expect(excerpt.text).toBe(texts.get(excerpt.article)!.slice(excerpt.start, excerpt.end));
    const table = quotesAs("csv", library);
    for (const { words } of all) expect(table).toContain(words.text.replaceAll('"', '""'));
  });

  it("may be none", () => {
    for (const format of formats) expect(quotesAs(format, open([]))).not.toBe("");
  });
});
