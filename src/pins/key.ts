/**
 * Knowing a question again. Two questions have the same key only if they differ in what cannot
 * change their meaning (case, accents, punctuation, "the", contractions, "please"): a pin must
 * never answer a question it was not pinned for, so tense, order, number and negation all count.
 */
import type { Answer } from "../domain.ts";

/** Contractions and what they stand for; 'd is left out, since it may be "had" or "would". */
const contractions = /^(who|what|where|when|why|how|it|that|there|here|he|she)'s$/;
const irregular: ReadonlyMap<string, string> = new Map([
  ["can't", "can not"],
  ["won't", "will not"],
]);
const endings: readonly (readonly [string, string])[] = [
  ["n't", " not"],
  ["'re", " are"],
  ["'ve", " have"],
  ["'ll", " will"],
  ["'s", ""],
  ["s'", "s"],
];

/** Forms that agree with their subject and say nothing else. */
const agreeing: ReadonlyMap<string, string> = new Map([
  ["has", "have"],
  ["does", "do"],
  ["are", "is"],
  ["were", "was"],
]);

const numbers = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** What people say before or after a question without asking anything by it; longest first. */
const courtesies = [
  "i would like to know",
  "i want to know",
  "could you tell me",
  "can you tell me",
  "would you tell me",
  "please tell me",
  "do you know",
  "tell me",
  "please",
  "thank you",
  "thanks",
  "hello",
  "hi",
];

const letters = String.raw`\p{L}\p{M}\p{N}`;
/** A word, with what may stand inside one: "U.N", "don't", "1,000". */
const word = new RegExp(`[${letters}]+(?:['.,][${letters}]+)*'?`, "gu");
const latinAccent = /(?<=\p{Script=Latin})[\u0300-\u036f]+/gu;
/** Arabic vowel signs and the stretching mark, which writers add or leave out at will. */
const arabicVowel = /[\u0640\u064b-\u0652\u0670]/gu;

/** A text's words in lower case, without accents; hyphens part words, "U.N." is "un". */
export function words(text: string): string[] {
  const shouting = !/\p{Ll}/u.test(text);
  const plain = text
    .normalize("NFKD")
    .replace(latinAccent, "")
    .replace(arabicVowel, "")
    .normalize("NFC")
    .replace(/[’‘ʼ]/gu, "'");
  return [...plain.matchAll(word)].flatMap(([found]) => {
    const joined = found.replace(/(?<=\p{N}),(?=\p{N})/gu, "");
    const initials = /^(?:\p{L}\.)+\p{L}$/u.test(joined) ? joined.replaceAll(".", "") : joined;
    if (initials.toUpperCase() === "US" && initials !== "us" && !shouting) return ["usa"];
    return initials
      .toLowerCase()
      .split(/(?<!\p{N})[.,]|[.,](?!\p{N})/u)
      .filter((part) => part !== "");
  });
}

/**
 * The key of a question or a command line; null where it has no words, though a command alone asks
 * for something too. `/ask` and plain words are the same question; any other command is part of the
 * key.
 */
export function key(line: string): string | null {
  const command = /^\s*\/(\p{L}+)\s*/u.exec(line);
  const name = command ? command[1]!.toLowerCase() : "ask";
  const rest = command ? line.slice(command[0].length) : line;
  const kept = unadorned(words(rest).flatMap(expand).map(unify)).filter(
    (word, i, all) => word !== "the" && !((word === "a" || word === "an") && i < all.length - 1),
  );
  const text = kept.join(" ");
  if (text === "") return name !== "ask" && rest.trim() === "" ? `/${name}` : null;
  return name === "ask" ? text : `/${name} ${text}`;
}

/**
 * What an answered question is known again by, the question's own key first: besides it the person
 * or the speaker that the answer is about, so that "Who is X?" and "/who X" are one.
 */
export function keys(line: string, answer: Answer): string[] {
  const found = [key(line)];
  const name = (text: string): string => words(text).join(" ");
  if (answer.kind === "person") found.push(`=person ${name(answer.name)}`);
  // The rest of many quotes is another answer than their beginning.
  if (answer.kind === "quotes" && answer.first === 1)
    found.push(
      `=quotes ${name(answer.speaker)}=${answer.about === null ? "" : name(answer.about)}`,
    );
  return [...new Set(found.filter((one) => one !== null))];
}

function expand(word: string): string[] {
  const known = irregular.get(word);
  if (known !== undefined) return known.split(" ");
  const is = contractions.exec(word);
  if (is) return [is[1]!, "is"];
  for (const [ending, meant] of endings)
    if (word.endsWith(ending) && word.length > ending.length)
      return (word.slice(0, -ending.length) + meant).split(" ");
  return [word.replace(/'$/, "")];
}

function unify(word: string): string {
  const number = numbers.indexOf(word);
  return number < 0 ? (agreeing.get(word) ?? word) : String(number);
}

function unadorned(asked: readonly string[]): string[] {
  let text = ` ${asked.join(" ")} `;
  for (let before = ""; before !== text;) {
    before = text;
    for (const courtesy of courtesies) {
      if (text.trim() === courtesy) break;
      if (text.startsWith(` ${courtesy} `)) text = text.slice(courtesy.length + 1);
      if (text.endsWith(` ${courtesy} `)) text = text.slice(0, -courtesy.length - 1);
    }
  }
  return text.split(" ").filter((word) => word !== "");
}
