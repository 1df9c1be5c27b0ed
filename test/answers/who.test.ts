import { describe, expect, it } from "vitest";
import { find } from "../../src/answers/find.ts";
import { who } from "../../src/answers/who.ts";
import type { Answer, PersonAnswer } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { document, library, person } from "../made.ts";

const known = open([
  document(
    "gazette",
    [
      "Harbour minister Ann Tolliver met the fishermen of the northern coast on Monday.",
      "Tolliver promised them money. President Rafiq al-Masri was not there.",
      "The chief delegate of the fishing union, Rafiq al-Jabri, told Tolliver that promises do not float.",
    ].join("\n\n"),
  ),
  document(
    "herald",
    [
      "Ann Tolliver, the harbour minister of the coastal republic, met the fishermen of the north on Monday.",
      "The mediator of the United Nations, Staffan de Lorca, watched. De Lorca said nothing.",
      "The former mediator of the United Nations, Ole Brandvik, was ill.",
    ].join("\n\n"),
  ),
]);

function portrait(answer: Answer): PersonAnswer {
  if (answer.kind !== "person") throw new Error(`no person but ${answer.kind}`);
  return answer;
}
const found = (text: string): string => {
  const answer = find(known, text);
  if (answer.kind === "one") return answer.person.name;
  return answer.kind === "several" ? answer.people.map(({ name }) => name).join(" | ") : "nobody";
};

describe("find", () => {
  it.each([
    ["Ann Tolliver", "Ann Tolliver"],
    ["ann tolliver's", "Ann Tolliver"],
    ["TOLLIVER", "Ann Tolliver"],
    ["Ms. Tolliver", "Ann Tolliver"],
    ["Tolliver, Ann", "Ann Tolliver"],
    ["Who is Ann Tolliver?", "Ann Tolliver"],
    ["de Lorca", "Staffan de Lorca"],
    ["Lorca", "Staffan de Lorca"],
    ["delorca", "Staffan de Lorca"],
    ["Staffan", "Staffan de Lorca"],
    ["President Masri", "Rafiq al-Masri"],
    ["al masri", "Rafiq al-Masri"],
    ["Al-Mäsri", "Rafiq al-Masri"],
    ["the UN mediator", "Staffan de Lorca"],
    ["the former UN mediator", "Ole Brandvik"],
    ["the harbour minister", "Ann Tolliver"],
    ["Toliver", "Ann Tolliver"],
    ["Tollivar", "Ann Tolliver"],
  ])("knows whom %j means", (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each(["", "?", "Marsh", "the union", "Ann Oakley", "harbour", "Anne", "Larca"])(
    "takes %j for nobody",
    (text) => {
      expect(found(text)).toBe("nobody");
    },
  );

  it("takes a surname for the one whom the articles always mean by it", () => {
    const both = open([
      document(
        "gazette",
        "Ann Moss opened the bridge. Moss spoke. Moss smiled. Moss left. Moss slept. " +
          "Her brother Carl Moss was ill.",
      ),
    ]);
    const moss = find(both, "Moss");
    expect(moss.kind === "one" && moss.person.name).toBe("Ann Moss");
  });

  it("offers everybody whom a given name fits", () => {
    expect(found("Rafiq").split(" | ").sort()).toEqual(["Rafiq al-Jabri", "Rafiq al-Masri"]);
  });
});

describe("who", () => {
  it("says who somebody is in the articles' words, each role once", () => {
    const answer = portrait(who(known, "Tolliver"));
    expect(answer.roles.map(({ text }) => text)).toEqual([
      "harbour minister of the coastal republic",
    ]);
    expect(answer).toMatchObject({ name: "Ann Tolliver", aliases: ["Tolliver"], sources: 2 });
  });

  it("cites every excerpt, and each is a slice of its article", () => {
    const { roles, excerpts, citations } = portrait(who(known, "Tolliver"));
    for (const excerpt of [...roles, ...excerpts]) {
      const article = known.articles.find(({ id }) => id === excerpt.article)!;
      expect(article.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      expect(citations[excerpt.citation - 1]!.article).toBe(excerpt.article);
    }
  });

  it("tells the same only once", () => {
    const { excerpts } = portrait(who(known, "Tolliver"));
    expect(excerpts.filter(({ text }) => text.includes("on Monday"))).toHaveLength(1);
  });

  it("says when each role was given, and puts past ones last", () => {
    const dated = open([
      document("one", "Ann Tolliver met the former police chief, Eva Moss, on Monday.", {
        published: "2019-05-01",
      }),
      document("two", "Ann Tolliver met the finance minister, Eva Moss, in the old town.", {
        published: "2021-03-07",
      }),
      document("three", "The finance minister, Eva Moss, promised the weavers a new road.", {
        published: "2021-04-09",
      }),
    ]);
    const { roles, tenures } = portrait(who(dated, "Eva Moss"));
    expect(roles.map(({ text }, i) => [text, tenures[i]])).toEqual([
      [
        "finance minister",
        { period: { first: "2021-03-07", last: "2021-04-09" }, sources: 2, past: false },
      ],
      [
        "former police chief",
        { period: { first: "2019-05-01", last: "2019-05-01" }, sources: 1, past: true },
      ],
    ]);
  });

  it("names those who are named in the same sentences", () => {
    expect(portrait(who(known, "Jabri")).companions).toEqual(["Ann Tolliver"]);
  });

  it("offers a choice that leads on", () => {
    const answer = who(known, "Rafiq");
    if (answer.kind !== "choice") throw new Error(`no choice but ${answer.kind}`);
    for (const { name, line } of answer.options)
      expect(portrait(who(known, line.replace("/who ", ""))).name).toBe(name);
  });

  it("takes a slip for the name that it comes nearest to, and a given name for nothing but itself", () => {
    const people = library([], [person("Melanie Okoro"), person("Erica Lindgren")]);
    expect(find(people, "Melanei")).toMatchObject({ person: { name: "Melanie Okoro" } });
    expect(find(people, "Lindgreen")).toMatchObject({ person: { name: "Erica Lindgren" } });
    expect(find(people, "Melania")).toMatchObject({ kind: "none", near: ["Melanie Okoro"] });
    expect(find(people, "Melania Okoro")).toMatchObject({ kind: "none" });
  });

  it("says that nobody is meant, and who is near", () => {
    expect(who(known, "Larca")).toEqual({
      kind: "nothing",
      query: "Larca",
      near: ["Staffan de Lorca"],
    });
  });
});
