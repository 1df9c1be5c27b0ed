import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/domain.ts";
import { key, keys, words } from "../../src/pins/key.ts";

describe("questions that mean the same have one key", () => {
  test.each([
    ["When does the ferry sail?", "when does ferry sail"],
    ["Who's the harbour master?", "WHO IS THE HARBOUR MASTER"],
    ["What’s Zoë’s boat called?", "what is Zoe's boat called ?"],
    ["Please, could you tell me who built the lighthouse? Thanks", "Who built the lighthouse?"],
    ["Why didn't it sail?", "Why did not it sail"],
    ["Who won't sign?", "who will not sign"],
    ["How many were hurt in the U.N. camp?", "how many was hurt in the UN camp"],
    ["Did the US send 1,000 men?", "did the U.S. send 1000 men"],
    ["Were twelve boats lost?", "were 12 boats lost"],
    ["Is the co-operation over?", "is the co operation over"],
    ["/ask When does it sail?", "When does it sail?"],
    ["/WHO  De Mistral", "/who de mistral"],
    ["كَتَبَ", "كتب"],
  ])("%s = %s", (one, other) => {
    expect(key(one)).toBe(key(other));
    expect(key(one)).not.toBeNull();
  });
});

describe("questions that may mean something else do not", () => {
  test.each([
    ["Who hit Ann?", "Who did Ann hit?"],
    ["Who is the mayor?", "Who was the mayor?"],
    ["Who attacked us?", "Who attacked the US?"],
    ["Did it sail?", "Did it not sail?"],
    ["Who said it would sail?", "Who said it wouldn't sail?"],
    ["How many died in 2014?", "How many died in 2015?"],
    ["What costs 1.5 million?", "What costs 15 million?"],
    ["Where is Ann Lee?", "Where is Lee Ann?"],
    ["/who Lee", "/quote Lee"],
    ["/who Lee", "who Lee"],
    ["Кто мой брат?", "Кто мои брат?"],
    ["कि", "की"],
  ])("%s ≠ %s", (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

test("words that every object knows are words like others", () => {
  expect(key("Who is the constructor of __proto__?")).toBe("who is constructor of proto");
  expect(key("toString")).toBe("tostring");
});

test("a command without words is known again, and is not another", () => {
  expect(key("/timeline")).toBe(key(" /TIMELINE "));
  expect(key("/timeline")).not.toBe(key("/timeline dam"));
  expect(key("/timeline")).not.toBe(key("timeline"));
});

test("a line without words has no key", () => {
  for (const line of ["", "  ", "???", "/ask", "/who !"]) expect(key(line)).toBeNull();
});

test("any text has a key that is its own key, of whole characters", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.lorem()), (text) => {
      const found = key(text);
      if (found === null || found.startsWith("/")) return;
      expect(key(found)).toBe(found);
      expect(found).toBe(found.normalize("NFC"));
      expect(Buffer.from(found).toString()).toBe(found);
    }),
  );
});

test("a long hostile text is read in one go", () => {
  for (const piece of ["a.", "'", "please ", "é\u0301", "1,", "s'", "( "])
    expect(words(piece.repeat(20_000)).length).toBeLessThan(20_001);
});

test("an answer about a person or a speaker is known by the name that it found", () => {
  const person: Answer = {
    ...{ kind: "person", name: "Ann Lée", aliases: [], roles: [], sources: 1, mentions: 1 },
    ...{ quotes: 0, excerpts: [], companions: [], citations: [], tenures: [] },
  };
  expect(keys("Who is Lee?", person)).toEqual(["who is lee", "=person ann lee"]);
  expect(keys("/who ann", person)).toEqual(["/who ann", "=person ann lee"]);
  const quotes = {
    kind: "quotes",
    speaker: "Ann Lée",
    quotes: [],
    first: 1,
    total: 0,
    period: null,
    topics: [],
    citations: [],
  } as const;
  expect(keys("/quote lee", { ...quotes, about: null })[1]).toBe("=quotes ann lee=");
  expect(keys("/quote lee", { ...quotes, about: "The Ferry" })[1]).toBe(
    "=quotes ann lee=the ferry",
  );
  const rest = { ...quotes, about: null, first: 11 };
  expect(keys("/quote lee skip 10", rest)).toEqual(["/quote lee skip 10"]);
  expect(keys("???", { kind: "nothing", query: "???", near: [] })).toEqual([]);
});
