import { PermissionFlagsBits } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { defineCommand } from "../../src/command.ts";
import { textOf } from "./rules.ts";
import { newsroom, ready, stage, type Stage } from "./stage.ts";
import { everything, user } from "./world.ts";

const sets: Stage[] = [];
async function start(settings: Parameters<typeof ready>[0] = {}): Promise<Stage> {
  const set = await ready(settings);
  sets.push(set);
  return set;
}
afterEach(async () => {
  for (const set of sets.splice(0)) await set.close();
});

const ephemeral = 1 << 6;

describe("the commands", () => {
  test("are sent once and again only when they changed", async () => {
    const { discord, bot } = await start();
    const before = [...discord.state.application.commands];
    const puts = () => discord.requests.filter(({ method }) => method === "PUT").length;
    expect(puts()).toBe(1);
    await bot.close();
    const again = await stage({ reuse: discord });
    await discord.until(() => again.log.some(({ text }) => text === "the commands are registered"));
    expect(puts()).toBe(1);
    discord.state.application.commands = before.slice(1);
    await again.bot.close();
    const third = await stage({ reuse: discord });
    await discord.until(() => puts() === 2);
    expect(discord.state.application.commands).toHaveLength(before.length);
    await third.bot.close();
  });
});

describe("Discord's refusals", () => {
  const callback = { method: "POST", path: /callback$/ };
  const original = { method: "PATCH", path: /@original$/ };
  const creation = { method: "POST", path: /channels\/\d+\/messages$/ };
  const busy = (seconds: number) => ({
    status: 429,
    body: { message: "slow down", retry_after: seconds, global: false },
    headers: { "retry-after": String(seconds) },
  });
  const broken = { status: 502, body: {} };

  test.each([
    ["too many acknowledgements", callback, [busy(0.1)], false],
    ["too many answers", original, [busy(0.1)], false],
    ["a failed acknowledgement", callback, [broken], false],
    ["an acknowledgement that failed after it was taken", callback, [broken], true],
    ["failed answers", original, [broken, broken], false],
    ["an answer that failed after it was taken", original, [broken], true],
  ])("of %s leave one answer", async (_, route, answers, after) => {
    const { discord } = await start();
    discord.fault({ ...route, answers, after });
    const { message } = await discord.slash("sources");
    expect(textOf(message)).toContain("2 articles");
    expect(
      [...discord.state.exchanges.values()].every(({ followups }) => followups.length === 0),
    ).toBe(true);
  });

  test("of messages that were taken all the same leave one message", async () => {
    const { discord } = await start();
    discord.fault({ ...creation, answers: [broken, broken], after: true });
    await discord.say("/sources");
    await discord.until(
      () => discord.requests.filter(({ path }) => creation.path.test(path)).length === 3,
    );
    expect(discord.state.messages).toHaveLength(1);
  });

  test("of an expired interaction are logged and nothing more is sent", async () => {
    const { discord, log } = await start();
    const unknown = { status: 404, body: { code: 10062, message: "Unknown interaction" } };
    discord.fault({ ...callback, answers: [unknown] });
    const { id } = discord.state.application.commands.find(({ name }) => name === "sources")!;
    discord.send({ type: 2, data: { id, name: "sources", type: 1 } });
    await discord.until(() => log.some(({ text }) => text.includes("expired")));
    expect(discord.requests.some(({ method }) => method === "PATCH")).toBe(false);
  });

  test("of an interaction that was answered already are no failure", async () => {
    const { discord, log } = await start();
    const known = { status: 400, body: { code: 40060, message: "already acknowledged" } };
    discord.fault({ ...callback, answers: [known], after: true });
    expect(textOf((await discord.slash("sources")).message)).toContain("2 articles");
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("of a connection that breaks off do not end the bot", async () => {
    const { discord } = await start();
    discord.fault({ ...original, answers: null, times: 1 });
    const { message } = await discord.slash("sources");
    expect(textOf(message)).toContain("2 articles");
  });
});

describe("a handler that throws", () => {
  const broken = defineCommand({
    name: "broken",
    description: "Breaks",
    options: {},
    example: () => null,
    run: () => {
      throw new Error("the boiler burst");
    },
  });

  test("gives the asker a reference that the log has, and others their answers", async () => {
    const all = newsroom().commands;
    const { discord, log } = await start({ context: newsroom([...all, broken]) });
    const [failed, fine] = await Promise.all([discord.slash("broken"), discord.slash("sources")]);
    const { reference } = log.find(({ fields }) => "reference" in fields)!.fields;
    expect(textOf(failed.message)).toContain(`\`${reference as string}\``);
    expect(textOf(failed.message)).not.toContain("boiler");
    expect(textOf(fine.message)).toContain("2 articles");
    expect(discord.state.breaches).toEqual([]);
  });
});

describe("missing permissions", () => {
  const call = (set: Stage) => `<@${set.discord.bot.id}> /sources`;

  test("to write are told to the asker in a direct message", async () => {
    const { SendMessages } = PermissionFlagsBits;
    const set = await start({ permissions: everything & ~SendMessages });
    const told = await set.discord.say(call(set), { mention: true });
    expect(told.channel).toBe(set.discord.dm);
    expect(textOf(told)).toContain("I lack Send Messages");
    expect(set.discord.state.breaches).toEqual([]);
  });

  test("and shut direct messages are logged, not tried again", async () => {
    const { SendMessages } = PermissionFlagsBits;
    const set = await start({ permissions: everything & ~SendMessages });
    set.discord.dm.closed = true;
    expect(await set.discord.silence(call(set), { mention: true })).toBe(0);
    const tries = set.discord.requests.filter(({ path }) => path.includes(set.discord.dm.id));
    expect(tries).toHaveLength(1);
  });

  test("to read the history only cost the reference", async () => {
    const { ReadMessageHistory } = PermissionFlagsBits;
    const set = await start({ permissions: everything & ~ReadMessageHistory });
    const message = await set.discord.say(call(set), { mention: true });
    expect(textOf(message)).toContain("2 articles");
    expect(message.reference).toBeNull();
    expect(set.discord.state.breaches).toEqual([]);
  });

  test("are listed by /status for moderators, and for nobody else", async () => {
    const { AttachFiles, EmbedLinks, PinMessages, ManageGuild } = PermissionFlagsBits;
    const set = await start({
      permissions: everything & ~EmbedLinks & ~PinMessages & ~AttachFiles,
    });
    const told = await set.discord.slash("status", {}, { permissions: ManageGuild });
    expect(told.first).toMatchObject({ flags: ephemeral });
    expect(textOf(told.message)).toContain("Missing: Embed Links, Pin Messages.");
    expect(textOf(told.message)).toContain("timelines come without their picture");
    const refused = await set.discord.slash("status", {}, { permissions: 0n });
    expect(textOf(refused.message)).toContain("for those who manage the server");
  });
});

describe("too many questions", () => {
  test("of one person are refused privately, those of others answered", async () => {
    const { discord } = await start();
    const many = await Promise.all(Array.from({ length: 80 }, () => discord.slash("help")));
    const refused = many.filter(({ first }) => first?.type === 4);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(textOf(refused[0]!.message)).toMatch(/You can ask again in \d+ seconds?\./);
    expect(refused[0]!.first!.flags & ephemeral).toBe(ephemeral);
    const other = await discord.slash("help", {}, { user: user("bob") });
    expect(other.first).toMatchObject({ type: 5 });
    expect(discord.state.breaches).toEqual([]);
  });
});

describe("input of any making", () => {
  test.each([
    ["markdown", "**[x](https://a.b)** # > - ".repeat(250)],
    ["mentions", "@everyone <@1> <@&2> <#3> ".repeat(240)],
    ["right-to-left text", "\u202eשלום עולם ".repeat(500)],
    ["zalgo", `z${"\u0335\u0321\u034a".repeat(1900)}`],
    ["null bytes", "\0".repeat(6000)],
    ["halves of characters", "\ud800".repeat(6000)],
    ["a regular expression's bomb", `${"a".repeat(5999)}!`],
    ["blanks", " \t\n".repeat(2000)],
    ["quotation marks", "“".repeat(6000)],
    ["one long short question", `${"who ".repeat(450)}?`],
  ])("is answered within the limits: %s", async (_, text) => {
    const { discord } = await start();
    for (const [name, option] of [
      ["ask", "question"],
      ["who", "name"],
      ["quote", "speaker"],
    ]) {
      const { message } = await discord.slash(name!, { [option!]: text.slice(0, 6000) });
      expect(textOf(message)).not.toBe("");
    }
    await discord.say(text.slice(0, 4000));
    expect(discord.state.breaches).toEqual([]);
  });
});
