/** Questions in plain words that a command answers better. */
import type { Answer, Library } from "../../domain.ts";
import type { Index } from "../../search.ts";
import { countryForms } from "../../search/lexicon.ts";
import { words } from "../../search/words.ts";
import { find } from "../find.ts";
import { quote } from "../quote.ts";
import { who } from "../who.ts";

const identity = /^who(?: (?:is|was|are|were)|['’]s) ([^?]{1,80}?) ?\??$/iu;
const sayings: readonly RegExp[] = [
  /^what (?:did|does|has|had) ([^?]{1,80}?) (?:say|said|tell|told|state|stated)(?: (?:reporters|journalists|the press))?(?: (?:about|on|of|regarding) ([^?]{1,200}?))? ?\??$/iu,
  /^(?:quotes?|quotations?|statements?) (?:by|from|of) ([^?]{1,80}?)(?: (?:about|on) ([^?]{1,200}?))? ?\??$/iu,
];
const office = "(?:job|role|position|post|title|office|occupation|profession)";
const offices: readonly RegExp[] = [
  new RegExp(`^what(?: (?:is|was)|['’]s) ([^?]{1,80}?)['’]s? ${office} ?\\??$`, "iu"),
  new RegExp(`^what ${office} (?:does|did|has) ([^?]{1,80}?) (?:hold|have|held|had) ?\\??$`, "iu"),
];
/** Longer questions are no such questions. UTF-16 units. */
const longest = 400;

/**
 * The answer of `/who` or `/quote` where the question is theirs and they have one; else null. It is
 * a NothingAnswer where the sources name whose words are asked for, but do not quote them on this.
 */
export function route(known: { library: Library; index: Index }, text: string): Answer | null {
  const line = text.slice(0, longest).replace(/\s+/gu, " ").trim();
  const somebody = spelt(identity.exec(line)?.[1] ?? "").find(
    (name) => find(known.library, name).kind !== "none",
  );
  if (somebody !== undefined) return who(known.library, somebody);
  const holder = offices.map((pattern) => pattern.exec(line)?.[1]).find((name) => name);
  if (holder !== undefined && find(known.library, holder).kind !== "none")
    return who(known.library, holder);
  for (const pattern of sayings) {
    const [, speaker, about] = pattern.exec(line) ?? [];
    if (speaker === undefined) continue;
    const said = quote(known, speaker, { about });
    if (said.kind !== "nothing") return said;
    if (said.person) return { ...said, query: line };
  }
  return null;
}

/** A description of somebody with each other form of a country in it: "president of France". */
function spelt(name: string): readonly string[] {
  const others = words(name).flatMap(({ plain, start, end }) =>
    countryForms(plain).map((form) => name.slice(0, start) + form + name.slice(end)),
  );
  return [name, ...others];
}
