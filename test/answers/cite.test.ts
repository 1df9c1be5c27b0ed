import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cite, sentenceAt } from "../../src/answers/cite.ts";
import type { Library } from "../../src/domain.ts";
import { document, library } from "../made.ts";

const text = "The envoy left. Nobody knew why.\n\nThe talks went on without her.";
const known = library([document("one", text), document("two", text)]);

function furnished(start: number, end: number): Library {
  const [first] = known.articles;
  return { ...known, articles: [{ ...first!, furniture: [{ kind: "link", start, end }] }] };
}

describe("cite", () => {
  it("cuts exactly the span, with marks that stay in order, apart and inside", () => {
    const spans = fc.tuple(fc.nat(text.length), fc.nat(text.length));
    fc.assert(
      fc.property(spans, fc.array(spans), ([a, b], pairs) => {
        fc.pre(a < b);
        const marks = pairs.map(([start, end]) => ({ start, end }));
        const excerpt = cite(known).excerpt("one", { start: a, end: b }, marks);
        expect(excerpt.text).toBe(text.slice(a, b));
        let from = a;
        for (const mark of excerpt.marks) {
          expect(mark.start).toBeGreaterThanOrEqual(from);
          expect(mark.end).toBeGreaterThan(mark.start);
          from = mark.end + 1;
        }
        expect(from).toBeLessThanOrEqual(b + 1);
      }),
    );
  });

  it("numbers sources in the order in which they are first cited, each once", () => {
    const cited = cite(known);
    expect(cited.excerpt("two", { start: 0, end: 3 }).citation).toBe(1);
    expect(cited.excerpt("one", { start: 0, end: 3 }).citation).toBe(2);
    expect(cited.excerpt("two", { start: 4, end: 9 }).citation).toBe(1);
    expect(cited.citations().map((each) => each.article)).toEqual(["two", "one"]);
  });

  it("tells articles apart that have the same title, outlet and day", () => {
    const cited = cite(
      library([
        document("early", "It sank.", { title: "Ferry sinks" }),
        document("late", "It was raised.", { title: "Ferry sinks" }),
        document("other", "It sank.", { title: "Ferry sinks", outlet: "The Echo" }),
      ]),
    );
    expect(["early", "late", "other"].map((id) => cited.source(id).twin)).toEqual([
      true,
      true,
      undefined,
    ]);
  });

  it("refuses a span that is empty, runs out of the body or holds furniture", () => {
    const { excerpt } = cite(furnished(16, 32));
    expect(() => excerpt("one", { start: 5, end: 5 })).toThrow("no excerpt");
    expect(() => excerpt("one", { start: 5, end: text.length + 1 })).toThrow("no excerpt");
    expect(() => excerpt("one", { start: 10, end: 17 })).toThrow("furniture");
    expect(excerpt("one", { start: 0, end: 16 }).text).toBe("The envoy left. ");
  });

  it("refuses an article that is not in the library", () => {
    expect(() => cite(known).excerpt("three", { start: 0, end: 1 })).toThrow("three");
  });

  it("tells sentence and paragraph of an excerpt", () => {
    const { excerpt } = cite(known);
    const start = text.indexOf("talks");
    expect(excerpt("one", { start, end: start + 5 })).toMatchObject({ sentence: 3, paragraph: 2 });
    expect(sentenceAt(known.articles[0]!, 0).number).toBe(1);
  });
});
