import { describe, expect, it } from "vitest";
import type { Quote } from "../../src/domain.ts";
import { settle, utterances } from "../../src/library/utterances.ts";
import { document, library } from "../made.ts";

/** Groups one quote an article; each is said by the speaker before the colon, if there is one. */
function grouped(...said: string[]): string[][] {
  const lines = said.map((each) => /^(?:(\w+): )?(.*)$/.exec(each)!);
  const known = library(lines.map((line, i) => document(`a${i}`, line[2]!)));
  const quotes = lines.map((line, i): Quote => {
    const span = { start: 0, end: line[2]!.length };
    const speaker = line[1] ? { name: line[1], person: line[1].toLowerCase() } : null;
    return {
      article: `a${i}`,
      sentence: 1,
      kind: "direct",
      ...span,
      parts: [span],
      speakerMention: null,
      speaker,
      cue: null,
      confidence: 1,
    };
  });
  const groups = utterances(quotes, known.articles);
  return groups.map((group) => group.map((each) => said[Number(each.article.slice(1))]!));
}

describe("utterances", () => {
  it("joins a reworded copy with its original", () => {
    const original = "Lee: We hope the international community can push all sides to sit down.";
    const copy = "Lee: We hope the worldwide community can push all the sides to sit down";
    expect(grouped(original, copy)).toEqual([[original, copy]]);
  });

  it("joins a copy that lost its speaker", () => {
    const original = "Lee: The harbour must open before winter comes.";
    const copy = "The harbour must open before winter comes";
    expect(grouped(original, copy)).toEqual([[original, copy]]);
  });

  it("joins a long quotation that two sources give to two people", () => {
    const first = "Lee: The harbour must open before winter comes.";
    const second = "Moss: The harbour must open before winter comes.";
    expect(grouped(first, second)).toEqual([[first, second]]);
  });

  it("joins a whole quotation of few telling words that two sources give to two people", () => {
    const first = "Lee: We will build this town brick by brick.";
    const second = "Moss: We will build this town brick by brick.";
    expect(grouped(first, second)).toEqual([[first, second]]);
    const longer =
      "Moss: We will build this town brick by brick, and not in your lifetime or mine.";
    expect(grouped(first, longer)).toEqual([[first], [longer]]);
  });

  it("keeps two speakers of the same few words of grammar apart", () => {
    const first = "Lee: It is what it is, and that is all there is.";
    const second = "Moss: It is what it is, and that is all there is.";
    expect(grouped(first, second)).toEqual([[first], [second]]);
  });

  it("keeps two speakers of the same two words apart", () => {
    const first = "Lee: mutual trust";
    const second = "Moss: There is no mutual trust between us";
    expect(grouped(first, second)).toEqual([[first], [second]]);
  });

  it("keeps different statements of one speaker apart", () => {
    const first = "Lee: The harbour must open before winter comes.";
    const second = "Lee: The border stays closed until spring.";
    expect(grouped(first, second)).toEqual([[first], [second]]);
  });

  it("makes nothing one for a phrase that two statements share", () => {
    const first = "Lee: We shall drive the pirates of the northern coast from every harbour";
    const phrase = "the northern coast";
    const second = "Lee: Nobody who lives on the northern coast trusts the ferry company";
    expect(grouped(first, phrase, second)).toEqual([[first], [phrase], [second]]);
  });

  it("gives a fragment to one statement where several hold it", () => {
    const first = "Lee: The bridge is a monument to folly and nobody should cross it";
    const second = "Lee: They built a monument to folly with our children's money";
    const part = "Lee: a monument to folly";
    expect(
      grouped(first, second, part)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("keeps somebody who takes up another's phrase from being its speaker", () => {
    const first = "Lee: She plays the harbour card every single time she runs for office";
    const second = "Moss: the harbour card";
    expect(grouped(first, second)).toEqual([[first], [second]]);
  });

  it("joins a fragment with the sentence it is cut from", () => {
    const whole = "Lee: No breakthrough, no breakdown, nobody walking out.";
    const part = "Lee: no breakdown, nobody walking out";
    expect(grouped(part, whole)).toEqual([[part, whole]]);
  });
});

describe("settle", () => {
  const texts = ['"Go home," said Ann Lee.', '"Go home," he said.', '"Go home," said Eva Moss.'];
  const known = library(texts.map((text, i) => document(`t${i}`, text)));
  const said = (i: number, name: string, mention: string): Quote => {
    const start = texts[i]!.indexOf(mention);
    return {
      article: `t${i}`,
      sentence: 1,
      kind: "direct",
      start: 0,
      end: 10,
      parts: [{ start: 1, end: 8 }],
      speakerMention: { start, end: start + mention.length },
      speaker: { name, person: name },
      cue: null,
      confidence: 0.9,
    };
  };
  const speakers = (...all: Quote[]): (string | undefined)[] =>
    settle(all, known.articles).map((each) => each.speaker?.name);

  it("takes a resolved pronoun back where a copy names another speaker", () => {
    expect(speakers(said(0, "Ann Lee", "Ann Lee"), said(1, "Omar Haddad", "he"))).toEqual([
      "Ann Lee",
      undefined,
    ]);
  });

  it("keeps two sources that name two speakers", () => {
    expect(speakers(said(0, "Ann Lee", "Ann Lee"), said(2, "Eva Moss", "Eva Moss"))).toEqual([
      "Ann Lee",
      "Eva Moss",
    ]);
  });

  it("keeps a pronoun that agrees", () => {
    expect(speakers(said(0, "Ann Lee", "Ann Lee"), said(1, "Ann Lee", "he"))).toEqual([
      "Ann Lee",
      "Ann Lee",
    ]);
  });
});
