/**
 * `/who`: a person in the words of the articles. What they are comes first, each role once; then the
 * sentences that tell most of them, from different sources where there are several.
 */
import type { Answer, Library, Person, Tenure } from "../domain.ts";
import { cite } from "./cite.ts";
import { companions } from "./companions.ts";
import { find } from "./find.ts";
import { period } from "./period.ts";
import { heldRoles, type Held } from "./roles.ts";
import { telling } from "./telling.ts";
import { told } from "./told.ts";

const mostRoles = 6;
const mostExcerpts = 3;
const mostCompanions = 5;
const mostOptions = 10;

/**
 * Who is meant by `name`: a PersonAnswer, a ChoiceAnswer where several people fit, or a
 * NothingAnswer with names that are near.
 */
export function who(library: Library, name: string): Answer {
  const query = name.trim();
  const found = find(library, query);
  if (found.kind === "none") return { kind: "nothing", query, near: found.near };
  if (found.kind === "several")
    return {
      kind: "choice",
      query,
      options: found.people
        .slice(0, mostOptions)
        .map((person) => ({ name: person.name, line: `/who ${person.name}` })),
    };
  return portrait(library, found.person);
}

function portrait(library: Library, person: Person): Answer {
  const cited = cite(library);
  const held = heldRoles(person.roles).slice(0, mostRoles);
  const roles = held.map(({ role }) => cited.excerpt(role.article, role));
  const excerpts = telling(library, person, mostExcerpts).map(({ sentence, marks }) =>
    cited.excerpt(sentence.article, sentence, marks),
  );
  return {
    kind: "person",
    name: person.name,
    aliases: person.aliases,
    roles,
    tenures: held.map((each) => tenure(library, each)),
    sources: new Set(person.mentions.map((mention) => mention.article)).size,
    mentions: person.mentions.length,
    quotes: told(library, { name: person.name, person: person.id }).length,
    excerpts,
    companions: companions(library, person).slice(0, mostCompanions),
    citations: cited.citations(),
  };
}

function tenure({ articles }: Library, { given, past }: Held): Tenure {
  const sources = new Set(given.map(({ article }) => article));
  return {
    period: period(articles.filter(({ id }) => sources.has(id))),
    sources: sources.size,
    past,
  };
}
