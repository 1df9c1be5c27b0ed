import { afterEach, describe, expect, test } from "vitest";
import { health, type Served } from "../../src/health.ts";
import { textOf } from "./rules.ts";
import { ready, stage, type Stage } from "./stage.ts";

const sets: Stage[] = [];
afterEach(async () => {
  for (const set of sets.splice(0)) await set.close();
});
async function start(settings: Parameters<typeof ready>[0] = {}): Promise<Stage> {
  const set = await ready(settings);
  sets.push(set);
  return set;
}

const original = { method: "PATCH", path: /@original$/, answers: [] };

describe("a bot that is told to end", () => {
  test("finishes the answers under way, takes no more, and ends with 0", async () => {
    const { discord, bot } = await start();
    discord.fault({ ...original, delay: 400, times: 1 });
    const answer = discord.slash("sources");
    await discord.until(() => discord.requests.some(({ method }) => method === "PATCH"));
    const closing = bot.close();
    const late = discord.send({ type: 2, data: { id: "1", name: "sources", type: 1 } });
    expect(textOf((await answer).message)).toContain("2 articles");
    await closing;
    expect(await bot.ended).toBe(0);
    expect(late.first).toBeNull();
    expect(bot.ready()).toBe(false);
  });
});

describe("a bot that was started again", () => {
  test("answers the buttons of the one before", async () => {
    const first = await ready();
    const { discord } = first;
    const claim = "Three people were hurt when the bridge in Port Alder collapsed. ".repeat(8);
    const long = await discord.messageCommand("Find sources", claim);
    const article = await discord.slash("source", { id: "harbour" });
    await first.bot.close();
    const again = await stage({ reuse: discord });
    sets.push(again);
    await discord.gateway.identified(2);
    const more = await discord.press(article, "More");
    expect(textOf(more.message)).toContain("Page 2");
    const sources = await discord.press(long, "Sources");
    expect(textOf(sources.message)).toContain("Bridge collapses");
    expect(discord.state.breaches).toEqual([]);
  }, 15_000);
});

describe("a slow Discord", () => {
  test("gets each answer once", async () => {
    const { discord } = await start();
    discord.fault({ method: "POST", path: /callback$/, answers: [], delay: 500, times: 1 });
    const { message } = await discord.slash("sources");
    expect(textOf(message)).toContain("2 articles");
    expect(discord.requests.filter(({ path }) => path.endsWith("callback"))).toHaveLength(1);
  });
});

describe("health", () => {
  let served: Served;
  afterEach(() => {
    served.close();
  });

  test("tells life, readiness and figures, and nothing else", async () => {
    let well = false;
    served = await health(0, {
      ready: () => well,
      fault: () => Promise.resolve(null),
      metrics: () => "rapporteur_x 1\n",
    });
    const get = (path: string, method = "GET") =>
      fetch(`http://127.0.0.1:${served.port}${path}`, { method });
    expect((await get("/livez")).status).toBe(200);
    expect((await get("/readyz")).status).toBe(503);
    well = true;
    expect((await get("/readyz?full=1")).status).toBe(200);
    const metrics = await get("/metrics");
    expect(metrics.headers.get("content-type")).toContain("version=0.0.4");
    expect(await metrics.text()).toBe("rapporteur_x 1\n");
    expect((await get("/")).status).toBe(404);
    expect((await get("/constructor")).status).toBe(404);
    expect((await get("/livez", "POST")).status).toBe(405);
  });
});
