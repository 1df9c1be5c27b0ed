/**
 * What an article names: persons, and the organisations and places that are not persons. One Name is
 * one bearer as one article names them; linking over articles is left to `people`.
 */
import type { Gender, Mention, Role } from "../../domain.ts";

/** `unsure`: a name of which the article does not show what it names. */
export type NameKind = "person" | "organisation" | "place" | "unsure";

/** One place where the article names the bearer; the span leaves out titles and a possessive 's. */
export interface Naming extends Mention {
  /** Indices into the words of its sentence, `reading.words[sentence - 1]`; half open. */
  readonly first: number;
  readonly last: number;
  /** As in the text: "de Souza". */
  readonly text: string;
  /** Is it a short form that several of the article's people have? The likeliest is taken. */
  readonly shared: boolean;
}

export interface Name {
  readonly kind: NameKind;
  /** The fullest form in the article: "Ana de Souza". */
  readonly name: string;
  /** Every form, the fullest first; each once. */
  readonly forms: readonly string[];
  /** In the order of the text; never empty. */
  readonly mentions: readonly Naming[];
  /** What the article says a person is, in the order of the text. */
  readonly roles: readonly Role[];
  readonly gender: Gender | null;
  /** How much speaks for a person; negative where more speaks against. Comparable over articles. */
  readonly weight: number;
}
