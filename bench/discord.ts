/**
 * The bot under load, in a process of its own, on a loopback Discord in this one.
 *
 *   npm run -s bench:discord -- [--articles 1000] [--rate 50] [--seconds 20] [--flood 100000]
 *
 * Prints how soon interactions are acknowledged and answered at a steady rate, and with --flood how
 * much memory the bot takes before and after that many, sent as fast as it answers them.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { discord, type Discord } from "../test/discord/server.ts";
import type { Exchange } from "../test/discord/rest.ts";
import { user } from "../test/discord/world.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "0" },
    rate: { type: "string", default: "50" },
    seconds: { type: "string", default: "20" },
    flood: { type: "string", default: "0" },
  },
});

/** A folder of this many articles: those to measure with, or else the bundled ones, again and again. */
function corpus(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const evaluation = join(process.env["EVAL_DIR"] ?? join(root, "../shared/eval"), "quotes");
  const texts = existsSync(evaluation)
    ? readdirSync(evaluation)
        .filter((file) => file.endsWith(".jsonl"))
        .flatMap((file) => readFileSync(join(evaluation, file), "utf8").trim().split("\n"))
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : readdirSync(join(root, "corpus")).map((file) =>
        readFileSync(join(root, "corpus", file), "utf8")
          .split("---\n")
          .at(-1)!,
      );
  for (let i = 0; i < count; i += 1) {
    const copy = Math.floor(i / texts.length);
    const text = texts[i % texts.length]!.replaceAll(
      /\b(?:Trump|Clinton|Assad)\b/g,
      `$&${"e".repeat(copy)}`,
    );
    writeFileSync(join(folder, `article-${i}.md`), `---\ntitle: Report ${i}\n---\n${text}\n`);
  }
  return folder;
}

const questions = [
  ["ask", "question", "How many people have been killed?"],
  ["ask", "question", "What did the mediator say about the talks?"],
  ["ask", "question", "Who is responsible for the attack in the north of the country?"],
  ["who", "name", "Putin"],
  ["quote", "speaker", "de Mistura"],
  ["search", "words", "ceasefire"],
  ["sources", "", ""],
] as const;

function send(there: Discord, turn: number, who: ReturnType<typeof user>): Exchange {
  const [name, option, value] = questions[turn % questions.length]!;
  const { id } = there.state.application.commands.find((one) => one["name"] === name)!;
  const options = option === "" ? [] : [{ name: option, type: 3, value }];
  return there.send(
    { type: 2, data: { id, name, type: 1, options } },
    { user: who, channel: there.dm },
  );
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function told(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): string => `${percentile(sorted, part).toFixed(0)} ms`;
  console.log(`${what}: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`);
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const there = await discord();
const folder = Number(values.articles) > 0 ? corpus(Number(values.articles)) : join(root, "corpus");
const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "serve"], {
  cwd: root,
  env: {
    ...process.env,
    DISCORD_TOKEN: there.token,
    DISCORD_API_URL: there.url,
    CORPUS_DIR: folder,
    CACHE_DIR: "off",
    LOG_LEVEL: "warn",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
await there.until(() => there.state.application.commands.length > 0, 600_000);
const people = Array.from({ length: 5000 }, (_, i) => user(`user${i}`));

/** Of the process that talks to Discord, and of the one that answers for it. */
function memory(): string {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const sizes = rows
    .filter(([pid, parent]) => pid === child.pid || parent === child.pid)
    .map(([, , kilobytes]) => kilobytes! / 1024);
  return `${sizes.map((size) => size.toFixed(0)).join(" + ")} MB`;
}

/** Sends at the rate and measures; the answer's time is when the exchange got its message. */
async function steady(rate: number, seconds: number): Promise<void> {
  const acknowledged: number[] = [];
  const answered: number[] = [];
  const started = Date.now();
  const waiting: Promise<void>[] = [];
  for (let i = 0; i < rate * seconds; i += 1) {
    const due = started + (i * 1000) / rate;
    if (due > Date.now()) await pause(due - Date.now());
    const exchange = send(there, i, people[i % people.length]!);
    waiting.push(
      there
        .until(() => exchange.message, 30_000)
        .then(() => {
          acknowledged.push(exchange.first!.after);
          answered.push(Date.now() - exchange.sent);
        }),
    );
  }
  await Promise.all(waiting);
  told(`acknowledged, ${rate} a second for ${seconds} s`, acknowledged);
  told("answered", answered);
}

/** Sends this many, some at a time, letting go of what this side remembers of them. */
async function flood(count: number): Promise<void> {
  const atOnce = 50;
  const wave = async (size: number, from: number): Promise<void> => {
    for (let i = 0; i < size; i += atOnce) {
      const some = Array.from({ length: atOnce }, (_, k) =>
        send(there, i + k, people[(from + i + k) % people.length]!),
      );
      await there.until(() => some.every(({ message }) => message !== null), 60_000);
      there.state.exchanges.clear();
      there.forget();
    }
  };
  await wave(5000, 0);
  console.log(`memory after 5000 interactions: ${memory()}`);
  await wave(count, 5000);
  console.log(`memory after ${count} more: ${memory()}`);
}

console.log(`memory at the start: ${memory()}`);
// This side has its own first time: compiling the schema that bodies are checked with.
await there.slash("sources");
await steady(Number(values.rate), Number(values.seconds));
if (Number(values.flood) > 0) await flood(Number(values.flood));
console.log(`breaches of Discord's rules: ${there.state.breaches.length}`);
child.kill("SIGTERM");
await new Promise((done) => child.on("close", done));
if (Number(values.articles) > 0) rmSync(folder, { recursive: true });
await there.close();
