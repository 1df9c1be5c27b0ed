/** Questions in plain words that a command answers better. */
import type { Answer, Library } from "../../domain.ts";
import type { Index } from "../../search.ts";
import { find } from "../find.ts";
import { quote } from "../quote.ts";
import { who } from "../who.ts";

const identity = /^\s*who(?:\s+(?:is|was|are|were)|['’]s)\s+([^?]{1,80}?)\s*\??\s*$/iu;
const sayings: readonly RegExp[] = [
  /^\s*what\s+(?:did|does|has|had)\s+([^?]{1,80}?)\s+(?:say|said|tell|told|state|stated)(?:\s+(?:reporters|journalists|the\s+press))?(?:\s+(?:about|on|of|regarding)\s+([^?]{1,200}?))?\s*\??\s*$/iu,
  /^\s*(?:quotes?|quotations?|statements?)\s+(?:by|from|of)\s+([^?]{1,80}?)(?:\s+(?:about|on)\s+([^?]{1,200}?))?\s*\??\s*$/iu,
];

/** The answer of `/who` or `/quote` where the question is theirs and they have one; else null. */
export function route(known: { library: Library; index: Index }, text: string): Answer | null {
  const { library } = known;
  const name = identity.exec(text)?.[1];
  if (name !== undefined && find(library, name).kind !== "none") return who(library, name);
  for (const pattern of sayings) {
    const [, speaker, about] = pattern.exec(text) ?? [];
    if (speaker === undefined) continue;
    const said = quote(known, speaker, { about });
    if (said.kind !== "nothing") return said;
  }
  return null;
}
