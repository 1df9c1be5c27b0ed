/** The picture that goes with an answer. */
import type { Answer } from "../../../domain.ts";
import type { Work } from "../answering.ts";
import { brief } from "../wire.ts";
import { draw, mostRows } from "./draw.ts";
import { png } from "./png.ts";
import { alternative } from "./words.ts";

/** The picture of the whole corpus: one for all who ask, and no word of theirs in it. */
let whole: { readonly svg: string; readonly data: Buffer } | undefined;

/** The picture of an answer that has one. Never rejects: a failure costs the picture alone. */
export async function picture(answer: Answer): Promise<Pick<Work, "file" | "amiss">> {
  if (answer.kind !== "timeline") return {};
  try {
    const svg = draw(answer);
    if (svg === null) return {};
    const data = whole?.svg === svg ? whole.data : await png(svg);
    if (answer.topic === null) whole = { svg, data };
    return { file: { name: "timeline.png", data, alt: alternative(answer, mostRows) } };
  } catch (error) {
    return { amiss: brief(error) };
  }
}
