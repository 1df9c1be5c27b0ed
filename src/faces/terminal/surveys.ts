/** Answers that look over many sources: what each says on a topic, and what happened when. */
import type {
  ComparisonAnswer,
  DatedStatement,
  Excerpt,
  Statement,
  TimelineAnswer,
} from "../../domain.ts";
import { dated, differing, found, time } from "../../phrases.ts";
import { after, heading, note, place, prose, sources, stack, type Page } from "./page.ts";

export function comparison(answer: ComparisonAnswer, page: Page): string[] {
  const { topic, shared, alone, citations } = answer;
  return [
    heading(page, `${topic}: ${found(answer)}`),
    shared.length > 0 ? prose(page, "In several sources:") : "",
    ...shared.map((each) => statement(each, page)),
    alone.length > 0 ? prose(page, "In one source only:") : "",
    ...alone.map((each) => statement(each, page)),
    sources(page, citations),
  ];
}

function statement(one: Statement, page: Page): string {
  const parts = differing(one);
  return stack([
    ...one.wordings.map(({ excerpt, before, same }) =>
      stack([after(page, before, excerpt), also(page, same)]),
    ),
    parts === "" ? "" : note(page, [parts]),
  ]);
}

export function timeline(answer: TimelineAnswer, page: Page): string[] {
  const { topic, events, citations } = answer;
  return [
    heading(page, topic === null ? dated(answer) : `${topic}: ${dated(answer)}`),
    ...events.map((event, i) => {
      const label = time(event.when);
      const again = i > 0 && time(events[i - 1]!.when) === label;
      return stack([again ? "" : heading(page, label), moment(event, page)]);
    }),
    sources(page, citations),
  ];
}

function moment({ excerpt, before, agreeing }: DatedStatement, page: Page): string {
  return stack([after(page, before, excerpt), also(page, agreeing)]);
}

function also(page: Page, all: readonly Excerpt[]): string {
  const [first, ...rest] = all.map(place);
  return first === undefined ? "" : note(page, [`also in ${first}`, ...rest]);
}
