/** `doctor`: what keeps the bot from running, each finding with its remedy. */
import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { load, NoCorpus, peopleFile } from "./corpus/load.ts";
import type { Finding } from "./faces/discord/check.ts";
import { BadCorrections, corrections } from "./library/corrections.ts";
import { count } from "./phrases.ts";
import { PinFault } from "./pins/fault.ts";
import { fileIn, open, type Where } from "./pins/open.ts";
import { fault } from "./pins/sqlite/fault.ts";

export interface Examined extends Where {
  readonly corpus: string;
  readonly token: string | null;
  readonly api: string;
}

/** Oldest version of Node that the bot is tested with. */
const oldest = [20, 19] as const;

/** Looks at everything, in the order in which it must be well. */
export async function doctor(examined: Examined): Promise<Finding[]> {
  const { corpus, token, api } = examined;
  const discord =
    token === null
      ? [
          {
            about: "token",
            well: false,
            text: "DISCORD_TOKEN is not set: README.md says how to get one",
          },
        ]
      : await (await import("./faces/discord/check.ts")).check(token, api);
  return [runtime(process.versions.node), ...articles(corpus), await pins(examined), ...discord];
}

/** The findings as lines, those that need doing plain to see. */
export function listing(findings: readonly Finding[]): string {
  return findings
    .map(({ about, well, text }) => `${well ? "ok   " : "mend "} ${about}: ${text}\n`)
    .join("");
}

function runtime(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const well = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  const text = well ? version : `${version} is too old: install ${oldest.join(".")} or newer`;
  return { about: "node", well, text };
}

function articles(folder: string): Finding[] {
  try {
    const { documents, skipped, people } = load(folder);
    const left = skipped.map(({ file, reason }) => `\n      ${file} ${reason}`).join("");
    const used = `${count(documents.length, "article")} in ${folder}`;
    return [
      {
        about: "corpus",
        well: skipped.length === 0,
        text: left === "" ? used : `${used}; left out:${left}`,
      },
      ...(people === null ? [] : [names(people)]),
    ];
  } catch (error) {
    if (!(error instanceof NoCorpus)) throw error;
    return [{ about: "corpus", well: false, text: error.message }];
  }
}

function names(yaml: string): Finding {
  try {
    const corrected = corrections(yaml).length;
    return { about: peopleFile, well: true, text: count(corrected, "correction") };
  } catch (error) {
    if (!(error instanceof BadCorrections)) throw error;
    return { about: peopleFile, well: false, text: `corrects nothing: ${error.message}` };
  }
}

/** Looks without making anything: what is made belongs to whoever runs the bot. */
async function pins(where: Where): Promise<Finding> {
  const { data, database } = where;
  const file = fileIn(data);
  const place = database === null ? file : "the database of DATABASE_URL";
  try {
    if (database === null && !existsSync(file)) {
      accessSync(standing(data), constants.W_OK);
      return { about: "pins", well: true, text: `${place} will be made when it is first needed` };
    }
    const store = await open(where);
    await store.check().finally(() => store.close());
    return { about: "pins", well: true, text: `${place} can be read and written` };
  } catch (error) {
    const failure = fault(error);
    if (!(failure instanceof PinFault)) throw error;
    return { about: "pins", well: false, text: `${place}: ${failure.message}` };
  }
}

/** The folder, or the nearest above it that is there. */
function standing(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) || dirname(path) === path ? path : standing(dirname(path));
}
