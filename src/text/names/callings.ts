/** Callings, what people are called by what they do or are, and the heads of phrases that hold them. */
import { remembered } from "../remembered.ts";
import type { Token } from "../tokens.ts";
import { isCapital } from "./capitals.ts";
import { fold } from "./fold.ts";
import { callings, courtesies, titles } from "./lexicon.ts";

const possessives = new Set(["his", "her", "their", "its", "my", "our", "your"]);

/** No apposition has its head behind so many words. */
const headReach = 9;
const mayLead: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);

/** The index of the head of the noun phrase that begins at `i`: "delegate" in "the chief delegate for"; -1 if none. */
export function headOf(words: readonly Token[], i: number): number {
  const lead = words[i];
  if (!lead || !mayLead.has(lead.pos)) return -1;
  if (lead.pos === "PRON" && !possessives.has(lead.lower)) return -1;
  let head = -1;
  for (let j = i; j < Math.min(words.length, i + headReach); j += 1) {
    const token = words[j]!;
    if (token.lower === "'s" || token.lower === "'") head = -1;
    else if (callings.has(fold(token.text)) || token.pos === "NOUN" || isCapital(token)) head = j;
    else if (j > i && !mayLead.has(token.pos)) break;
    else if (j > i && (token.pos === "DET" || token.pos === "PRON")) break;
  }
  return head;
}

/** Endings of words for what somebody does, not "Lindquist": "oncologist", "statistician". */
const calledBy =
  /(?:\p{L}{2}ologist|\p{L}{3}ician|\p{L}{2}grapher|\p{L}woman|keeper|\p{L}holder|\p{L}{4}ist(?<!q[uv]ist))$/u;

/** Is the word what a person may be called? */
export const isCalling = ({ text }: Token): boolean => calls(text);

const calls = remembered((text): boolean => {
  const whole = fold(text);
  const lower = callings.has(whole) ? whole : whole.replace(/^.*-(?=\p{L}{4})/u, "");
  return (
    callings.has(lower) || calledBy.test(lower) || (titles.has(lower) && !courtesies.has(lower))
  );
});
