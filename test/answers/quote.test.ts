import { describe, expect, it } from "vitest";
import { quote } from "../../src/answers/quote.ts";
import type { Answer, Change, Excerpt, QuotedWords, QuotesAnswer, Span } from "../../src/domain.ts";
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

describe("quote about a topic", () => {
  const talks = [
    'The envoy Pia Lund spoke to reporters in Oslo on Friday. "The ceasefire holds along the whole river," Lund said.',
    'Lund looked at the map. "The mayors of the valley must choose between two roads," Lund said.',
    'Reporters asked Lund about the election. "It was the fairest that we have ever seen here," she said.',
  ];
  const library = open([
    document("talks", talks.join("\n\n"), { title: "Lund on the ferry strike" }),
  ]);
  const about = (topic: string): string[] => {
    const answer = quote({ library, index: index(library) }, "Pia Lund", { about: topic });
    return answer.kind === "quotes" ? answer.quotes.map(({ words }) => words.text) : [];
  };

  it("finds it by another word of the same meaning", () => {
    expect(about("a truce")).toEqual(['"The ceasefire holds along the whole river,"']);
  });

  it("finds it in the sentence before, where the words lean on that", () => {
    expect(about("the election")).toEqual(['"It was the fairest that we have ever seen here,"']);
  });

  it.each(["the ferry strike", "Lund", "the map", "taxes", "the"])(
    "finds nothing about %j, which only stands around the words or nowhere",
    (topic) => {
      expect(about(topic)).toEqual([]);
    },
  );
});

describe("quote of the much quoted", () => {
  const said = [
    "The harbour will be dredged by autumn, whatever it takes to pay for it",
    "Every captain who ever entered our harbour knows how shallow it is",
    "Storms have broken the harbour walls three times within one short decade",
    "No ferry should leave the pier while the wind blows from the west",
    "We bought the new ferry because the old one burned twice in a month",
    "A ferry that nobody can afford to board helps none of the islanders",
    "Teachers deserve far better wages than this small town has ever offered them",
    "That old mill belongs to its workers and not to a bank in the capital",
    "Somebody must at last repair the bridge before a lorry falls through it",
    "Wolves were seen near the playground, and parents have every right to worry",
    "My grandmother taught me to read by the light of one single candle",
  ];
  const library = open(
    said.map((words, i) =>
      document(`a${String(i).padStart(2, "0")}`, `"${words}," Mayor Ann Lee said.`, {
        published: `2021-03-${String(i + 1).padStart(2, "0")}`,
      }),
    ),
  );
  const from = { library, index: index(library) };

  it("gives the newest first, and says from when to when they are", () => {
    const answer = quotes(quote(from, "Ann Lee"));
    const days = answer.quotes.map(
      ({ words }) => answer.citations[words.citation - 1]!.published ?? "",
    );
    expect(days).toEqual(days.toSorted().reverse());
    expect(answer.period).toEqual({ first: "2021-03-01", last: "2021-03-11" });
  });

  it("says what several of them are about, with a line that gives just those", () => {
    const { topics } = quotes(quote(from, "Ann Lee"));
    expect(topics.map(({ topic }) => topic).sort()).toEqual(["ferry", "harbour"]);
    for (const { topic, count } of topics)
      expect(quotes(quote(from, "Ann Lee", { about: topic })).total).toBe(count);
  });

  it("leaves out as many as wanted, and says so when none is left", () => {
    const all = quotes(quote(from, "Ann Lee"));
    const rest = quotes(quote(from, "Ann Lee", { skip: 9 }));
    expect(rest).toMatchObject({ first: 10, total: all.total });
    expect(rest.quotes.map(({ words }) => words.text)).toEqual(
      all.quotes.slice(9).map(({ words }) => words.text),
    );
    expect(quote(from, "Ann Lee", { skip: all.total })).toMatchObject({ kind: "problem" });
  });
});

describe("the same words elsewhere", () => {
  const spoken = "We hope that the international community will open the harbour this winter";
  const library = open([
    document("first", `"${spoken}," Ann Lee said on Monday in the town hall.`),
    document("second", `"${spoken.replace("international", "worldwide")}," Ann Lee said.`),
    document("third", `"${spoken}," said Omar Haddad, who heads the union.`),
  ]);
  const from = { library, index: index(library) };

  it("are shown with the words that were changed, on both sides", () => {
    const [{ evidence, elsewhere }] = quotes(quote(from, "Ann Lee")).quotes as [QuotedWords];
    const reworded = elsewhere.find(({ likeness }) => likeness === "reworded")!;
    const [{ from: was, to: is }] = reworded.changes as [Change];
    const cut = (excerpt: Excerpt, span: Span | null): string =>
      excerpt.text.slice(span!.start - excerpt.start, span!.end - excerpt.start);
    expect([cut(evidence, was), cut(reworded.words, is)].sort()).toEqual([
      "international",
      "worldwide",
    ]);
  });

  it("are disputed where a source names somebody else, with the sentence that does", () => {
    const [{ disputed, elsewhere }] = quotes(quote(from, "Ann Lee")).quotes as [QuotedWords];
    expect(disputed).toBe(true);
    const other = elsewhere.find(({ speaker }) => speaker === "Omar Haddad")!;
    expect(other.evidence?.text).toContain("said Omar Haddad");
    expect(elsewhere.filter(({ evidence }) => evidence)).toEqual([other]);
  });
});
