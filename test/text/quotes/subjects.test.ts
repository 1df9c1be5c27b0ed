import { describe, expect, test } from "vitest";
import { reported, said, speechIn } from "./said.ts";

const speakers = (text: string): (string | null)[] => reported(text).map(([speaker]) => speaker);

describe("the subject of a verb of speech", () => {
  test.each([
    [
      `The first witness in the trial of Maria Jensen told judges on Monday that the bridge was shut.`,
      "The first witness in the trial of Maria Jensen",
    ],
    [
      `The driver of the tram that stopped at Oldham in January told an inquiry that the bridge was shut.`,
      "The driver of the tram",
    ],
    [`An aide who met Maria Jensen said that the bridge was shut.`, "An aide"],
    [`An aide who thinks Maria Jensen said that the bridge was shut.`, "Maria Jensen"],
    [
      `Maria Jensen, whose son Karl, 17, was on the boat, said the bridge was shut.`,
      "Maria Jensen",
    ],
    [
      `Prime Minister Maria Jensen of Drenmoor, who was there, said that the bridge was shut.`,
      "Maria Jensen",
    ],
    [`The mayor of Drenmoor, Maria Jensen, said that the bridge was shut.`, "Maria Jensen"],
  ])("is whom the sentence is about: %s", (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  test("is nobody where a participle tells that it stands before", () => {
    expect(
      reported(`Internal e-mails shown to the committee suggest that the bridge was shut.`),
    ).toEqual([]);
  });

  test("is not what is used for a purpose", () => {
    const text = `Claims that Drenmoor would use the pause to ask for more were "pure invention".`;
    expect(said(text).map(([speaker]) => speaker)).not.toContain("the pause");
  });
});

describe("a name beside callings", () => {
  test("is the spokeswoman's behind the body that she speaks for", () => {
    const text = `A spokeswoman for the River Trust Office (RTO), Oda Brillwick, said the bridge was shut.`;
    expect(speakers(text)).toEqual(["Oda Brillwick"]);
  });

  test("is the nearer one's of two, so the other speaks unnamed", () => {
    const text = `An aide to its political chief, Oda Brillwick, said that Brillwick was ill.`;
    expect(speakers(text)).toEqual(["An aide to its political chief"]);
  });

  test("is the farther one's where somebody else holds the nearer office", () => {
    const text =
      `President Ida Quennell was away. ` +
      `A spokesman for the president, Benno Quast, said that the bridge was shut.`;
    expect(speakers(text)).toEqual(["Benno Quast"]);
  });

  test.each([
    `"It rains," said its general secretary, Oda Brillwick.`,
    `"It rains," said the RTO's chief, Oda Brillwick.`,
    `"It rains," the headmaster, Oda Brillwick, said.`,
    `"It rains," said Oda Brillwick of Open Doors International, which runs the boats.`,
    `The chairwoman of the board, Oda Brillwick of the Open Party, said: "It rains,"`,
  ])("is who speaks: %s", (text) => {
    expect(said(text)).toEqual([["Oda Brillwick", "It rains,"]]);
    expect(speechIn(text).names.find(({ name }) => name === "Oda Brillwick")?.kind).toBe("person");
  });
});

describe("who asks", () => {
  test("does not answer", () => {
    const text =
      `Oda Brillwick met Benno Quast on Monday.\n\n` +
      `Asked by the coroner, Ida Quennell, why he had waited, he replied: "It rained too hard."`;
    expect(said(text).map(([speaker]) => speaker)).not.toContain("Ida Quennell");
  });

  test("does not answer, though a question says who", () => {
    const text =
      `Benno Quast, a carpenter, came late. ` +
      `Asked by the chair, Ida Quennell, who had decided to wait, ` +
      `Quast replied that it was "a choice nobody made".`;
    expect(said(text)).toEqual([["Benno Quast", "a choice nobody made"]]);
  });
});

test("a dateline is nobody's words", () => {
  const text = `LORNE, 9 January (Coast Wire) -- Rain fell for a week, the coroner said.`;
  expect(reported(text)).toEqual([["the coroner", "Rain fell for a week"]]);
});
