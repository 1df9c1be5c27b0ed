import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { searching } from "../../src/search/candidates.ts";
import { blank, entry, options, type Entry } from "../../src/search/filled.ts";
import { store, type Store } from "../../src/search/store.ts";
import { stem } from "../../src/text/tokens.ts";
import { document, library } from "../made.ts";

const bm25 = { k: 0.4, b: 0, d: 0 };

/** MiniSearch as it comes, with the same sentences. */
function plain(of: Store): MiniSearch<Entry> {
  const mini = new MiniSearch<Entry>(options);
  const terms = [...of.vocabulary.keys()];
  of.sentences.forEach((_, id) => {
    mini.add(entry(of, terms, id));
  });
  return mini;
}

const words = ["ferry", "mill", "harbour", "Skell", "envoy", "truce", "seven", "dam", "pier"];
// Some words are common and some rare, as in prose: only then is there anything to pass over.
const word = fc.nat(99).map((n) => words[Math.floor((n / 100) ** 3 * words.length)]!);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((own) => `Then ${own.join(" and ")} came.`);
const article = fc
  .array(sentence, { minLength: 1, maxLength: 12 })
  .map((sentences) => sentences.join(" "));

test("the best sentences are those that MiniSearch gives first when it looks at all", () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 5 }),
      fc.shuffledSubarray(words, { minLength: 1 }),
      fc.integer({ min: 1, max: 3 }),
      (texts, asked, limit) => {
        const known = store(library(texts.map((text, i) => document(`a${i}`, text))));
        const { candidates } = searching(known);
        const terms = new Map(asked.map((term, i) => [stem(term), 1 - i / 20]));
        const all = plain(known).search([...terms.keys()].join(blank), {
          bm25,
          boostTerm: (term) => terms.get(term) ?? 1,
        });
        const best = all
          .slice(0, limit)
          .map(({ id, score }) => ({ sentence: id as number, score }));
        expect(candidates(terms, limit)).toEqual(best);
        // What was passed over in one search must not be missing from the next.
        expect(candidates(terms, limit)).toEqual(best);
      },
    ),
    { numRuns: 200 },
  );
});

test("spellings are the terms that are a slip away, the most frequent first", () => {
  const text = "The ferry came. Then a ferrry came. The ferry left the harbour for the pier.";
  const { spellings } = searching(store(library([document("a", text)])));
  expect(spellings("ferri")).toEqual(["ferri", "ferrri"]);
  expect(spellings("fery")).toEqual([]);
  expect(spellings("harber")).toEqual([]);
  expect(spellings("harbor")).toEqual(["harbour"]);
});
