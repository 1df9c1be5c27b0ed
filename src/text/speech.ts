import type { Token } from "./tokens.ts";

const verbs = new Set(
  "said says asked asks told tells replied replies answered wondered wrote writes tweeted added adds shouted shouts yelled cried exclaimed joked quipped continued declared insisted responded recalled asserted demanded screamed muttered whispered noted".split(
    " ",
  ),
);
/** A name, with its title and particles, has no more words than this. */
const longestName = 6;
/** After the verb these go on with a sentence of its own: "Lee said that ...". */
const clause =
  /^(?:that|he|she|it|they|we|i|you|there|the|a|an|his|her|their|its|this|these|those|no|not|if|whether|both|all|some|many|most|one|reporters|him|them|us|me)$/;
const particle = /^(?:de|den|der|van|von|bin|al|el|la|le|di|da)$/;
/** Words of these kinds, with the capital of a sentence's first, begin no name. */
const closed = new Set(["PRON", "DET", "ADP", "ADV", "AUX", "CCONJ", "SCONJ", "VERB", "INTJ"]);

/**
 * Whether a tag of somebody's words stands here, as in `"Why?" Ann Lee asked.`: a name and a verb of
 * speech with nothing that it governs. After a full stop, where a tag is a slip of the pen, only
 * the bare tag is one; `expected` is true after the marks that a tag may follow.
 */
export function saysAfter(tokens: readonly Token[], from: number, expected: boolean): boolean {
  for (let i = from; i < Math.min(tokens.length, from + longestName + 1); i += 1) {
    const token = tokens[i]!;
    if (i > from && verbs.has(token.lower)) {
      const next = tokens[i + 1];
      if (!next || /^[.!?]$/.test(next.text)) return true;
      return (
        expected && !(clause.test(next.lower) || next.text === ":" || /^\p{Lu}/u.test(next.text))
      );
    }
    const isParticle = particle.test(token.lower);
    const isName = /^\p{Lu}/u.test(token.text) && (i > from || !closed.has(token.pos));
    if (!isName && !isParticle) return false;
  }
  return false;
}
