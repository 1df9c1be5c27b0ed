/** What the Tab key offers: the names of commands, and the values that their options suggest. */
import type { Context, Option } from "../../command.ts";

/** As readline wants it: what may stand in the place of the last words, and those words. */
export type Completion = [candidates: string[], replaced: string];

/** More candidates than this are a list to scroll through, not a help. */
const most = 40;

/** Offers for the end of a line: commands after a slash, values after a command, else names. */
export function complete(line: string, context: Context): Completion {
  const { commands } = context;
  const [, typed, rest] = /^\/(\S*)( .*)?$/.exec(line) ?? [];
  if (typed === undefined) return question(line, context);
  if (rest === undefined) {
    const known = commands.map(({ name, options }) =>
      Object.keys(options).length > 0 ? `/${name} ` : `/${name}`,
    );
    return [known.filter((each) => each.startsWith(line.toLowerCase())), line];
  }
  const options = commands.find((command) => command.name === typed.toLowerCase())?.options ?? {};
  const suggested = Object.values(options).find((option) => option.suggest !== undefined);
  const words = rest.trimStart();
  return [suggested ? fitting(values(suggested, context), words) : [], words];
}

function question(line: string, context: Context): Completion {
  const word = /[^\s"“”()]*$/.exec(line)?.[0] ?? "";
  const people = context.library.people.map((person) => person.name);
  return [word === "" ? [] : fitting(people, word), word];
}

function values({ suggest }: Option, { library }: Context): string[] {
  switch (suggest) {
    case "people":
      return library.people.map((person) => person.name);
    case "speakers":
      return [...new Set(library.quotes.flatMap(({ speaker }) => speaker?.name ?? []))];
    case "sources":
      return library.articles.map((article) => article.id);
    default:
      return [];
  }
}

/** The values in which `typed` begins a word, without regard to case and accents. */
function fitting(candidates: readonly string[], typed: string): string[] {
  const start = plain(typed);
  return candidates
    .filter((candidate) => {
      const text = plain(candidate);
      return text.startsWith(start) || / |-/.test(text[text.indexOf(start) - 1] ?? "");
    })
    .slice(0, most);
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
