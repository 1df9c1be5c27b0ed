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
  writeSync(1, `${pin.number} ${i}\n`);
}
await store.close();
