/** `doctor`: what keeps the bot from running, each finding with its remedy. */
import { load, NoCorpus } from "./corpus/load.ts";
import type { Finding } from "./faces/discord/check.ts";

export interface Examined {
  readonly corpus: string;
  readonly token: string | null;
  readonly api: string;
}

/** Oldest version of Node that the bot is tested with. */
const oldest = [20, 19] as const;

/** Looks at everything, in the order in which it must be well. */
export async function doctor({ corpus, token, api }: Examined): Promise<Finding[]> {
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
  return [runtime(process.versions.node), articles(corpus), ...discord];
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

function articles(folder: string): Finding {
  try {
    const { documents, skipped } = load(folder);
    const left = skipped.map(({ file, reason }) => `${file} ${reason}`).join("; ");
    return {
      about: "corpus",
      well: skipped.length === 0,
      text: `${documents.length} articles in ${folder}${left && `; left out: ${left}`}`,
    };
  } catch (error) {
    if (!(error instanceof NoCorpus)) throw error;
    return { about: "corpus", well: false, text: error.message };
  }
}
