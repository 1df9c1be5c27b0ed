import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask } from "../../src/answers/ask.ts";
import { search } from "../../src/answers/search.ts";
import { load } from "../../src/corpus/load.ts";
import type { Answer, Library } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { question } from "../../src/question/question.ts";
import { index } from "../../src/search.ts";
import { eachImplied } from "../../src/search/implied.ts";
import { rank } from "../../src/search/ranking.ts";
import { store } from "../../src/search/store.ts";
import { shape } from "../../src/search/words.ts";
import { stem } from "../../src/text/tokens.ts";
import { document } from "../made.ts";

const documents = [
  document(
    "hearing",
    "Peter Marsh, the former head of the roads authority, spoke first.\n\n" +
      "The committee asked whether the warnings were read.\n\n" +
      "He requested nine million crowns for a ferry and got nothing.",
    { title: "A hearing on the bridge" },
  ),
  document(
    "rescue",
    "The driver of the bus, Staffan Moss, survived. Moss broke a window with a hammer.",
    { title: "After the flood" },
  ),
];
const library = open(documents);
const whole = index(library);

/** The terms that each sentence of a library implies. */
function implied(of: Library): string[][] {
  const made = store(of);
  const terms = [...made.vocabulary.keys()];
  return made.sentences.map((_, sentence) => {
    const found: string[] = [];
    eachImplied(made, sentence, sentence + 1, (term) => found.push(terms[term]!));
    return found;
  });
}

const shown = (answer: Answer) =>
  answer.kind === "evidence"
    ? answer.evidence.map(({ before, excerpt }) => [before?.text ?? null, excerpt.text])
    : answer.kind;

describe("a sentence implies", () => {
  it("the whole name of whom it calls by a pronoun, and what a name in it leaves out", () => {
    expect(implied(library)).toEqual([
      ...[[], [], [stem("peter"), stem("marsh")]],
      ...[[], [stem("staffan")]],
    ]);
  });

  it("nothing where nobody is surely meant", () => {
    const unsure = document("a", "A witness saw the ferry sink. He called for help. It rained.");
    expect(implied(open([unsure])).flat()).toEqual([]);
  });

  it("the name that the operator gives somebody, which may stand in no article", () => {
    const corrected = open(documents, {
      corrections: [
        {
          ...{ name: "Staffan Moss-Lund", aliases: ["Staffan Moss"], apart: [], without: [] },
          nobody: false,
        },
      ],
    });
    expect(implied(corrected).at(-1)).toContain(stem("lund"));
  });
});

describe("what is implied", () => {
  it("answers, shown after the sentence that names who is meant", () => {
    expect(shown(ask({ library, index: whole }, "How much did Marsh request?"))).toEqual([
      [
        "Peter Marsh, the former head of the roads authority, spoke first.",
        "He requested nine million crowns for a ferry and got nothing.",
      ],
    ]);
  });

  it("counts less than what is written", () => {
    const { view } = rank(whole, question("What did Staffan Moss break?"));
    const [named, short] = [3, 4].map((sentence) => view.inSentence(sentence)[0]!);
    expect(named).toBe(1);
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(1);
    expect(view.written(4)[0]).toBe(0);
  });

  it("is not what /search finds: it looks for words", () => {
    const asked = (text: string) => search({ library, index: whole }, text);
    expect(asked("Marsh crowns")).toMatchObject({ kind: "nothing" });
    expect(asked("Staffan")).toMatchObject({ total: 1 });
  });
});

describe("in any of the bundled sentences, what is implied", () => {
  const bundled = open(load("corpus").documents);
  const known = index(bundled);
  const without = index({
    ...bundled,
    people: bundled.people.map((person) => ({ ...person, references: [] })),
  });
  const words = bundled.articles.flatMap(({ text }) => text.split(/\s+/));
  const asked = fc
    .tuple(
      fc.constantFrom("Who ", "When did ", "How many ", "Where "),
      fc.array(fc.constantFrom(...words, ...bundled.people.map(({ name }) => name)), {
        ...{ minLength: 1, maxLength: 5 },
      }),
    )
    .map(([start, rest]) => question(`${start}${rest.join(" ")}?`));
  const pronouns = known.store.impliedTerms.length - without.store.impliedTerms.length;

  it("is no word of it, so that it is never what answers", () => {
    expect(pronouns).toBeGreaterThan(0);
    const { shapes, persons, offsets } = known.store;
    const spelt = (of: typeof known): string[] => {
      const all = [...of.store.vocabulary.keys()];
      return Array.from(of.store.terms, (term) => all[term]!);
    };
    expect(spelt(without)).toEqual(spelt(known));
    expect(without.store).toMatchObject({ shapes, persons, offsets });
    fc.assert(
      fc.property(asked, fc.nat(known.store.sentences.length - 1), (of, sentence) => {
        const places = rank(known, of).view.answers(sentence);
        expect(places).toEqual(rank(without, of).view.answers(sentence));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(offsets[sentence]!);
          expect(place).toBeLessThan(offsets[sentence + 1]!);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("stands where a name or a pronoun does", () => {
    const { offsets, persons, shapes } = known.store;
    known.store.sentences.forEach((_, sentence) => {
      eachImplied(known.store, sentence, sentence + 1, (_term, place) => {
        expect(place).toBeGreaterThanOrEqual(offsets[sentence]!);
        expect(place).toBeLessThan(offsets[sentence + 1]!);
        expect(persons[place] === 1 || shapes[place]! & shape.stop).toBeTruthy();
      });
    });
  });
});
