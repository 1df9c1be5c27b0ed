import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hidden, home, labels, moderator, numberIn, pin } from "./pinning.ts";
import { textOf } from "./rules.ts";
import { ready, type Stage } from "./stage.ts";
import { channel, everything } from "./world.ts";

let set: Stage;
let mod = moderator();
beforeAll(async () => {
  set = await ready();
});
afterAll(() => set.close());
beforeEach(() => {
  mod = moderator();
});
afterEach(() => {
  expect(set.discord.state.breaches.splice(0)).toEqual([]);
});

const pinsIn = (id: string) => set.discord.state.pins.get(id) ?? [];
const text = () => set.discord.guild.channels[0]!;

describe("pinning an answer", () => {
  test("by its button asks for a note, keeps the answer and pins the message", async () => {
    const answer = await set.discord.slash("ask", {
      question: "How many people were hurt when the bridge collapsed?",
    });
    const form = await set.discord.press(answer, "Pin", mod);
    expect(form.first).toMatchObject({ type: 9 });
    const done = await set.discord.submit(
      form,
      { note: "Checked with the police.", label: "bridge" },
      mod,
    );
    expect(hidden(done)).toBe(true);
    expect(textOf(done.message)).toContain("The message is pinned in its channel too.");
    expect(pinsIn(text().id)).toEqual([answer.message!.id]);
    const stored = (await set.pins.get(home(set), numberIn(done)))!;
    expect(stored).toMatchObject({
      question: "How many people were hurt when the bridge collapsed?",
      note: "Checked with the police.",
      label: "bridge",
      by: mod.user.id,
      message: { channel: text().id, id: answer.message!.id, pinned: true },
    });
    expect(stored.content.excerpts[0]).toMatchObject({
      text: "Three people were hurt when a bridge in Port Alder collapsed on Friday, the police said.",
      article: "bridge",
    });
    expect(stored.content.citations[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is refused in private to those who do not moderate, in every way there is", async () => {
    const answer = await set.discord.slash("who", { name: "Tomas Reyes" });
    const before = (await set.pins.list(home(set), { offset: 0, limit: 1 })).total;
    const form = await set.discord.press(answer, "Pin", mod);
    const refused = [
      await set.discord.press(answer, "Pin"),
      await set.discord.submit(form, { note: "", label: "" }),
      await set.discord.onMessage("Pin answer", answer),
      await set.discord.slash("pin", { question: "Who is Tomas Reyes?" }),
      await set.discord.slash("unpin", { number: "1" }),
      await set.discord.slash("pins", { history: true }),
      await set.discord.slash("pins", { export: "csv" }),
    ];
    for (const one of refused) {
      expect(textOf(one.message)).toContain("For moderators");
      expect(hidden(one)).toBe(true);
    }
    const { choices } = await set.discord.complete("unpin", "number", "");
    expect(choices).toEqual([]);
    expect((await set.pins.list(home(set), { offset: 0, limit: 1 })).total).toBe(before);
  });

  test.each([
    ["timeline", {}, "**3 May 2021**"],
    ["timeline", { topic: "harbour" }, "**on Monday**"],
    ["compare", { topic: "Maren Holt" }, "quay is sinking"],
    ["said", { words: "nobody ever asked us" }, "**Tomas Reyes, by the sources**"],
    ["check", { text: "Four people were hurt when the bridge collapsed." }, "**Four people were"],
  ])("of /%s %j works, and is found by the same question", async (name, values, shown) => {
    const answer = await set.discord.slash(name, values);
    const number = numberIn(await pin(set, answer, mod, "Looked into."));
    const pinned = (await set.pins.get(home(set), number))!;
    const again = await set.discord.slash(name, values, { user: mod.user });
    expect(textOf(again.message)).toContain("📌 Pinned by the moderators");
    expect(textOf(again.message)).toContain("Note: Looked into.");
    const line = await set.discord.say(pinned.line, { mention: true });
    expect(textOf(line)).toContain("📌 Pinned by the moderators");
    const list = await set.discord.slash("pins", { about: pinned.question });
    const whole = await set.discord.press(list, "Open");
    expect(textOf(whole.message)).toContain(shown);
  });

  test("twice gives the one pin there is", async () => {
    const answer = await set.discord.slash("quote", { speaker: "Tomas Reyes" });
    const first = numberIn(await pin(set, answer, mod));
    const again = await pin(set, await set.discord.slash("quote", { speaker: "Tomas Reyes" }), mod);
    expect(textOf(again.message)).toContain(`It is pinned already, as no. ${first}`);
  });

  test("whose message is gone takes the message under which it is pinned again", async () => {
    const preview = await set.discord.slash("pin", { question: "/search sinking" }, mod);
    const number = numberIn(await pin(set, preview, mod));
    const answer = await set.discord.slash("search", { words: "sinking" });
    const again = await pin(set, answer, mod);
    expect(textOf(again.message)).toContain(`It is pinned already, as no. ${number}`);
    expect(textOf(again.message)).toContain("The message is pinned in its channel too.");
    expect(await set.pins.get(home(set), number)).toMatchObject({
      message: { id: answer.message!.id, pinned: true },
    });
  });

  test("by two at once gives one pin", async () => {
    const answer = await set.discord.slash("search", { words: "inspection" });
    const forms = await Promise.all([
      set.discord.press(answer, "Pin", mod),
      set.discord.press(answer, "Pin", moderator("second")),
    ]);
    const done = await Promise.all(
      forms.map((form) => set.discord.submit(form, { note: "", label: "" }, mod)),
    );
    const said = done.map(({ message }) => textOf(message)).sort();
    expect(said[0]).toContain("It is pinned already");
    expect(said[1]).toContain("Pinned as no.");
  });

  test("by the message command shows it in private first", async () => {
    const answer = await set.discord.slash("search", { words: "crowns" });
    const preview = await set.discord.onMessage("Pin answer", answer, mod);
    expect(hidden(preview)).toBe(true);
    expect(textOf(preview.message)).toContain("This is the answer that would be pinned:");
    const done = await pin(set, preview, mod);
    expect(textOf(done.message)).toContain("Pinned as no.");
    expect(pinsIn(text().id)).toContain(answer.message!.id);
  });

  test("works on a mention's answer and on nobody else's message", async () => {
    const said = await set.discord.say(`<@${set.discord.bot.id}> who is Maren Holt?`, {
      mention: true,
    });
    const preview = await set.discord.onMessage("Pin answer", said, mod);
    expect(labels(preview.message)).toContain("Pin");
    const foreign = await set.discord.messageCommand("Pin answer", "hello", mod);
    expect(textOf(foreign.message)).toContain("That is no answer of mine");
  });

  test("by a question shows its answer for a yes, and says that no message shows it", async () => {
    const preview = await set.discord.slash(
      "pin",
      { question: "When will the harbour close?" },
      mod,
    );
    expect(hidden(preview)).toBe(true);
    expect(textOf(preview.message)).toContain("> The harbour of Port Alder");
    const done = await pin(set, preview, mod);
    expect(textOf(done.message)).toContain("A private answer has no message");
    expect(await set.pins.get(home(set), numberIn(done))).toMatchObject({ message: null });
  });

  test("of nothing is refused", async () => {
    const nothing = await set.discord.slash("pin", { question: "Who won the chess?" }, mod);
    expect(textOf(nothing.message)).toContain("There is nothing to pin");
    const answer = await set.discord.slash("ask", { question: "Who won the chess?" });
    expect(labels(answer.message)).not.toContain("Pin");
  });

  test("is offered on private answers to moderators alone", async () => {
    const options = { name: "Maren Holt", private: true };
    const own = await set.discord.slash("who", options, mod);
    expect(labels(own.message)).toContain("Pin");
    expect(labels((await set.discord.slash("who", options)).message)).not.toContain("Pin");
  });

  test("whose message shows something else by now shows the answer of now instead", async () => {
    const answer = await set.discord.slash("who", { name: "Maren Holt" });
    const old = {
      ...answer.message!,
      components: JSON.parse(
        JSON.stringify(answer.message!.components).replace("director", "head"),
      ) as unknown[],
    };
    const preview = await set.discord.press(old, "Pin", mod);
    expect(textOf(preview.message)).toContain("The answer has changed since that message.");
    expect(textOf(preview.message)).toContain("director");
  });
});

describe("the message of a pin", () => {
  test("stays where it is if the channel is full, and that is told", async () => {
    const full = channel("text", set.discord.guild.id);
    set.discord.guild.channels.push(full);
    set.discord.state.channels.set(full.id, full);
    set.discord.state.pins.set(
      full.id,
      Array.from({ length: 250 }, (_, i) => String(i + 1)),
    );
    const answer = await set.discord.slash("search", { words: "Fishermen" }, { channel: full });
    const done = await pin(set, answer, mod);
    expect(textOf(done.message)).toContain("as many pins as Discord allows (250)");
    expect((await set.pins.get(home(set), numberIn(done)))!.message!.pinned).toBe(false);
  });

  test.each([
    ["in a voice channel", "voice", everything, "pins in a channel of this kind"],
    [
      "where the bot may not",
      "text",
      everything & ~PermissionFlagsBits.PinMessages,
      "I lack Pin Messages",
    ],
  ] as const)("stays where it is %s, and that is told", async (_, kind, allowed, told) => {
    const there = channel(kind, set.discord.guild.id);
    there.permissions = allowed;
    set.discord.state.channels.set(there.id, there);
    const words = kind === "voice" ? "council" : "quay";
    const done = await pin(
      set,
      await set.discord.slash("search", { words }, { channel: there }),
      mod,
    );
    expect(textOf(done.message)).toContain(told);
    expect(pinsIn(there.id)).toEqual([]);
  });

  test("is pinned in threads and direct messages as well", async () => {
    const thread = set.discord.guild.channels[1]!;
    for (const [words, where] of [
      ["Saturday", thread],
      ["Thursday", set.discord.dm],
    ] as const) {
      const from = { channel: where };
      const answer = await set.discord.slash("search", { words }, from);
      const form = await set.discord.press(answer, "Pin", { ...mod, ...from });
      const done = await set.discord.submit(form, { note: "", label: "" }, { ...mod, ...from });
      expect(textOf(done.message)).toContain("The message is pinned in its channel too.");
      expect(pinsIn(where.id)).toEqual([answer.message!.id]);
    }
  });

  test("unpinned or deleted by hand is noticed; the pin stays", async () => {
    const answer = await set.discord.slash("search", { words: "elsewhere" });
    const number = numberIn(await pin(set, answer, mod));
    const stored = () => set.pins.get(home(set), number);
    set.discord.unpin(answer.message!);
    await expect.poll(stored, { timeout: 4000 }).toMatchObject({ message: { pinned: false } });
    set.discord.remove(answer.message!);
    await expect.poll(stored).toMatchObject({ message: null, removed: null });
    const { entries } = await set.pins.history(home(set), { offset: 0, limit: 1 }, number);
    expect(entries[0]).toMatchObject({ action: "moved", by: null });
  });
});

describe("asked again", () => {
  test("the pinned answer comes first, however the question is put", async () => {
    for (const line of [
      "/ask How many people were hurt when the bridge collapsed?",
      "how many people were hurt when the bridge collapsed",
    ]) {
      const said = await set.discord.say(`<@${set.discord.bot.id}> ${line}`, { mention: true });
      expect(textOf(said)).toMatch(/^### .*\n📌 Pinned by the moderators on /);
      expect(textOf(said)).toContain("Note: Checked with the police.");
      expect(textOf(said).match(/> \*\*Three\*\* people/g)).toHaveLength(1);
    }
  });

  test("another question, another server and a direct message see nothing of it", async () => {
    const other = await set.discord.slash("ask", { question: "Who was hurt on the bridge?" });
    expect(textOf(other.message)).not.toContain("📌");
    const question = "How many people were hurt when the bridge collapsed?";
    const alone = await set.discord.slash("ask", { question }, { channel: set.discord.dm });
    expect(textOf(alone.message)).not.toContain("📌");
    const foreign = channel("text", "999999999999999999");
    set.discord.state.channels.set(foreign.id, foreign);
    const there = await set.discord.slash("ask", { question }, { channel: foreign });
    expect(textOf(there.message)).not.toContain("📌");
    const list = await set.discord.slash("pins", {}, { channel: foreign });
    expect(textOf(list.message)).toContain("Nothing is pinned here yet.");
  });
});
