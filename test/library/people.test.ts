import { describe, expect, it } from "vitest";
import { people, type People } from "../../src/library/people.ts";
import { BadCorrections, corrections } from "../../src/library/corrections.ts";
import { doubts } from "../../src/library/doubts.ts";
import { names } from "../../src/text/names/index.ts";
import { read } from "../../src/text/read.ts";
import { document } from "../made.ts";

const linked = (...texts: string[]): People =>
  people(texts.map((text, i) => names(read(document(`article-${i + 1}`, text)))));
const labels = ({ people: known }: People): string[] => known.map(({ name }) => name);

describe("people", () => {
  it("are one over articles by their full name", () => {
    const { people: known } = linked(
      "Minister Ann Tolliver met the fishermen.",
      "The crews shouted at Minister Ann Tolliver.",
    );
    expect(known).toHaveLength(1);
    expect(known[0]!.mentions.map(({ article }) => article)).toEqual(["article-1", "article-2"]);
  });

  it("are found by their surname in an article that gives no full name", () => {
    const { people: known } = linked(
      "Minister Ann Tolliver met the fishermen.",
      '"The harbour must open," Tolliver said on Friday.',
    );
    expect(labels({ people: known, of: new Map() })).toEqual(["Ann Tolliver"]);
    expect(known[0]!.mentions).toHaveLength(2);
  });

  it("are one with and without a particle, a middle initial or a diacritic", () => {
    expect(
      labels(
        linked(
          "President Rafiq al-Masri spoke. Senator José B. Ibarra spoke.",
          "President Rafiq Masri left. Senator Jose Ibarra left.",
        ),
      ),
    ).toEqual(["José B. Ibarra", "Rafiq al-Masri"]);
  });

  it("are one by a nickname where only one fits", () => {
    expect(
      labels(linked("Senator William Farrow spoke.", "Senator Bill Farrow left the harbour.")),
    ).toHaveLength(1);
  });

  it("stay two where they share a given name or a surname", () => {
    expect(
      labels(
        linked(
          "President Rafiq al-Masri met the delegate Rafiq al-Jabri. Anna Marsh watched.",
          "The singer George Marsh, who was late, met nobody.",
        ),
      ).sort(),
    ).toEqual(["Anna Marsh", "George Marsh", "Rafiq al-Jabri", "Rafiq al-Masri"]);
  });

  it("share no surname that could be either's", () => {
    const { people: known } = linked(
      "Anna Marsh runs the harbour.",
      "The singer George Marsh, who was late, met nobody.",
      "Dr. Marsh said the pier was old.",
    );
    const mentioned = known.filter(({ mentions }) =>
      mentions.some(({ article }) => article === "article-3"),
    );
    expect(mentioned.map(({ name }) => name)).toEqual(["Marsh"]);
  });

  it("take a surname with the title that other articles give one of them", () => {
    const { people: known } = linked(
      "President Rafiq Keller signed the law.",
      "Sofia Keller, a teacher from the coast, praised it.",
      "President Keller left on Monday.",
    );
    const president = known.find(({ name }) => name === "Rafiq Keller")!;
    expect(president.mentions.map(({ article }) => article)).toContain("article-3");
  });

  it("keep each role once an article and have unique ids", () => {
    const { people: known } = linked(
      "Harbour minister Ann Tolliver met the fishermen. Robert Hale and Robert Hale Jr. watched.",
      "Harbour minister Ann Tolliver met nobody.",
    );
    expect(
      known.find(({ name }) => name === "Ann Tolliver")!.roles.map(({ text }) => text),
    ).toEqual(["Harbour minister", "Harbour minister"]);
    expect(new Set(known.map(({ id }) => id)).size).toBe(known.length);
  });

  it("are what a person's local names lead to", () => {
    const local = names(read(document("one", "Minister Ann Tolliver met the Harbour Authority.")));
    const { people: known, of } = people([local]);
    const person = local.find(({ kind }) => kind === "person")!;
    const body = local.find(({ kind }) => kind === "organisation")!;
    expect(of.get(person)).toBe(known[0]);
    expect(of.get(body)).toBeUndefined();
  });
});

describe("corrections", () => {
  const corrected = (yaml: string, ...texts: string[]): People =>
    people(
      texts.map((text, i) => names(read(document(`article-${i + 1}`, text)))),
      corrections(yaml),
    );

  it("join names that articles alone keep apart, under the name they give", () => {
    const known = corrected(
      "- name: Sofia Marsh-Keller\n  aliases: [Sofia Keller]\n",
      "The teacher Sofia Keller praised it.",
      "The teacher Sofia Marsh-Keller praised it.",
    );
    expect(labels(known)).toEqual(["Sofia Marsh-Keller"]);
  });

  it("keep names apart that articles alone join", () => {
    const texts = ["Senator Bill Farrow spoke.", "The singer William Farrow, who was late, sang."];
    expect(labels(linked(...texts))).toHaveLength(1);
    expect(
      labels(corrected("- name: Bill Farrow\n  apart: [William Farrow]\n", ...texts)),
    ).toHaveLength(2);
  });

  it("drop roles that are none, and people who are nobody", () => {
    const known = corrected(
      "- name: Ann Tolliver\n  without: [harbour minister]\n- name: George Marsh\n  nobody: true\n",
      "Harbour minister Ann Tolliver met the singer George Marsh.",
    );
    expect(labels(known)).toEqual(["Ann Tolliver"]);
    expect(known.people[0]!.roles).toEqual([]);
  });

  it.each([
    ["", 0],
    ["- name: Ann Tolliver\n", 1],
  ])("are read from %j", (yaml, count) => {
    expect(corrections(yaml)).toHaveLength(count);
  });

  it.each([
    ["name: Ann", "must be a list"],
    ["- alias: Ann", "entry 1: name must be text"],
    ["- name: Ann\n- name: Bo\n  role: baker", "entry 2: role is not known"],
    ["- name: Ann\n  gender: x", "entry 1: gender must be female or male"],
    ["- name: [", "it is no YAML"],
  ])("of %j are refused with the reason", (yaml, reason) => {
    expect(() => corrections(yaml)).toThrow(BadCorrections);
    expect(() => corrections(yaml)).toThrow(reason);
  });
});

it("a president is nobody who is called other things only", () => {
  const { people: known } = linked(
    "The economist Edwin Holt warned of a crisis.",
    "President Holt signed the bill on Monday.",
  );
  expect(known.map(({ name }) => name).sort()).toEqual(["Edwin Holt", "Holt"]);
});

describe("doubts", () => {
  it("name people who may be one, and those known by one word", () => {
    const { people: known } = linked(
      "Senator Robert Hale spoke. His son, Robert Hale Jr., and Dr. Quimby listened.",
    );
    expect(doubts(known).map(({ kind, people: [one] }) => [kind, one!.name])).toEqual([
      ["short", "Quimby"],
      ["apart", "Robert Hale"],
    ]);
  });

  it("name one whom articles call by things that have no word in common", () => {
    const [doubt, ...others] = doubts(
      linked(
        "The goalkeeper Robert Hale trained on Monday.",
        "Senator Robert Hale voted against the bill.",
      ).people,
    );
    expect(others).toEqual([]);
    expect(doubt).toMatchObject({ kind: "merged", people: [{ name: "Robert Hale" }] });
    expect(doubt!.reason).toContain("goalkeeper");
  });

  it("are none where a senator is called so in short, or by a nickname", () => {
    const { people: known } = linked(
      "Senator Robert Hale voted against the bill.",
      "Sen. Bob Hale spoke on Monday.",
    );
    expect(doubts(known).filter(({ kind }) => kind === "merged")).toEqual([]);
  });

  it("are none where people have nothing in common", () => {
    expect(doubts(linked("Senator Robert Hale met Minister Ann Tolliver.").people)).toEqual([]);
  });
});
