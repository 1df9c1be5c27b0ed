/** Other processes for the tests. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Starts a script of this folder. */
export function child(script: string, ...given: readonly string[]): ChildProcess {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", file, ...given], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** What a child writes until it has written so many lines. */
export async function lines(process_: ChildProcess, count: number): Promise<string> {
  let text = "";
  const out = process_.stdout!.setEncoding("utf8");
  await new Promise<void>((resolve, reject) => {
    process_.once("exit", () => {
      reject(new Error(`ended after ${text}`));
    });
    out.on("data", (part: string) => {
      text += part;
      if (text.split("\n").length > count) resolve();
    });
  });
  return text;
}

/** Ends a child as a power cut of the process does, and gives what it wrote meanwhile. */
export async function kill(process_: ChildProcess): Promise<string> {
  let rest = "";
  process_.stdout!.on("data", (part: string) => (rest += part));
  const closed = once(process_, "close");
  process_.kill("SIGKILL");
  await closed;
  return rest;
}
