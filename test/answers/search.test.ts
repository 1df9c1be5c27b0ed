import { describe, expect, it } from "vitest";
import { besides, search } from "../../src/answers/search.ts";
import { index } from "../../src/search.ts";
import { document, library } from "../made.ts";

const known = library([
  document("one", "The ferry left at dawn. The ferries were late. No boat left."),
  document("two", "A ferry strike was settled."),
]);
const context = { library: known, index: index(known) };

describe("search", () => {
  it("gives the sentences that hold all the words, in any of their forms, with the words marked", () => {
    const found = search(context, "ferry left");
    expect(found).toMatchObject({ kind: "matches", total: 1 });
    if (found.kind !== "matches") return;
    const [match] = found.matches;
    expect(match!.text).toBe("The ferry left at dawn.");
    expect(match!.marks.map(({ start, end }) => match!.text.slice(start, end))).toEqual([
      "ferry",
      "left",
    ]);
  });

  it("counts all and shows at most ten", () => {
    const many = library([document("many", Array(15).fill("The ferry left.").join(" "))]);
    const found = search({ library: many, index: index(many) }, "ferry");
    expect(found).toMatchObject({ kind: "matches", total: 15 });
    if (found.kind === "matches") expect(found.matches).toHaveLength(10);
  });

  it("says that nothing holds them", () => {
    expect(search(context, "submarine").kind).toBe("nothing");
  });

  it("says so where no word can be looked for", () => {
    expect(search(context, "the of").kind).toBe("problem");
    expect(search(context, "?!").kind).toBe("problem");
  });

  it("counts the sentences that hold the words of what is not found otherwise", () => {
    const nothing = { kind: "nothing", query: "the ferry", near: [] } as const;
    expect(besides(context, nothing)).toEqual({ ...nothing, held: 3 });
    const unknown = { ...nothing, query: "submarine" };
    expect(besides(context, unknown)).toEqual(unknown);
    const quoted = { ...nothing, person: { name: "Ann Lee", quotes: 0 } };
    expect(besides(context, quoted)).toEqual(quoted);
  });
});
