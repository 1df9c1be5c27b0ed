import { expect, it } from "vitest";
import { open } from "../../../src/library.ts";
import { document } from "../../made.ts";

/** Each quote of a text as "speaker: words". */
function said(...paragraphs: readonly string[]): string[] {
  const { quotes, articles } = open([document("a", paragraphs.join("\n\n"))]);
  const { text } = articles[0]!;
  return quotes.map(
    ({ start, end, speaker }) => `${speaker?.name ?? "?"}: ${text.slice(start, end)}`,
  );
}

it("the turns of a transcript are their speakers' words", () => {
  expect(
    said(
      "MS. HOLM: I warned them twice. Nobody listened.",
      "CHAIR: When was that?",
      "MS. HOLM: In March, before the flood.",
      "CAPTAIN ANN ROE: There was no alarm.",
    ),
  ).toEqual([
    "MS. HOLM: I warned them twice. Nobody listened.",
    "CHAIR: When was that?",
    "MS. HOLM: In March, before the flood.",
    "ANN ROE: There was no alarm.",
  ]);
});

it("a surname alone is whom the article names in full", () => {
  expect(
    said(
      "The mayor, Ada Odell, spoke first. Odell was calm.",
      "ODELL: We did what we could.",
      "JUDGE: Thank you.",
      "ODELL: There is no more to say.",
    ),
  ).toEqual([
    "Ada Odell: We did what we could.",
    "JUDGE: Thank you.",
    "Ada Odell: There is no more to say.",
  ]);
});

it("a name need not stand in capitals", () => {
  expect(
    said(
      "The mayor, Ada Odell, met Jo Marsh of the council. Odell was calm. Marsh was not.",
      "Odell: We did what we could.",
      "Jo Marsh: That was little.",
      "Odell: There is no more to say.",
    ),
  ).toEqual([
    "Ada Odell: We did what we could.",
    "Jo Marsh: That was little.",
    "Ada Odell: There is no more to say.",
  ]);
});

it("questions and answers without names are nobody's", () => {
  expect(said("Q: Did you call?", "A: I did.", "Q: When?", "A: At noon.")).toEqual([]);
});

it("a box of facts is no transcript", () => {
  expect(
    said("WHEN: Sunday at ten.", "WHERE: The mill.", "COST: Nothing.", "WHEN: Monday at ten."),
  ).toEqual([]);
});

it("a line with a colon in a story is not a turn", () => {
  expect(said("The dam held.", "UPDATE: The road is open again.", "It rained all night.")).toEqual(
    [],
  );
});
