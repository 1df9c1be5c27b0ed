import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { load } from "../../../src/corpus/load.ts";
import { open } from "../../../src/library.ts";

const folder = fileURLToPath(new URL("../../../corpus", import.meta.url));
const { articles, quotes } = open(load(folder).documents);
const texts = new Map(articles.map(({ id, text }) => [id, text]));

/** Whose words these are, by some of them, over the bundled articles. */
const speakers: readonly [words: string, speaker: string][] = [
  ["No breakthrough, no breakdown", "Staffan de Mistura"],
  ["clarify some thoughts", "Staffan de Mistura"],
  ["clear substantial issues", "Staffan de Mistura"],
  ["what I do believe", "Staffan de Mistura"],
  ["we will see whether", "Staffan de Mistura"],
  ["to be ready to address", "Staffan de Mistura"],
  ["finally sit in the same room", "Staffan de Mistura"],
  ["no, I don't have any indication", "Staffan de Mistura"],
  ["mutual trust", "Staffan de Mistura"],
  ["contact group", "Staffan de Mistura"],
  ["having any maximum help", "Staffan de Mistura"],
  ["the fight against terrorism is our number one", "Francois Delattre"],
  ["is through a negotiated political solution", "Francois Delattre"],
  ["true political achievement", "Nasr al-Hariri"],
  ["Let's speak frankly", "Nasr al-Hariri"],
  ["flagrant aggression", "the Syrian official"],
];

test.each(speakers)("%s: %s said so wherever the text says who", (words, speaker) => {
  const found = quotes.filter(
    ({ kind, article, start, end }) =>
      kind !== "indirect" && texts.get(article)!.slice(start, end).includes(words),
  );
  const named = found.flatMap((quote) => (quote.speaker ? [quote.speaker.name] : []));
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(named)).toEqual(new Set([speaker]));
});

test("words whose speaker the articles leave open are given to nobody", () => {
  const open = quotes.filter(({ kind, article, start, end }) => {
    const words = texts.get(article)!.slice(start, end);
    return (
      kind !== "indirect" && /Our ambition is supreme|^"trust"$|I have been asking them/.test(words)
    );
  });
  expect(open.map(({ speaker }) => speaker)).toEqual([null, null, null]);
});

test("no quote covers page furniture", () => {
  for (const { id, furniture } of articles)
    for (const { article, start, end } of quotes)
      if (article === id)
        expect(furniture.filter((part) => part.start < end && start < part.end)).toEqual([]);
});
