import { describe, test, type TestContext } from "vitest";
import { textOf } from "./rules.ts";
import { ready, stage, type Stage } from "./stage.ts";

type Settings = Parameters<typeof stage>[0];

async function opened({ onTestFinished }: TestContext, settings?: Settings): Promise<Stage> {
  const set = await stage(settings);
  onTestFinished(() => set.close());
  return set;
}

async function start({ onTestFinished }: TestContext, settings?: Settings): Promise<Stage> {
  const set = await ready(settings);
  onTestFinished(() => set.close());
  return set;
}

describe.concurrent("the connection", () => {
  test.for([4004, 4010, 4011, 4012, 4013, 4014])(
    "closed with %i ends the bot with 78 and one line, without another attempt",
    async (refuse, context) => {
      const { expect } = context;
      const set = await opened(context, { refuse });
      expect(await set.bot.ended).toBe(78);
      expect(set.log.filter(({ level }) => level === "error")).toHaveLength(1);
      await new Promise((done) => setTimeout(done, 700));
      expect(set.discord.gateway.counts).toMatchObject({ identify: 1, connect: 1 });
    },
  );

  test("asks for no intent that must be granted", async (context) => {
    const { expect } = context;
    const { discord } = await start(context);
    expect(discord.gateway.intents()).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  test("dropped is resumed, and what was asked meanwhile is answered once", async (context) => {
    const { expect } = context;
    const { discord } = await start(context);
    discord.gateway.drop();
    const answer = await discord.slash("sources");
    expect(textOf(answer.message)).toContain("2 articles");
    expect(discord.gateway.counts).toMatchObject({ identify: 1, resume: 1 });
    expect(discord.state.breaches).toEqual([]);
  });

  test("that repeats events has each answered once", async (context) => {
    const { expect } = context;
    const { discord } = await start(context);
    await discord.slash("sources");
    discord.gateway.repeat("INTERACTION_CREATE");
    await discord.say("/sources");
    discord.gateway.repeat("MESSAGE_CREATE");
    await new Promise((done) => setTimeout(done, 200));
    expect(discord.state.messages).toHaveLength(1);
    expect(discord.requests.filter(({ path }) => path.endsWith("/callback"))).toHaveLength(1);
    expect(discord.state.breaches).toEqual([]);
  });

  test(
    "whose session is void identifies again, after a while",
    { timeout: 15_000 },
    async (context) => {
      const { expect } = context;
      const { discord } = await start(context);
      discord.gateway.invalidate(false);
      await discord.gateway.identified(2);
      expect(textOf((await discord.slash("sources")).message)).toContain("2 articles");
    },
  );

  test("that falls silent is noticed and replaced", { timeout: 10_000 }, async (context) => {
    const { expect } = context;
    const { discord } = await start(context, { heartbeat: 150 });
    discord.gateway.mute(true);
    await discord.until(() => discord.gateway.counts.connect > 1, 8000);
    discord.gateway.mute(false);
    await discord.gateway.resumed(1);
    expect(textOf((await discord.slash("sources")).message)).toContain("2 articles");
  });

  test("is not ready while it is down", async (context) => {
    const { expect } = context;
    const { discord, bot } = await start(context);
    expect(bot.ready()).toBe(true);
    discord.gateway.drop();
    await discord.until(() => !bot.ready());
    await discord.until(() => bot.ready());
  });

  test("that cannot be had yet is tried again", { timeout: 10_000 }, async (context) => {
    const { expect } = context;
    const set = await opened(context);
    set.discord.fault({
      method: "GET",
      path: /gateway/,
      answers: Array.from({ length: 4 }, () => ({ status: 500, body: {} })),
    });
    await set.discord.until(() => set.bot.ready(), 8000);
    expect(set.discord.gateway.counts.identify).toBe(1);
  });
});
