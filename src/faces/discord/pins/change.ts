/** Changing pins: taking them down and up again, renewing what has grown stale. */
import type { Act, Pin } from "../../../pins/pin.ts";
import type { Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import { clip } from "../draft.ts";
import { escape } from "../escape.ts";
import { userOf, type Answerable } from "../reply.ts";
import { pinButton, said } from "./pages.ts";
import { placeOf } from "./place.ts";
import { post, postable, unpost } from "./post.ts";
import { noSuchPin } from "./words.ts";
import { only, refusal } from "./refusal.ts";

/** Who does this, now. */
export function acting(to: Answerable, { now }: Pick<Desk, "now">): Act {
  return { by: userOf(to), at: new Date(now()).toISOString() };
}

type Changing = (to: Answerable, number: number, desk: Desk) => Promise<Work>;

/** Takes a pin down, with a button to undo it. */
export const unpin: Changing = moderated(async (to, number, desk) => {
  const act = acting(to, desk);
  const change = await desk.pins.unpin(placeOf(to), number, act);
  if (change.kind === "missing") return only(noSuchPin);
  await unpost(change.pin, desk);
  return done(`No. ${number} is unpinned`, change.pin, [pinButton("Undo", "restore", number)]);
});

/** Puts a pin that was taken down up again, and its message too. */
export const restore: Changing = moderated(async (to, number, desk) => {
  const act = acting(to, desk);
  const change = await desk.pins.restore(placeOf(to), number, act);
  if (change.kind === "missing") return only(noSuchPin);
  const { pin } = change;
  if (change.kind === "same")
    return done(`No. ${pin.number} says the same already`, pin, [
      pinButton("Open", "open", pin.number),
    ]);
  const { message } = pin;
  if (message?.pinned) {
    const posted = await post(pin, postable(to), act, desk);
    if (posted !== "pinned")
      await desk.pins.move(pin.place, number, { ...message, pinned: false }, act);
  }
  return done(`No. ${number} is pinned again`, pin, [pinButton("Open", "open", number)]);
});

/** Shows what renewing a pin would put in its place. */
export const renewal: Changing = moderated(async (to, number, desk) => {
  const pin = await desk.pins.get(placeOf(to), number);
  if (pin?.removed !== null) return only(noSuchPin);
  const { message: shown, pinnable } = await answered(to, pin, desk);
  if (!pinnable) return unanswered(number);
  const ask = said(
    `No. ${number} would say this instead`,
    [],
    [pinButton("Renew", "renew", number)],
  );
  const components = [...shown.components, ...ask.components];
  return { message: { ...shown, components }, outcome: "answered" };
});

/** Puts what the sources say now in the place of what a pin says. */
export const renew: Changing = moderated(async (to, number, desk) => {
  const place = placeOf(to);
  const pin = await desk.pins.get(place, number);
  if (pin?.removed !== null) return only(noSuchPin);
  const { pinnable: fresh } = await answered(to, pin, desk);
  if (!fresh) return unanswered(number);
  const { content, keys } = fresh;
  const change = await desk.pins.renew(place, number, { content, keys }, acting(to, desk));
  if (change.kind === "missing") return only(noSuchPin);
  const { number: standing } = change.pin;
  const heading =
    change.kind === "same"
      ? `No. ${standing} says the same already: unpin this one`
      : `No. ${number} is renewed`;
  return done(heading, change.pin, [pinButton("Open", "open", standing)]);
});

/** What the question of a pin is answered with now. */
function answered(to: Answerable, { line }: Pin, { answering }: Desk): Promise<Work> {
  const reader = { asker: userOf(to), hidden: false, pin: null };
  return answering.answer({ does: "pinning", asked: line, page: 0, reader });
}

function moderated(work: Changing): Changing {
  return async (to, number, desk) => {
    const refused = refusal(to);
    return refused ? only(refused) : work(to, number, desk);
  };
}

function unanswered(number: number): Work {
  return {
    message: said(
      "The sources do not answer it any more",
      [`No. ${number} stays as it is, marked as stale, until it is unpinned.`],
      [pinButton("Unpin", "unpin", number)],
    ),
    outcome: "refused",
  };
}

function done(heading: string, { question }: Pin, buttons: Parameters<typeof said>[2]): Work {
  return {
    message: said(heading, [escape(clip(question, mostQuestion))], buttons),
    outcome: "answered",
  };
}

/** Units of the question that a pin is known by. */
const mostQuestion = 300;
