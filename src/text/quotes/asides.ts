/** Over what stands between marks to the phrase before: "Ann Lee, the governor of Ohio, said". */
import { climb } from "./climb.ts";
import type { Phrase } from "./phrases.ts";
import type { Found } from "./subjects.ts";
import { endsPhrase, word, type View } from "./view.ts";

/** How many marks back an aside may open. */
const asides = 4;

/** The phrase before "(R-Ohio)" or ", the governor of Ohio,", whose last mark is item `i`. */
export function overAside(view: View, i: number): Found | null {
  const closing = word(view, i)!.text;
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : closing;
  let first: Found | null = null;
  let placed: Found | null = null;
  for (let j = i - 1, tries = 0; j > 0 && tries < asides; j -= 1) {
    if (word(view, j)?.text !== opening) continue;
    tries += 1;
    const last = beforeParenthesis(view, j - 1);
    const near = endsPhrase(view, last);
    if (!near || near.kind === "time" || attached(view, near) || isWhose(view, near)) continue;
    const [subject] = climb(view, near, last);
    if (!subject || (near.kind === "place" && subject === near)) continue;
    const found: Found = [subject, "aside"];
    if (near.kind === "place" && subject.kind !== "person") {
      placed ??= found;
      continue;
    }
    if (/^(?:person|pronoun)$/.test(near.kind) || subject.kind === "person") return found;
    first ??= found;
  }
  const near = endsPhrase(view, i - 1);
  return near?.kind === "person" && closing === "," && first?.[0]?.kind !== "role"
    ? [near, "aside"]
    : (first ?? placed);
}

/** Whether a phrase is itself part of an aside: "of Springfield" in "Ann Lee, of Springfield, said". */
function attached({ page: { tokens } }: View, { first }: Phrase): boolean {
  return tokens[first - 1]?.pos === "ADP" && tokens[first - 2]?.text === ",";
}

/** Whether a phrase begins a relative clause: "Ann Lee, whose son Bob, 17, was there, said". */
const isWhose = ({ page: { tokens } }: View, { first }: Phrase): boolean =>
  tokens[first]!.lower === "whose";

/** A parenthesis after a name has at most so many items. */
const parenthesis = 8;

/** The item `i`, or the one before the parenthesis that ends there: "Ann Lee (R)". */
export function beforeParenthesis(view: View, i: number): number {
  if (word(view, i)?.text !== ")") return i;
  for (let j = i - 1; j > 0 && i - j < parenthesis; j -= 1)
    if (word(view, j)?.text === "(") return j - 1;
  return i;
}
