/**
 * Corrections: what an operator knows better of people than the articles' words show. They change
 * who is one with whom and what they are called; they never add words that no article has.
 */
import { parse } from "yaml";
import { z } from "zod";

/** One entry of `people.yml`. Names are matched without case and diacritics, in any article. */
export interface Correction {
  /** How the person is called. */
  readonly name: string;
  /** Forms in articles that are this person's, besides the name itself. */
  readonly aliases: readonly string[];
  /** Full names that are somebody else's, however alike. */
  readonly apart: readonly string[];
  /** Roles that articles seem to give but do not, as they stand there. */
  readonly without: readonly string[];
  readonly gender?: "female" | "male";
  /** True where the name, with its aliases, is no person's at all. */
  readonly nobody: boolean;
}

const words = z.string("must be text").trim().min(1, "must not be empty");
const list = z.array(words, "must be a list").default([]);
const schema = z.array(
  z.strictObject(
    {
      name: words,
      aliases: list,
      apart: list,
      without: list,
      gender: z.enum(["female", "male"], "must be female or male").exactOptional(),
      nobody: z.boolean("must be true or false").default(false),
    },
    "must be lines such as `name: Ann Lee`",
  ),
  "must be a list of people, each beginning with `- name: …`",
);

/** `people.yml` cannot be used; the message says where and what it may hold. */
export class BadCorrections extends Error {}

/** Reads `people.yml`. An empty file corrects nothing. Throws BadCorrections. */
export function corrections(yaml: string): readonly Correction[] {
  let read: unknown;
  try {
    read = parse(yaml);
  } catch (error) {
    const [reason] = (error as Error).message.split("\n");
    throw new BadCorrections(`it is no YAML: ${(reason ?? "").replace(/:$/, "")}`);
  }
  const result = schema.safeParse(read ?? []);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const [entry, ...path] = issue.path;
  const at = entry === undefined ? "" : `entry ${Number(entry) + 1}: `;
  const unknown = issue.code === "unrecognized_keys" ? issue.keys.join(", ") : null;
  throw new BadCorrections(
    unknown
      ? `${at}${unknown} is not known; name, aliases, apart, without, gender and nobody are`
      : `${at}${path.join(".")} ${issue.message}`.replace(/\s+/g, " ").trim(),
  );
}
