import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import commands from "../../commands/index.ts";
import { lazy } from "../../src/pins/lazy.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import type { PinStore } from "../../src/pins/store.ts";
import { buttons, home, labels, moderator, numberIn, pin } from "./pinning.ts";
import { textOf } from "./rules.ts";
import { documents, newsroom, ready, type Stage } from "./stage.ts";
import { guild, guildPayload } from "./world.ts";

let folder: string;
let pins: PinStore;
let set: Stage | null;
const mod = moderator();
const question = "How many people were hurt when the bridge collapsed?";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rapporteur-following-"));
  pins = lazy(() => sqlite({ file: join(folder, "pins.db") }));
  set = null;
});
afterEach(async () => {
  const breaches = set?.discord.state.breaches ?? [];
  await set?.close();
  await pins.close();
  rmSync(folder, { recursive: true });
  expect(breaches).toEqual([]);
});

async function start(settings: Parameters<typeof ready>[0] = {}): Promise<Stage> {
  set = await ready({ pins, ...settings });
  return set;
}

/** The bot again, on the same Discord and the same store, with other articles. */
async function restarted(articles: typeof documents): Promise<Stage> {
  const { bot, discord } = set!;
  await bot.close();
  return start({ reuse: discord, context: newsroom(commands, articles) });
}

const [harbour, bridge] = documents as [(typeof documents)[0], (typeof documents)[0]];
const text = bridge.text.replace("Three people were", "Three people, two of them children, were");
const longer = { ...bridge, text, body: { start: 0, end: text.length }, hash: "ab".repeat(32) };

describe("a pin whose article changed", () => {
  test("shows as stale with what is stored, and what the sources say now, until it is renewed", async () => {
    const first = await start();
    const number = numberIn(await pin(first, await first.discord.slash("ask", { question }), mod));
    const { discord } = await restarted([harbour, longer]);
    const answer = textOf((await discord.slash("ask", { question })).message);
    expect(answer).toContain("⚠ [1]: stale, changed since, these words too;");
    expect(answer).toContain("> **Three** people were hurt");
    expect(answer).toContain("· version 000000000000");
    expect(answer).toContain("What the sources say now");
    expect(answer).toContain("Three** people, two of them children,");

    const list = await discord.slash("pins", {}, mod);
    expect(textOf(list.message)).toContain("stale");
    const whole = await discord.press(list, "Open", mod);
    const offered = await discord.press(whole, "Renew", mod);
    expect(textOf(offered.message)).toContain("two of them children");
    const done = await discord.press(offered, "Renew", mod);
    expect(textOf(done.message)).toContain(`No. ${number} is renewed`);
    const again = textOf((await discord.slash("ask", { question })).message);
    expect(again).not.toContain("stale");
    expect(again.match(/two of them children/g)).toHaveLength(1);
  });

  test("stays, marked as stale, where the article is gone", async () => {
    const first = await start();
    await pin(first, await first.discord.slash("ask", { question }), mod);
    const { discord } = await restarted([harbour]);
    const answer = textOf((await discord.slash("ask", { question })).message);
    expect(answer).toContain("not among the articles any more");
    expect(answer).toContain("> **Three** people were hurt");
    expect(answer).toContain("Not in my sources.");
    const whole = await discord.press(await discord.slash("pins", {}, mod), "Open", mod);
    const offered = await discord.press(whole, "Renew", mod);
    expect(textOf(offered.message)).toContain("The sources do not answer it any more");
    expect(labels(offered.message)).toContain("Unpin");
  });

  test("is never shown as a quotation where its source never read so", async () => {
    const first = await start();
    await pin(first, await first.discord.slash("ask", { question }), mod);
    const archive = JSON.stringify(await pins.archive());
    await first.bot.close();
    await pins.close();
    pins = lazy(() => sqlite({ file: join(folder, "forged.db") }));
    await pins.add(
      JSON.parse(archive.replaceAll("Three people", "Eight people")) as Awaited<
        ReturnType<PinStore["archive"]>
      >,
    );
    const { discord } = await start({ reuse: first.discord });
    const answer = textOf((await discord.slash("ask", { question })).message);
    expect(answer).toContain("**Three** people were hurt");
    expect(answer).not.toContain("Eight");
    const list = await discord.slash("pins");
    const whole = textOf((await discord.press(list, "Open")).message);
    expect(whole).toContain("never read like this");
    expect(whole).not.toContain("Eight");
  });
});

describe("a server", () => {
  const left = async () => (await pins.places()).find(({ place }) => place === home(set!))?.left;

  test("that the bot leaves keeps its pins, and finds them again", async () => {
    const { discord } = await start();
    await pin(set!, await discord.slash("ask", { question }), mod);
    discord.gateway.dispatch("GUILD_DELETE", { id: discord.guild.id, unavailable: true });
    discord.gateway.dispatch("GUILD_DELETE", { id: discord.guild.id });
    await expect.poll(left).toMatch(/^\d{4}-/);
    discord.gateway.dispatch("GUILD_CREATE", guildPayload(discord.guild, discord.bot));
    await expect.poll(left).toBeNull();
    expect((await pins.list(home(set!), { offset: 0, limit: 1 })).total).toBe(1);
  });

  test("that is in an outage is not taken for left", async () => {
    const { discord } = await start();
    await pin(set!, await discord.slash("ask", { question }), mod);
    discord.gateway.dispatch("GUILD_DELETE", { id: discord.guild.id, unavailable: true });
    const other = guild("Other");
    await pins.add({
      format: "rapporteur-pins",
      version: 1,
      places: [{ place: `guild:${other.id}`, last: 0, left: null, pins: [] }],
    });
    discord.gateway.dispatch("GUILD_DELETE", { id: other.id });
    const places = async () => (await pins.places()).map(({ left: when }) => when !== null);
    await expect.poll(places).toContain(true);
    expect(await left()).toBeNull();
  });

  test("left while the bot was away is noticed, and its pins go after thirty days", async () => {
    const day = 86_400_000;
    const place = (id: string, when: string | null) => ({
      ...{ place: `guild:${id}` as const, last: 0, left: when, pins: [] },
    });
    const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
    await pins.add({
      format: "rapporteur-pins",
      version: 1,
      places: [place("111", ago(31)), place("222", ago(29)), place("333", null)],
    });
    await start();
    const known = async () => (await pins.places()).map((one) => [one.place, one.left !== null]);
    await expect.poll(known).toEqual([
      ["guild:222", true],
      ["guild:333", true],
    ]);
  });
});

describe("messages that go", () => {
  test("many at once, or with their channel, leave their pins without them", async () => {
    const { discord } = await start();
    const words = ["crowns", "quay", "council"];
    const made = [];
    for (const one of words) {
      const answer = await discord.slash("search", { words: one });
      made.push({ answer, number: numberIn(await pin(set!, answer, mod)) });
    }
    const shown = async () =>
      (await pins.list(home(set!), { offset: 0, limit: 10 })).pins.map(({ message }) => message);
    const { id: channel_id, guild: guild_id } = discord.guild.channels[0]!;
    const ids = made.slice(0, 2).map(({ answer }) => answer.message!.id);
    discord.gateway.dispatch("MESSAGE_DELETE_BULK", { ids, channel_id, guild_id });
    await expect.poll(shown).toEqual([expect.anything(), null, null]);
    discord.gateway.dispatch("CHANNEL_DELETE", { id: channel_id, guild_id, type: 0 });
    await expect.poll(shown).toEqual([null, null, null]);
  });
});

test("a server that has not added the bot keeps no pins with it", async () => {
  const { discord } = await start();
  const answer = await discord.slash("ask", { question });
  const button = buttons(answer.message).find(({ label }) => label === "Pin")!;
  const message = { ...answer.message!, channel_id: answer.channel.id, channel: undefined };
  const exchange = discord.send(
    {
      type: 3,
      data: { custom_id: button.custom_id, component_type: 2 },
      message,
      authorizing_integration_owners: { 1: mod.user.id },
    },
    mod,
    answer.message!,
  );
  await discord.until(() => exchange.message);
  expect(textOf(exchange.message)).toContain("I am not a member of this server");
});

describe("a store that fails", () => {
  const broken = () => {
    const file = join(folder, "broken.db");
    writeFileSync(file, "no database at all, though long enough to be read as if it were one");
    chmodSync(file, 0o600);
    return lazy(() => sqlite({ file }));
  };

  test("leaves questions answered, and pinning says why it cannot", async () => {
    const { discord, log } = await start({ pins: broken() });
    const answer = await discord.slash("ask", { question });
    expect(textOf(answer.message)).toContain("**Three** people were hurt");
    const said = [
      await pin(set!, answer, mod),
      await discord.slash("pins"),
      await discord.slash("unpin", { number: "1" }, mod),
      await discord.slash("forget"),
    ];
    for (const { message } of said) {
      expect(textOf(message)).toContain("The pins cannot be reached");
      expect(textOf(message)).toContain("damaged");
    }
    expect((await discord.complete("unpin", "number", "a", mod)).choices).toEqual([]);
    expect(log.map(({ level }) => level)).not.toContain("error");
  });

  test("that hangs does not hold up an answer", async () => {
    const never = () => new Promise<never>(() => undefined);
    const hanging = { ...pins, asked: never };
    const { discord } = await start({ pins: hanging });
    for (let i = 0; i < 3; i += 1) {
      const { message } = await discord.slash("ask", { question });
      expect(textOf(message)).toContain("**Three** people were hurt");
    }
  });
});
