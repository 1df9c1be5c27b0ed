import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { load } from "../../src/corpus/load.ts";
import { open } from "../../src/library.ts";
import { entry, Filled, options, type Entry } from "../../src/search/filled.ts";
import { store, type Store } from "../../src/search/store.ts";
import { document, library } from "../made.ts";

/** The same sentences in a MiniSearch that is given them one by one. */
function added(of: Store): MiniSearch<Entry> {
  const mini = new MiniSearch<Entry>(options);
  const terms = [...of.vocabulary.keys()];
  of.sentences.forEach((_, id) => {
    mini.add(entry(of, terms, id));
  });
  return mini;
}

test("all at once, MiniSearch holds what it would hold of sentences added one by one", () => {
  const known = store(open(load("corpus").documents));
  expect(new Filled(known).toJSON()).toEqual(added(known).toJSON());
});

test("the same for any sentences, those without a word that counts among them", () => {
  const word = fc.constantFrom("ferry", "ferries", "the", "of", "mill", "7", "Skell", "élan");
  const text = fc
    .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((sentences) => sentences.map((words) => `Then ${words.join(" ")}.`).join(" "));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const known = store(library(texts.map((each, i) => document(`a${i}`, each))));
      expect(new Filled(known).toJSON()).toEqual(added(known).toJSON());
      const asked = { fuzzy: 0.2, prefix: true } as const;
      for (const term of known.vocabulary.keys())
        expect(new Filled(known).search(term, asked)).toEqual(added(known).search(term, asked));
    }),
    { numRuns: 30 },
  );
});
