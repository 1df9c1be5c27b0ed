/** Who is meant by a speaker's name: a person, or an organisation or unnamed official that speaks. */
import type { Library } from "../domain.ts";
import { fold } from "../text/names/fold.ts";
import { find } from "./find.ts";

/** A speaker as the sources call them; `person` is null where they are none. */
export interface Voice {
  readonly name: string;
  readonly person: string | null;
}

export type VoiceFound =
  | { readonly kind: "one"; readonly voice: Voice }
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "none"; readonly near: readonly string[] };

/**
 * Finds whom `name` means among people and other speakers. Of several people those who are quoted
 * come first; a person that nobody quotes is still found.
 */
export function voice(library: Library, name: string): VoiceFound {
  const people = find(library, name);
  if (people.kind === "one") return one(people.person.name, people.person.id);
  if (people.kind === "several") {
    const heard = new Set(library.quotes.map(({ speaker }) => speaker?.person));
    const names = (quoted: boolean): string[] =>
      people.people.filter(({ id }) => heard.has(id) === quoted).map(({ name }) => name);
    return { kind: "several", names: [...names(true), ...names(false)] };
  }
  const others = bodies(library, name);
  if (others.length === 1) return one(others[0]!, null);
  if (others.length > 1) return { kind: "several", names: others };
  return { kind: "none", near: people.near };
}

function one(name: string, person: string | null): VoiceFound {
  return { kind: "one", voice: { name, person } };
}

/** Whether two names of speakers that are no person are the same but for articles and case. */
export function sameBody(a: string, b: string): boolean {
  return words(a).join(" ") === words(b).join(" ");
}

/** Speakers that are no person and are called by every word of the query; the same words first. */
function bodies(library: Library, name: string): readonly string[] {
  const wanted = words(name);
  if (wanted.length === 0) return [];
  const known = new Map<string, string>();
  for (const { speaker } of library.quotes)
    if (speaker && !speaker.person) known.set(words(speaker.name).join(" "), speaker.name);
  const same = known.get(wanted.join(" "));
  if (same) return [same];
  return [...known].flatMap(([key, each]) => {
    const own = key.split(" ");
    return wanted.every((word) => own.includes(word)) ? [each] : [];
  });
}

function words(name: string): string[] {
  const all = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.filter((word) => !["the", "a", "an", "of", "s"].includes(word));
}
