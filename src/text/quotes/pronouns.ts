/**
 * Where an article says "he", "her" or "himself": the writer's own and those between quotation
 * marks, with what is told by the words around each alone.
 */
import type { Gender, Span } from "../../domain.ts";
import { runOf } from "./frames.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";

/** `self` is "himself"; `owner` is "his", be there something that is his or not. */
export type Form = "subject" | "object" | "self" | "owner";

/** A pronoun that means one person. */
export interface Pronoun extends Span {
  readonly token: number;
  readonly frame: number;
  /** Its place in the frame's items: that of the run where it stands between marks. */
  readonly item: number;
  /** The run that holds it, or null. */
  readonly run: number | null;
  readonly form: Form;
  readonly gender: Gender;
  /** Itself as a phrase, where it is one. */
  readonly phrase: Phrase | null;
  /** What is his or hers, where that is a phrase. */
  readonly owned: Phrase | null;
}

const forms: ReadonlyMap<string, readonly [Form, Gender]> = new Map([
  ["he", ["subject", "male"]],
  ["she", ["subject", "female"]],
  ["him", ["object", "male"]],
  ["his", ["owner", "male"]],
  ["her", ["owner", "female"]],
  ["hers", ["owner", "female"]],
  ["himself", ["self", "male"]],
  ["herself", ["self", "female"]],
]);

/** All begin with one of these. */
const h = "h".charCodeAt(0);
const s = "s".charCodeAt(0);

/** The pronoun that token `token` is; null where it is none. */
export function pronounAt(
  layout: Layout,
  token: number,
  frame: number,
  item: number,
): Pronoun | null {
  const { start, end, lower } = layout.page.tokens[token]!;
  // Asked of every word: most are told by their first letter.
  const letter = lower.charCodeAt(0);
  if (letter !== h && letter !== s) return null;
  const known = forms.get(lower);
  if (!known) return null;
  const [kind, gender] = known;
  const place = layout.frames[frame]!.items[item]!;
  const run = place < 0 ? runOf(place) : null;
  const own = run === null ? layout.phraseAt[token] : undefined;
  const owned = own?.first === token && own.last > token + 1 ? own : null;
  const form = lower === "her" && !owned && !owns(layout, token) ? "object" : kind;
  const phrase = own && !owned && own.first === token ? own : null;
  return { token, frame, item, run, form, gender, phrase, owned, start, end };
}

/** Whether something that may be hers follows a "her". */
function owns({ page: { tokens } }: Layout, token: number): boolean {
  const pos = tokens[token + 1]?.pos;
  return pos === "NOUN" || pos === "PROPN" || pos === "ADJ" || pos === "NUM";
}
