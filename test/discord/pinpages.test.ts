import fc from "fast-check";
import { describe, expect, test } from "vitest";
import commands from "../../commands/index.ts";
import { page } from "../../src/faces/discord/asked.ts";
import { lineOf } from "../../src/faces/discord/pins/line.ts";
import { listed, perPage, recounted, whole } from "../../src/faces/discord/pins/pages.ts";
import { mostAbout, readPin, stampPin } from "../../src/faces/discord/pins/ticket.ts";
import type { Context } from "../../src/command.ts";
import { fill, parse } from "../../src/dispatch.ts";
import { content } from "../../src/pins/content.ts";
import { kinds, type Pin } from "../../src/pins/pin.ts";
import { act, draft } from "../pins/drafts.ts";
import { flat, messageBreaches, textOf, weight } from "./rules.ts";
import { newsroom } from "./stage.ts";
import { everyKind } from "./values.ts";

const known = newsroom();
const pin = (change: Partial<Pin> = {}): Pin => ({
  ...draft(),
  ...act(),
  number: 7,
  removed: null,
  ...change,
});

const long = fc
  .tuple(
    fc.constantFrom(
      "a",
      "*",
      "é ",
      "ש",
      "😀",
      "漢",
      "**[x](y) ",
      "word word.\n",
      "@everyone ",
      "# ",
    ),
    fc.nat({ max: 1500 }),
  )
  .map(([unit, length]) => `x${unit.repeat(length)}`.slice(0, length + 1));

/** The articles that the answers of `everyKind` are from. */
function readers(text: string, many: number): Context {
  const articles = Array.from({ length: many }, (_, i) => ({
    ...known.library.articles[0]!,
    id: `article-${i + 1}`,
    text: " ".repeat(100) + text,
  }));
  return { ...known, library: { ...known.library, articles } };
}

/** A pin of each kind of answer, in which every piece of text is `text`. */
function pinsOf(text: string, many: number, { library }: Context): Pin[] {
  const note = text.slice(0, 500);
  const label = text.slice(0, 40);
  return everyKind(text, many).flatMap((answer) => {
    const stored = content(answer, library);
    return stored ? [pin({ question: text, note, label, content: stored })] : [];
  });
}

const worst = `x${"*".repeat(1499)}`;

function fits(message: { readonly components: readonly unknown[] }): void {
  expect(messageBreaches({ ...message })).toEqual([]);
  expect(weight(message.components)).toBeLessThanOrEqual(9500);
}

describe("messages about pins", () => {
  test("are within every limit of Discord, whatever a pin holds", () => {
    fc.assert(
      fc.property(long, fc.integer({ min: 1, max: 12 }), (text, many) => {
        const there = readers(text, many);
        const pins = pinsOf(text, many, there);
        expect(pins.map(({ content: { kind } }) => kind).sort()).toEqual(kinds.toSorted());
        for (const one of pins) {
          for (const at of [0, 1, 9999]) fits(whole(one, at, known.library, true));
          for (const answer of everyKind(text, many).filter(
            ({ kind }) => one === pins[0] || kind === one.content.kind,
          ))
            fits(page({ request: null, answer }, 0, reader, there, one));
        }
        const all = distinct(Array.from({ length: perPage }, () => pins[0]!));
        const about = text.slice(0, mostAbout);
        const list = listed({ pins: all, total: 99, page: 3, asker: "1", about }, known.library);
        fits(list);
        expect(flat(list.components).filter(({ label }) => label === "Open")).toHaveLength(perPage);
      }),
      {
        numRuns: 6,
        examples: [
          [worst, 1],
          [worst, 12],
        ],
      },
    );
  });

  test("let nothing come alive that a moderator or an asker wrote", () => {
    const wild = "@everyone <@123> [x](https://evil.example) discord.gg/abc";
    const one = pin({ question: wild, note: wild, label: wild });
    const list = listed({ pins: [one], total: 1, page: 0, asker: "1", about: wild }, known.library);
    for (const message of [whole(one, 0, known.library, true), list]) {
      const text = textOf(message);
      expect(text).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@123|(?<!\\)\[x|https:\/\/|discord\.gg/);
    }
  });

  test("about history fit, however much was done", () => {
    const entries = Array.from({ length: 15 }, (_, i) => ({
      ...{ number: 999_999_999, action: "moved" as const, by: "9".repeat(20) },
      ...{ at: "2026-01-02T03:04:05.678Z", operation: String(i) },
    }));
    fits(recounted(entries, 10_000, 7, "1"));
    expect(textOf(recounted(entries, 10_000, 7, "1"))).toContain("Page 8 of 667");
  });
});

const reader = { asker: "123456789012345678", hidden: true, pin: "" };

function distinct(pins: readonly Pin[]): Pin[] {
  return pins.map((one, i) => ({ ...one, number: i + 1 }));
}

test("every excerpt of a pin is shown with its citation under it", () => {
  const lines = textOf(whole(pin(), 0, known.library, false)).split("\n");
  const shown = lines.findIndex((line) => line.startsWith("> "));
  expect(lines[shown]).toMatch(
    /^> \*\*T\*\*he harbour master said the new ferry would sail in March\./,
  );
  expect(lines[shown + 1]).toContain("[1] A ferry for Port Ellery · The Ellery Observer");
});

test("a button's ticket is read back as it was written, and fits", () => {
  const id = fc
    .bigInt({ min: 0n, max: 2n ** 64n - 1n })
    .map((one) => (one === 0n ? "" : String(one)));
  fc.assert(
    fc.property(
      fc.constantFrom("list", "history", "open", "edit", "unpin", "restore", "renewal", "renew"),
      fc.nat({ max: 999_999_999 }),
      fc.nat({ max: 999_999 }),
      id,
      fc.string({ maxLength: mostAbout }),
      (verb, number, at, asker, text) => {
        const about = text.slice(0, mostAbout);
        const ticket = { verb, number, page: at, asker, about } as const;
        const stamped = stampPin(ticket);
        expect(stamped.length).toBeLessThanOrEqual(100);
        expect(readPin(stamped)).toEqual(ticket);
      },
    ),
  );
});

test("of a custom_id that is none nothing is read", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPin(`#${text}`) === null || /^\w\|\d/.test(text)).toBe(true);
    }),
  );
});

test("a request's line asks for the same again", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "Ann Lee",
      "/who Ann",
      "help",
      "timeline of the dam",
      "the dam about it",
      'said "no"',
      "about:x",
      "speaker",
    ),
    fc.string({ minLength: 1, maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...commands), value, value, (command, one, two) => {
      const names = Object.keys(command.options);
      const given = Object.fromEntries(names.map((name, i) => [name, i === 0 ? one : two]));
      const call = fill(command, given, known);
      if ("kind" in call) return;
      const again = parse(lineOf({ command: command.name, values: call.values }, known), known);
      // A value with quotation marks of its own can be such that no line says it.
      if (/["“”]/.test(one + two)) return;
      expect(again).toMatchObject({ command: { name: command.name }, values: call.values });
    }),
  );
});

test("the buttons of a pin are those of its state", () => {
  const labels = (one: Pin, moderator: boolean) =>
    flat(whole(one, 0, known.library, moderator).components).flatMap(({ label }) => label ?? []);
  expect(labels(pin(), false)).toEqual(["1 · observer.example", "Go to the message"]);
  expect(labels(pin(), true)).toContain("Renew");
  expect(labels(pin({ removed: "2026-01-02T03:04:05.678Z", message: null }), true)).toEqual([
    "1 · observer.example",
    "Pin again",
  ]);
});
