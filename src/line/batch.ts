/** Many questions in one go: a line of JSON in, a line of JSON out. */
import { z } from "zod";

const question = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

/** What came of one line of a batch. */
export type Outcome =
  { readonly line: string } | { readonly number: number; readonly mistake: string };

/**
 * Answers `{id, question}` lines in their order, one at a time, as they come; blank lines are passed
 * over. A line that is no question is reported with its number and does not stop the others.
 */
export async function* batch(
  lines: Iterable<string> | AsyncIterable<string>,
  rank: (question: string) => object,
): AsyncGenerator<Outcome> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = question.safeParse(json(line));
    if (!read.success) yield { number, mistake: 'is not {"id": "…", "question": "…"}' };
    else yield { line: JSON.stringify({ id: read.data.id, ...rank(read.data.question) }) };
  }
}

function json(line: string): unknown {
  try {
    return JSON.parse(line.trim());
  } catch {
    return undefined;
  }
}
