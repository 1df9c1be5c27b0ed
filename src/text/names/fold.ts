/**
 * Names made comparable: without case, diacritics, hyphens, particles and titles.
 */

import { remembered } from "../remembered.ts";

const plain = /^[\w ,.'-]*$/;

/** Lower case without diacritics, with straight apostrophes and plain hyphens. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[‑–]/gu, "-")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/ł/g, "l")
    .replace(/ı/g, "i");
}

const particleWords =
  "de|del|della|der|den|des|di|da|das|do|dos|du|van|von|vom|zu|zur|ter|ten|te|la|le|lo|bin|ibn|bint|ben|al|el|ul|abu|abd|af|av|y|e";
/** Lower-case words within or before a surname: "de", "van", "bin". */
export const particles: ReadonlySet<string> = new Set(particleWords.split("|"));
/** An Arabic article joined to what it stands before: "al-Assad". */
export const article = /^(?:al|el|as|ad|an|ar|ash|at|az|ul)-(?=\p{L}{2})/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|esq|phd|md)\.?$/i;

/** Is it what may follow a surname: "Jr.", "III"? */
export const isSuffix = (word: string): boolean => suffix.test(word);

/**
 * The words of a name that tell its bearer from others: folded, without particles, the Arabic
 * article, suffixes and a possessive. "Bashar al-Assad’s" gives ["bashar", "assad"].
 */
export const core = remembered((name): readonly string[] => {
  const words = name
    .replace(/['’]s(?=\s|$)|(?<=s)['’](?=\s|$)/gu, "")
    .replace(/(?<=\p{Lu})\.(?=\p{Lu}\.)/gu, "")
    .split(/[\s,."“”()]+/u)
    .filter((word) => word !== "" && !isSuffix(word));
  const kept = words
    .filter((word, i) => i === words.length - 1 || !isParticle(word, i))
    .map((word) => fold(word).replace(article, "").replace(/'/g, ""))
    .filter((word) => word !== "");
  return kept.length > 0 ? kept : words.map(fold);
});

/** Given names as well, where they come first. */
const givenToo = /^(?:Ben|Al|Abu|Van|Della|Do|Te|E|Y)$/;

const isParticle = (word: string, i: number): boolean =>
  particles.has(fold(word)) && !(i === 0 ? givenToo.test(word) || word === "ben" : word === "Ben");
