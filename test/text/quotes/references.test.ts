import { expect, it } from "vitest";
import { speechIn } from "./said.ts";

/** Each pronoun that is surely somebody's, with the name. */
function meant(text: string): [string, string][] {
  const { names, references } = speechIn(text);
  return references.map(({ start, end, name }) => [text.slice(start, end), names[name]!.name]);
}

it("gives the pronouns that surely mean somebody, with the sentence and the name", () => {
  const text =
    "Odo Marsh ran the ferry. He had asked for nine million crowns.\n\n" +
    "His wife Ida Marsh said she had warned him.";
  expect(meant(text)).toEqual(
    expect.arrayContaining([
      ["He", "Odo Marsh"],
      ["she", "Ida Marsh"],
    ]),
  );
  expect(speechIn(text).references[0]).toMatchObject({ sentence: 2 });
});

it("gives no pronoun of things, of several, or of nobody who is named", () => {
  expect(meant("Odo Marsh ran the ferry. It sank. They drowned.")).toEqual([]);
  expect(meant("A witness saw the ferry sink. He called for help.")).toEqual([]);
  expect(meant("Peter Marsh ran the ferry. She asked for nine million crowns.")).toEqual([]);
});

it("passes nobody of its own sentence over for somebody of the sentence before", () => {
  const text =
    "Hugo Vole defended the ferry company in court. " +
    "Peter Marsh was arrested in the fishing town, where he had lived for years.";
  expect(meant(text)).not.toContainEqual(["he", "Hugo Vole"]);
});

it("gives what is his or hers to its owner, and never to the name that it stands before", () => {
  const text =
    "Odo Marsh ran the ferry. His lawyer, Paul Quill, said the ferry was sound.\n\n" +
    "Ida Vole met Odo Marsh and his brother.";
  expect(meant(text)).toEqual([
    ["His", "Odo Marsh"],
    ["his", "Odo Marsh"],
  ]);
});

it("makes nobody a speaker by what is his or hers", () => {
  const text = 'Odo Marsh ran the ferry. "It was sound," said his lawyer.';
  const { quotes } = speechIn(text);
  expect(quotes.map(({ speaker }) => speaker?.name)).not.toContain("Odo Marsh");
});

it("gives no pronoun of somebody unnamed to the one who is named", () => {
  const text = "Odo Marsh ran the ferry. A driver said he had seen the fire.";
  expect(meant(text)).toEqual([]);
});

it("gives a pronoun between marks to another than the speaker", () => {
  const text = 'Odo Marsh ran the ferry. "He sank it," Ida Vole said.';
  expect(meant(text)).toEqual([["He", "Odo Marsh"]]);
});

it("takes nobody for whom a pronoun means in the words under their own label", () => {
  const text = "Hugo Vole asked Odo Marsh about the ferry.\n\nODO MARSH: I think he knew.";
  expect(meant(text)).not.toContainEqual(["he", "Odo Marsh"]);
});
