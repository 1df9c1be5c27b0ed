/** Names: of people, bodies and places, and what initials stand for. */
import type { Expected } from "../../question/question.ts";
import { kind } from "../kinds.ts";
import { shape } from "../words.ts";
import type { Cursor, Test } from "./cursor.ts";

/** Words of a name, at most, and those in it that have no capital. */
const longest = 5;
const linking = "al el de la van von bin of the".split(" ");

/** What of a question the tests need. */
export interface Naming {
  /** A noun says what is asked for: "which country". */
  readonly headed: boolean;
  /** Where somebody comes from: a nationality tells as much as a country. */
  readonly origin: boolean;
  /** A town or the like is asked for, so that a country does not answer. */
  readonly town: boolean;
  /** Somebody does something, or to somebody something is done. */
  readonly deed: boolean;
  /** The words of the question's names that a term stands for. */
  readonly named: (term: number) => readonly number[];
  /** Its names, as the words that they are made of. */
  readonly names: readonly (readonly number[])[];
}

/** The tests for the kinds of names; `persons` are the words of people's names in the store. */
export function names(
  look: Cursor,
  persons: Uint8Array,
  asked: Naming,
): Partial<Record<Expected, Test>> {
  const { has, shaped, fresh, capital, extra, dated } = look;
  const { town, deed } = asked;
  /** A capital that stands for a name, and not for the beginning of a sentence. */
  const name: Test = (i) =>
    capital(i) &&
    (!shaped(i, shape.first) || shaped(i + 1, shape.capital) || has(i, kind.proper)) &&
    fresh(i) &&
    !dated(i);
  /** A country, or a word of one that is written out: "the United States". */
  const country: Test = (i) =>
    has(i, kind.nation) ||
    (has(i + 1, kind.nation) && extra(i + 1)) ||
    (has(i - 1, kind.nation) && extra(i - 1));
  const other = others(look, asked);
  const beside = siblings(look, asked);
  const placed = placing(look, asked);
  return {
    person: (i) =>
      name(i) &&
      !shaped(i + 1, shape.number) &&
      (deed || persons[i] === 1 || !country(i)) &&
      other(i),
    organization: (i) => name(i) && !persons[i],
    place: (i) =>
      name(i) && !beside(i) && !persons[i] && placed(i) && !(town && has(i, kind.nation)),
    expansion: expansions(look),
  };
}

/** Not part of a name that the question has, longer as it may be here. */
function others({ capital, shaped, term }: Cursor, { named, names }: Naming): Test {
  return (i) => {
    const held = new Set(named(term(i)));
    for (let at = i; capital(at - 1) && !shaped(at, shape.pause); at -= 1)
      for (const word of named(term(at - 1))) held.add(word);
    for (let at = i + 1; capital(at) && !shaped(at, shape.pause); at += 1)
      for (const word of named(term(at))) held.add(word);
    return !names.some((name) => name.every((word) => held.has(word)));
  };
}

/** Named along with what the question names, "Ulm and Zenda", so that the one does not place the other. */
function siblings({ is, shaped, capital, extra, term, termOf }: Cursor, { named }: Naming): Test {
  const and = termOf("and");
  const links = new Set(linking.map(termOf));
  const along = (i: number, step: 1 | -1): boolean => {
    for (let at = i + step; Math.abs(at - i) <= longest; at += step) {
      if (extra(at)) continue;
      if (is(at, and)) return named(term(at + step)).length > 0;
      if (shaped(step > 0 ? at : at - step, shape.pause)) return false;
      if (!capital(at) && !links.has(term(at))) return false;
    }
    return false;
  };
  return (i) => along(i, 1) || along(i, -1);
}

/** Something is or happens there: "in Elden", "the town of Elden", "the Elden-based firm". */
function placing({ has, shaped, is, fresh, termOf }: Cursor, { headed, origin }: Naming): Test {
  const of = termOf("of");
  const nation: Test = (i) =>
    has(i, headed || origin ? kind.nation : kind.country) && !shaped(i + 1, shape.capital);
  /** "The town of Elden", "the coast of Ruritania", "the village Elden". */
  const settled: Test = (i) =>
    (has(i - 1, kind.settlement) &&
      !shaped(i - 1, shape.capital) &&
      !shaped(i, shape.pause) &&
      (headed || fresh(i - 1))) ||
    (is(i - 1, of) && has(i - 2, kind.settlement | kind.side) && (headed || fresh(i - 2)));
  return (i) =>
    has(i - 1, kind.placing) ||
    settled(i) ||
    nation(i) ||
    has(i + 1, kind.based) ||
    (has(i - 2, kind.placing) && shaped(i - 1, shape.capital | shape.stop)) ||
    (shaped(i, shape.pause) && shaped(i - 1, shape.capital) && has(i - 2, kind.placing));
}

/** The first word of a name whose initials are asked for, and stand there as well. */
function expansions({ from, to, term, fresh, extra }: Cursor): Test {
  const written = (wanted: number): boolean => {
    for (let i = from(); i < to(); i += 1) if (term(i) === wanted && !extra(i)) return true;
    return false;
  };
  return (i) => {
    if (extra(i)) return false;
    for (let at = i + 1; extra(at); at += 1) if (!fresh(at) && written(term(at))) return true;
    return false;
  };
}
