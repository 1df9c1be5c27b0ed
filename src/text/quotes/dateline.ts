/** Where and when an article was sent, before its first sentence: no words of anybody's. */
import { word, type View } from "./view.ts";

/** A dateline has at most so many words. */
const dateline = 16;

/** The item after a dateline: "LORNE, 9 January (Coast Wire) --"; the first where there is none. */
export function afterDateline(view: View): number {
  if (!/^\p{Lu}{2}/u.test(word(view, 0)?.text ?? "")) return 0;
  for (let i = 1; i < dateline; i += 1) {
    const token = word(view, i);
    if (!token || token.pos === "VERB" || token.pos === "AUX") return 0;
    if (/^(?:-|--|–|—)$/.test(token.text)) return i + 1;
  }
  return 0;
}
