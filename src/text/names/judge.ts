/** What the evidence for a bearer comes to: a person or not, a woman or a man. */
import type { Gender } from "../../domain.ts";
import type { Candidate } from "./candidates.ts";
import { given } from "./given.ts";
import type { Bearer } from "./link.ts";
import type { NameKind } from "./name.ts";

/** From so much evidence a name is a person's. */
const personNeeds = 3;
/** Speech tells persons from places, not from bodies, however often it is named. */
const speechCounts = 2;
/** Doubts count so much at most: much is named that is not in doubt each time. */
const doubtCounts = 4;
/** A full name that is taken up by its surname alone; so are "the Roman Empire" and its like. */
const takenUp = 2;
/** So many pronouns one way are a sign, and tell the gender where no name or title does. */
const pronounsNeed = 2;
/** A surname alone may be shared, and its pronouns may be another's. */
const pronounsAlone = 4;

/** `balance`: how often "he" goes on with the bearer, less how often "she" does. */
export function judge(
  { core, members }: Bearer,
  balance: number,
): { kind: NameKind; weight: number } {
  let weight = 0;
  let speech = 0;
  let place = 0;
  let doubt = 0;
  const begun = given(core[0] ?? "") !== undefined;
  for (const member of members) {
    speech += member.speech;
    const short = member.core.length < core.length;
    weight += short ? Math.max(0, member.person) : member.person;
    if (!short) place += member.place;
    if (!short || !begun) doubt += member.doubt;
  }
  weight -= Math.min(doubt, doubtCounts);
  weight += Math.min(speech, speechCounts);
  if (core.length > 1 && members.some(isAlone)) weight += takenUp;
  if (Math.abs(balance) >= pronounsNeed) weight += 1;
  if (members[0]!.body) return { kind: "organisation", weight };
  if (weight >= personNeeds && weight > place) return { kind: "person", weight };
  return { kind: place > 0 ? "place" : "unsure", weight };
}

const isAlone = ({ core, place }: Candidate): boolean => core.length === 1 && place === 0;

/** Titles decide before the given name, and that before pronouns. */
export function genderOf({ core, members }: Bearer, balance: number): Gender | null {
  let titled = 0;
  for (const { gender } of members) titled += gender === "male" ? 1 : gender === "female" ? -1 : 0;
  if (titled !== 0) return titled > 0 ? "male" : "female";
  const known = given(core[0]!);
  // Many a man's given name is a surname as well, hardly a woman's.
  if (known && (core.length > 1 || (known === "female" && balance <= 0))) return known;
  if (Math.abs(balance) < (core.length > 1 ? pronounsNeed : pronounsAlone)) return null;
  return balance > 0 ? "male" : "female";
}
