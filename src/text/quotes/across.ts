/** What speaks for a phrase in another frame, and for the speaker of the run before to go on. */
import type { Phrase } from "./phrases.ts";
import type { Previous, Scene } from "./scene.ts";

export function across(scene: Scene, phrase: Phrase): string[] {
  const { layout, frame, cued, alone } = scene;
  const other = layout.frames[phrase.frame]!;
  const far = `far${Math.max(phrase.frame - frame.index, -5)}`;
  const block = other.block === frame.block ? "in" : "out";
  const clauses = layout.clauses[phrase.frame]!;
  const index = clauses.findIndex(({ subject }) => subject === phrase);
  const clause = clauses[index];
  const cue = clause ? (clause.cue ?? "verb") : "idle";
  const rival = layout.phrases[phrase.frame]!.some(
    ({ kind, name, first }) => kind === "person" && name !== phrase.name && first > phrase.first,
  );
  return [
    far,
    `${far}|${cue}|${clause?.under ?? ""}`,
    `${far}|${phrase.kind}|${rival ? "rival" : "lone"}|${alone ? "alone" : "set"}`,
    `far|f:${clause?.form ?? ""}`,
    `${far}|${block}`,
    `${far}|${block}|${cued}`,
    `${far}|${cue}|${Math.min(index, 1)}`,
    `${far}|${cue}|${phrase.kind}`,
    `${far}|${cue}|${cued}|${alone ? "alone" : "set"}`,
  ];
}

/** What speaks for the speaker of the run before, and for phrases that may mean them. */
export function again(scene: Scene, phrase: Phrase, previous: Previous): string[] {
  const { layout, frame, cued, before } = scene;
  const { block, closed } = layout.runs[previous.run]!;
  const distance = frame.index - layout.frameOf[previous.run]!;
  const gap = distance > 2 ? "far" : String(distance);
  if (previous.phrase !== phrase) {
    const same = alike(scene, phrase, previous.phrase);
    return same ? [`alike|${same}|${gap}|${phrase.frame === frame.index ? "own" : "else"}`] : [];
  }
  const place = block === frame.block ? "in" : "out";
  return [
    `again|${gap}|${place}|${cued}`,
    `again|${gap}|${place}|${before}`,
    `again|${place}|${overtaken(scene, previous) ? "overtaken" : "fresh"}`,
    ...(closed ? [] : ["reopened"]),
  ];
}

/** Whether somebody else has spoken since the run before. */
function overtaken({ layout, frame, meaning }: Scene, { run, phrase }: Previous): boolean {
  const last = meaning(phrase);
  const since = layout.clauses.slice(layout.frameOf[run]! + 1, frame.index).flat();
  return since.some(({ subject, cue, under }) => {
    if (!subject || !cue || under !== "" || subject === phrase) return false;
    const own = meaning(subject);
    return /^(?:person|name|role|pronoun)$/.test(subject.kind) && (own === null || own !== last);
  });
}

/** Whether two phrases mean one person: surely, perhaps, or (null) surely not. */
function alike({ meaning }: Scene, a: Phrase, b: Phrase): string | null {
  const [one, other] = [meaning(a), meaning(b)];
  if (one !== null && other !== null) return one === other ? "name" : null;
  return a.kind === "pronoun" && b.kind !== "body" && !clash(a, b) ? "may" : null;
}

const clash = (a: Phrase, b: Phrase): boolean =>
  a.plural !== b.plural || (a.gender !== null && b.gender !== null && a.gender !== b.gender);
