import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { store, type Earlier } from "../../src/search/store.ts";
import { stem } from "../../src/text/tokens.ts";
import { document } from "../made.ts";

const texts = {
  ferry:
    "The Northern Ferry Company (NFC) runs a boat. Ann Lee, its captain, retires in May. She sold it.",
  mill: "The mill burned down in 1987, Ann Lee said. Ivo Brandt rebuilt it; the NFC paid.",
  pier: "Mayor Ivo Brandt opened the pier. “It is ours,” Brandt said. Was it rebuilt?",
  deed: "Ann Maria Lee signed the deed, the mayor said. Lee wept.",
  quay: "Lee sold the quay to Brandt. He had asked for it.",
  truce: "Both villages agreed on a cease-fire in 2004 (Pact of Skell, 1999–2004).",
};
const made = (of: readonly (readonly [id: string, text: string])[]) =>
  open(of.map(([id, text]) => ({ ...document(id, text), hash: text })));

/** The words of a library as they are known to the next one. */
function earlier(of: ReturnType<typeof made>): Earlier {
  const place = (article: Article): number | undefined => {
    const found = of.articles.findIndex(
      ({ id, hash }) => id === article.id && hash === article.hash,
    );
    return found < 0 ? undefined : found;
  };
  return { store: store(of), place };
}

const comparable = (of: ReturnType<typeof store>) => ({
  ...of,
  vocabulary: [...of.vocabulary],
  vocabularyOf: null,
});

const articles = fc
  .shuffledSubarray(Object.entries(texts))
  .chain((some) => fc.tuple(...some.map((one) => fc.tuple(fc.constant(one), fc.boolean()))))
  .map((some) =>
    some.map(([[id, text], changed]) => [id, changed ? `It rained. ${text}` : text] as const),
  );

test("with the words of earlier articles at hand, a store is what it is without", () => {
  fc.assert(
    fc.property(articles, articles, (before, now) => {
      const library = made(now);
      const known = store(library, earlier(made(before)));
      expect(comparable(known)).toStrictEqual(comparable(store(library)));
    }),
    { numRuns: 100 },
  );
});

test("an article that stays is not read again, one that changes is", () => {
  const before = earlier(
    made([
      ["pier", texts.pier],
      ["truce", texts.truce],
    ]),
  );
  const mark = 128;
  const marked = { ...before, store: { ...before.store, endings: new Uint8Array(9).fill(mark) } };
  const now = made([
    ["pier", texts.pier],
    ["truce", `${texts.truce} It rained.`],
  ]);
  expect([...store(now, marked).endings].map((bits) => bits === mark)).toEqual([
    ...[true, true, true, false, false],
  ]);
});

test("where the abbreviations change, every article is read again", () => {
  const before = earlier(made([["mill", texts.mill]]));
  const now = store(
    made([
      ["ferry", texts.ferry],
      ["mill", texts.mill],
    ]),
    before,
  );
  const mill = now.terms.subarray(now.offsets[now.begins[1]!]);
  expect([...mill]).toContain(now.vocabularyOf(stem("company")));
});
