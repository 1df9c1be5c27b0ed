/** A process that pins and says which pins were acknowledged, until it ends or is ended. */
import { writeSync } from "node:fs";
import { postgres } from "../../src/pins/postgres/store.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import { act, draft } from "./drafts.ts";

const [kind, target] = process.argv.slice(2);
const store =
  kind === "sqlite" ? await sqlite({ file: target! }) : await postgres({ url: target! });
for (let i = 0; i < 1_000; i += 1) {
  const { pin } = await store.pin(draft(`Does ferry ${i} sail?`), act("1001", i));
  tell(`${pin.number} ${i}\n`);
}
await store.close();

/** Waits where the reader is behind: a pipe need not block its writer. */
function tell(line: string): void {
  for (;;)
    try {
      writeSync(1, line);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
    }
}
