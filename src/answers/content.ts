/** The words of a text that carry its meaning, made comparable. */
import { fold } from "../text/names/fold.ts";

const light = new Set("the a an of for to in at on and by with his her its their as s".split(" "));

/** What newspapers shorten: "Sen." is "senator", "U.N." and "United Nations" are one. */
const short: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["pres", "president"],
  ["prof", "professor"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["gop", "republican"],
]);

/** Folded, without function words, each once. */
export function contentWords(text: string): Set<string> {
  const plain = fold(text)
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, "")
    .replace(/\bunited nations\b/g, "un")
    .replace(/\bunited states\b/g, "us");
  const words = new Set<string>();
  for (const word of plain.split(/[^\p{L}\p{N}]+/u))
    if (word !== "" && !light.has(word)) words.add(short.get(word) ?? word);
  return words;
}
