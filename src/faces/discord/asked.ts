/**
 * From what somebody asks to the message that answers, and from a pressed button to the page it
 * stands for. Pure: the same request gives the same message, so that nothing need be remembered.
 */
import type { Context } from "../../command.ts";
import { fill, parse, run, type Call } from "../../dispatch.ts";
import type { Answer, ProblemAnswer } from "../../domain.ts";
import { pinnable } from "../../pins/content.ts";
import type { Pin } from "../../pins/pin.ts";
import { clip, type Draft, type Way } from "./draft.ts";
import { shown } from "./escape.ts";
import { layout, type Message, type Stamps } from "./layout.ts";
import { longestHeading } from "./limits.ts";
import { pinnedFirst } from "./pins/first.ts";
import { helped } from "./pins/sentences.ts";
import { render } from "./render.ts";
import { stamp, type Request, type Verb } from "./ticket.ts";

/** The command whose answer is the list of sources itself. */
const listing = "sources";

/** An answer with what it answers; no request where the asking itself was at fault. */
export interface Asked {
  readonly request: Request | null;
  readonly answer: Answer;
}

/** For whom a message is drawn. */
export interface Reader {
  /** The Discord user who asked. */
  readonly asker: string;
  /** Whether only the asker sees it, and may share it. */
  readonly hidden: boolean;
  /** The message that pinning the answer pins too: "" for its own; without it there is no button. */
  readonly pin?: string | null;
  /** Whether a file may go with the message; not without it. */
  readonly files?: boolean;
}

/** Answers a line as a person writes it. */
export function byLine(line: string, context: Context): Asked {
  return asked(parse(line, context), context);
}

/** Answers a request: a command by name with its values. Null where there is no such command. */
export function byRequest({ command, values }: Request, context: Context): Asked | null {
  const known = context.commands.find(({ name }) => name === command);
  return known ? asked(fill(known, values, context), context) : null;
}

function asked(call: Call | ProblemAnswer, context: Context): Asked {
  if ("kind" in call) return { request: null, answer: call };
  const { call: own, answer: found } = run(call, context);
  // What this face alone has, the commands that are the same everywhere cannot know.
  const wanted = own.command.name === "help" ? own.values["command"] : undefined;
  const answer = (wanted === undefined ? null : helped(wanted)) ?? found;
  return { request: { command: own.command.name, values: own.values }, answer };
}

/** The message that shows a page of the answer; what moderators pinned for it comes first. */
export function page(
  { request, answer }: Asked,
  number: number,
  reader: Reader,
  context: Context,
  pin: Pin | null = null,
): Message {
  const drawn = pin === null ? render(answer) : pinnedFirst(answer, pin, context.library);
  const draft = { ...drawn, ways: [...meant(answer, request, context), ...drawn.ways] };
  const pinning = pinnable(answer) ? (reader.pin ?? null) : null;
  return layout(draft, number, stamps(draft, request, { ...reader, pin: pinning }, context));
}

/** As many names as are offered in place of one that is not known. */
const mostMeant = 3;

/** Ways to the names that come nearest to one that the sources do not have. */
function meant(answer: Answer, request: Request | null, { commands }: Context): Way[] {
  const command = commands.find(({ name }) => name === request?.command);
  const [option] = Object.values(command?.options ?? {});
  if (answer.kind !== "nothing" || !command || option?.suggest === undefined) return [];
  return answer.near
    .slice(0, mostMeant)
    .map((name) => ({ label: name, line: `/${command.name} ${name}`, replaces: true }));
}

/** The message that lists the sources of an answer. */
export function sourcesPage({ answer }: Asked, reader: Reader, context: Context): Message {
  const citations = "citations" in answer ? answer.citations : [];
  const draft = render({ kind: "sources", citations, sentences: [] });
  return layout(draft, 0, stamps(draft, null, { ...reader, pin: null }, context));
}

function stamps(
  draft: Draft,
  request: Request | null,
  { asker, hidden, pin = null }: Reader,
  context: Context,
): Stamps {
  const heading = shown(clip(draft.heading, longestHeading));
  const stamped = (verb: Verb, of: Request | null, number: number): string | null => {
    const command = context.commands.find(({ name }) => name === of?.command);
    if (!of || !command) return null;
    const options = Object.keys(command.options);
    // What opens for whoever presses it needs no name, and has the more room.
    const whose = verb === "turn" ? asker : verb === "pin" ? (pin ?? "") : "";
    return stamp(
      { verb, page: number, asker: whose, request: of },
      options,
      of === request ? heading : null,
    );
  };
  return {
    turn: (number) => stamped("turn", request, number),
    open: (of, nth) => stamped("open", of, nth),
    choose: ({ line, replaces }, nth) => {
      const call = parse(line, context);
      if ("kind" in call) return null;
      const of = { command: call.command.name, values: call.values };
      return replaces ? stamped("turn", of, 0) : stamped("open", of, nth);
    },
    sources: () => (request?.command === listing ? null : stamped("sources", request, 0)),
    pin: pin === null ? null : (number) => stamped("pin", request, number),
    share: hidden ? () => stamped("share", request, 0) : null,
  };
}
