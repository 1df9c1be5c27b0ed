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

it("gives no pronoun between marks: whom those words mean is not looked for", () => {
  expect(meant('Odo Marsh ran the ferry. "He sank it," Ida Vole said.')).toEqual([]);
});
