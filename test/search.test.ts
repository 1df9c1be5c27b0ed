import { describe, expect, it } from "vitest";
import { ranking } from "../src/answers/ask.ts";
import { index } from "../src/search.ts";
import { document, library } from "./made.ts";

const texts = {
  mill: "The paper mill at Harrow Lock burned down in 1987. Nobody was hurt. It was rebuilt by Ada Thorne two years later.",
  ferry:
    "The Northern Ferry Company (NFC) runs a boat to Skell Island. The crossing takes forty minutes. Its captain, Ivo Brandt, retires in May.",
  truce:
    "Both villages agreed on a cease-fire in 2004. The truce was brokered by Norway. The Danish envoy praised the agreement.",
};
const whole = index(library(Object.entries(texts).map(([id, text]) => document(id, text))));
const first = (question: string): string | undefined => ranking(whole, question).ranked[0]?.text;

describe("index", () => {
  it("finds a sentence by its own words", () => {
    expect(first("When did the paper mill burn down?")).toContain("1987");
    expect(first("Who rebuilt the mill?")).toContain("Ada Thorne");
  });

  it("finds a compound however it is written", () => {
    expect(first("When did they agree on a ceasefire?")).toContain("cease-fire");
    expect(first("When did they agree on a cease-fire?")).toContain("cease-fire");
  });

  it("forgives a slip in a name", () => {
    expect(first("When does Brandtt retire?")).toContain("Ivo Brandt");
  });

  it("knows an abbreviation that an article explains", () => {
    expect(first("What does the NFC run?")).toContain("Northern Ferry Company");
  });

  it("knows a country by the name of its people", () => {
    expect(first("Who from Denmark praised the agreement?")).toContain("Danish");
  });

  it("ranks nothing where no word is known", () => {
    expect(ranking(whole, "xyzzy plugh").ranked).toEqual([]);
    expect(ranking(whole, "xyzzy plugh").abstained).toBe(true);
  });

  it("gives the same ranks whatever was asked before", () => {
    const before = ranking(whole, "Who brokered the truce?");
    for (const text of ["What is a ferry?", "U.S. cease-fire", "who who who"]) ranking(whole, text);
    expect(ranking(whole, "Who brokered the truce?")).toEqual(before);
  });
});
