import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buttons, hidden, home, labels, moderator, numberIn, pin } from "./pinning.ts";
import { textOf } from "./rules.ts";
import { ready, type Stage } from "./stage.ts";

let set: Stage;
const mod = moderator();
const words = ["Three people", "Saturday", "council", "crowns", "quay", "union"];

beforeAll(async () => {
  set = await ready();
  for (const [i, one] of words.entries()) {
    const answer = await set.discord.slash("search", { words: one }, moderator());
    await pin(set, answer, mod, i === 0 ? "Checked with the police." : "");
  }
});
afterAll(() => set.close());
afterEach(() => {
  expect(set.discord.state.breaches.splice(0)).toEqual([]);
});

const pinsIn = (id: string) => set.discord.state.pins.get(id) ?? [];
const text = () => set.discord.guild.channels[0]!;

describe("/pins", () => {
  test("lists for everyone, a page at a time, and opens each in full", async () => {
    const list = await set.discord.slash("pins");
    expect(textOf(list.message)).toMatch(/\d+ pinned answers · page 1 of \d/);
    const second = await set.discord.press(list, "More");
    expect(second.first).toMatchObject({ type: 6 });
    expect(textOf(second.message)).toContain("page 2 of");
    const back = await set.discord.press(second, "Back");
    expect(textOf(back.message)).toBe(textOf(list.message));
    const whole = await set.discord.press(list, "Open");
    expect(hidden(whole)).toBe(true);
    expect(textOf(whole.message)).toMatch(/📌 No\. \d+ · pinned on .* by <@\d+>/);
    expect(labels(whole.message)).not.toContain("Unpin");
  });

  test("finds by words, with the way to the message", async () => {
    const list = await set.discord.slash("pins", { about: "checked" });
    expect(textOf(list.message)).toContain("1 pinned answer");
    const whole = await set.discord.press(list, "Open");
    expect(textOf(whole.message)).toContain("> **Three** **people** were hurt");
    expect(textOf(whole.message)).toContain("[1] Bridge collapses · Radio Alder");
    const jump = buttons(whole.message).find(({ label }) => label === "Go to the message");
    expect(jump?.url).toMatch(
      new RegExp(`^https://discord.com/channels/${set.discord.guild.id}/${text().id}/\\d+$`),
    );
    const none = await set.discord.slash("pins", { about: "zeppelin" });
    expect(textOf(none.message)).toContain("None of the pinned answers has these words.");
  });

  test("takes any search without harm", async () => {
    for (const about of ["\"'*)(", "|#\\", "ف", "a".repeat(500), "😀".repeat(40)]) {
      const list = await set.discord.slash("pins", { about });
      expect(textOf(list.message)).toContain("Pinned answers about");
    }
  });
});

describe("moderators", () => {
  test("edit the note, unpin and undo it; the history tells it all", async () => {
    const answer = await set.discord.slash("search", { words: "140 ships" });
    const number = numberIn(await pin(set, answer, mod, "first", "ships"));
    const { choices } = await set.discord.complete("unpin", "number", "ships", mod);
    expect(choices![0]).toMatchObject({ value: String(number) });

    const list = await set.discord.slash("pins", { about: "140" }, mod);
    const whole = await set.discord.press(list, "Open", mod);
    const form = await set.discord.press(whole, "Edit note", mod);
    expect(JSON.stringify(form.form)).toContain('"value":"first"');
    await set.discord.submit(form, { note: "second", label: "" }, mod);
    expect(await set.pins.get(home(set), number)).toMatchObject({ note: "second", label: null });

    const down = await set.discord.slash("unpin", { number: String(number) }, mod);
    expect(textOf(down.message)).toContain(`No. ${number} is unpinned`);
    expect(pinsIn(text().id)).not.toContain(answer.message!.id);
    expect((await set.pins.get(home(set), number))!.removed).not.toBeNull();
    const open = await set.discord.press(list, "Open");
    expect(textOf(open.message)).toContain("There is no such pin here");

    const up = await set.discord.press(down, "Undo", mod);
    expect(textOf(up.message)).toContain(`No. ${number} is pinned again`);
    expect(pinsIn(text().id)).toContain(answer.message!.id);
    expect((await set.pins.get(home(set), number))!.removed).toBeNull();

    const history = await set.discord.slash("pins", { history: true }, mod);
    expect(hidden(history)).toBe(true);
    const told = textOf(history.message);
    for (const action of ["pinned", "edited the note of", "unpinned", "pinned again"])
      expect(told).toContain(`<@${mod.user.id}> ${action} no. ${number}`);
  });

  test.each(["json", "csv", "md"])("take the pins away as %s, in private", async (format) => {
    const taken = await set.discord.slash("pins", { export: format }, mod);
    expect(hidden(taken)).toBe(true);
    expect(textOf(taken.message)).toContain("The pins of this place");
    expect(JSON.stringify(taken.message!.components)).toContain(`attachment://pins.${format}`);
    const { attached } = set.discord.requests.findLast(({ body }) => "attached" in body)!.body as {
      attached: Record<string, string>;
    };
    expect(attached[`pins.${format}`]).toContain("Tomas Reyes");
  });

  test("are told where a number is none", async () => {
    const none = await set.discord.slash("unpin", { number: "the first" }, mod);
    expect(textOf(none.message)).toContain("There is no such pin here");
  });

  test("who ask to be forgotten are, and their pins stay", async () => {
    const gone = await set.discord.slash("forget", {}, mod);
    expect(textOf(gone.message)).toContain("You are forgotten");
    const { pins } = await set.pins.list(home(set), { offset: 0, limit: 50 });
    expect(pins.length).toBeGreaterThanOrEqual(words.length);
    expect(pins.map(({ by }) => by)).not.toContain(mod.user.id);
    const { entries } = await set.pins.history(home(set), { offset: 0, limit: 100 });
    expect(entries.map(({ by }) => by)).not.toContain(mod.user.id);
    const again = await set.discord.slash("forget", {}, mod);
    expect(textOf(again.message)).toContain("nothing stored about you");
  });
});
