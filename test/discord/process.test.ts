import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textOf } from "./rules.ts";
import { discord, type Discord } from "./server.ts";

let there: Discord;
let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "rapporteur-process-"));
});
afterEach(async () => {
  await there.close();
  rmSync(data, { recursive: true });
});

/** Runs the program as an operator does, with these settings. */
function run(settings: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", ...args], {
    env: {
      ...process.env,
      DISCORD_API_URL: there.url,
      ...{ CACHE_DIR: "off", DATA_DIR: data },
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  const keep = (chunk: Buffer): void => {
    out += chunk.toString();
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { child, ended, out: () => out, lines: () => out.trim().split("\n") };
}

async function free(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return String(port);
}

describe("the process", { timeout: 20_000 }, () => {
  test("serves, tells its health, and ends with 0 when it is asked to", async () => {
    there = await discord();
    const port = await free();
    const page = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    const { child, ended, lines } = run({ DISCORD_TOKEN: there.token, HEALTH_PORT: port }, "serve");
    await there.until(() => there.state.application.commands.length > 0, 10_000);
    const { message } = await there.slash("sources");
    expect(textOf(message)).toContain("articles");
    expect((await page("/livez")).status).toBe(200);
    expect((await page("/readyz")).status).toBe(200);
    expect(await (await page("/metrics")).text()).toContain(
      'rapporteur_interactions_total{command="sources",outcome="answered"} 1',
    );
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const [first] = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({ level: "info", msg: "ready on Discord", guilds: 1 });
    expect(first!["invite"]).toBe(
      `https://discord.com/oauth2/authorize?client_id=${there.bot.id}&scope=bot+applications.commands&permissions=2252074691677184`,
    );
    expect(there.state.breaches).toEqual([]);
  });

  test("answers with a damaged store of pins, and is not ready, for a reason that it tells", async () => {
    there = await discord();
    writeFileSync(join(data, "rapporteur.db"), "not a database, though as long as one might begin");
    const port = await free();
    const { child, ended } = run({ DISCORD_TOKEN: there.token, HEALTH_PORT: port }, "serve");
    await there.until(() => there.state.application.commands.length > 0, 10_000);
    expect(textOf((await there.slash("sources")).message)).toContain("articles");
    const page = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("The database of pins is damaged.");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("ends when it is asked to while Discord is gone", async () => {
    there = await discord();
    const { child, ended } = run({ DISCORD_TOKEN: there.token }, "serve");
    await there.until(() => there.state.application.commands.length > 0, 10_000);
    await there.close();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    there = await discord();
  });

  test("with a wrong token ends with 78 and one line that says what to do", async () => {
    there = await discord();
    const { ended, lines } = run({ DISCORD_TOKEN: "not.a.token" }, "serve");
    expect(await ended).toBe(78);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toContain("Reset Token");
    expect(lines()[0]).not.toContain("not.a.token");
    expect(there.requests).toHaveLength(1);
  });

  test("has a doctor who finds what is wrong and says what to do", async () => {
    there = await discord();
    const sick = run({ DISCORD_TOKEN: "" }, "doctor");
    expect(await sick.ended).toBe(1);
    expect(sick.out()).toContain("ok    corpus: 5 articles");
    expect(sick.out()).toContain("mend  token: DISCORD_TOKEN is not set");
    const well = run({ DISCORD_TOKEN: there.token }, "doctor");
    expect(await well.ended).toBe(1);
    expect(well.out()).toContain("ok    token: Discord knows it as rapporteur");
    expect(well.out()).toContain("mend  servers: it is in none");
  });
});
