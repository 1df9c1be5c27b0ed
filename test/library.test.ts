import { expect, test } from "vitest";
import { open, understand } from "../src/library.ts";
import { document } from "./made.ts";

const documents = [
  document("ferry", "The ferry sank, Ann Lee said. Nobody drowned."),
  document("mill", '"The mill burned down," said Ann Lee, the mayor.'),
  document("pier", "Ann Lee opened the pier on Sunday."),
];
const [ferry, mill, pier] = documents as [(typeof documents)[0], ...typeof documents];

/** An analysis that has a mistake which only one article brings out. */
const mistaken = (failing: string, error: unknown) => (document: typeof ferry) => {
  if (document.id === failing) throw error;
  return understand(document);
};

test("an article whose analysis fails is skipped with the reason, and the others are as without it", () => {
  const { skipped, ...library } = open(documents, {
    understand: mistaken("mill", new RangeError("tokens lost their places\n  at line 3")),
  });
  const { skipped: none, ...without } = open([ferry, pier!]);
  expect(library).toStrictEqual(without);
  expect(none).toEqual([]);
  expect(skipped).toEqual([
    {
      file: mill!.file,
      reason:
        "cannot be analysed, which is a mistake in the program (tokens lost their places): " +
        "please report it",
    },
  ]);
});

test("what was skipped before stays skipped, and what is thrown need not be an error", () => {
  const before = { file: "empty.md", reason: "is empty" };
  const { skipped } = open(documents, {
    skipped: [before],
    understand: mistaken("pier", "lost"),
  });
  expect(skipped).toEqual([
    before,
    { file: pier!.file, reason: expect.stringContaining("(lost)") as string },
  ]);
});

test("an article that fails is counted as done, and only the others are kept", () => {
  const done: number[] = [];
  const kept: string[] = [];
  open(documents, {
    understand: mistaken("ferry", new Error("lost")),
    progress: (count) => done.push(count),
    keep: (understood) => kept.push(...understood.map(({ article }) => article.id)),
  });
  expect(done).toEqual([1, 2, 3]);
  expect(kept).toEqual(["mill", "pier"]);
});
