import { describe, expect, it } from "vitest";
import { quote } from "../../src/answers/quote.ts";
import type { Answer, QuotesAnswer } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";

const library = open([
  document(
    "gazette",
    [
      "Harbour minister Ann Lee met the fishermen on Monday.",
      '"The harbour must open before the winter comes," Lee told reporters.',
      '"I cannot promise any money for the fishing boats," she said.',
      'Union leader Omar Haddad said: "We have waited for eleven years."',
    ].join("\n\n"),
  ),
  document("copy", '"The harbour must open before winter comes". It was closed by storms in May.'),
]);

const known = { library, index: index(library) };

function quotes(answer: Answer): QuotesAnswer {
  if (answer.kind !== "quotes") throw new Error(`not quotes but ${answer.kind}`);
  return answer;
}

describe("quote", () => {
  it("gives a speaker's words with the sentence that says whose they are", () => {
    const [first] = quotes(quote(known, "Haddad")).quotes;
    expect(first!.words.text).toBe('"We have waited for eleven years."');
    expect(first!.evidence.text).toBe(
      'Union leader Omar Haddad said: "We have waited for eleven years."',
    );
    expect(first!.antecedent).toBeNull();
  });

  it("shows a copy that lost its speaker as unattributed there", () => {
    const lead = quotes(quote(known, "Lee")).quotes.find((each) =>
      each.words.text.includes("harbour"),
    )!;
    expect(lead.words.article).toBe("gazette");
    expect(lead.elsewhere.map(({ words, speaker }) => [words.article, speaker])).toEqual([
      ["copy", null],
    ]);
    expect(lead.disputed).toBe(false);
  });

  it("shows whom a pronoun stands for", () => {
    const answer = quotes(quote(known, "Ann Lee", { about: "boats" }));
    expect(answer.quotes).toHaveLength(1);
    expect(answer.quotes[0]!.evidence.text).toContain("she said");
    expect(answer.quotes[0]!.antecedent?.text).toContain("Lee");
  });

  it("gives nothing on a topic of which the speaker says nothing", () => {
    expect(quote(known, "Ann Lee", { about: "volcanoes" })).toMatchObject({
      kind: "nothing",
      person: { name: "Ann Lee" },
    });
  });

  it("gives nothing for somebody nobody quotes", () => {
    expect(quote(known, "Zebediah")).toMatchObject({ kind: "nothing" });
  });

  it("cites every source it shows, and cuts each excerpt from it", () => {
    const answer = quotes(quote(known, "Lee"));
    const texts = new Map(library.articles.map((article) => [article.id, article.text]));
    for (const each of answer.quotes)
      for (const excerpt of [each.words, each.evidence, ...each.elsewhere.map((x) => x.words)]) {
        expect(excerpt.text).toBe(texts.get(excerpt.article)!.slice(excerpt.start, excerpt.end));
        expect(answer.citations[excerpt.citation - 1]!.article).toBe(excerpt.article);
      }
  });
});
