/** What the command line does to all pins: backup, restore, export, import. */
import { readBackup } from "../pins/restore.ts";
import { write } from "../pins/archive.ts";
import { csv } from "../pins/csv.ts";
import { markdown } from "../pins/markdown.ts";
import { open, restore, type Where } from "../pins/open.ts";
import { save } from "../pins/sql/open.ts";
import type { PinStore } from "../pins/store.ts";
import type { StoreRequest } from "./pins.ts";

const written = { json: write, csv, md: markdown } as const;

/** Does it and gives what to print on standard output. Fails with a PinFault. */
export async function keep(asked: StoreRequest, where: Where): Promise<string> {
  const { file } = asked;
  switch (asked.does) {
    case "backup":
      await using(where, (store) => store.backup(file));
      return `The pins are copied to ${file}.\n`;
    case "restore": {
      const aside = await restore(file, where);
      const kept = aside === null ? "" : ` What was there is kept as ${aside}.`;
      return `The pins are those of ${file}.${kept}\n`;
    }
    case "import": {
      const archive = await readBackup(file);
      const { added, known } = await using(where, (store) => store.add(archive));
      return `${pins(added)} added, ${known} there already.\n`;
    }
    case "export": {
      const { server } = asked;
      const place = server === null ? undefined : (`guild:${server}` as const);
      const text = written[asked.format](await using(where, (store) => store.archive(place)));
      if (file === "-") return text;
      await save(file, text);
      return `The pins are written to ${file}.\n`;
    }
  }
}

async function using<T>(where: Where, work: (store: PinStore) => Promise<T>): Promise<T> {
  const store = await open(where);
  return work(store).finally(() => store.close());
}

function pins(number: number): string {
  return `${number} pin${number === 1 ? "" : "s"}`;
}
