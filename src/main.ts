/** The process: what it has is handed to the program, whose status it ends with. */
import { fstatSync } from "node:fs";
import { variables } from "./config.ts";
import { sparing } from "./memory.ts";
import { program } from "./program.ts";

const { stdin, stdout, stderr } = process;

/** Whether standard input is closed (which Node opens as the null device) or the null device. */
function deaf(): boolean {
  try {
    return !stdin.isTTY && fstatSync(0).isCharacterDevice();
  } catch {
    return true;
  }
}

/** The first request to end is heeded; a second one, while it is, ends the process at once. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => {
        resolve();
      });
  });
}

// A reader that has seen enough (`| head`) is no failure.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

sparing();
const status = await program(process.argv.slice(2), {
  variables,
  stdin,
  stdout,
  stderr,
  stopped,
  deaf: deaf(),
});

// What was written goes out first. Then nothing may hold the process: a connection to Discord that
// is just being restored would go on trying.
process.exitCode = status;
stdout.write("", () => stderr.write("", () => process.exit()));
