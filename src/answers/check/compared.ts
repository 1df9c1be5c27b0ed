/** The names and numbers of a claim, beside those of the excerpts that bear on it. */
import type { Compared, Excerpt } from "../../domain.ts";
import { shape, words } from "../../search/words.ts";
import { tokenize } from "../../text/tokens.ts";
import { wordsOf } from "../wording.ts";

/** Each name and number of the claim once, and how many of the excerpts have the same. */
export function compared(claim: string, evidence: readonly Excerpt[]): readonly Compared[] {
  if (evidence.length === 0) return [];
  const known = evidence.map(({ text }) => ({
    numbers: new Set(values(text).flatMap(({ kind, key }) => (kind === "number" ? [key] : []))),
    words: new Set(wordsOf(text).map(({ folded }) => folded)),
  }));
  const told = new Map<string, Compared>();
  for (const { key, text, kind } of values(claim)) {
    const parts = wordsOf(text).map(({ folded }) => folded.replace(/'s$/, ""));
    const having = known.filter(({ numbers, words: there }) =>
      kind === "number"
        ? numbers.has(key)
        : parts.every((part) => there.has(part) || there.has(`${part}'s`)),
    ).length;
    const found = having === 0 ? "none" : having < known.length ? "some" : "all";
    told.set(key, { text, kind, found });
  }
  return [...told.values()];
}

interface Value {
  /** What two ways of writing the same value have in common. */
  readonly key: string;
  readonly text: string;
  readonly kind: Compared["kind"];
}

/** Words behind a number by which it is multiplied. */
const scales: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
]);

function values(text: string): Value[] {
  const found: Value[] = [];
  const { tokens } = tokenize(text);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    const number = numeral(token.text);
    if (number !== null) {
      const scale = scales.get(tokens[i + 1]?.lower ?? "");
      const end = scale === undefined ? token.end : tokens[++i]!.end;
      const key = String(number * (scale ?? 1));
      found.push({ key, text: text.slice(token.start, end), kind: "number" });
    } else if (token.pos === "PROPN" && /^\p{Lu}/u.test(token.text)) {
      let last = i;
      while (tokens[last + 1]?.pos === "PROPN" && /^\p{Lu}/u.test(tokens[last + 1]!.text))
        last += 1;
      const name = text.slice(token.start, tokens[last]!.end);
      found.push({ key: name.toLowerCase(), text: name, kind: "name" });
      i = last;
    }
  }
  return found;
}

/** The number that a word writes or begins with: "1,200", "three", "forty-two", "3-year". */
function numeral(written: string): number | null {
  const all = words(written);
  const compound = all.find(({ shape: bits }) => bits & shape.extra && bits & shape.number);
  const number = compound ?? (all[0] && all[0].shape & shape.number ? all[0] : undefined);
  const value = Number(number?.term);
  return Number.isFinite(value) ? value : null;
}
