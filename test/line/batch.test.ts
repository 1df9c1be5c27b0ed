import { expect, test } from "vitest";
import { batch } from "../../src/line/batch.ts";

async function run(lines: string[]) {
  const outcomes = [];
  for await (const outcome of batch(lines, (question) => ({ answer: question.length })))
    outcomes.push(outcome);
  return outcomes;
}

test("every question gets a line with its id, in order; blank lines are passed over", async () => {
  const lines = [
    '\ufeff{"id": "a", "question": "Who?"}',
    "",
    '{"id": 7, "question": "", "more": 1}',
  ];
  expect(await run(lines)).toEqual([
    { line: '{"id":"a","answer":4}' },
    { line: '{"id":7,"answer":0}' },
  ]);
});

test.each(["{", "[]", '{"id": "a"}', '{"question": "Who?"}', '{"id": null, "question": "Who?"}'])(
  "%s is no question: it is told by its number, and the next is answered",
  async (line) => {
    const [first, second] = await run([line, '{"id": "b", "question": "Who?"}']);
    expect(first).toMatchObject({ number: 1 });
    expect(second).toEqual({ line: '{"id":"b","answer":4}' });
  },
);
