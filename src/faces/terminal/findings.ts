/** Answers that show what was found: people and sentences. */
import { days } from "../../days.ts";
import type { EvidenceAnswer, MatchesAnswer, PersonAnswer, Tenure } from "../../domain.ts";
import { count, opening } from "../../phrases.ts";
import { after, cited, heading, items, note, place, prose, sources, stack, used } from "./page.ts";
import type { Page } from "./page.ts";

/** As many matches as a screen holds; the rest is told, not shown. */
const most = 8;

export function person(answer: PersonAnswer, page: Page): string[] {
  const { name, aliases, roles, excerpts, companions, citations } = answer;
  const also =
    aliases.length > 0 ? `\n${page.paint.dim(prose(page, `also ${aliases.join(", ")}`))}` : "";
  const named = `Named ${count(answer.mentions, "time")} in ${count(answer.sources, "source")}`;
  const quoted =
    answer.quotes > 0 ? `${count(answer.quotes, "quote")}: /quote ${name}` : "no quotes";
  return [
    heading(page, name) + also,
    roles.map((role, i) => cited(page, role, held(answer.tenures[i]!))).join("\n"),
    items(page, [named, quoted]),
    ...excerpts.map((excerpt) => cited(page, excerpt)),
    companions.length > 0 ? prose(page, `Named with ${companions.join(", ")}.`) : "",
    sources(page, citations),
  ];
}

export function evidence(answer: EvidenceAnswer, page: Page): string[] {
  return [
    prose(page, opening(answer)),
    ...answer.evidence.map(({ excerpt, before, agreeing }) =>
      stack([after(page, before, excerpt), also(page, agreeing.map(place))]),
    ),
    sources(page, answer.citations),
  ];
}

function also(page: Page, places: readonly string[]): string {
  return places.length === 0 ? "" : note(page, [`also in ${places[0]!}`, ...places.slice(1)]);
}

export function matches(answer: MatchesAnswer, page: Page): string[] {
  const visible = answer.matches.slice(0, most);
  const some = visible.length < answer.total ? `, of which ${visible.length}` : "";
  return [
    prose(page, `${count(answer.total, "sentence")} with “${answer.query}”${some}:`),
    ...visible.map((match) => cited(page, match)),
    sources(page, used(answer.citations, visible)),
  ];
}

/** When, and how widely, the sources give a role. */
function held({ period, sources: number, past }: Tenure): string[] {
  const when = period ? [past ? `told ${days(period)}` : days(period)] : [];
  return [...when, ...(number > 1 ? [count(number, "source")] : [])];
}
