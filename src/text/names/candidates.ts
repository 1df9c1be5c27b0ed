/**
 * From runs of capitals to candidate names: titles, callings and descriptions before a name are cut
 * off, and what the words around it say of its kind is noted.
 */
import type { Token } from "../tokens.ts";
import { isCapital, type Run } from "./capitals.ts";
import { article, core, fold, isSuffix, particles } from "./fold.ts";
import { given } from "./given.ts";
import { bodies, callings, courtesies, demonyms, titles } from "./lexicon.ts";
import { isPlace } from "./places.ts";
import { isCalling } from "./callings.ts";
import { signs, type Signs } from "./signs.ts";

export interface Candidate extends Readonly<Signs> {
  /** Index of its sentence. */
  readonly sentence: number;
  /** Words of the name itself; half open. */
  readonly first: number;
  readonly last: number;
  /** The words that tell it from others, folded. */
  readonly core: readonly string[];
  /** Is it surely an organisation, an event or a thing? */
  readonly body: boolean;
  /** Does it open its sentence, where a capital says little? */
  readonly opening: boolean;
  /** Does no verb stand before it in its sentence, so that the sentence may be about it? */
  readonly leading: boolean;
  /** Is it told of as somebody's: "Ann Lee, whose elder brother Bob Lee is there, said"? */
  readonly aside: boolean;
  /** Does it end in "Jr." or the like? */
  readonly junior: boolean;
  /** Is it a calling, and a name only if it is somebody's surname? */
  readonly spare: boolean;
  /** Is it a short form that several could be meant by? */
  readonly shared: boolean;
  /** The title it stands behind, lower case. */
  readonly title: string | null;
}

/** The candidates of one sentence, in the order of the text. */
export function candidates(
  sentence: number,
  words: readonly Token[],
  found: readonly Run[],
): Candidate[] {
  const made: Candidate[] = [];
  for (let i = 0; i < found.length; i += 1) {
    let run = found[i]!;
    const name = nameOf(words, run);
    if (name.body) {
      for (
        let next = found[i + 1];
        next && linked(words, run.last, next.first);
        next = found[i + 1]
      ) {
        run = { first: run.first, last: next.last };
        i += 1;
      }
      made.push(describe(sentence, words, { first: run.first, last: run.last, body: true }));
    } else if (name.first < name.last) made.push(describe(sentence, words, name));
  }
  return made.filter((one) => one.core.length > 0);
}

/** Is a body's name continued: "Observatory for Human Rights", "University of the Arts"? */
function linked(words: readonly Token[], from: number, to: number): boolean {
  const link = words[from]?.lower;
  if (link !== "of" && link !== "for" && link !== "on") return false;
  return to === from + 1 || (to === from + 2 && words[from + 1]!.lower === "the");
}

interface Part extends Run {
  readonly body: boolean;
}

/** The name within a run: what is left of "US President Donald Trump" without what describes it. */
function nameOf(words: readonly Token[], { first, last }: Run): Part {
  const start = afterTitles(words, first, last);
  if (start === last) return { first: bare(words, first, last) ? first : last, last, body: false };
  if (start > first && isCourtesy(words[start - 1]!)) return { first: start, last, body: false };
  const office =
    start === first && afterOffice(words, first) ? personStart(words, first, last) : null;
  const titled = start > first;
  const verb =
    last - first > 1 &&
    words[first]!.pos === "VERB" &&
    (first === 0 || /ing$/.test(words[first]!.lower));
  if (verb && given(fold(words[first]!.text)) === undefined)
    return nameOf(words, { first: first + 1, last });
  if (office === null && isBody(words, start, last, titled)) return { first, last, body: true };
  let begin = office ?? start;
  if (office === null && start === first && last - first > 2)
    begin = personStart(words, first, last) ?? first;
  while (begin < last && demonyms.has(fold(words[begin]!.text)) && (last - begin > 1 || !titled))
    begin += 1;
  let end = last;
  while (begin < end - 1 && (particles.has(words[end - 1]!.lower) || isLetter(words[end - 1]!)))
    end -= 1;
  return { first: begin, last: end, body: false };
}

/** May a calling alone be a surname: "Baker" where nothing makes it a baker? */
function bare(words: readonly Token[], first: number, last: number): boolean {
  const before = words[first - 1];
  return last - first === 1 && first > 0 && before!.pos !== "DET" && before!.lower !== "'s";
}

/** Behind the last title of a run; a calling that ends it after a given name is a surname. */
function afterTitles(words: readonly Token[], first: number, last: number): number {
  let end = last;
  while (end > first && isSuffix(words[end - 1]!.text)) end -= 1;
  let start = first;
  for (let i = first; i < end; i += 1) {
    const lower = fold(words[i]!.text);
    const surname =
      i > first &&
      ((isCourtesy(words[i - 1]!) && !address.has(lower)) ||
        (i === end - 1 && begins(words[i - 1]!) && !demonyms.has(lower)));
    if (!surname && (isCalling(words[i]!) || courtesies.has(lower))) start = i + 1;
  }
  return start === end ? last : start;
}

/** Offices that are spoken to as "Mr. President". */
const address = new Set(
  "president secretary speaker chairman chairwoman chair ambassador minister senator governor mayor justice director".split(
    " ",
  ),
);
const isCourtesy = (token: Token): boolean => isCapital(token) && courtesies.has(fold(token.text));
/** A letter that ends a name is cut off from what it stands for. */
const isLetter = ({ text }: Token): boolean => /^\p{Lu}\.?$/u.test(text);
const isInitial = ({ text }: Token): boolean =>
  /^(?:\p{Lu}\.)+$/u.test(text) && !isPlace(fold(text));
const begins = (token: Token): boolean => given(fold(token.text)) !== undefined || isInitial(token);

/** Do the words before a run end an office that reaches into it: "Secretary of State John Kerry"? */
function afterOffice(words: readonly Token[], first: number): boolean {
  const link = words[first - 1]?.lower;
  if (link !== "of" && link !== "for" && link !== "to") return false;
  const head = words[first - 2];
  return head !== undefined && (callings.has(head.lower) || titles.has(head.lower));
}

/** From so many words on, a run is more than a name with a middle name. */
const longRun = 4;

/** Where a given name begins the last words of a run, after words that are none of a name. */
function personStart(words: readonly Token[], first: number, last: number): number | null {
  if (isInitial(words[first]!)) return first;
  for (let i = first; i < last - 1; i += 1) {
    const lower = fold(words[i]!.text);
    const before = i > first ? fold(words[i - 1]!.text) : "";
    if (i > first && isPlace(`${before} ${lower}`)) continue;
    const apart = i === first || last - first >= longRun || describing(before);
    if (given(lower) !== undefined && apart) return i;
    if (isInitial(words[i + 1]!) && i + 2 < last) return i;
  }
  return null;
}

/** Is it a word that stands before names and belongs to none? */
const describing = (word: string): boolean =>
  demonyms.has(word) || isPlace(word) || bodies.has(word) || callings.has(word);

function isBody(words: readonly Token[], first: number, last: number, titled: boolean): boolean {
  const person = given(fold(words[first]!.text)) !== undefined && last - first > 1;
  if (last - first === 2 && titled && (person || !bodies.has(fold(words[last - 1]!.text))))
    return false;
  if (person && last - first === 3 && isInitial(words[first + 1]!)) return false;
  for (let i = person ? first + 1 : first; i < last; i += 1) {
    const lower = fold(words[i]!.text).replace(article, "");
    if (bodies.has(lower) && (!person || i === last - 1)) return true;
  }
  return false;
}

/** "Whose" stands so many words before a name at most. */
const asideReach = 4;

function describe(
  sentence: number,
  words: readonly Token[],
  { first, last, body }: Part,
): Candidate {
  const parts = core(
    words
      .slice(first, last)
      .map((token) => token.text)
      .join(" "),
  );
  const found = body
    ? { person: 0, doubt: 0, speech: 0, place: 0, gender: null }
    : signs(words, first, last, parts.at(-1) ?? "");
  const opening = first === 0 || (first === 1 && words[0]!.pos === "PUNCT");
  const junior = last - first > 1 && isSuffix(words[last - 1]!.text);
  const title = titles.has(words[first - 1]?.lower ?? "") ? words[first - 1]!.lower : null;
  return {
    sentence,
    first,
    last,
    core: parts,
    body,
    opening,
    leading: !words.slice(0, first).some(({ pos }) => pos === "VERB"),
    aside: words
      .slice(Math.max(0, first - asideReach), first)
      .some(({ lower }) => lower === "whose"),
    junior,
    spare:
      last - first === 1 &&
      isCalling(words[first]!) &&
      !isCourtesy(words[first - 1] ?? words[first]!),
    shared: false,
    title,
    ...found,
  };
}
