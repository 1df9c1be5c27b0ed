/** The process that answers for the bot: opens the corpus of the settings and does its parent's jobs. */
import commands from "../commands/index.ts";
import { configured, SettingError, variables } from "./config.ts";
import { serve } from "./faces/discord/apart.ts";
import { opened } from "./opening.ts";
import { index } from "./search.ts";

/** The statuses of `program.ts` for what keeps a corpus from being opened. */
const status = { failed: 1, unset: 78 } as const;

serve(
  () => {
    const settings = configured(variables());
    const [, , corpus = settings.corpus] = process.argv;
    const library = opened({ ...settings, corpus }, process.stderr);
    return { library, index: index(library), commands };
  },
  (error) => (error instanceof SettingError ? status.unset : status.failed),
);
