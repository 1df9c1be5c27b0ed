import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceStarts } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokens.ts";

function sentences(text: string): string[] {
  const { tokens } = tokenize(text);
  const starts = sentenceStarts(tokens);
  return starts.map((start, i) =>
    text.slice(tokens[start]!.start, tokens[(starts[i + 1] ?? tokens.length) - 1]!.end),
  );
}

/** A bar stands where one sentence ends and the next begins. */
test.each([
  ["two sentences", "The ferry left. | Nobody waved."],
  ["a question and a shout", "Did it leave? | It did! | Nobody waved."],
  ["a stop inside a quotation that ends none", 'She hopes "the early momentum. may yet help us".'],
  ["a mark that closes after the stop", 'They "sat down and talked." | So far nothing came of it.'],
  ["a mark that closes before the stop", 'It is "steady progress". | It was brokered by Ostend.'],
  ["curly marks", "“It sank.” | Lee swam ashore."],
  ["marks made of apostrophes", "He asked ''who pays?'' | Nobody answered."],
  ["a tag after a comma", '"We will go," he said. | He stayed.'],
  ["a tag after a question", '"Why go?" he asked. | "Why not?" said Marsh.'],
  ["a tag with a name after a question", "“Why go at all?” Ann Marsh asked. | He stayed."],
  ["a tag with a particle", "“Why go?” De Vos asked. | He stayed."],
  ["a clause, no tag, after a question", "“Why go?” | Marsh said he would stay."],
  ["a tag after a full stop", '"We will go." Marsh said.'],
  ["inverted marks", 'We look to the fight ahead, "he said". | She left.'],
  ["a quotation of many sentences", "“We came. | We saw. | We left,” Marsh said."],
  ["a quotation inside another", "“She told me, ‘Go.’ | So I went,” Marsh said."],
  ["a title before a name", "Mr. Marsh met Gen. Lee and Det. Ito. | They ate."],
  ["initials", "Ann J. Marsh wrote to P. D. Ito. | He read it."],
  ["a nickname", 'Robert C. "Bob" Marsh rode home. | He slept.'],
  ["an abbreviation inside", "The U.N. Security Council met U.S. President Marsh."],
  [
    "an abbreviation at the end",
    "She flew to the U.S. | It was late. | He works at Ito Inc. | The firm grew.",
  ],
  ["an abbreviation before a quotation", 'She lives in Salem, Ore. | "We like it here," she said.'],
  ["the time of day", "It begins at 8 p.m. Monday and ends at 9 p.m. | Marsh will speak."],
  ["a month", "It opened on Feb. 3 and closed in Sept. | The owner left."],
  ["a decimal and a domain", "It fell 2.5 percent on ferries.example.com. | Prices rose."],
  ["a number of a thing", "He is no. 7 of 12. | 40 people came."],
  ["a case at law", "Marsh v. Ito was decided. | Both appealed."],
  ["an ellipsis within", "It was … rather late … and dark. | He slept."],
  ["an ellipsis at the end", "It was late... | The boat had gone."],
  ["brackets", "It sank (as they do). | (Nobody minded.) | It was old."],
  ["a stop in brackets within", "He met Ito (D-Ore.), who left early."],
  ["a note", "The lock opened in 1901.[2] | It closed in 1950."],
  ["the number of a list's item", "1. Marsh went first. | He won."],
  ["small letters after a stop", "She wrote for ferries.example. and was paid. | He was not."],
])("a sentence knows %s", (_, marked) => {
  expect(sentences(marked.replaceAll(" | ", " "))).toEqual(marked.split(" | "));
});

test("a sentence begins where only the space was lost", () => {
  expect(sentences("The lock was opened.The boat went in.")).toEqual([
    "The lock was opened.",
    "The boat went in.",
  ]);
});

const piece = fc.constantFrom(
  ..."Ann he said U.S. Mr. 7 . . ? ! … ... , \" \" ' '' “ ” ‘ ’ ( ) [ ] — al-Ito 2.5 p.m. I \n".split(
    " ",
  ),
);

test("sentences tile the words, and only the first may begin small", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(piece, fc.constantFrom("", " ")), { maxLength: 40 }),
      (pieces) => {
        const { tokens } = tokenize(pieces.map(([text, space]) => text + space).join(""));
        const starts = sentenceStarts(tokens);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts[0]).toBe(tokens.length === 0 ? undefined : 0);
        for (const start of starts.slice(1)) expect(tokens[start]!.text).not.toMatch(/^\p{Ll}/u);
        for (const [i, start] of starts.entries())
          if (i + 1 < starts.length)
            expect(tokens.slice(start, starts[i + 1]).some(({ text }) => /\p{L}/u.test(text))).toBe(
              true,
            );
      },
    ),
  );
});
