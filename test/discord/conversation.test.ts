import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { flat, textOf } from "./rules.ts";
import { ready, type Stage } from "./stage.ts";
import { user } from "./world.ts";

let set: Stage;
beforeAll(async () => {
  set = await ready();
});
afterAll(() => set.close());
afterEach(() => {
  expect(set.discord.state.breaches).toEqual([]);
});

const ephemeral = 1 << 6;
const labels = (message: unknown): string[] =>
  flat((message as { components: unknown }).components).flatMap(({ label }) => label ?? []);

describe("a slash command", () => {
  test("is acknowledged first and then answered with cited excerpts", async () => {
    const { first, message } = await set.discord.slash("quote", { speaker: "Tomas Reyes" });
    expect(first).toMatchObject({ type: 5, flags: 0 });
    expect(textOf(message)).toMatchInlineSnapshot(`
      "### Tomas Reyes
      1 quote
      > “**Nobody asked us,**” said Tomas Reyes, who heads the fishing union.
      -# [1] Harbour to close · The Alder Post · 3 May 2021 · paragraph 3"
    `);
    expect(labels(message)).toMatchInlineSnapshot(`
      [
        "Context",
        "1 · post.example",
        "Sources",
        "Pin",
      ]
    `);
  });

  test("shows the question that it answers", async () => {
    const question = "How many people were hurt when the bridge collapsed?";
    const { message } = await set.discord.slash("ask", { question });
    expect(textOf(message)).toMatchInlineSnapshot(`
      "### How many people were hurt when the bridge collapsed?
      > **Three** people were hurt when a bridge in Port Alder collapsed on Friday, the police said.
      -# [1] Bridge collapses · Radio Alder · paragraph 1"
    `);
  });

  test("says kindly that nothing is in the sources", async () => {
    const { message } = await set.discord.slash("ask", { question: "Who won the chess final?" });
    expect(textOf(message)).toContain("Not in my sources.");
  });

  test("offers the nearest names in place of one that the sources do not have", async () => {
    const nothing = await set.discord.slash("who", { name: "Rayez" });
    expect(textOf(nothing.message)).toContain("The nearest they have: Tomas Reyes.");
    const meant = await set.discord.press(nothing, "Tomas Reyes");
    expect(textOf(meant.message)).toContain("### Tomas Reyes");
  });

  test("explains the commands of pins as it does the others", async () => {
    const { message } = await set.discord.slash("help", { command: "/Unpin" });
    expect(textOf(message)).toContain("**/unpin NUMBER**");
    expect(textOf(message)).not.toContain("/ask");
  });

  test("is private if asked, and shared by a button", async () => {
    const hidden = await set.discord.slash("who", { name: "Maren Holt", private: true });
    expect(hidden.first).toMatchObject({ type: 5, flags: ephemeral });
    const shared = await set.discord.press(hidden, "Share");
    expect(shared.first).toMatchObject({ type: 5, flags: 0 });
    expect(textOf(shared.message)).toBe(textOf(hidden.message));
    expect(labels(shared.message)).not.toContain("Share");
    const again = await set.discord.press(hidden, "Share");
    expect(again.first).toMatchObject({ type: 4, flags: ephemeral | (1 << 15) });
  });

  test("is not shared by somebody who may not write in the channel", async () => {
    const hidden = await set.discord.slash("who", { name: "Maren Holt", private: true });
    const refused = await set.discord.press(hidden, "Share", { permissions: 1024n });
    expect(refused.first).toMatchObject({ type: 4, flags: ephemeral | (1 << 15) });
  });

  test("works in direct messages", async () => {
    const { message } = await set.discord.slash("sources", {}, { channel: set.discord.dm });
    expect(textOf(message)).toContain("Harbour to close");
  });
});

describe("a command on a message", () => {
  test("finds whose words were pasted, and how the wording differs", async () => {
    const pasted = "<@1> “Nobody ever asked us,” they say";
    const { first, message } = await set.discord.messageCommand("Who said this?", pasted);
    expect(first).toMatchObject({ type: 5, flags: ephemeral });
    expect(textOf(message)).toMatchInlineSnapshot(`
      "### “Nobody ever asked us,” they say
      **Tomas Reyes, by the sources**
      Worded differently:
      - you have “ever” where the source has nothing
      - you have “they say” where the source has nothing
      > “**Nobody asked us,**” said Tomas Reyes, who heads the fishing union.
      -# [1] Harbour to close · The Alder Post · 3 May 2021 · paragraph 3"
    `);
  });

  test("finds what the sources say on a claim, names and numbers compared", async () => {
    const claimed = "Five people were hurt when the bridge in Port Alder collapsed. Cows can fly.";
    const found = await set.discord.messageCommand("Find sources", claimed);
    expect(textOf(found.message)).toMatchInlineSnapshot(`
      "### Five people were hurt when the bridge in Port Alder collapsed. Cows can fly.
      -# Names and numbers are compared; whether it is so is for you to judge.
      **Five people were hurt when the bridge in Port Alder collapsed.**
      > Three **people** were **hurt** when a **bridge** in **Port** **Alder** **collapsed** on Friday, the police said.
      -# [1] Bridge collapses · Radio Alder · paragraph 1
      -# In this excerpt too: Port Alder
      -# Not in this excerpt: Five
      **Cows can fly.**
      Not in my sources."
    `);
    const shared = await set.discord.press(found, "Share");
    expect(textOf(shared.message)).toBe(textOf(found.message));
  });

  test("answers a long message with buttons that work", async () => {
    const claimed = "Three people were hurt when the bridge in Port Alder collapsed. ".repeat(30);
    const found = await set.discord.messageCommand("Find sources", claimed);
    const more = await set.discord.press(found, "More");
    expect(textOf(more.message)).toContain("Page 2");
  });

  test("without text says what it reads", async () => {
    const { message } = await set.discord.messageCommand("Find sources", "<@1> <:sad:2>");
    expect(textOf(message)).toContain("I read text only");
  });
});

describe("completion", () => {
  test("offers speakers with how often they are quoted, by any word of their name", async () => {
    const { choices } = await set.discord.complete("quote", "speaker", "hol");
    expect(choices).toEqual([
      { name: expect.stringMatching(/^Maren Holt · \d quotes$/) as string, value: "Maren Holt" },
    ]);
  });

  test("offers sources by title and gives their id", async () => {
    const { choices } = await set.discord.complete("source", "id", "BRI");
    expect(choices).toEqual([{ name: "Bridge collapses · Radio Alder", value: "bridge" }]);
  });

  test("offers nothing where nothing fits", async () => {
    const { choices } = await set.discord.complete("who", "name", "\0".repeat(6000));
    expect(choices).toEqual([]);
  });
});

describe("buttons", () => {
  test("open what stands around an excerpt, for whoever presses alone", async () => {
    const answer = await set.discord.slash("who", { name: "Tomas Reyes" });
    const context = await set.discord.press(answer, "Context", { user: user("bob") });
    expect(context.first).toMatchObject({ type: 5, flags: ephemeral });
    expect(textOf(context.message)).toContain("> Fishermen protested outside the town hall.");
  });

  test("list the sources of an answer", async () => {
    const answer = await set.discord.slash("quote", { speaker: "Maren Holt" });
    const sources = await set.discord.press(answer, "Sources");
    expect(sources.first).toMatchObject({ flags: ephemeral });
    expect(textOf(sources.message)).toContain("Harbour to close");
  });

  test("turn the page in place for the asker, beside it for others", async () => {
    const answer = await set.discord.slash("source", { id: "harbour" });
    const own = await set.discord.press(answer, "More");
    expect(own.first).toMatchObject({ type: 6 });
    expect(textOf(own.message)).toContain("Page 2");
    const back = await set.discord.press(own, "Back");
    expect(textOf(back.message)).toBe(textOf(answer.message));
    const other = await set.discord.press(answer, "More", { user: user("bob") });
    expect(other.first).toMatchObject({ type: 5, flags: ephemeral });
    expect(textOf(other.message)).toContain("Page 2");
  });

  test("of another version say so", async () => {
    const answer = await set.discord.slash("source", { id: "harbour" });
    const old = {
      ...answer.message!,
      components: JSON.parse(
        JSON.stringify(answer.message!.components).replaceAll(/"t\|/g, '"x|'),
      ) as unknown[],
    };
    const pressed = await set.discord.press(old, "More");
    expect(textOf(pressed.message)).toContain("has grown old");
  });
});

describe("plain messages", () => {
  test("in direct messages are questions, or commands behind a slash", async () => {
    const plain = await set.discord.say("What did Tomas Reyes say?");
    expect(textOf(plain)).toContain("> “**Nobody asked us,**” said Tomas Reyes");
    const typed = await set.discord.say("/quote Tomas Reyes");
    expect(textOf(typed)).toContain("**Nobody asked us,**");
    expect(typed.reference).not.toBeNull();
  });

  test("that mention the bot are answered in a channel and in a thread", async () => {
    const { bot, guild } = set.discord;
    for (const channel of guild.channels) {
      const content = `<@${bot.id}> what did Tomas Reyes say?`;
      const message = await set.discord.say(content, { mention: true, channel });
      expect(message.channel).toBe(channel);
      expect(textOf(message)).toContain("Nobody asked us");
    }
  });

  test("that reply to its answers are answered", async () => {
    const answer = await set.discord.say(`<@${set.discord.bot.id}> hello`, { mention: true });
    const channel = set.discord.guild.channels[0]!;
    const next = await set.discord.say("/who Maren Holt", { reply: answer, channel });
    expect(textOf(next)).toContain("### Maren Holt");
  });

  test.each([["hi"], ["Bonjour !"], ["???"], ["مرحبا"]])(
    "%j is greeted, not searched",
    async (said) => {
      const message = await set.discord.say(said);
      expect(textOf(message)).toContain("I answer from 2 articles");
    },
  );

  test("thanks are taken", async () => {
    expect(textOf(await set.discord.say("Thank you!"))).toContain("You are welcome");
  });

  test("attachments without words are told apart", async () => {
    expect(textOf(await set.discord.say("", { attachments: 1 }))).toContain("I read text only");
  });

  test("longer than any question are refused in a sentence", async () => {
    const message = await set.discord.say("why ".repeat(1000));
    expect(textOf(message)).toContain("2000 is the most that is read");
  });

  test.each([
    ["from another bot", { user: user("other", true) }],
    ["from a webhook", { webhook: true }],
    ["that tells of somebody joining", { type: 7 }],
  ])("%s are left alone", async (_, from) => {
    expect(await set.discord.silence("/sources", from)).toBe(0);
  });

  test("from itself are left alone", async () => {
    expect(await set.discord.silence("/sources", { user: set.discord.bot })).toBe(0);
  });

  test("in a channel that do not call it are left alone", async () => {
    const channel = set.discord.guild.channels[0]!;
    expect(await set.discord.silence("/sources", { channel })).toBe(0);
  });
});

describe("the log", () => {
  test("has neither token nor message text", () => {
    const text = JSON.stringify(set.log);
    expect(text).not.toContain(set.discord.token);
    expect(text).not.toContain("Tomas");
    expect(set.log[0]).toMatchObject({
      text: "ready on Discord",
      fields: { guilds: 1, articles: 2 },
    });
  });
});
