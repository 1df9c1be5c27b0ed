/** How closely a passage bears on a topic, by the topic's own words. */
import { stem, tokenize } from "../text/tokens.ts";

/** A topic word in the passage's surroundings counts so much of one in the passage. */
const AROUND = 0.4;

/**
 * A function that scores a passage and its surroundings for `topic`: 0 where they share nothing,
 * 1 where the passage has every word of the topic. Short function words do not count.
 */
export function relevance(topic: string): (passage: string, around: string) => number {
  const wanted = [...stems(topic)];
  return (passage, around) => {
    const inside = stems(passage);
    const outside = stems(around);
    const found = wanted.map((word) => (inside.has(word) ? 1 : outside.has(word) ? AROUND : 0));
    return wanted.length === 0 ? 0 : found.reduce<number>((a, b) => a + b, 0) / wanted.length;
  };
}

function stems(text: string): Set<string> {
  const closed = new Set(["DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SYM"]);
  return new Set(
    tokenize(text)
      .tokens.filter((token) => !closed.has(token.pos))
      .flatMap((token) => token.lower.split("-"))
      .map((word) => stem(word.replaceAll(".", ""))),
  );
}
