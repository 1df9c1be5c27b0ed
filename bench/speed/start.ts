/** Starts of the program, as its user sees them: from the command to the first answer. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Seconds from the start of a process to the end of its first answer. */
export function start(corpus: string, cache: string, line: string): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/main.ts", "serve", "--corpus", corpus],
    {
      cwd: root,
      input: `${line}\n`,
      encoding: "utf8",
      env: { ...process.env, DISCORD_TOKEN: "", CACHE_DIR: cache },
    },
  );
  if (status !== 0) throw new Error(`the program ended with ${status ?? "a signal"}: ${stderr}`);
  return (performance.now() - begin) / 1000;
}
