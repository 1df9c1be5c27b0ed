/** Answers that look over many sources: what each says on a topic, and what happened when. */
import { days } from "../../days.ts";
import type {
  ComparisonAnswer,
  DatedStatement,
  Difference,
  Excerpt,
  Statement,
  TimelineAnswer,
} from "../../domain.ts";
import { after, count, heading, note, place, prose, sources, stack, type Page } from "./page.ts";

const differs: Readonly<Record<Difference, string>> = {
  numbers: "numbers",
  names: "names",
  denial: "what is denied",
  hedges: "how they hedge",
  wording: "wording",
};

export function comparison(answer: ComparisonAnswer, page: Page): string[] {
  const { topic, shared, alone, total, citations } = answer;
  const shown = [...shared, ...alone].reduce((sum, each) => sum + size(each), 0);
  const some = shown < total ? `, of which ${shown}` : "";
  const found = `${count(total, "sentence")} in ${count(answer.sources, "source")}${some}`;
  return [
    heading(page, `${topic}: ${found}`),
    shared.length > 0 ? prose(page, "In several sources:") : "",
    ...shared.map((each) => statement(each, page)),
    alone.length > 0 ? prose(page, "In one source only:") : "",
    ...alone.map((each) => statement(each, page)),
    sources(page, citations),
  ];
}

const size = ({ wordings }: Statement): number =>
  wordings.reduce((sum, { same }) => sum + 1 + same.length, 0);

function statement({ wordings, differences }: Statement, page: Page): string {
  const parts = differences.map((difference) => differs[difference]).join(", ");
  return stack([
    ...wordings.map(({ excerpt, before, same }) =>
      stack([after(page, before, excerpt), also(page, same)]),
    ),
    parts === "" ? "" : note(page, [`they differ in ${parts}`]),
  ]);
}

export function timeline(answer: TimelineAnswer, page: Page): string[] {
  const { topic, events, total, undated, citations } = answer;
  const missing = undated > 0 ? `, ${undated} undated` : "";
  const some = events.length < total ? `; ${events.length} shown` : "";
  const found = `${count(total - undated, "dated statement")}${missing}${some}`;
  return [
    heading(page, topic === null ? found : `${topic}: ${found}`),
    ...events.map((event, i) => {
      const label = dated(event);
      const again = i > 0 && dated(events[i - 1]!) === label;
      return stack([again ? "" : heading(page, label), moment(event, page)]);
    }),
    sources(page, citations),
  ];
}

const dated = ({ when }: DatedStatement): string => (when === null ? "Undated" : days(when));

function moment({ excerpt, before, agreeing }: DatedStatement, page: Page): string {
  return stack([after(page, before, excerpt), also(page, agreeing)]);
}

function also(page: Page, all: readonly Excerpt[]): string {
  const [first, ...rest] = all.map(place);
  return first === undefined ? "" : note(page, [`also in ${first}`, ...rest]);
}
