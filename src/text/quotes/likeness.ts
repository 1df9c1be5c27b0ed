/**
 * What speaks for each of those whom a pronoun may mean: features are readable strings, such as
 * `tie|own|-|owner` (his, the subject of its clause), which the model weighs.
 */
import type { Bearer, Cast, Last, Mention } from "./cast.ts";
import { askers } from "./human.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrases.ts";
import { joint, tie, type Setting } from "./ties.ts";

/** Gives the features of one whom a pronoun may mean, the `rank`th last spoken of. */
export type Likeness = (around: Setting, bearer: Bearer, last: Last, rank: number) => string[];

/** The role of one who is named only after the pronoun, as the subject of its sentence. */
export const later = "later";

export function likeness(layout: Layout, cast: Cast): Likeness {
  const { names } = layout;
  const counts = names.map(({ mentions }) => mentions.length);
  const top = Math.max(1, ...counts);
  return (around, bearer, last, rank) => {
    const { at } = last;
    const { pronoun, block, role } = around;
    const far = distance(pronoun.frame - at.frame);
    const blocks = Math.min(block - at.block, 3);
    const found = [
      `rank${Math.min(rank, 3)}`,
      `at${far}|${at.role}`,
      `at${far}|${at.role}|${role}`,
      `at${far}|b${blocks}`,
      `b${blocks}|${at.role}|${at.pronoun ? "pronoun" : "name"}`,
      `spoke:${cast.since(bearer)}|${role}`,
    ];
    const unknown = cast.gender(bearer) === null;
    if (unknown) found.push(`g:unknown|${pronoun.gender}`);
    if (typeof bearer === "number") named(found, bearer, at, rank, unknown);
    else unnamed(found, bearer, at, rank, far);
    if (at.frame === pronoun.frame) tied(found, around, bearer, last);
    if (around.spoken !== "no") spoken(found, around, bearer, at);
    return found;
  };

  function named(found: string[], name: number, at: Mention, rank: number, unknown: boolean): void {
    const { kind, name: full } = names[name]!;
    const share = counts[name]! / top;
    const weight = share === 1 ? "top" : share > 0.5 ? "high" : share > 0.2 ? "some" : "low";
    found.push(
      `g:${unknown ? "unknown" : "known"}|${kind}`,
      `${kind}|${full.includes(" ") ? "full" : "single"}|${at.role}`,
      `w:${weight}|rank${Math.min(rank, 2)}`,
    );
  }

  function unnamed(found: string[], bearer: Phrase, at: Mention, rank: number, far: string): void {
    const how = cast.called(bearer);
    found.push(
      `unnamed|${how}`,
      `unnamed|${bearer.gender ?? "unknown"}`,
      `unnamed|${how}|${far}`,
      `unnamed|${how}|${at.pronoun ? "pronoun" : "name"}`,
      `unnamed|rank${Math.min(rank, 2)}`,
    );
    if (askers.test(bearer.word)) found.push("unnamed|asker");
  }

  function tied(found: string[], around: Setting, bearer: Bearer, last: Last): void {
    const { form } = around.pronoun;
    if (last.at.role === later) {
      found.push(`later|${form}|${around.own ? "" : "first"}`);
      return;
    }
    const between = joint(layout, around, last);
    const close = form === "owner" && between === "and" ? "joined|-" : tie(around, last);
    found.push(
      `tie|${close}`,
      `tie|${close}|${form}`,
      `tie|${close}|${(around.own?.under ?? "") === "" ? "main" : "under"}`,
    );
    if (typeof bearer !== "number")
      found.push(`unnamed|${cast.called(bearer)}|${close.slice(0, close.indexOf("|"))}`);
    if (between !== null) found.push(`beside|${form}`, `beside|${form}|${between}`);
  }

  /** Of himself nobody says "he", unless the marks are around a part of the writer's sentence. */
  function spoken(found: string[], around: Setting, bearer: Bearer, at: Mention): void {
    const { spoken: how, speaker, pronoun } = around;
    const open =
      speaker === null ||
      (typeof speaker !== "number" && /^(?:the|one)$/.test(cast.called(speaker)));
    const whose = speaker === bearer ? "own" : open ? "none" : "other";
    found.push(`said|${how}`, `said|${how}|${whose}`, `said|${whose}|${pronoun.form}`);
    if (pronoun.run !== null && at.frame === pronoun.frame && at.item === pronoun.item)
      found.push("within", `within|${pronoun.form}`);
  }
}

/** What speaks for a pronoun's meaning nobody of whom the article has spoken so far. */
export function nobody({ pronoun, role }: Setting, near: readonly [Bearer, Last][]): string[] {
  const named = near.filter(([bearer]) => typeof bearer === "number").length;
  const far = near[0] ? distance(pronoun.frame - near[0][1].at.frame) : "99";
  return [
    "nobody",
    `nobody|${pronoun.form}|${pronoun.run === null ? "own" : "marks"}`,
    `nobody|${role}`,
    `nobody|of${Math.min(named, 3)}`,
    `nobody|at${far}`,
  ];
}

/** So many frames are one distance. */
const farther = 6;

function distance(frames: number): string {
  return frames <= 3 ? String(frames) : frames <= farther ? "6" : "99";
}
