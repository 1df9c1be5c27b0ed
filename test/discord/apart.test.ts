import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { apart, Thrown, Unopened } from "../../src/faces/discord/apart.ts";
import { textOf } from "./rules.ts";

let corpus: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  corpus = mkdtempSync(join(tmpdir(), "rapporteur-"));
  writeFileSync(
    join(corpus, "dam.md"),
    "Ann Lee, the mayor of Thornby, opened a new dam on Monday. It was planned in 2015. The old one broke in May 2019.\n",
  );
});
afterAll(() => {
  rmSync(corpus, { recursive: true });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function started(folder: string): ChildProcess {
  const file = fileURLToPath(new URL("../../src/answering.ts", import.meta.url));
  const child = fork(file, [folder], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, CACHE_DIR: "off" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  children.push(child);
  return child;
}

const reader = { asker: "1", hidden: false };

describe("a process that answers", { timeout: 20_000 }, () => {
  test("tells what it has, answers, and is no longer there when it is closed", async () => {
    const child = started(corpus);
    const answering = await apart(child);
    expect(answering.known.figures).toMatchObject({ articles: 1, sentences: 3 });
    const who = { does: "line", line: "/who Ann Lee", reader } as const;
    const both = await Promise.all([answering.answer(who), answering.answer(who)]);
    for (const { message, outcome } of both) {
      expect(outcome).toBe("answered");
      expect(textOf(message)).toContain("### Ann Lee");
    }
    const times = { does: "line", line: "/timeline", reader: { ...reader, files: true } } as const;
    const { file } = await answering.answer(times);
    expect(Buffer.isBuffer(file!.data)).toBe(true);
    expect(file!.alt).toContain("2019");
    const gone = new Promise((done) => child.on("exit", done));
    answering.close();
    await gone;
  });

  test("that dies fails the jobs it had, and says that it is lost", async () => {
    const child = started(corpus);
    const answering = await apart(child);
    child.kill("SIGSTOP");
    const job = answering.answer({ does: "line", line: "/sources", reader });
    child.kill("SIGKILL");
    await expect(job).rejects.toThrow(Thrown);
    expect(await answering.lost).toContain("SIGKILL");
    await expect(answering.answer({ does: "line", line: "/help", reader })).rejects.toThrow();
  });

  test("that finds no corpus says where it looked, with the status to end with", async () => {
    const failed = apart(started(join(corpus, "nowhere")));
    await expect(failed).rejects.toThrow(Unopened);
    await expect(failed).rejects.toMatchObject({ status: 1 });
    await expect(failed).rejects.toThrow(/No articles: looked in .*nowhere/);
  });
});
